package io.github.agentidentity.governance.rest.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Actor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Who did something. */
@Schema(requiredProperties = {"kind", "id"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActorRepresentation(
    Actor.Kind kind,
    String id,
    @Schema(description = "The user name, for a user of the realm") @Nullable String name) {

  public static ActorRepresentation of(Actor actor, KeycloakSession session, RealmModel realm) {
    UserModel user =
        actor.kind() == Actor.Kind.USER ? session.users().getUserById(realm, actor.id()) : null;
    return new ActorRepresentation(
        actor.kind(), actor.id(), user == null ? null : user.getUsername());
  }
}

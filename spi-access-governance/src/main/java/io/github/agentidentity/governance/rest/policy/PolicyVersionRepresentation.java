package io.github.agentidentity.governance.rest.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.governance.PolicyVersion;
import io.github.agentidentity.governance.rest.request.ActorRepresentation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What a policy said once. */
@Schema(requiredProperties = {"version", "changedAt", "changedBy", "deleted"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyVersionRepresentation(
    int version,
    @Schema(format = "date-time") String changedAt,
    String changedBy,
    @Schema(description = "The user name, for a user of the realm") @Nullable String changedByName,
    boolean deleted,
    @Nullable PolicyRepresentation policy) {

  static PolicyVersionRepresentation of(
      PolicyVersion version, KeycloakSession session, RealmModel realm) {
    ActorRepresentation by = ActorRepresentation.of(version.changedBy(), session, realm);
    return new PolicyVersionRepresentation(
        version.version(),
        version.changedAt().toString(),
        by.id(),
        by.name(),
        version.definition() == null,
        version.definition() == null
            ? null
            : PolicyRepresentation.of(version.definition(), PolicyRepresentation.Facts.NONE));
  }
}

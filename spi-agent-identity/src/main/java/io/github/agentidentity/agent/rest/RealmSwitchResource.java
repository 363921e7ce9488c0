package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentQuery;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.RealmSwitch;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Problems;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Whether the pack is switched on in a realm: {@code /admin/realms/{realm}/agent-identity}. */
@Tag(name = "Realm")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RealmSwitchResource {

  private final AdminContext context;
  private final AdminPermissionEvaluator auth;

  RealmSwitchResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder events) {
    this.context = new AdminContext(session, realm, auth, events);
    this.auth = auth;
  }

  /** The switch as it is shown and given. */
  @Schema(additionalProperties = Schema.False.class, requiredProperties = "enabled")
  public record SwitchRepresentation(
      @Nullable Boolean enabled,
      @Schema(readOnly = true, description = "What key proofs and assertions are made out to")
          @Nullable String issuer) {}

  @GET
  @Operation(operationId = "getSwitch", summary = "Tell whether the pack is switched on")
  public SwitchRepresentation get() {
    auth.realm().requireViewRealm();
    return shown();
  }

  @PUT
  @Operation(
      operationId = "putSwitch",
      summary = "Switch the pack on or off in the realm",
      description = "On adds what is missing; off refuses agents and keeps everything.")
  public SwitchRepresentation put(@RequestBodySchema(SwitchRepresentation.class) InputStream body) {
    auth.realm().requireManageRealm();
    return new Problems(context.realm())
        .answering(
            () -> {
              Boolean enabled = Body.read(body, SwitchRepresentation.class).enabled();
              if (enabled == null) {
                throw new AgentException.Invalid("enabled", "is required");
              }
              RealmSwitch realmSwitch = context.identity().realmSwitch();
              if (enabled) {
                realmSwitch.turnOn();
              } else {
                realmSwitch.turnOff();
              }
              context.done(
                  AdminContext.Deed.updated(ResourceTypes.SWITCH, "agent-identity"), shown());
              return shown();
            });
  }

  /** Removes every agent and everything that the pack added to the realm. */
  @DELETE
  @Operation(
      operationId = "removeFromRealm",
      summary = "Remove every agent and everything that the pack added to the realm")
  public void delete() {
    auth.realm().requireManageRealm();
    new Problems(context.realm())
        .answering(
            () -> {
              AgentIdentity identity = context.identity();
              removeAgents(identity);
              removeCatalogue(identity);
              removeEnrolmentTokens(identity);
              identity.realmSwitch().remove();
              context.done(AdminContext.Deed.deleted(ResourceTypes.SWITCH, "agent-identity"), null);
              return identity;
            });
  }

  private void removeAgents(AgentIdentity identity) {
    List<Agent> some = identity.directory().list(AgentQuery.ALL, new Page(0, Page.LARGEST));
    while (!some.isEmpty()) {
      some.forEach(agent -> identity.lifecycle().remove(agent, context.access().actor()));
      some = identity.directory().list(AgentQuery.ALL, new Page(0, Page.LARGEST));
    }
  }

  private static void removeCatalogue(AgentIdentity identity) {
    var some = identity.catalogue().list(null, new Page(0, Page.LARGEST));
    while (!some.isEmpty()) {
      some.forEach(capability -> identity.catalogue().delete(capability.name().value()));
      some = identity.catalogue().list(null, new Page(0, Page.LARGEST));
    }
  }

  private static void removeEnrolmentTokens(AgentIdentity identity) {
    var some = identity.enrolment().list(new Page(0, Page.LARGEST));
    while (!some.isEmpty()) {
      some.forEach(token -> identity.enrolment().delete(token.id()));
      some = identity.enrolment().list(new Page(0, Page.LARGEST));
    }
  }

  private SwitchRepresentation shown() {
    String issuer =
        Urls.realmIssuer(
            context.session().getContext().getUri().getBaseUri(), context.realm().getName());
    return new SwitchRepresentation(RealmSwitch.isOn(context.realm()), issuer);
  }
}

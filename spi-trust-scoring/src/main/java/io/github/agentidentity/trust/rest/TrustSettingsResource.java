package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.trust.service.settings.RealmTrustSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the realm scores its agents: {@code …/agent-trust/settings}. */
@Tag(name = "Settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TrustSettingsResource {

  private static final String RESOURCE = "AGENT_TRUST_SETTINGS";

  private final AdminContext context;

  TrustSettingsResource(AdminContext context) {
    this.context = context;
  }

  @GET
  @Operation(operationId = "getTrustSettings", summary = "Show how the realm scores its agents")
  public SettingsRepresentation get() {
    context.access().requireView();
    return context.answering(this::shown);
  }

  @PUT
  @Operation(
      operationId = "putTrustSettings",
      summary = "Say how the realm scores its agents",
      description =
          "A member that is left out stays, a map that is given is all there is. Scores follow with"
              + " the next event of the agent, by night, or on request; thresholds count at once.")
  public SettingsRepresentation put(@RequestBodySchema(SettingsRequest.class) InputStream body) {
    context.access().requireManageAsNoAgent();
    return context.answering(
        () -> {
          var settings = new RealmTrustSettings(context.session(), context.realm());
          settings.write(Body.read(body, SettingsRequest.class).validated(settings.read()));
          SettingsRepresentation shown = shown();
          context.done(AdminContext.Deed.updated(RESOURCE, "agent-trust", "settings"), shown);
          return shown;
        });
  }

  private SettingsRepresentation shown() {
    var settings = new RealmTrustSettings(context.session(), context.realm());
    return SettingsRepresentation.of(settings.read(), settings.complaints());
  }
}

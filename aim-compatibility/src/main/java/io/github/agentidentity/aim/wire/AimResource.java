package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AgentException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;

/** AIM's API: {@code /realms/{realm}/aim}. */
@Produces(MediaType.APPLICATION_JSON)
public final class AimResource {

  private final AimContext context;
  private final AimSettings settings;

  AimResource(KeycloakSession session, AimSettings settings) {
    this.context = new AimContext(session, session.getContext().getRealm());
    this.settings = settings;
  }

  @GET
  @Path("health")
  public Response health() {
    return new HealthResource(switchedOn()).answer();
  }

  @GET
  @Path("api/v1/status")
  public Response status() {
    return new HealthResource(switchedOn()).answer();
  }

  /** The keys that this realm signs the tokens of agents with. */
  @GET
  @Path(".well-known/jwks.json")
  public Response jwks() {
    AimContext on = switchedOn();
    EventBuilder event =
        new EventBuilder(on.realm(), on.session(), on.session().getContext().getConnection());
    return new OIDCLoginProtocolService(on.session(), event).certs();
  }

  @Path("api/v1/sdk-api/verifications")
  public VerificationsResource sdkVerifications() {
    return new VerificationsResource(switchedOn());
  }

  /** Where clients older and newer than that ask. */
  @Path("api/v1/verifications")
  public VerificationsResource verifications() {
    return new VerificationsResource(switchedOn());
  }

  @Path("api/v1/sdk-api/agents/{agent}")
  public SdkAgentResource sdkAgent(@PathParam("agent") String agent) {
    return new SdkAgentResource(switchedOn(), agent);
  }

  @Path("api/v1/detection/agents/{agent}")
  public DetectionResource detection(@PathParam("agent") String agent) {
    return new DetectionResource(switchedOn(), agent);
  }

  @Path("api/v1/agents")
  public AgentsResource agents() {
    return new AgentsResource(switchedOn());
  }

  @Path("api/v1/mcp-servers")
  public McpServersResource mcpServers() {
    return new McpServersResource(switchedOn());
  }

  @Path("api/v1/tags")
  public TagsResource tags() {
    return new TagsResource(switchedOn());
  }

  @Path("api/v1/admin/security-policies")
  public PoliciesResource policies() {
    return new PoliciesResource(switchedOn());
  }

  @Path("api/v1/audit")
  public AuditResource audit() {
    return new AuditResource(switchedOn());
  }

  @Path("api/v1/token")
  public TokenResource token() {
    return new TokenResource(switchedOn());
  }

  @Path("api/v1/public")
  public PublicResource publicly() {
    return new PublicResource(limited());
  }

  @Path("api/v1/auth")
  public AuthResource auth() {
    return new AuthResource(limited(), oauth());
  }

  @Path("api/v1/oauth/device")
  public DeviceResource device() {
    return new DeviceResource(limited(), oauth());
  }

  private NativeOAuth oauth() {
    return new NativeOAuth(context, settings.client());
  }

  private AimContext switchedOn() {
    return context.translating(
        () -> {
          if (!context.agents().isOn(context.realm())) {
            throw new AgentException.SwitchedOff();
          }
          return context;
        });
  }

  /** For what anybody may try: so many a minute from one address. */
  private AimContext limited() {
    settings
        .limiter()
        .secondsToWait(context.session().getContext().getConnection().getRemoteAddr())
        .ifPresent(
            seconds -> {
              AimMeters.answered(context.realm().getName(), "limit", 429);
              throw ForeignError.tooMany(seconds);
            });
    return switchedOn();
  }
}

package io.github.agentidentity.trust.service.usecase;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.TrustScoring;
import io.github.agentidentity.trust.service.signal.TrustWatch;
import java.util.Map;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Sees agents fail to authenticate. Only failures that name the agent count: the authenticator
 * names it once one of its keys has signed, so nobody else can cause them.
 */
public final class LoginWatchFactory implements EventListenerProviderFactory {

  private static final Set<String> FAULTS =
      Set.of("assertion_invalid", "assertion_replayed", "key_expired", "key_revoked");

  /** What Keycloak itself says of scopes that were not granted, before any gate is asked. */
  private static final String SCOPE = "Invalid scopes";

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new LoginWatch(session);
  }

  @Override
  public boolean isGlobal() {
    return true;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return "agent-trust-login-watch";
  }

  private record LoginWatch(KeycloakSession session) implements EventListenerProvider {

    @Override
    public void onEvent(Event event) {
      Map<String, String> details = event.getDetails();
      if (event.getType() != EventType.CLIENT_LOGIN_ERROR || details == null) {
        return;
      }
      String agent = details.get("agent_id");
      String reason = details.getOrDefault("reason", "");
      if (agent == null) {
        return;
      }
      if (FAULTS.contains(reason)) {
        watch().loginFailed(event.getRealmId(), new AgentId(agent), reason);
      } else if (reason.startsWith(SCOPE)) {
        watch().askedTooMuch(event.getRealmId(), new AgentId(agent));
      }
    }

    private TrustWatch watch() {
      var factory =
          (UseCasesFactory)
              session.getKeycloakSessionFactory().getProviderFactory(TrustScoring.class);
      return factory.watch();
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
  }
}

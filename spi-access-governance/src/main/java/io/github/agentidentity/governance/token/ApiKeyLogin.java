package io.github.agentidentity.governance.token;

import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.ProvenAgent;
import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.TokenShare;
import io.github.agentidentity.governance.ApiKey;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.apikey.ApiKeys;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.authenticators.client.ClientAuthUtil;
import org.keycloak.models.ClientModel;

/**
 * One attempt to come in with an API key. Until the secret is known to be one of the agent's, every
 * failure looks the same, and like that of a client that does not exist.
 */
final class ApiKeyLogin {

  private static final Logger LOG = Logger.getLogger(ApiKeyLogin.class);
  private static final String UNKNOWN = "Invalid client or Invalid client credentials";

  private final ClientAuthenticationFlowContext context;
  private final RateLimiter failures;
  private final GovernanceScope scope;

  ApiKeyLogin(ClientAuthenticationFlowContext context, RateLimiter failures) {
    this.context = context;
    this.failures = failures;
    this.scope = new GovernanceScope(context.getSession(), context.getRealm());
  }

  void with(Presented presented) {
    if (!scope.agents().isOn(scope.realm())) {
      return;
    }
    ClientModel client = scope.realm().getClientByClientId(presented.clientId());
    String caller = caller(presented);
    OptionalLong wait = failures.secondsLeft(caller);
    if (client != null) {
      context.setClient(new ByApiKey(client));
      context.getEvent().client(client);
    }
    if (wait.isPresent()) {
      slowDown("too_many_failures", "too many attempts failed; wait", wait.getAsLong());
      return;
    }
    if (!authenticated(presented, client)) {
      failures.secondsToWait(caller);
    }
  }

  private boolean authenticated(Presented presented, @Nullable ClientModel client) {
    try {
      ApiKeys keys = new ApiKeys(scope);
      Optional<ApiKey> key = keys.known(presented.secret());
      Optional<Agent> agent = client == null ? Optional.empty() : agent(client);
      if (agent.isEmpty() || key.isEmpty() || !key.get().agent().equals(agent.get().id())) {
        unknown("api_key_unknown");
        return false;
      }
      return judge(keys, agent.get(), key.get());
    } catch (RuntimeException e) {
      // The database, most likely: nothing is wrong with the credentials, and nobody may pass.
      LOG.errorf(e, "Authenticating %s failed", presented.clientId());
      refuse("unavailable", error(503, "temporarily_unavailable", "try again later"));
      return true;
    }
  }

  /** Said to whoever holds a secret of the agent; an ended one tells no more than a wrong one. */
  private boolean judge(ApiKeys keys, Agent agent, ApiKey key) {
    context.getEvent().detail("agent_id", agent.id().value());
    context.getEvent().detail("agent_name", agent.name().value());
    context.getEvent().detail("agent_api_key", key.id());
    if (!keys.isOn() || !keys.isLive(key)) {
      unknown(keys.isOn() ? "api_key_ended" : "api_keys_off");
      return false;
    }
    if (agent.status() != AgentStatus.ACTIVE) {
      String state = agent.status().name().toLowerCase(Locale.ROOT);
      refuse("agent_" + state, error(400, "unauthorized_client", "this agent is " + state));
      return true;
    }
    OptionalLong wait = TokenShare.of(context.getSession()).secondsToWait(agent.id());
    if (wait.isPresent()) {
      slowDown("too_many_requests", "this agent asks too often", wait.getAsLong());
      return true;
    }
    keys.used(agent, key);
    new ProvenAgent(agent, new Proof.ApiKey(key.id()), key.life().expiresAt())
        .remember(context.getSession());
    context.success();
    return true;
  }

  private Optional<Agent> agent(ClientModel client) {
    return scope
        .agents()
        .find(scope.realm(), client.getClientId())
        .filter(found -> found.id().value().equals(client.getId()));
  }

  private void unknown(String reason) {
    if (context.getClient() != null) {
      refuse(reason, error(401, "invalid_client", UNKNOWN));
    }
  }

  private void slowDown(String reason, String sentence, long seconds) {
    Response answer = error(429, "slow_down", sentence);
    Response told =
        Response.fromResponse(answer).header("Retry-After", Long.toString(seconds)).build();
    if (context.getClient() != null) {
      refuse(reason, told);
    }
  }

  private void refuse(String reason, Response response) {
    context.getEvent().detail("reason", reason);
    context.failure(AuthenticationFlowError.INVALID_CLIENT_CREDENTIALS, response);
  }

  private static Response error(int status, String error, String sentence) {
    return ClientAuthUtil.errorResponse(status, error, sentence);
  }

  private String caller(Presented presented) {
    return String.join(
        " ",
        scope.realm().getId(),
        context.getSession().getContext().getConnection().getRemoteAddr(),
        presented.clientId());
  }
}

package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.governance.AccessGovernanceStore;
import io.github.agentidentity.governance.ApiKey;
import io.github.agentidentity.governance.ApiKeyStore;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Agents that show an API key because they cannot sign, where the realm lets them. The gates look
 * at the key once more with each decision and token.
 */
record ApiKeyHolders(AimContext context) {

  private static final String SWITCH = "agent-governance.api-keys";
  private static final String MARK = "agt_key_";
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  /** A key, and whose it is said to be. */
  private record Shown(@Nullable String agent, String secret) {}

  /** The agent whose key a header shows: {@code X-API-Key}, a bearer, or agent and key as Basic. */
  Optional<Caller.OfAgent> find(HttpHeaders headers) {
    return shown(headers).flatMap(shown -> holder(shown.agent(), shown.secret()));
  }

  /** The agent of this key, which must be the named one if one is named. */
  Optional<Caller.OfAgent> holder(@Nullable String reference, String secret) {
    if (!"true".equals(context.realm().getAttribute(SWITCH)) || !secret.startsWith(MARK)) {
      return Optional.empty();
    }
    ApiKeyStore keys =
        context.session().getProvider(AccessGovernanceStore.class).apiKeys(context.realm());
    return keys.findByHash(Secrets.hash(secret))
        .filter(key -> key.isLiveAt(context.now()))
        .flatMap(key -> holder(reference, key, keys));
  }

  private Optional<Caller.OfAgent> holder(
      @Nullable String reference, ApiKey key, ApiKeyStore keys) {
    Optional<Agent> agent =
        context
            .agents()
            .find(context.realm(), key.agent().value())
            .filter(found -> isMeant(reference, found));
    agent.ifPresent(found -> keys.used(key.id(), context.now().truncatedTo(ChronoUnit.MINUTES)));
    return agent.map(found -> new Caller.OfAgent(found, new Proof.ApiKey(key.id())));
  }

  private static boolean isMeant(@Nullable String reference, Agent agent) {
    return reference == null
        || reference.equals(agent.id().value())
        || reference.equals(agent.name().value());
  }

  private static Optional<Shown> shown(HttpHeaders headers) {
    String own = headers.getHeaderString("X-API-Key");
    if (own != null) {
      return Optional.of(new Shown(null, own));
    }
    String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization == null) {
      return Optional.empty();
    }
    if (authorization.startsWith(BEARER + MARK)) {
      return Optional.of(new Shown(null, authorization.substring(BEARER.length())));
    }
    return authorization.startsWith(BASIC)
        ? basic(authorization.substring(BASIC.length()).strip())
        : Optional.empty();
  }

  private static Optional<Shown> basic(String credentials) {
    try {
      String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Shown(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

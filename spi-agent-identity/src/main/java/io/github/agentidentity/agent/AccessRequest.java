package io.github.agentidentity.agent;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What an agent asks for. Token issuance and action verification ask the same gates with this type.
 *
 * @param proof how the agent is known to be itself
 * @param now the one moment at which the whole decision is made
 */
public record AccessRequest(
    Where where, AgentStanding standing, Proof proof, Purpose purpose, Instant now) {

  /** The session and realm of the decision. */
  public record Where(KeycloakSession session, RealmModel realm) {}

  public RealmModel realm() {
    return where.realm();
  }

  /** How the agent is known to be itself. */
  public sealed interface Proof {

    /** Not at all: every token is refused. */
    record None() implements Proof {}

    /** By a signature of the key with this thumbprint. */
    record Key(String thumbprint) implements Proof {}

    /** By an API key with this id. */
    record ApiKey(String id) implements Proof {}

    /** A decision point, such as a gateway, vouches for it: good for actions, never for tokens. */
    record Vouched(String clientId) implements Proof {}
  }

  /** What for. */
  public sealed interface Purpose {

    /**
     * A token with these capabilities and, perhaps, for one resource.
     *
     * @param capabilities the scopes of the token that stand for capabilities
     * @param resource the RFC 8707 resource indicator, if any
     */
    record Token(Set<String> capabilities, @Nullable String resource) implements Purpose {
      public Token {
        capabilities = Set.copyOf(capabilities);
      }
    }

    /**
     * An action on a resource.
     *
     * @param name a capability, an alias of one, or a name in the space of one such as {@code
     *     langchain_tool:search}
     * @param context the arguments and circumstances that the caller declares: JSON values, null
     *     among them
     */
    record Action(String name, @Nullable Resource resource, Map<String, @Nullable Object> context)
        implements Purpose {
      public Action {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
      }
    }
  }

  /** What an action is done to. */
  public record Resource(@Nullable String type, String id) {}
}

package io.github.agentidentity.agent;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * What an agent asks for. Token issuance and action verification ask the same gates with this type.
 *
 * @param now the one moment at which the whole decision is made
 */
public record AccessRequest(
    RealmModel realm, AgentStanding standing, Purpose purpose, Instant now) {

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

    /** An action on a resource, in a context that the caller declares. */
    record Action(String name, @Nullable String resource, Map<String, Object> context)
        implements Purpose {
      public Action {
        context = Map.copyOf(context);
      }
    }
  }
}

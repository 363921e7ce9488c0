package io.github.agentidentity.mcp.service.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a server is spoken to: by which revision, and what it has said of itself. */
sealed interface Era permits StatelessEra, SessionEra {

  /** The revision of the protocol, by its date. */
  String revision();

  /** What the server can do, in its own words. */
  JsonNode capabilities();

  /** Its {@code name}, {@code title} and {@code version}. */
  JsonNode serverInfo();

  /** One page of a list. */
  RpcAnswer list(String method, @Nullable String cursor) throws ProbeFailed;

  /** Leaves the server as it was. */
  void end();

  static Map<String, String> clientInfo() {
    return Map.of("name", "agent-identity-for-keycloak", "version", "1");
  }
}

package io.github.agentidentity.mcp.rest.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the servers in the configuration file of a client. What is started with which arguments and
 * secrets is not looked at.
 */
final class ClientConfiguration {

  private ClientConfiguration() {}

  static List<DetectionRequest> servers(JsonNode configuration, String source) {
    List<DetectionRequest> found = new ArrayList<>();
    for (String pointer : List.of("/mcpServers", "/servers", "/mcp/servers", "/mcp/mcpServers")) {
      for (Map.Entry<String, JsonNode> entry : configuration.at(pointer).properties()) {
        String name = address(entry.getValue()).orElse(entry.getKey());
        found.add(new DetectionRequest(name, source, null, null, null, null));
      }
    }
    return found;
  }

  private static Optional<String> address(JsonNode server) {
    return Stream.of("url", "serverUrl", "httpUrl")
        .map(server::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> text.startsWith("http://") || text.startsWith("https://"))
        .map(ClientConfiguration::withoutSecrets)
        .findFirst();
  }

  /** Keys are sometimes put behind the question mark, or before the host. */
  private static String withoutSecrets(String url) {
    String path = url.split("[?#]", 2)[0];
    return path.replaceFirst("^(https?://)[^/@]*@", "$1");
  }
}

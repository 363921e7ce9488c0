package io.github.agentidentity.mcp.wire.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agentidentity.mcp.McpEndpoint.Transport;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.registry.Registry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One server as registries tell of it.
 *
 * @see <a
 *     href="https://github.com/modelcontextprotocol/registry/blob/main/docs/reference/api/openapi.yaml">MCP
 *     registry API</a>
 */
@Schema(name = "McpRegistryEntry")
public record ServerEntry(
    Detail server, @JsonProperty("_meta") Map<String, Map<String, Object>> meta) {

  private static final String SCHEMA =
      "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";
  private static final int LONGEST = 100;

  /** The {@code server.json}. */
  @Schema(name = "McpServerJson")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Detail(
      @JsonProperty("$schema") String schema,
      String name,
      String description,
      @Nullable String title,
      String version,
      @Nullable Map<String, String> repository,
      @Nullable String websiteUrl,
      List<Map<String, String>> remotes) {}

  static ServerEntry of(McpServer server) {
    return new ServerEntry(detail(server), meta(server));
  }

  private static Detail detail(McpServer server) {
    return new Detail(
        SCHEMA,
        Registry.nameOf(server),
        description(server),
        shortened(server.profile().displayName()),
        Registry.versionOf(server),
        repository(server.profile().repositoryUrl()),
        server.profile().documentationUrl(),
        List.of(
            Map.of(
                "type",
                server.endpoint().transport() == Transport.SSE ? "sse" : "streamable-http",
                "url",
                server.endpoint().url())));
  }

  private static Map<String, Map<String, Object>> meta(McpServer server) {
    String updated = server.standing().updatedAt().toString();
    String published = String.valueOf(server.pin().pinnedAt());
    return Map.of(
        "io.modelcontextprotocol.registry/official",
        Map.of(
            "status",
            Registry.isDeleted(server) ? "deleted" : "active",
            "publishedAt",
            published,
            "updatedAt",
            updated,
            "isLatest",
            true),
        "io.github.agentidentity/approval",
        Map.of(
            "resource", server.resource().value(),
            "surface", String.valueOf(server.pin().pinned()),
            "drifted", server.pin().hasDrifted(),
            "verified", server.isVerified()));
  }

  /** Required, and of 1 to 100 characters. */
  private static String description(McpServer server) {
    String words =
        Stream.of(server.profile().description(), server.profile().displayName())
            .filter(text -> text != null && !text.isBlank())
            .findFirst()
            .orElse("MCP server " + server.name());
    return String.valueOf(shortened(words));
  }

  private static @Nullable String shortened(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() <= LONGEST) {
      return text == null || text.isBlank() ? null : text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, splitsPair ? LONGEST - 1 : LONGEST);
  }

  private static @Nullable Map<String, String> repository(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String host = String.valueOf(URI.create(url).getHost()).toLowerCase(Locale.ROOT);
    String source = host.endsWith(".com") ? host.substring(0, host.length() - 4) : host;
    return Map.of("url", url, "source", source);
  }
}

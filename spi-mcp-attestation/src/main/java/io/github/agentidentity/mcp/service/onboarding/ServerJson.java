package io.github.agentidentity.mcp.service.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.mcp.McpEndpoint;
import io.github.agentidentity.mcp.McpEndpoint.Transport;
import io.github.agentidentity.mcp.McpServerProfile;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The {@code server.json} of the official registry. Members that are not known are left alone, as
 * its versions come and go.
 *
 * @see <a
 *     href="https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json">server.json,
 *     2025-12-11</a>
 */
public final class ServerJson {

  private static final String STREAMABLE = "streamable-http";
  private static final String SSE = "sse";

  private ServerJson() {}

  /**
   * The server that it describes, by its first remote.
   *
   * @throws IllegalArgumentException if it names no remote that can be asked
   */
  public static Candidate candidate(JsonNode json) {
    JsonNode document = json.path("server").isObject() ? json.path("server") : json;
    String name = text(document, "name");
    if (name == null) {
      throw new IllegalArgumentException("has no name");
    }
    JsonNode remote =
        remote(document, STREAMABLE)
            .or(() -> remote(document, SSE))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "names no remote: a server that is a package has no URL that tokens could"
                            + " be for"));
    Transport transport =
        STREAMABLE.equals(text(remote, "type")) ? Transport.STREAMABLE_HTTP : Transport.SSE;
    return new Candidate(
        null, new McpEndpoint(url(remote), transport, null, null), profile(document, name));
  }

  private static McpServerProfile profile(JsonNode document, String name) {
    return new McpServerProfile(
        text(document, "title"),
        text(document, "description"),
        text(document, "version"),
        name,
        text(document.path("repository"), "url"),
        text(document, "websiteUrl"),
        Set.of());
  }

  private static Optional<JsonNode> remote(JsonNode document, String type) {
    return StreamSupport.stream(document.path("remotes").spliterator(), false)
        .filter(remote -> type.equals(text(remote, "type")))
        .findFirst();
  }

  private static String url(JsonNode remote) {
    String url = text(remote, "url");
    if (url == null || url.indexOf('{') >= 0) {
      throw new IllegalArgumentException(
          "has a remote whose URL has to be filled in: give the URL itself");
    }
    try {
      ResourceUri.of(url);
      return url;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("has a remote whose URL " + e.getMessage(), e);
    }
  }

  private static @Nullable String text(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
  }
}

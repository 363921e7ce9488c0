package io.github.agentidentity.mcp.service.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.mcp.McpCapability;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.SurfaceItem.Kind;
import io.github.agentidentity.mcp.ToolSurface;
import io.github.agentidentity.mcp.service.discovery.StrictText;
import io.github.agentidentity.mcp.service.outbound.Outbound.Probe;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.outbound.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.http.client.methods.HttpGet;

/**
 * The metadata of a protected resource, by which clients find out where to get tokens for it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9728">RFC 9728</a>
 */
public record ProtectedResource(ResourceUri resource) implements Probe<JsonNode> {

  /** What the server should publish. */
  public static Map<String, Object> expected(McpServer server, String issuer, ToolSurface surface) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("resource", server.resource().value());
    document.put("authorization_servers", List.of(issuer));
    document.put(
        "scopes_supported",
        surface.of(Kind.TOOL).stream()
            .map(tool -> McpCapability.of(server.name(), tool.name()).value())
            .toList());
    document.put("bearer_methods_supported", List.of("header"));
    String shown = server.profile().displayName();
    document.put("resource_name", shown == null ? server.name().value() : shown);
    String documentation = server.profile().documentationUrl();
    if (documentation != null) {
      document.put("resource_documentation", documentation);
    }
    return document;
  }

  /** What it publishes, where clients look for it first and then; missing for nothing. */
  @Override
  public JsonNode run(Wire wire) throws ProbeFailed {
    JsonNode own = fetch(wire, resource.metadataUrl());
    return own.isObject()
        ? own
        : fetch(wire, resource.origin() + "/.well-known/oauth-protected-resource");
  }

  private static JsonNode fetch(Wire wire, String url) throws ProbeFailed {
    HttpGet request = new HttpGet(url);
    request.setHeader("Accept", "application/json");
    return wire.exchange(
        request,
        reply ->
            reply.status() == 200 && "application/json".equals(reply.mediaType())
                ? StrictText.json(reply.body())
                : MissingNode.getInstance());
  }

  /** How what is published differs from what tokens of this realm are like. */
  public List<Finding> compare(JsonNode published, String issuer) {
    List<Finding> findings = new ArrayList<>();
    if (!published.isObject()) {
      findings.add(
          new Finding(
              "metadata",
              false,
              "The server publishes nothing at "
                  + resource.metadataUrl()
                  + ": clients cannot find out where to get a token for it"));
      return findings;
    }
    findings.add(resourceOf(published));
    findings.add(issuerOf(published, issuer));
    findings.add(methodsOf(published));
    return findings;
  }

  private Finding resourceOf(JsonNode published) {
    String named = published.path("resource").asText("");
    if (named.equals(resource.value())) {
      return new Finding("resource", true, "The server calls itself what tokens have as aud");
    }
    boolean sameServer = ResourceUri.find(named).filter(resource::equals).isPresent();
    return new Finding(
        "resource",
        false,
        "The server calls itself "
            + StrictText.quoted(named)
            + (sameServer ? ", another spelling of" : ", which is another resource than")
            + " \""
            + resource
            + "\": tokens have that as aud, so let the server publish and expect it");
  }

  private static Finding issuerOf(JsonNode published, String issuer) {
    boolean named =
        StreamSupport.stream(published.path("authorization_servers").spliterator(), false)
            .anyMatch(server -> issuer.equals(server.asText()));
    return named
        ? new Finding("authorization_servers", true, "The server sends clients to this realm")
        : new Finding(
            "authorization_servers",
            false,
            "The server does not name this realm, "
                + issuer
                + ", as an authorization server: clients get their tokens elsewhere");
  }

  private static Finding methodsOf(JsonNode published) {
    JsonNode methods = published.path("bearer_methods_supported");
    boolean header =
        methods.isMissingNode()
            || StreamSupport.stream(methods.spliterator(), false)
                .anyMatch(method -> "header".equals(method.asText()));
    return header
        ? new Finding("bearer_methods_supported", true, "Tokens are taken from the header")
        : new Finding(
            "bearer_methods_supported",
            false,
            "The server takes no token from the Authorization header, where agents put it");
  }
}

package io.github.agentidentity.mcp.service.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.mcp.CanonicalJson;
import io.github.agentidentity.mcp.McpEndpoint.Transport;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.SurfaceItem;
import io.github.agentidentity.mcp.SurfaceItem.Kind;
import io.github.agentidentity.mcp.service.outbound.Outbound.Probe;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import io.github.agentidentity.mcp.service.outbound.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.methods.HttpGet;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server what it offers: in today's revision of MCP first, then with the older handshake,
 * and where it speaks neither, by its well-known document.
 *
 * @param bearer the token to send, or null
 */
public record Discovery(String url, Transport transport, @Nullable String bearer)
    implements Probe<Discovered> {

  private static final String WELL_KNOWN_PATH = "/.well-known/mcp/capabilities";

  @Override
  public Discovered run(Wire wire) throws ProbeFailed {
    long start = System.nanoTime();
    if (transport == Transport.SSE) {
      return wellKnown(wire, start);
    }
    try {
      return byProtocol(wire, start);
    } catch (ProbeFailed e) {
      if (e.reason() != Reason.NOT_MCP) {
        throw e;
      }
      return fallBack(wire, start, e);
    }
  }

  private Discovered byProtocol(Wire wire, long start) throws ProbeFailed {
    Rpc rpc = new Rpc(wire, URI.create(url), bearer);
    Optional<Era> stateless = StatelessEra.of(rpc);
    Era era = stateless.isPresent() ? stateless.get() : SessionEra.of(rpc);
    try {
      return new Discovered(
          Lists.of(era), Discovered.About.of(era.serverInfo()), era.revision(), since(start));
    } finally {
      era.end();
    }
  }

  /** Where there is no document either, what went wrong first says more. */
  private Discovered fallBack(Wire wire, long start, ProbeFailed first) throws ProbeFailed {
    try {
      return wellKnown(wire, start);
    } catch (ProbeFailed e) {
      first.addSuppressed(e);
      throw first;
    }
  }

  private Discovered wellKnown(Wire wire, long start) throws ProbeFailed {
    HttpGet request = new HttpGet(ResourceUri.of(url).origin() + WELL_KNOWN_PATH);
    request.setHeader("Accept", "application/json");
    JsonNode document =
        wire.exchange(
            request,
            reply ->
                reply.status() == 200 && "application/json".equals(reply.mediaType())
                    ? StrictText.json(reply.body())
                    : MissingNode.getInstance());
    if (!document.isObject()) {
      throw new ProbeFailed(
          Reason.NOT_MCP, "The server has no capability document at " + WELL_KNOWN_PATH);
    }
    return new Discovered(
        Lists.surface(items(document)),
        new Discovered.About(null, null, null),
        Discovered.WELL_KNOWN,
        since(start));
  }

  private static List<SurfaceItem> items(JsonNode document) throws ProbeFailed {
    List<SurfaceItem> items = new ArrayList<>();
    try {
      for (Kind kind : Kind.values()) {
        document.path(kind.member()).forEach(entry -> items.add(item(kind, entry)));
      }
    } catch (IllegalArgumentException e) {
      throw Lists.unusable(e);
    }
    if (items.size() > Lists.MOST_ITEMS) {
      throw new ProbeFailed(
          Reason.TOO_LARGE, "The server offers more than " + Lists.MOST_ITEMS + " things");
    }
    return items;
  }

  /** The document of the wire contract names its resources where MCP gives their URI. */
  private static SurfaceItem item(Kind kind, JsonNode entry) {
    boolean namedOnly =
        kind == Kind.RESOURCE && !entry.has("uri") && entry.path("name").isTextual();
    if (!namedOnly) {
      return SurfaceItem.of(kind, entry);
    }
    String name = SurfaceItem.of(Kind.TOOL, entry).name();
    String body = CanonicalJson.of(entry);
    return new SurfaceItem(kind, name, body, SurfaceDigest.of(body));
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}

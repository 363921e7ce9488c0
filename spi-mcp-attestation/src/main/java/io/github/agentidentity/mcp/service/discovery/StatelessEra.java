package io.github.agentidentity.mcp.service.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Revision 2026-07-28: no handshake; each request says who sends it and in which revision.
 *
 * @param discovered the result of {@code server/discover}
 * @see <a href="https://modelcontextprotocol.io/specification/2026-07-28/basic/versioning">MCP,
 *     Versioning</a>
 */
record StatelessEra(Rpc rpc, JsonNode discovered) implements Era {

  static final String REVISION = "2026-07-28";

  private static final String META = "io.modelcontextprotocol/";
  private static final int UNSUPPORTED_VERSION = -32022;
  private static final int HEADER_MISMATCH = -32020;

  /** Empty for a server that does not know this revision. */
  static Optional<Era> of(Rpc rpc) throws ProbeFailed {
    RpcAnswer answer = ask(rpc, "server/discover", null);
    if (answer.isResult()) {
      return speaksOurs(answer.result().path("supportedVersions"))
          ? Optional.of(new StatelessEra(rpc, answer.result()))
          : Optional.empty();
    }
    if (answer.errorCode() == HEADER_MISMATCH
        || (answer.errorCode() == UNSUPPORTED_VERSION
            && speaksOurs(answer.message().path("error").path("data").path("supported")))) {
      throw new ProbeFailed(
          Reason.NOT_MCP, "The server refuses its own revision: " + answer.complaint());
    }
    return Optional.empty();
  }

  private static boolean speaksOurs(JsonNode versions) {
    return StreamSupport.stream(versions.spliterator(), false)
        .anyMatch(version -> REVISION.equals(version.asText()));
  }

  @Override
  public String revision() {
    return REVISION;
  }

  @Override
  public JsonNode capabilities() {
    return discovered.path("capabilities");
  }

  @Override
  public JsonNode serverInfo() {
    return discovered.path("_meta").path(META + "serverInfo");
  }

  @Override
  public RpcAnswer list(String method, @Nullable String cursor) throws ProbeFailed {
    return ask(rpc, method, cursor);
  }

  @Override
  public void end() {}

  private static RpcAnswer ask(Rpc rpc, String method, @Nullable String cursor) throws ProbeFailed {
    Map<String, Object> params = new HashMap<>();
    params.put(
        "_meta",
        Map.of(
            META + "protocolVersion", REVISION,
            META + "clientInfo", Era.clientInfo(),
            META + "clientCapabilities", Map.of()));
    if (cursor != null) {
      params.put("cursor", cursor);
    }
    return rpc.call(method, params, Map.of("MCP-Protocol-Version", REVISION, "Mcp-Method", method));
  }
}

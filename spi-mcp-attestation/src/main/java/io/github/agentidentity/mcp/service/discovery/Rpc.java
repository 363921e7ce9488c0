package io.github.agentidentity.mcp.service.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import io.github.agentidentity.mcp.service.outbound.Reply;
import io.github.agentidentity.mcp.service.outbound.Wire;
import java.io.BufferedReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.http.client.methods.HttpDelete;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/**
 * JSON-RPC over Streamable HTTP: each request is a POST, each answer one JSON object or a stream of
 * events that holds it.
 *
 * @see <a
 *     href="https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http">MCP,
 *     Streamable HTTP</a>
 */
final class Rpc {

  private final Wire wire;
  private final URI endpoint;
  private final @Nullable String bearer;
  private int lastId;

  Rpc(Wire wire, URI endpoint, @Nullable String bearer) {
    this.wire = wire;
    this.endpoint = endpoint;
    this.bearer = bearer;
  }

  RpcAnswer call(String method, Map<String, ?> params, Map<String, String> headers)
      throws ProbeFailed {
    int id = ++lastId;
    Map<String, Object> message = message(method, params);
    message.put("id", id);
    return wire.exchange(post(message, headers), reply -> read(reply, id));
  }

  /** Sends what nobody answers. */
  void tell(String method, Map<String, String> headers) throws ProbeFailed {
    wire.exchange(post(message(method, Map.of()), headers), Reply::status);
  }

  /** Ends a session; the server may not know how to. */
  void hangUp(Map<String, String> headers) throws ProbeFailed {
    HttpDelete request = new HttpDelete(endpoint);
    dress(request, headers);
    wire.exchange(request, Reply::status);
  }

  private static Map<String, Object> message(String method, Map<String, ?> params) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("jsonrpc", "2.0");
    message.put("method", method);
    if (!params.isEmpty()) {
      message.put("params", params);
    }
    return message;
  }

  private HttpPost post(Map<String, Object> message, Map<String, String> headers) {
    HttpPost request = new HttpPost(endpoint);
    request.setEntity(new StringEntity(Json.write(message), ContentType.APPLICATION_JSON));
    request.setHeader("Accept", "application/json, text/event-stream");
    dress(request, headers);
    return request;
  }

  private void dress(HttpUriRequest request, Map<String, String> headers) {
    headers.forEach(request::setHeader);
    if (bearer != null) {
      request.setHeader("Authorization", "Bearer " + bearer);
    }
  }

  private static RpcAnswer read(Reply reply, int id) throws IOException, ProbeFailed {
    refuse(reply);
    try {
      return switch (reply.mediaType()) {
        case "application/json" -> answer(reply, StrictText.json(reply.body()));
        case "text/event-stream" -> answer(reply, awaited(reply, id));
        default -> strange(reply);
      };
    } catch (ProbeFailed e) {
      if (reply.status() >= 400 && e.reason() == Reason.NOT_MCP) {
        return RpcAnswer.none(reply.status());
      }
      throw e;
    } catch (CharConversionException e) {
      throw new ProbeFailed(Reason.NOT_MCP, "The server answers what is not UTF-8", e);
    }
  }

  private static void refuse(Reply reply) throws ProbeFailed {
    int status = reply.status();
    if (status == 401 || status == 403) {
      throw new ProbeFailed(
          Reason.UNAUTHORIZED,
          "The server wants a token that discovery does not have: HTTP " + status);
    }
    if (status >= 300 && status < 400) {
      throw new ProbeFailed(
          Reason.NOT_MCP,
          "The server sends its callers elsewhere, where they do not go: HTTP "
              + status
              + reply.header("Location").map(to -> " to " + StrictText.quoted(to)).orElse(""));
    }
  }

  private static RpcAnswer strange(Reply reply) throws ProbeFailed {
    if (reply.status() >= 400) {
      return RpcAnswer.none(reply.status());
    }
    String type = reply.mediaType();
    throw new ProbeFailed(
        Reason.NOT_MCP,
        "The server answers "
            + (type.isEmpty() ? "nothing that has a type" : StrictText.quoted(type))
            + " instead of JSON or a stream of events");
  }

  private static RpcAnswer answer(Reply reply, JsonNode message) {
    return new RpcAnswer(reply.status(), message, session(reply));
  }

  /** Visible ASCII, as the revisions with sessions want it; anything else is not sent back. */
  private static Optional<String> session(Reply reply) {
    return reply.header("Mcp-Session-Id").filter(id -> id.matches("[\\x21-\\x7E]{1,512}"));
  }

  /** The event that answers us; what else the server says on the stream is not for us. */
  private static JsonNode awaited(Reply reply, int id) throws IOException, ProbeFailed {
    try (BufferedReader lines = StrictText.lines(reply.body())) {
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          data.append(line.startsWith("data: ") ? line.substring(6) : line.substring(5));
          data.append('\n');
        } else if (line.isEmpty()) {
          JsonNode message = data.isEmpty() ? null : own(StrictText.json(data.toString()), id);
          if (message != null) {
            return message;
          }
          data.setLength(0);
        }
      }
    } catch (CharacterCodingException e) {
      throw new ProbeFailed(Reason.NOT_MCP, "The server answers what is not UTF-8", e);
    }
    throw new ProbeFailed(Reason.NOT_MCP, "The server's stream ends without an answer");
  }

  private static @Nullable JsonNode own(JsonNode event, int id) {
    boolean answers = event.has("result") || event.has("error");
    JsonNode given = event.path("id");
    return answers && given.isInt() && given.intValue() == id ? event : null;
  }
}

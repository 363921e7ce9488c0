package io.github.agentidentity.mcp.service.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * What came back for a JSON-RPC request.
 *
 * @param message the response object; missing where the server answered something else
 * @param session the session that the server has opened, if any
 */
record RpcAnswer(int status, JsonNode message, Optional<String> session) {

  static RpcAnswer none(int status) {
    return new RpcAnswer(status, MissingNode.getInstance(), Optional.empty());
  }

  boolean isResult() {
    return status < 300 && message.path("result").isObject();
  }

  JsonNode result() {
    return message.path("result");
  }

  /** The code of the error; 0 for none. */
  int errorCode() {
    return message.path("error").path("code").asInt(0);
  }

  /** What went wrong, in words. */
  String complaint() {
    String said = message.path("error").path("message").asText("");
    String code = errorCode() == 0 ? "" : " with error " + errorCode();
    return "HTTP " + status + code + (said.isEmpty() ? "" : ", saying " + StrictText.quoted(said));
  }
}

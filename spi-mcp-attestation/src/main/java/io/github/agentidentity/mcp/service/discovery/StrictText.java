package io.github.agentidentity.mcp.service.discovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of servers: UTF-8 and nothing that only looks like it, JSON that has one reading. */
public final class StrictText {

  private static final int LONGEST_QUOTE = 200;

  private StrictText() {}

  /** The whole body as a JSON value. */
  public static JsonNode json(InputStream body) throws IOException, ProbeFailed {
    byte[] bytes = body.readAllBytes();
    try {
      return json(decoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new ProbeFailed(Reason.NOT_MCP, "The server answers what is not UTF-8", e);
    }
  }

  static JsonNode json(String text) throws ProbeFailed {
    try {
      return Json.tree(text);
    } catch (JsonProcessingException e) {
      throw new ProbeFailed(
          Reason.NOT_MCP, "The server answers what is not JSON, or has a member twice", e);
    }
  }

  static BufferedReader lines(InputStream body) {
    return new BufferedReader(new InputStreamReader(body, decoder()));
  }

  /** Words of a server as a sentence of ours may hold them. */
  public static String quoted(String words) {
    String line =
        words
            .codePoints()
            .limit(LONGEST_QUOTE)
            .map(
                c ->
                    Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return "\"" + line.replace('"', '\'') + "\"";
  }

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}

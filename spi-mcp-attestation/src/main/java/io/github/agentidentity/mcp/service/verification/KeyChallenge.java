package io.github.agentidentity.mcp.service.verification;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.mcp.McpEndpoint;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.service.discovery.StrictText;
import io.github.agentidentity.mcp.service.outbound.Outbound.Probe;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import io.github.agentidentity.mcp.service.outbound.Reply;
import io.github.agentidentity.mcp.service.outbound.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;

/**
 * Asks a server to sign 32 random bytes, as text in base64, with the key that is on record.
 *
 * @param url where challenges are answered
 */
public record KeyChallenge(McpServerId server, String url, Ed25519PublicKey key)
    implements Probe<Proof> {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SIZE = 32;
  private static final String WELL_KNOWN = "/.well-known/mcp/verify";

  /** The challenge for a server: where it says, or at the well-known place below its URL. */
  public static KeyChallenge of(McpServerId server, McpEndpoint endpoint, Ed25519PublicKey key) {
    String own = endpoint.verificationUrl();
    return new KeyChallenge(server, own == null ? below(endpoint.url()) : own, key);
  }

  private static String below(String url) {
    String base = url.split("\\?", 2)[0];
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + WELL_KNOWN;
  }

  @Override
  public Proof run(Wire wire) throws ProbeFailed {
    byte[] random = new byte[SIZE];
    RANDOM.nextBytes(random);
    String challenge = Base64.getEncoder().encodeToString(random);
    HttpPost request = new HttpPost(url);
    request.setHeader("Accept", "application/json");
    request.setEntity(
        new StringEntity(
            Json.write(Map.of("challenge", challenge, "server_id", server.value())),
            ContentType.APPLICATION_JSON));
    return wire.exchange(request, reply -> judge(reply, challenge));
  }

  private Proof judge(Reply reply, String challenge) throws IOException, ProbeFailed {
    if (reply.status() != 200) {
      return new Proof.Missing("The server answers the challenge with HTTP " + reply.status());
    }
    JsonNode signed = json(reply).path("signed_challenge");
    if (!signed.isTextual()) {
      return new Proof.Missing("The server's answer to the challenge has no signed_challenge");
    }
    return key.verifies(challenge.getBytes(StandardCharsets.US_ASCII), decoded(signed))
        ? new Proof.Given()
        : new Proof.Missing("The signature is not by the key on record, over this challenge");
  }

  private static JsonNode json(Reply reply) throws IOException, ProbeFailed {
    try {
      return StrictText.json(reply.body());
    } catch (ProbeFailed e) {
      if (e.reason() == Reason.NOT_MCP) {
        return Json.toTree(Map.of());
      }
      throw e;
    }
  }

  private static byte[] decoded(JsonNode base64) {
    try {
      return Base64.getDecoder().decode(base64.textValue());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}

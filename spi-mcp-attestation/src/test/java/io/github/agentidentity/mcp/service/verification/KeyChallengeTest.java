package io.github.agentidentity.mcp.service.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.mcp.McpEndpoint;
import io.github.agentidentity.mcp.McpEndpoint.Transport;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.service.outbound.AllowedNetworks;
import io.github.agentidentity.mcp.service.outbound.Limits;
import io.github.agentidentity.mcp.service.outbound.Outbound;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server proves its key over this challenge, or does not: nothing else convinces. */
class KeyChallengeTest {

  private static final McpServerId SERVER = new McpServerId("server-1");

  private final byte[] secret = new byte[32];
  private final Outbound outbound = new Outbound(Limits.USUAL);
  private HttpServer server;
  private UnaryOperator<String> answer = this::signed;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext(
        "/mcp/.well-known/mcp/verify",
        exchange -> {
          var asked = Json.tree(exchange.getRequestBody().readAllBytes());
          boolean known = SERVER.value().equals(asked.path("server_id").asText());
          byte[] body =
              (known ? answer.apply(asked.path("challenge").asText()) : "{}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    outbound.close();
  }

  @Test
  void signature_over_the_text_of_the_challenge_convinces() throws ProbeFailed {
    assertThat(proof(key(secret))).isInstanceOf(Proof.Given.class);
  }

  @Test
  void signature_by_another_key_does_not() throws ProbeFailed {
    assertThat(proof(key(new byte[] {1, 2, 3}))).isInstanceOf(Proof.Missing.class);
  }

  @Test
  void signature_over_an_older_challenge_does_not() throws ProbeFailed {
    String older = Base64.getEncoder().encodeToString(new byte[32]);
    answer = challenge -> signed(older);
    assertThat(proof(key(secret))).isInstanceOf(Proof.Missing.class);
  }

  @Test
  void answer_without_a_signature_does_not() throws ProbeFailed {
    answer = challenge -> "{\"signed_challenge\":17}";
    assertThat(proof(key(secret))).isInstanceOf(Proof.Missing.class);
    answer = challenge -> "<html>";
    assertThat(proof(key(secret))).isInstanceOf(Proof.Missing.class);
    answer = challenge -> "{\"signed_challenge\":\"not base64!\"}";
    assertThat(proof(key(secret))).isInstanceOf(Proof.Missing.class);
  }

  private Proof proof(Ed25519PublicKey key) throws ProbeFailed {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/mcp/";
    McpEndpoint endpoint = new McpEndpoint(url, Transport.STREAMABLE_HTTP, null, null);
    return outbound.ask(AllowedNetworks.of("127.0.0.1"), KeyChallenge.of(SERVER, endpoint, key));
  }

  private String signed(String challenge) {
    byte[] message = challenge.getBytes(StandardCharsets.US_ASCII);
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
    return "{\"signed_challenge\":\"" + Base64.getEncoder().encodeToString(signature) + "\"}";
  }

  private static Ed25519PublicKey key(byte[] start) {
    byte[] seed = new byte[32];
    System.arraycopy(start, 0, seed, 0, start.length);
    byte[] raw = new byte[Ed25519PublicKey.SIZE];
    Ed25519.generatePublicKey(seed, 0, raw, 0);
    return Ed25519PublicKey.of(raw);
  }
}

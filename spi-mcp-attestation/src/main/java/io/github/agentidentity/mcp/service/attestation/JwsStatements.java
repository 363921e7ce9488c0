package io.github.agentidentity.mcp.service.attestation;

import static io.github.agentidentity.mcp.service.attestation.Statement.refused;
import static io.github.agentidentity.mcp.service.attestation.Statement.require;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.agent.crypto.CompactJwt;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attestations that are compact JWS.
 *
 * <p>Header: {@code typ} {@code mcp-attestation+jwt}, {@code alg} EdDSA or Ed25519, {@code kid} the
 * thumbprint of the key. Claims: {@code iss} the client id of the agent, {@code aud} the issuer of
 * the realm, {@code iat}, {@code nonce}, {@code server} the id of the server, {@code url} its
 * resource URI, {@code surface} the digest of what it shows, {@code healthy}, and, if it was
 * measured, {@code latency_ms}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725#section-3.11">RFC 8725 §3.11, explicit
 *     typing</a>
 */
record JwsStatements(EvidenceScope scope, String issuer) {

  static final String TYPE = "mcp-attestation+jwt";
  static final Duration SKEW = Duration.ofSeconds(15);

  private static final long LONGEST_LATENCY = Duration.ofHours(1).toMillis();

  Statement verify(McpServer server, String jws) {
    CompactJwt jwt = CompactJwt.parse(jws).orElseThrow(() -> refused("it is no compact JWS"));
    require(TYPE.equals(jwt.header().path("typ").asText()), "its typ must be " + TYPE);
    require(jwt.isEd25519(), "its alg must be EdDSA or Ed25519, without crit");
    String nonce = jwt.text("nonce").orElseThrow(() -> refused("it needs a nonce"));
    AgentId agent =
        new Nonces(scope)
            .take(nonce, server)
            .orElseThrow(() -> refused("its nonce is unknown, ended, used, or for another server"));
    Signers.Signer signer = signer(jwt, agent);
    require(jwt.onlyAudience().filter(issuer::equals).isPresent(), "its aud must be " + issuer);
    require(
        jwt.text("server").filter(server.id().value()::equals).isPresent(),
        "its server must be the id of this server");
    require(
        jwt.text("url").flatMap(ResourceUri::find).filter(server.resource()::equals).isPresent(),
        "its url must be " + server.resource());
    Signers.requireActive(signer.agent());
    return new Statement(
        signer,
        claim(jwt),
        new Attestation.Evidence(Attestation.Form.JWS, signer.key().thumbprint(), jws, null));
  }

  /** The nonce says who it must be: there is no other agent to look for. */
  private Signers.Signer signer(CompactJwt jwt, AgentId agent) {
    String thumbprint = jwt.header().path("kid").asText();
    return new Signers(scope)
        .find(
            agent,
            key ->
                key.thumbprint().equals(thumbprint)
                    && key.publicKey().verifies(jwt.signingInput(), jwt.signature()))
        .filter(signer -> jwt.text("iss").filter(signer.agent().clientId()::equals).isPresent())
        .orElseThrow(
            () -> refused("no valid key of the agent that asked for the nonce has signed it"));
  }

  private Attestation.Claim claim(CompactJwt jwt) {
    Instant signed =
        jwt.seconds("iat").map(Instant::ofEpochSecond).orElseThrow(() -> refused("it needs iat"));
    Duration age = Duration.between(signed, scope.now());
    require(age.compareTo(SKEW.negated()) >= 0, "its iat lies in the future");
    require(age.compareTo(Nonces.LIFE.plus(SKEW)) <= 0, "it is older than its nonce");
    JsonNode healthy = jwt.claims().path("healthy");
    require(healthy.isBoolean(), "its healthy must be true or false");
    return new Attestation.Claim(
        surface(jwt), List.of(), healthy.asBoolean(), latency(jwt.claims()), signed);
  }

  private static SurfaceDigest surface(CompactJwt jwt) {
    String text = jwt.text("surface").orElseThrow(() -> refused("it needs surface"));
    try {
      return new SurfaceDigest(text);
    } catch (IllegalArgumentException e) {
      throw refused("its surface must be sha256: and 64 hexadecimal digits");
    }
  }

  private static @Nullable Long latency(JsonNode claims) {
    JsonNode latency = claims.path("latency_ms");
    if (latency.isMissingNode()) {
      return null;
    }
    boolean fits = latency.isNumber() && latency.asDouble() >= 0;
    require(fits && latency.asDouble() <= LONGEST_LATENCY, "its latency_ms is no such duration");
    return Math.round(latency.asDouble());
  }
}

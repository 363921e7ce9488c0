package io.github.agentidentity.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The JWTs that an agent signs, and a look into those it gets. */
public final class Jwts {

  private static final Duration ASSERTION_LIFE = Duration.ofSeconds(60);
  private static final Duration PROOF_LIFE = Duration.ofSeconds(120);

  private Jwts() {}

  /** A JWT signed by this key, with nothing in it yet but {@code alg}. */
  public static JwtBuilder signedBy(AgentKeyPair key) {
    return new JwtBuilder(key);
  }

  /** RFC 7523: how an agent authenticates at the token endpoint. */
  public static String clientAssertion(AgentKeyPair key, String clientId, String audience) {
    return assertionFor(key, clientId, audience).compact();
  }

  /** The same, before it is signed: a test breaks exactly one thing. */
  public static JwtBuilder assertionFor(AgentKeyPair key, String clientId, String audience) {
    return signedBy(key)
        .header("kid", key.thumbprint())
        .claim("iss", clientId)
        .claim("sub", clientId)
        .claim("aud", audience)
        .validFor(ASSERTION_LIFE);
  }

  /** Shows that whoever registers a key holds its private half. */
  public static String keyProof(AgentKeyPair key, String agentName, String issuer) {
    return proofFor(key, agentName, issuer).compact();
  }

  /** The same, before it is signed. */
  public static JwtBuilder proofFor(AgentKeyPair key, String agentName, String issuer) {
    return signedBy(key)
        .header("typ", "agent-key-proof+jwt")
        .header("jwk", key.jwk())
        .claim("aud", issuer)
        .claim("sub", agentName)
        .validFor(PROOF_LIFE);
  }

  /** The header of a JWT, unverified. */
  public static JsonNode header(String jwt) {
    return part(jwt, 0);
  }

  /** The claims of a JWT, unverified. */
  public static JsonNode claims(String jwt) {
    return part(jwt, 1);
  }

  private static JsonNode part(String jwt, int index) {
    String[] parts = jwt.split("\\.", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a signed JWT");
    }
    return Json.parse(new String(Base64Url.decode(parts[index]), StandardCharsets.UTF_8));
  }
}

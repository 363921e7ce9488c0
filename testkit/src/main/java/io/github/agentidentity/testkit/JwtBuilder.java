package io.github.agentidentity.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Builds one JWT. A later value replaces an earlier one, and a claim can be taken out again. */
public final class JwtBuilder {

  private final AgentKeyPair key;
  private final Map<String, Object> header = new LinkedHashMap<>();
  private final Map<String, Object> claims = new LinkedHashMap<>();

  JwtBuilder(AgentKeyPair key) {
    this.key = key;
    header.put("alg", "EdDSA");
  }

  public JwtBuilder header(String name, Object value) {
    header.put(name, value);
    return this;
  }

  public JwtBuilder claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  public JwtBuilder withoutHeader(String name) {
    header.remove(name);
    return this;
  }

  public JwtBuilder withoutClaim(String name) {
    claims.remove(name);
    return this;
  }

  /** Issued now, with an identifier that nobody used before. */
  public JwtBuilder validFor(Duration life) {
    long now = Instant.now().getEpochSecond();
    return claim("iat", now)
        .claim("exp", now + life.toSeconds())
        .claim("jti", UUID.randomUUID().toString());
  }

  public String compact() {
    String signed = unsigned();
    byte[] signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + Base64Url.encode(signature);
  }

  /** Header and claims, without dot and signature. */
  public String unsigned() {
    return Base64Url.encode(Json.write(header)) + "." + Base64Url.encode(Json.write(claims));
  }
}

package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Base64Url;
import io.github.agentidentity.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Signs the client assertions of one client. All that never changes is prepared, because what the
 * generator uses is taken from the server on the same machine.
 */
final class AssertionMint {

  private static final String RUN = UUID.randomUUID().toString();
  private static final AtomicLong SERIAL = new AtomicLong();

  private final AgentKeyPair key;
  private final long life;
  private final String header;
  private final String claims;

  AssertionMint(AgentKeyPair key, String clientId, String issuer, Duration life) {
    this.key = key;
    this.life = life.toSeconds();
    this.header = Base64Url.encode(Json.write(Map.of("alg", "EdDSA", "kid", key.thumbprint())));
    String fixed = Json.write(Map.of("iss", clientId, "sub", clientId, "aud", issuer));
    this.claims = fixed.substring(0, fixed.length() - 1);
  }

  /** An assertion that was never used before. */
  String next(long epochSecond) {
    String all =
        claims
            + ",\"iat\":"
            + epochSecond
            + ",\"exp\":"
            + (epochSecond + life)
            + ",\"jti\":\""
            + RUN
            + SERIAL.incrementAndGet()
            + "\"}";
    String signed = header + "." + Base64Url.encode(all);
    return signed + "." + Base64Url.encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }
}

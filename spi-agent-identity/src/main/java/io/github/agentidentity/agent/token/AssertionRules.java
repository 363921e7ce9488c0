package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.crypto.CompactJwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a client assertion must say, apart from its signature.
 *
 * @param audiences the names of this server; the assertion must be made out to exactly one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7523#section-3">RFC 7523 §3</a>
 */
record AssertionRules(Set<String> audiences, Instant now) {

  static final Duration LONGEST_LIFE = Duration.ofSeconds(60);

  private static final long SKEW = 15;
  private static final int MAX_JTI = 256;

  /** What is wrong with it, if anything. */
  Optional<String> complaint(CompactJwt jwt) {
    String subject = jwt.text("sub").orElse("");
    if (!jwt.text("iss").orElse("").equals(subject)) {
      return Optional.of("iss and sub of the assertion must both be the client id");
    }
    if (jwt.onlyAudience().filter(audiences::contains).isEmpty()) {
      return Optional.of(
          "aud of the assertion must be the realm's issuer or token endpoint, alone");
    }
    if (jwt.text("jti").filter(id -> id.length() <= MAX_JTI).isEmpty()) {
      return Optional.of("the assertion needs a jti of at most 256 characters");
    }
    return complaintOfTimes(jwt);
  }

  private Optional<String> complaintOfTimes(CompactJwt jwt) {
    long second = now.getEpochSecond();
    Optional<Long> expires = jwt.seconds("exp");
    if (expires.isEmpty()) {
      return Optional.of("the assertion needs exp");
    }
    if (jwt.claims().has("iat") && jwt.seconds("iat").isEmpty()) {
      return Optional.of("iat of the assertion must be a number of seconds");
    }
    long issued = jwt.seconds("iat").orElse(second);
    if (issued > second + SKEW || jwt.seconds("nbf").orElse(issued) > second + SKEW) {
      return Optional.of("the assertion comes from the future; check the clock");
    }
    if (expires.get() <= second - SKEW) {
      return Optional.of("the assertion has expired");
    }
    // Overflow-safe: both were read as longs and may be anything.
    boolean tooLong =
        expires.get() > second + SKEW + LONGEST_LIFE.toSeconds()
            || expires.get() - Math.max(issued, 0) > LONGEST_LIFE.toSeconds();
    return tooLong ? Optional.of("the assertion may live 60 seconds at most") : Optional.empty();
  }

  /** How long its {@code jti} must be remembered. */
  static long secondsToRemember(CompactJwt jwt, Instant now) {
    return jwt.seconds("exp").orElse(0L) - now.getEpochSecond() + SKEW + 1;
  }
}

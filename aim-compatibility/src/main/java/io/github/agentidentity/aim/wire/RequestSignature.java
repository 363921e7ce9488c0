package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.aim.AimKeys;
import io.github.agentidentity.aim.SignedRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The signature in the headers of a request. Where a part of one is there, all of it must be, and
 * nothing else counts any more.
 *
 * @param pollOnly whether it is of the kind that newer clients poll with, which leaves out the body
 */
record RequestSignature(
    @Nullable String agentId,
    @Nullable String signature,
    @Nullable String timestamp,
    @Nullable String publicKey,
    boolean pollOnly) {

  /** How far the clocks of agent and server may be apart. */
  static final Duration SKEW = Duration.ofSeconds(300);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  /** The signature of the request, if it shows any trace of one. */
  static Optional<RequestSignature> of(HttpHeaders headers) {
    RequestSignature full =
        new RequestSignature(
            headers.getHeaderString("X-Agent-ID"),
            headers.getHeaderString("X-Signature"),
            headers.getHeaderString("X-Timestamp"),
            headers.getHeaderString("X-Public-Key"),
            false);
    RequestSignature poll =
        new RequestSignature(
            headers.getHeaderString("X-AIM-Agent-ID"),
            headers.getHeaderString("X-AIM-Signature"),
            headers.getHeaderString("X-AIM-Timestamp"),
            null,
            true);
    return full.isThere() ? Optional.of(full) : Optional.of(poll).filter(RequestSignature::isThere);
  }

  private boolean isThere() {
    return agentId != null || signature != null || timestamp != null;
  }

  /** Whether its time is near enough to now. */
  boolean isFresh(Instant now) {
    if (timestamp == null || !SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    long apart = Math.abs(now.getEpochSecond() - Long.parseLong(timestamp));
    return apart <= SKEW.toSeconds();
  }

  /** Whether the key may have made it: the one that is named, or any if none is. */
  boolean mayBeBy(Ed25519PublicKey key) {
    return publicKey == null || publicKey.equals(AimKeys.encode(key));
  }

  boolean isBy(AgentKey key, RequestParts request) {
    if (agentId == null || timestamp == null || signature == null) {
      return false;
    }
    SignedRequest signed =
        new SignedRequest(request.method(), request.endpoint(), timestamp, request.body());
    boolean bodiless = request.method().equals("GET") && request.body().length == 0;
    if (pollOnly && !bodiless) {
      return false;
    }
    byte[] text = pollOnly ? signed.bytesOfPoll(agentId) : signed.bytes();
    return AimKeys.bytes(signature)
        .filter(bytes -> key.publicKey().verifies(text, bytes))
        .isPresent();
  }
}

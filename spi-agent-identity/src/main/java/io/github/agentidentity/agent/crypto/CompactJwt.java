package io.github.agentidentity.agent.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A signed JWT in compact form, taken apart but not believed yet.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515#section-7.1">RFC 7515 §7.1</a>
 */
public record CompactJwt(JsonNode header, JsonNode claims, byte[] signingInput, byte[] signature) {

  /** Generous for an assertion, and too small to make anybody work. */
  private static final int MAX_LENGTH = 8 * 1024;

  /** RFC 8037 §3.1 and, for the same signatures, RFC 9864 §2.2. */
  private static final Set<String> ED25519_ALGORITHMS = Set.of("EdDSA", "Ed25519");

  /** The parts of the token; empty if it is no signed JWT of a sensible size. */
  public static Optional<CompactJwt> parse(String token) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      JsonNode header = Json.tree(decode(parts[0]));
      JsonNode claims = Json.tree(decode(parts[1]));
      if (!header.isObject() || !claims.isObject()) {
        return Optional.empty();
      }
      int inputLength = parts[0].length() + 1 + parts[1].length();
      byte[] input = token.substring(0, inputLength).getBytes(StandardCharsets.US_ASCII);
      return Optional.of(new CompactJwt(header, claims, input, decode(parts[2])));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the header asks for Ed25519 and for nothing that we would not understand. */
  public boolean isEd25519() {
    return ED25519_ALGORITHMS.contains(header.path("alg").asText()) && !header.has("crit");
  }

  /** A claim that is a string and not empty. */
  public Optional<String> text(String claim) {
    JsonNode value = claims.path(claim);
    return value.isTextual() && !value.asText().isEmpty()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  /** A claim that is a NumericDate, to the second. */
  public Optional<Long> seconds(String claim) {
    JsonNode value = claims.path(claim);
    return value.isNumber() && value.canConvertToLong()
        ? Optional.of(value.asLong())
        : Optional.empty();
  }

  /** The one audience; empty if there is none, or more than one. */
  public Optional<String> onlyAudience() {
    JsonNode audience = claims.path("aud");
    if (audience.isArray()) {
      audience = audience.size() == 1 ? audience.get(0) : audience.path(-1);
    }
    return audience.isTextual() ? Optional.of(audience.asText()) : Optional.empty();
  }

  private static byte[] decode(String part) {
    if (part.endsWith("=")) {
      throw new IllegalArgumentException("base64url without padding is asked for");
    }
    return Base64.getUrlDecoder().decode(part);
  }
}

package io.github.agentidentity.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Jwts;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A JWT that went over the wire as the member of this name, decoded for the reader. */
record Jwt(String name, String text, JsonNode header, JsonNode claims) {

  private static final int SHOWN = 18;

  /** The text as a JWT, if it is one. */
  static Optional<Jwt> read(String name, String text) {
    if (!text.startsWith("eyJ")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Jwt(name, text, Jwts.header(text), Jwts.claims(text)));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Enough to tell two apart, too little to use one. */
  String shortened() {
    return text.substring(0, SHOWN) + "…" + text.substring(text.length() - SHOWN / 3);
  }
}

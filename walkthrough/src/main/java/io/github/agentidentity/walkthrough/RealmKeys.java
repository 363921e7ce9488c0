package io.github.agentidentity.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Base64Url;
import io.github.agentidentity.testkit.Jwts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.stream.StreamSupport;

/**
 * Verifies a token as a stranger would: with the published keys and the JDK's own Ed25519, and none
 * of the code that signed it.
 */
record RealmKeys(JsonNode jwks) {

  /** What RFC 8410 puts before the 32 bytes of an Ed25519 public key. */
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  boolean signed(String token) {
    JsonNode header = Jwts.header(token);
    JsonNode jwk = withId(header.path("kid").asText());
    Check.that(
        jwk.path("crv").asText().equals("Ed25519"),
        "The token is signed with %s and not with an Ed25519 key of the realm."
            .formatted(header.path("alg").asText()));
    int dot = token.lastIndexOf('.');
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey(Base64Url.decode(jwk.path("x").asText())));
      verifier.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
      return verifier.verify(Base64Url.decode(token.substring(dot + 1)));
    } catch (GeneralSecurityException e) {
      throw new StoryException("The signature cannot be read: " + e.getMessage(), e);
    }
  }

  private JsonNode withId(String kid) {
    return StreamSupport.stream(jwks.path("keys").spliterator(), false)
        .filter(key -> key.path("kid").asText().equals(kid))
        .findFirst()
        .orElseThrow(() -> new StoryException("The realm publishes no key " + kid + "."));
  }

  private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    byte[] encoded = new byte[X509_PREFIX.length + raw.length];
    System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
    System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}

package io.github.agentidentity.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Base64Url;
import io.github.agentidentity.testkit.Jwts;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.stream.StreamSupport;

/** The realm's published keys; the JDK verifies with them, since Bouncy Castle signs. */
public record RealmKeys(JsonNode keys) {

  private static final String ED25519_SPKI = "302a300506032b6570032100";
  private static final String ED448_SPKI = "3043300506032b6571033a00";

  public static RealmKeys of(TestRealm realm) {
    return new RealmKeys(
        realm.get("/protocol/openid-connect/certs").expect(200).json().path("keys"));
  }

  /** Whether the key that the token names signed it. */
  public boolean verify(String token) {
    int end = token.lastIndexOf('.');
    try {
      JsonNode jwk = named(Jwts.header(token).path("kid").asText());
      Signature signature = Signature.getInstance(algorithm(jwk));
      signature.initVerify(publicKey(jwk));
      signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64Url.decode(token.substring(end + 1)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot verify " + token, e);
    }
  }

  /** The key with this id. */
  public JsonNode named(String kid) {
    return StreamSupport.stream(keys.spliterator(), false)
        .filter(key -> key.path("kid").asText().equals(kid))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no key " + kid + " in " + keys));
  }

  private static String algorithm(JsonNode jwk) {
    return isRsa(jwk) ? "SHA256withRSA" : "EdDSA";
  }

  private static PublicKey publicKey(JsonNode jwk) throws GeneralSecurityException {
    if (isRsa(jwk)) {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
    }
    boolean small = jwk.path("crv").asText().equals("Ed25519");
    String hex =
        (small ? ED25519_SPKI : ED448_SPKI)
            + HexFormat.of().formatHex(Base64Url.decode(jwk.path("x").asText()));
    return KeyFactory.getInstance("EdDSA")
        .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(hex)));
  }

  private static BigInteger number(JsonNode jwk, String member) {
    return new BigInteger(1, Base64Url.decode(jwk.path(member).asText()));
  }

  private static boolean isRsa(JsonNode jwk) {
    return jwk.path("kty").asText().equals("RSA");
  }
}

package io.github.agentidentity.agent.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.Json;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a public key as people have it at hand: JWK, raw bytes in base64 or base64url, or PEM. */
public final class PublicKeyParser {

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");

  /** SubjectPublicKeyInfo of Ed25519 up to the key itself (RFC 8410 §4). */
  private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int MAX_LENGTH = 4096;

  private final String field;

  /** Parses the value of this request member, which errors will name. */
  public PublicKeyParser(String field) {
    this.field = field;
  }

  /** The key, or {@link AgentException.Invalid} with a sentence that says what is wrong with it. */
  public Ed25519PublicKey parse(JsonNode value) {
    if (value.isObject()) {
      return ofJwk(value);
    }
    if (!value.isTextual() || value.asText().length() > MAX_LENGTH) {
      throw invalid("give the public key as a JWK, as 32 bytes in base64 or base64url, or as PEM");
    }
    String text = value.asText().strip();
    if (text.startsWith("{")) {
      return ofJwk(tree(text));
    }
    return text.startsWith("-----") ? ofPem(text) : ofRaw(text);
  }

  private Ed25519PublicKey ofJwk(JsonNode jwk) {
    if (jwk.has("d")) {
      throw invalid("this is a private key: keep it, and send the JWK without the member d");
    }
    if (!"OKP".equals(jwk.path("kty").asText()) || !"Ed25519".equals(jwk.path("crv").asText())) {
      throw invalid("only keys with kty OKP and crv Ed25519 are accepted");
    }
    JsonNode x = jwk.path("x");
    if (!x.isTextual() || x.asText().contains("=")) {
      throw invalid("the JWK needs x, 32 bytes in base64url without padding");
    }
    return of(decode(Base64.getUrlDecoder(), x.asText()));
  }

  private Ed25519PublicKey ofPem(String text) {
    Matcher pem = PEM.matcher(text);
    if (!pem.matches()) {
      throw invalid("this PEM text cannot be read");
    }
    if (pem.group(1).endsWith("PRIVATE KEY")) {
      throw invalid("this is a private key: keep it, and send the public one");
    }
    byte[] der = decode(Base64.getMimeDecoder(), pem.group(2));
    int start = SPKI_PREFIX.length;
    boolean isEd25519 =
        der.length == start + Ed25519PublicKey.SIZE
            && Arrays.equals(der, 0, start, SPKI_PREFIX, 0, start);
    if (!isEd25519) {
      throw invalid("the PEM text is not an Ed25519 public key");
    }
    return of(Arrays.copyOfRange(der, start, der.length));
  }

  private Ed25519PublicKey ofRaw(String text) {
    boolean urlSafe = text.indexOf('+') < 0 && text.indexOf('/') < 0;
    return of(decode(urlSafe ? Base64.getUrlDecoder() : Base64.getDecoder(), text));
  }

  private Ed25519PublicKey of(byte[] raw) {
    try {
      return Ed25519PublicKey.of(raw);
    } catch (IllegalArgumentException e) {
      throw new AgentException.Invalid(field, String.valueOf(e.getMessage()));
    }
  }

  private byte[] decode(Base64.Decoder decoder, String text) {
    try {
      return decoder.decode(text);
    } catch (IllegalArgumentException e) {
      throw invalid("the key is not valid base64");
    }
  }

  private JsonNode tree(String text) {
    try {
      return Json.tree(text);
    } catch (JsonProcessingException e) {
      throw invalid("the JWK is not valid JSON");
    }
  }

  private AgentException.Invalid invalid(String message) {
    return new AgentException.Invalid(field, message);
  }
}

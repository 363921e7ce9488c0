package io.github.agentidentity.trust.service.evidence.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.Searchable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A document as it came in: text of a bounded size, never an archive. */
public final class Document {

  /** The member of the request that complaints are about. */
  public static final String FIELD = "document";

  private final byte[] bytes;
  private final String text;

  private Document(byte[] bytes, String text) {
    this.bytes = bytes;
    this.text = text;
  }

  /**
   * The document of these bytes.
   *
   * @throws AgentException.Invalid for an archive, for what is no UTF-8 text, or for nothing
   */
  public static Document of(byte[] bytes) {
    if (bytes.length == 0) {
      throw invalid("must not be empty");
    }
    if (isPacked(bytes)) {
      throw invalid("must not be compressed: send the text itself");
    }
    String text = decoded(bytes);
    if (!Searchable.is(text)) {
      throw invalid("must not contain the character NUL");
    }
    return new Document(bytes.clone(), text);
  }

  public String text() {
    return text;
  }

  public int size() {
    return bytes.length;
  }

  /** Lower-case hexadecimal, as {@code sha256sum} writes it. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The document as JSON: an object, whole, and without a member given twice. */
  JsonNode json() {
    try {
      JsonNode tree = Json.tree(bytes);
      if (!tree.isObject()) {
        throw invalid("must be a JSON object");
      }
      return tree;
    } catch (IOException e) {
      throw invalid("is not valid JSON, or is cut off");
    }
  }

  static AgentException.Invalid invalid(String message) {
    return new AgentException.Invalid(FIELD, message);
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw invalid("is not text in UTF-8");
    }
  }

  /** The first bytes of gzip, zip, bzip2, xz, zstd and 7z: a small one may unpack to anything. */
  private static boolean isPacked(byte[] bytes) {
    return starts(bytes, 0x1f, 0x8b)
        || starts(bytes, 'P', 'K')
        || starts(bytes, 'B', 'Z', 'h')
        || starts(bytes, 0xfd, '7', 'z', 'X', 'Z')
        || starts(bytes, 0x28, 0xb5, 0x2f, 0xfd)
        || starts(bytes, '7', 'z', 0xbc, 0xaf);
  }

  private static boolean starts(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}

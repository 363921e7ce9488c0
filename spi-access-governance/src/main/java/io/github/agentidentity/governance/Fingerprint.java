package io.github.agentidentity.governance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.AgentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes two questions the same: an approval is bound to exactly what was shown to the person
 * who gave it.
 */
public final class Fingerprint {

  private static final ObjectMapper SORTED =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Fingerprint() {}

  /** SHA-256 of agent, action, resource and context, in base64url. */
  public static String of(AgentId agent, Purpose.Action action) {
    Resource resource = action.resource();
    return sha256(
        write(
            Arrays.asList(
                agent.value(),
                action.name(),
                resource == null ? null : resource.type(),
                resource == null ? null : resource.id(),
                action.context())));
  }

  /** SHA-256 of the context alone, members sorted, in base64url. */
  public static String ofContext(Map<String, @Nullable Object> context) {
    return ofCanonical(canonical(context));
  }

  /** SHA-256 of what {@link #canonical} made, in base64url. */
  public static String ofCanonical(String canonical) {
    return sha256(canonical);
  }

  /** The context as JSON, members sorted. */
  public static String canonical(Map<String, @Nullable Object> context) {
    return write(context);
  }

  private static String write(Object value) {
    try {
      return SORTED.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not representable as JSON", e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

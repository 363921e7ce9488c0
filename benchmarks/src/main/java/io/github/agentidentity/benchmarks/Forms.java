package io.github.agentidentity.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The bodies of token requests. */
final class Forms {

  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private Forms() {}

  /** Signed anew for each request. */
  static Supplier<String> signed(AssertionMint mint, Map<String, String> fields) {
    String fixed =
        encoded(Map.of("grant_type", "client_credentials", "client_assertion_type", ASSERTION_TYPE))
            + (fields.isEmpty() ? "" : "&" + encoded(fields))
            + "&client_assertion=";
    return () -> fixed + mint.next(System.currentTimeMillis() / 1_000);
  }

  static Supplier<String> withSecret(String clientId, String secret) {
    String form =
        encoded(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                clientId,
                "client_secret",
                secret));
    return () -> form;
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.AdminCredentials;
import io.github.agentidentity.testkit.Base64Url;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who administers the demo's server: what the environment says, or a password made for this run.
 */
final class Administrator {

  private static final int PASSWORD_BYTES = 15;

  private Administrator() {}

  static AdminCredentials from(Map<String, String> environment) {
    return new AdminCredentials(
        textOr(environment.get("KC_BOOTSTRAP_ADMIN_USERNAME"), "admin"),
        textOr(environment.get("KC_BOOTSTRAP_ADMIN_PASSWORD"), generated()));
  }

  private static String textOr(@Nullable String value, String otherwise) {
    return value == null || value.isBlank() ? otherwise : value;
  }

  private static String generated() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64Url.encode(random);
  }
}

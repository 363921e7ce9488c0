package io.github.agentidentity.mcp.service.probe;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** The token that discovery sends. */
public final class Bearer {

  public static final String REFERENCE_RULE =
      "must be a reference ${vault.mcp-<key>} to a secret whose key begins with mcp-";

  /**
   * Only secrets that were put into the vault for this: whoever may register a server could have
   * any other sent to it.
   */
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{vault\\.mcp-[A-Za-z0-9._-]{1,100}}");

  /** RFC 6750 §2.1, so that it is one header and nothing more. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{1,8192}=*");

  private Bearer() {}

  public static boolean isReference(String words) {
    return REFERENCE.matcher(words).matches();
  }

  public static boolean isToken(String words) {
    return TOKEN.matcher(words).matches();
  }

  /** The token behind a reference; null for none, and for one that the vault does not have. */
  static @Nullable String resolve(KeycloakSession session, @Nullable String reference) {
    if (reference == null || !isReference(reference)) {
      return null;
    }
    try (VaultStringSecret secret = session.vault().getStringSecret(reference)) {
      Optional<String> found = secret.get();
      return found.map(String::strip).filter(Bearer::isToken).orElse(null);
    }
  }
}

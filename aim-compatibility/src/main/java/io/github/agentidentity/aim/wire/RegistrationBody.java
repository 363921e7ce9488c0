package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOperations.NewAgent;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.aim.AimKeys;
import io.github.agentidentity.aim.Malformed;
import io.github.agentidentity.aim.WireBody;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an AIM client registers an agent with. */
record RegistrationBody(WireBody body) {

  private static final int LONGEST_DISPLAY_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 2000;
  private static final int LONGEST_VERSION = 64;
  private static final int LONGEST_NAME = 63;
  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** The agent with this key. */
  NewAgent agent(@Nullable AgentOwner owner, Ed25519PublicKey key) {
    return new NewAgent(name(), profile(), owner, key);
  }

  /** The key that the client made, if it made one. */
  Optional<Ed25519PublicKey> publicKey() {
    return body.text("public_key", "publicKey")
        .filter(text -> !text.isBlank())
        .map(AimKeys::publicKey);
  }

  List<String> capabilities() {
    return body.texts("capabilities");
  }

  List<String> talksTo() {
    return body.texts("talks_to", "talksTo");
  }

  /** AIM has any text for a name; here it is part of a client id. */
  private AgentName name() {
    String given = body.requireText("name").strip();
    String plain = Normalizer.normalize(given, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String slug =
        plain
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^[._-]+|-+$", "");
    try {
      return new AgentName(slug.substring(0, Math.min(slug.length(), LONGEST_NAME)));
    } catch (IllegalArgumentException e) {
      throw new Malformed("name: " + e.getMessage());
    }
  }

  private AgentProfile profile() {
    AgentProfile profile =
        new AgentProfile(
            body.text("display_name", "displayName").or(() -> body.text("name")).orElse(null),
            body.text("description").orElse(null),
            body.text("agent_type", "agentType").orElse(null),
            body.text("version").orElse(null),
            body.text("repository_url", "repositoryUrl").orElse(null),
            body.text("documentation_url", "documentationUrl").orElse(null));
    FieldErrors errors = new FieldErrors();
    errors.line("display_name", profile.displayName(), LONGEST_DISPLAY_NAME);
    errors.text("description", profile.description(), LONGEST_DESCRIPTION);
    errors.line("version", profile.version(), LONGEST_VERSION);
    if (profile.type() != null && !TYPE.matcher(profile.type()).matches()) {
      errors.add("agent_type", "must have 1 to 64 of letters, digits, '.', '_' and '-'");
    }
    errors.url("repository_url", profile.repositoryUrl());
    errors.url("documentation_url", profile.documentationUrl());
    errors.throwIfAny();
    return profile;
  }
}

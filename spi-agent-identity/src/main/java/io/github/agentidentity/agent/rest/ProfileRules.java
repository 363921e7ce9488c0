package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.AgentProfile;
import java.util.regex.Pattern;

/** The limits of what people say of an agent. */
final class ProfileRules {

  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private ProfileRules() {}

  static void check(AgentProfile profile, FieldErrors errors) {
    errors.line("displayName", profile.displayName(), 255);
    errors.text("description", profile.description(), 2000);
    errors.line("version", profile.version(), 64);
    if (profile.type() != null && !TYPE.matcher(profile.type()).matches()) {
      errors.add("type", "must have 1 to 64 of letters, digits, '.', '_' and '-'");
    }
    errors.url("repositoryUrl", profile.repositoryUrl());
    errors.url("documentationUrl", profile.documentationUrl());
  }
}

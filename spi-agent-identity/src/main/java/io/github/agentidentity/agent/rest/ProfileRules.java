package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.web.FieldErrors;
import java.util.regex.Pattern;

/** The limits of what people say of an agent. */
final class ProfileRules {

  static final int DISPLAY_NAME = 255;
  static final int DESCRIPTION = 2000;
  static final int VERSION = 64;
  static final String TYPE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private static final Pattern TYPE_SHAPE = Pattern.compile(TYPE);

  private ProfileRules() {}

  static void check(AgentProfile profile, FieldErrors errors) {
    errors.line("displayName", profile.displayName(), DISPLAY_NAME);
    errors.text("description", profile.description(), DESCRIPTION);
    errors.line("version", profile.version(), VERSION);
    if (profile.type() != null && !TYPE_SHAPE.matcher(profile.type()).matches()) {
      errors.add("type", "must have 1 to 64 of letters, digits, '.', '_' and '-'");
    }
    errors.url("repositoryUrl", profile.repositoryUrl());
    errors.url("documentationUrl", profile.documentationUrl());
  }
}

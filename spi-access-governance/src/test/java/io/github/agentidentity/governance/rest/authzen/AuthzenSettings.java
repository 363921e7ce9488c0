package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.docs.Setting;
import java.util.List;

/** The lines of the configuration table that live in this package. */
public final class AuthzenSettings {

  private AuthzenSettings() {}

  public static List<Setting> all() {
    return List.of(
        Setting.lifetime(
            "requestable denial", AccessRequestHints.LIFE, "How long a denial may be referred to"),
        Setting.limit("question", JsonLimits.BODY / 1024 + " KB", "The body of an evaluation"),
        Setting.limit("evaluations", Evaluations.MOST, "Questions in one request"),
        Setting.limit("context", JsonLimits.MOST_MEMBERS, "Members and elements, at all depths"),
        Setting.limit("depth", JsonLimits.DEEPEST, "Levels of the body of an evaluation"),
        Setting.limit("text", JsonLimits.LONGEST_TEXT, "Characters of one text in an evaluation"));
  }
}

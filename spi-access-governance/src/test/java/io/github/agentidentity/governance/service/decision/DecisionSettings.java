package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.docs.Setting;
import java.util.List;

/** The lines of the configuration table that live in this package. */
public final class DecisionSettings {

  private DecisionSettings() {}

  public static List<Setting> all() {
    return List.of(
        Setting.lifetime(
            "caller's key", OldDecisions.KEY_LIFE, "How long an `Idempotency-Key` is known"),
        Setting.limit(
            "kept context", KeptContext.LONGEST / 1024 + " KB", "A larger one leaves its hash"),
        Setting.limit("caller's key", QuestionRules.LONGEST_KEY, "Characters"),
        Setting.limit("action", QuestionRules.LONGEST_ACTION, "Characters of its name"),
        Setting.limit("resource", QuestionRules.LONGEST_RESOURCE, "Characters of its id"),
        Setting.limit(
            "statistics",
            DecisionJournal.LONGEST_PERIOD,
            "The longest period that is counted at once"));
  }
}

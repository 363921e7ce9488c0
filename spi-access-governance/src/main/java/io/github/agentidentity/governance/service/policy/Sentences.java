package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.governance.PolicyPurpose;
import org.keycloak.models.RealmModel;

/** What people read of policies. */
final class Sentences {

  private static final int LONGEST = 120;

  private Sentences() {}

  /** For those who watch. */
  static String seen(AskedRule rule, Asked asked) {
    String what =
        asked.what().purpose() == PolicyPurpose.TOKEN ? "asked for a token for" : "asked for";
    return "%s matched: agent %s %s '%s'"
        .formatted(rule.called(), asked.agent().name().value(), what, cut(asked.what().action()));
  }

  /** For the developer of the agent. */
  static String blocked(AskedRule rule) {
    return rule.called() + " does not allow this";
  }

  static String suspended(AskedRule rule) {
    return rule.called() + " does not allow this, and the agent is suspended";
  }

  static String asks(AskedRule rule) {
    return rule.called() + " wants a person to approve this";
  }

  /** OAuth has no place for a handle, so the developer is told where to get one. */
  static String asksForToken(AskedRule rule, RealmModel realm, String capability) {
    return "%s; POST /realms/%s/agent-access/requests with the action '%s' and a reason"
        .formatted(asks(rule), realm.getName(), capability);
  }

  private static String cut(String words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }
}

package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.GateNote;
import io.github.agentidentity.agent.Risk;

/** Who speaks in a note or a refusal. */
record AskedRule(String id, int version, String name, Risk severity) {

  /** The agent's own document has no row among the policies. */
  static final String DOCUMENT = "agent-policy";

  static AskedRule document() {
    return new AskedRule(DOCUMENT, 0, "the agent's own policy", Risk.MEDIUM);
  }

  GateNote alert(String sentence) {
    return new GateNote(id, name, GateNote.Consequence.ALERT, severity, sentence);
  }

  GateNote suspend(String sentence) {
    return new GateNote(id, name, GateNote.Consequence.SUSPEND, severity, sentence);
  }

  /** As sentences call it. */
  String called() {
    return version == 0 ? name : "the policy '%s' (version %d)".formatted(name, version);
  }
}

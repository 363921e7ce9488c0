package io.github.agentidentity.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all gates together say. */
public sealed interface AccessDecision {

  /** What the gates that were asked want done, whatever the decision. */
  List<GateNote> notes();

  /** Nothing speaks against it, on these terms. */
  record Allow(AgentStanding standing, List<GateNote> notes, TokenTerms terms)
      implements AccessDecision {
    public Allow {
      notes = List.copyOf(notes);
    }

    public Allow(AgentStanding standing, List<GateNote> notes) {
      this(standing, notes, TokenTerms.NONE);
    }
  }

  /**
   * Refused by one gate.
   *
   * @param gate the id of the gate
   * @param reason a word for machines
   * @param error the OAuth error code
   * @param sentence what to do about it
   * @param rule the rule of the gate that spoke, if it has several
   */
  record Deny(
      String gate,
      String reason,
      String error,
      String sentence,
      @Nullable String rule,
      List<GateNote> notes)
      implements AccessDecision {
    public Deny {
      notes = List.copyOf(notes);
    }
  }

  /** Waits for a person. */
  record Pending(String gate, String sentence, @Nullable String rule, List<GateNote> notes)
      implements AccessDecision {
    public Pending {
      notes = List.copyOf(notes);
    }
  }
}

package io.github.agentidentity.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gate says of an {@link AccessRequest}. */
public sealed interface GateVerdict {

  GateVerdict PASS = new Pass(List.of());

  /** What else is to be done, whatever the verdict. */
  List<GateNote> notes();

  /**
   * Nothing speaks against it, as far as this gate can tell.
   *
   * @param terms what a token is like if it is one; they mean nothing for an action
   */
  record Pass(List<GateNote> notes, TokenTerms terms) implements GateVerdict {
    public Pass {
      notes = List.copyOf(notes);
    }

    public Pass(List<GateNote> notes) {
      this(notes, TokenTerms.NONE);
    }
  }

  /**
   * It must not be.
   *
   * @param reason a word for machines, such as {@code agent_suspended}
   * @param error the OAuth error code that a token request is refused with
   * @param sentence what the developer of the agent can do about it
   * @param rule the id of the rule that spoke, if the gate has several
   */
  record Refuse(
      String reason, String error, String sentence, @Nullable String rule, List<GateNote> notes)
      implements GateVerdict {
    public Refuse {
      notes = List.copyOf(notes);
    }

    public Refuse(String reason, String error, String sentence) {
      this(reason, error, sentence, null, List.of());
    }
  }

  /**
   * A person must say.
   *
   * @param sentence whom or what is waited for
   * @param rule the id of the rule that wants it
   */
  record AskHuman(String sentence, @Nullable String rule, List<GateNote> notes)
      implements GateVerdict {
    public AskHuman {
      notes = List.copyOf(notes);
    }
  }
}

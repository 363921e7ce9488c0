package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.GateNote;
import java.util.List;
import java.util.stream.Stream;

/** What all policies together make of a question. */
sealed interface PolicyOutcome {

  List<GateNote> notes();

  /** None of them minds. */
  record Through(List<GateNote> notes) implements PolicyOutcome {
    public Through {
      notes = List.copyOf(notes);
    }
  }

  record Blocked(AskedRule rule, List<GateNote> notes) implements PolicyOutcome {
    public Blocked {
      notes = List.copyOf(notes);
    }
  }

  record Suspends(AskedRule rule, List<GateNote> notes) implements PolicyOutcome {
    public Suspends {
      notes = List.copyOf(notes);
    }
  }

  /** A person must say. */
  record Asks(AskedRule rule, List<GateNote> notes) implements PolicyOutcome {
    public Asks {
      notes = List.copyOf(notes);
    }
  }

  /** The same with the notes of what was asked before. */
  default PolicyOutcome after(List<GateNote> before) {
    List<GateNote> all = Stream.concat(before.stream(), notes().stream()).toList();
    return switch (this) {
      case Through through -> new Through(all);
      case Blocked blocked -> new Blocked(blocked.rule(), all);
      case Suspends suspends -> new Suspends(suspends.rule(), all);
      case Asks asks -> new Asks(asks.rule(), all);
    };
  }
}

package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.governance.ActionDecisions.Question;
import org.jspecify.annotations.Nullable;

/** What a question may look like, whichever edge it comes from. */
public final class QuestionRules {

  public static final int LONGEST_ACTION = 255;
  public static final int LONGEST_TYPE = 255;
  public static final int LONGEST_RESOURCE = 2048;
  public static final int LONGEST_KEY = 250;

  private QuestionRules() {}

  static void check(Question question) {
    check(question.action());
    check("Idempotency-Key", question.idempotencyKey(), LONGEST_KEY);
  }

  /** Refuses what could not be kept. */
  public static void check(Purpose.Action action) {
    check("action.name", action.name(), LONGEST_ACTION);
    if (action.resource() != null) {
      check("resource.type", action.resource().type(), LONGEST_TYPE);
      check("resource.id", action.resource().id(), LONGEST_RESOURCE);
    }
  }

  /** Whether a database can keep and find it, and every reader reads the same in it. */
  public static boolean isText(String text) {
    return Searchable.is(text) && text.codePoints().noneMatch(QuestionRules::isHalf);
  }

  private static void check(String field, @Nullable String text, int longest) {
    if (text == null) {
      return;
    }
    if (text.isEmpty() || text.length() > longest) {
      throw new AgentException.Invalid(field, "must have 1 to " + longest + " characters");
    }
    if (!isText(text)) {
      throw new AgentException.Invalid(field, "must be text that can be kept");
    }
  }

  /** Half of a surrogate pair becomes a question mark in UTF-8. */
  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}

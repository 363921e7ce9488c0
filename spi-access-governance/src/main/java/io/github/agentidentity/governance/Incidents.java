package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Risk;
import org.jspecify.annotations.Nullable;

/** What went wrong, and what people are told of. In the transaction of the session. */
public interface Incidents {

  /**
   * A refused action or token.
   *
   * @param decision the id of the decision, null for a token
   * @param reason the machine word of the refusal
   */
  record NewViolation(
      AgentId agent,
      String action,
      @Nullable String resource,
      @Nullable String decision,
      String reason,
      @Nullable String rule,
      Risk severity) {}

  /**
   * Something that people should look at.
   *
   * @param kind such as {@code capability_violation} or {@code key_expiring}
   * @param key alerts of one key that are not resolved are one, with a count
   */
  record NewAlert(
      String kind,
      String key,
      Risk severity,
      @Nullable AgentId agent,
      String title,
      String detail) {}

  /** Notes it; repeated ones escalate as the realm says. */
  void violation(NewViolation violation);

  void alert(NewAlert alert);
}

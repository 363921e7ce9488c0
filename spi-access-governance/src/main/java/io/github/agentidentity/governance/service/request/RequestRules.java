package io.github.agentidentity.governance.service.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.ApprovalRequests.Terms;
import io.github.agentidentity.governance.service.Texts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What may stand in a request and in an answer. */
final class RequestRules {

  /** More than that waiting for people is noise, or an attack on them. */
  static final int MOST_PENDING = 100;

  private static final int LONGEST_ACTION = 255;
  private static final int LONGEST_RESOURCE = 2048;
  private static final int LONGEST_CONSTRAINTS = 16 * 1024;
  private static final Duration LONGEST = Duration.ofDays(3650);

  private RequestRules() {}

  /** What an open request is about, as one word. */
  static String openKey(AgentId agent, Subject subject) {
    return switch (subject) {
      case Subject.ForCapability wanted ->
          Secrets.hash("capability\n" + agent.value() + "\n" + wanted.capability());
      // The fingerprint says the agent too.
      case Subject.ForAction wanted -> Secrets.hash("action\n" + wanted.fingerprint());
    };
  }

  static void check(Subject.ForAction action) {
    Texts.required("action", action.action(), LONGEST_ACTION);
    Texts.optional("resource.type", action.resourceType(), LONGEST_ACTION);
    Texts.optional("resource.id", action.resource(), LONGEST_RESOURCE);
  }

  static Terms checked(Terms terms) {
    Duration life = terms.expiresIn();
    if (life != null && (!life.isPositive() || life.compareTo(LONGEST) > 0)) {
      throw new AgentException.Invalid("expiresIn", "give a duration of at most P3650D");
    }
    String comment = Texts.optional("comment", terms.comment(), Texts.NOTE);
    return new Terms(comment, life, constraints(terms.constraints()));
  }

  private static @Nullable String constraints(@Nullable String json) {
    if (json == null) {
      return null;
    }
    try {
      if (json.length() <= LONGEST_CONSTRAINTS && Json.tree(json).isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new AgentException.Invalid("constraints", "is not valid JSON");
    }
    throw new AgentException.Invalid("constraints", "must be a JSON object of at most 16 KB");
  }
}

package io.github.agentidentity.governance.rest.authzen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.Fingerprint;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a submission is about what was denied. The decision is looked up, so nothing that the
 * caller says of it is believed; what it says must only not contradict.
 */
record DenialBinding(Decision decision, @Nullable AccessRequestHint hint) {

  /** Numbers are the same if they have the same value, as in RFC 8785. */
  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? Double.compare(a.doubleValue(), b.doubleValue())
              : a.equals(b) ? 0 : 1;

  private static final String SUBJECT_PROPERTIES = Evaluation.SUBJECT_PROPERTIES;

  /** What of a submission is not what this decision was about; null if it is about that. */
  @Nullable String contradiction(Submission submission, @Nullable AgentId subject) {
    Evaluation asked = submission.asked();
    if (!decision.agent().equals(subject)) {
      return "subject";
    }
    if (!decision.action().equals(asked.action().name())) {
      return "action";
    }
    if (!Objects.equals(decision.resource(), asked.action().resource())) {
      return "resource";
    }
    return isSameContext(submission)
        ? contradictingEcho(submission)
        : "context, or the properties of subject, action or resource,";
  }

  /** Whether it may still be referred to; the caller's word for it does not count. */
  boolean isFreshAt(Instant now) {
    return hint != null && now.isBefore(Instant.parse(hint.expiresAt()));
  }

  private @Nullable String contradictingEcho(Submission submission) {
    if (isOther(submission.told("reason"), decision.ruling().reason())) {
      return "denial.reason";
    }
    if (hint != null && isOther(submission.told("template"), hint.template())) {
      return "denial.template";
    }
    if (hint != null && !isSameTime(submission.required("expires_at"), hint.expiresAt())) {
      return "denial.expires_at";
    }
    String evaluated = submission.told("evaluated_at");
    return evaluated == null || isSameTime(evaluated, decision.decidedAt().toString())
        ? null
        : "denial.evaluated_at";
  }

  /** The caller may add to the context what the approver should know, and change nothing of it. */
  private boolean isSameContext(Submission submission) {
    Map<String, @Nullable Object> given = submission.asked().action().context();
    if (decision.contextHash().equals(Fingerprint.ofContext(given))) {
      return true;
    }
    Map<String, @Nullable Object> without = new LinkedHashMap<>(given);
    without
        .keySet()
        .removeIf(name -> Submission.isAddition(name) && !submission.bound().contains(name));
    if (decision.contextHash().equals(Fingerprint.ofContext(without))) {
      return true;
    }
    // A context that was too large to be kept is known by its hash alone.
    ObjectNode denied = denied();
    return denied != null && isAddedTo(denied, submission);
  }

  private static boolean isAddedTo(ObjectNode denied, Submission submission) {
    ObjectNode given = withoutActor(Json.toTree(submission.asked().action().context()));
    withoutActor(denied);
    Collection<String> additions =
        given.deepCopy().remove(names(denied)).properties().stream()
            .map(Map.Entry::getKey)
            .toList();
    return denied.properties().stream()
            .allMatch(member -> isSame(member.getValue(), given.get(member.getKey())))
        && additions.stream().noneMatch(submission.bound()::contains);
  }

  private @Nullable ObjectNode denied() {
    try {
      if (decision.context() != null) {
        return (ObjectNode) Json.tree(decision.context());
      }
      return decision.contextHash().equals(Fingerprint.ofContext(Map.of()))
          ? (ObjectNode) Json.tree("{}")
          : null;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the context was JSON when it was stored", e);
    }
  }

  private static Collection<String> names(ObjectNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** Whom the subject acts for may be said elsewhere, so it does not bind. */
  private static ObjectNode withoutActor(JsonNode context) {
    ObjectNode object = (ObjectNode) context;
    if (object.get(SUBJECT_PROPERTIES) instanceof ObjectNode subject
        && subject.remove("act") != null
        && subject.isEmpty()) {
      object.remove(SUBJECT_PROPERTIES);
    }
    return object;
  }

  private static boolean isSame(JsonNode denied, @Nullable JsonNode given) {
    return given != null && denied.equals(BY_VALUE, given);
  }

  private static boolean isOther(@Nullable String told, @Nullable String was) {
    return told != null && !told.equals(was);
  }

  private static boolean isSameTime(String told, String was) {
    try {
      return OffsetDateTime.parse(told).toInstant().equals(Instant.parse(was));
    } catch (DateTimeException e) {
      return false;
    }
  }
}

package io.github.agentidentity.governance.rest.authzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.Fingerprint;
import io.github.agentidentity.governance.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a submission may differ in from the question that was denied. */
class DenialBindingTest {

  private static final AgentId AGENT = new AgentId("019c2f0e-0000-7000-8000-000000000001");
  private static final Instant DECIDED = Instant.parse("2026-02-05T09:30:00.123Z");
  private static final String CONTEXT = "{\"amount\": 5, \"zone\": \"eu\"}";

  @Test
  void same_question_is_bound() {
    assertThat(contradiction(submission(CONTEXT))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"zone\": \"eu\", \"amount\": 5.0}",
        "{\"amount\": 5, \"zone\": \"eu\", \"business_justification\": \"audit\"}",
        "{\"amount\": 5, \"zone\": \"eu\", \"ticket\": {\"id\": 7}}"
      })
  void context_may_be_added_to_and_written_otherwise(String context) {
    assertThat(contradiction(submission(context))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\": 6, \"zone\": \"eu\"}",
        "{\"amount\": \"5\", \"zone\": \"eu\"}",
        "{\"amount\": 5}",
        "{\"amount\": 5, \"zone\": null}"
      })
  void context_may_not_be_changed(String context) {
    assertThat(contradiction(submission(context))).startsWith("context");
  }

  @Test
  void large_context_that_was_not_kept_is_bound_by_its_hash() {
    Decision large = decision(null);
    assertThat(new DenialBinding(large, hint()).contradiction(submission(CONTEXT), AGENT)).isNull();
    Submission added = submission("{\"amount\": 5, \"zone\": \"eu\", \"ticket\": 7}");
    assertThat(new DenialBinding(large, hint()).contradiction(added, AGENT)).startsWith("context");
  }

  @Test
  void another_subject_is_not_bound() {
    assertThat(
            new DenialBinding(decision(CONTEXT), hint()).contradiction(submission(CONTEXT), null))
        .isEqualTo("subject");
  }

  @Test
  void denial_is_fresh_until_it_ends_whatever_the_caller_says() {
    DenialBinding binding = new DenialBinding(decision(CONTEXT), hint());
    Instant end = DECIDED.plus(AccessRequestHints.LIFE);
    assertThat(binding.isFreshAt(end.minusMillis(1))).isTrue();
    assertThat(binding.isFreshAt(end)).isFalse();
  }

  @Test
  void end_of_the_denial_is_required() {
    Map<String, @Nullable Object> body = body(CONTEXT);
    body.put("denial", Map.of("evaluation_id", "x"));
    assertThatExceptionOfType(AgentException.Invalid.class)
        .isThrownBy(() -> contradiction(Submission.of(body)));
  }

  private static @Nullable String contradiction(Submission submission) {
    return new DenialBinding(decision(CONTEXT), hint()).contradiction(submission, AGENT);
  }

  private static Submission submission(String context) {
    return Submission.of(body(context));
  }

  private static Map<String, @Nullable Object> body(String context) {
    return object(
        """
        {"subject": {"type": "agent", "id": "billing"}, "action": {"name": "pay"},
         "resource": {"type": "account", "id": "DE02"}, "context": %s,
         "denial": {"evaluation_id": "x", "expires_at": "2026-02-05T10:40:00.123+01:00"}}\
        """
            .formatted(context));
  }

  private static AccessRequestHint hint() {
    return new AccessRequestHint(
        "https://kc.example.com",
        "pay",
        DECIDED.plus(AccessRequestHints.LIFE).toString(),
        null,
        null);
  }

  private static Decision decision(@Nullable String context) {
    return new Decision(
        "x",
        AGENT,
        "pay",
        new Resource("account", "DE02"),
        Fingerprint.ofContext(object(CONTEXT)),
        context,
        new Decision.Ruling(Verdict.DENY, "grant", null, "capability_missing", "no", null),
        new Actor(Actor.Kind.CLIENT, "gateway"),
        DECIDED,
        Duration.ofMillis(1),
        null);
  }

  private static Map<String, @Nullable Object> object(String json) {
    try {
      return new JsonMapper().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

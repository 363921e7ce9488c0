package io.github.agentidentity.governance.service.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.governance.PolicyDefinition;
import io.github.agentidentity.governance.PolicyEffect;
import io.github.agentidentity.governance.PolicyPurpose;
import io.github.agentidentity.governance.PolicyType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyChecksTest {

  @Test
  void condition_that_does_not_compile_is_refused_with_its_place() {
    assertThatExceptionOfType(AgentException.Invalid.class)
        .isThrownBy(
            () ->
                PolicyChecks.compile(
                    APolicy.that(PolicyEffect.BLOCK).when("trust <\n  agent.nmae").definition()))
        .withMessageStartingWith("line 2, column 3: ")
        .extracting(AgentException.Invalid::field)
        .isEqualTo("condition");
  }

  @Test
  void approval_of_an_agent_that_may_not_act_is_refused() {
    assertThatExceptionOfType(AgentException.Invalid.class)
        .isThrownBy(
            () ->
                PolicyChecks.compile(
                    APolicy.that(PolicyEffect.REQUIRE_APPROVAL)
                        .of(PolicyType.UNAUTHORIZED_ACCESS, Map.of())
                        .definition()));
  }

  @Test
  void policy_that_could_never_be_asked_is_refused() {
    assertThatExceptionOfType(AgentException.Invalid.class)
        .isThrownBy(
            () ->
                PolicyChecks.compile(
                    APolicy.that(PolicyEffect.BLOCK)
                        .only(PolicyPurpose.TOKEN)
                        .when("has(context.x)")
                        .definition()));
  }

  @Test
  void author_is_warned_of_what_tokens_do_not_have() {
    assertThat(
            PolicyChecks.warnings(
                PolicyChecks.compile(
                    APolicy.that(PolicyEffect.BLOCK).when("context.x > 3").definition())))
        .hasSize(2);
  }

  @Test
  void definition_survives_its_row() {
    PolicyDefinition definition =
        APolicy.that(PolicyEffect.BLOCK)
            .of(PolicyType.DATA_EXFILTRATION, Map.of("limits", Map.of("rows", 10)))
            .when("context.x > 3")
            .definition();
    assertThat(PolicyDefinition.ofJson(definition.toJson())).isEqualTo(definition);
  }

  @Test
  void texts_are_kept_up_to_a_number_of_characters() {
    KeptByText<List<String>> kept = new KeptByText<>(100, List::of);
    List<String> first = kept.get("0123456789");
    for (int i = 10; i < 100; i++) {
      kept.get("abcdefgh" + i);
      assertThat(kept.get("0123456789")).isSameAs(first);
    }
    assertThat(kept.size()).isEqualTo(10);
  }

  @Test
  void wildcards_stand_for_anything_between_what_is_written() {
    assertThat(Wildcard.matches("a*b*c", "aXXbYYc")).isTrue();
    assertThat(Wildcard.matches("a*b*c", "abc")).isTrue();
    assertThat(Wildcard.matches("ab*bc", "abc")).isFalse();
    assertThat(Wildcard.matches("*", "")).isTrue();
    assertThat(Wildcard.matches("abc", "abcd")).isFalse();
    assertThat(Wildcard.matches("*export*", "crm:bulk_export_all")).isTrue();
  }
}

package io.github.agentidentity.governance.service.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionRefusedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "trust <",
        "trust",
        "agent",
        "agent.name",
        "agent.nmae == 'x'",
        "nothing.like(this)",
        "agent.name > 3",
        "agent.name == 'x' ; true",
        "context.x.matches(context.y)",
        "agent.name.matches(agent.type)",
        "matches(agent.name, agent.type)",
        "agent.name.matches('(')",
        "agent.name.matches('(?<=a)b')",
        "agent.name.matches('(a{500}){2}')",
        "[1].all(a, [1].all(b, [1].all(c, true)))",
        "java.lang.System.exit(1)",
        "Runtime.getRuntime() == null",
        "agent.getClass() == null",
        "true\0",
      })
  void text_that_is_no_bounded_condition_is_refused(String source) {
    assertThatExceptionOfType(ConditionRefused.class).isThrownBy(() -> Condition.of(source));
  }

  @Test
  void refusal_names_line_and_column() {
    ConditionRefused refused = refused("trust < 0.5 &&\n  agent.nmae == 'x'");
    assertThat(refused.line()).isEqualTo(2);
    assertThat(refused.column()).isEqualTo(3);
    assertThat(refused).hasMessageContaining("'agent'").hasMessageContaining("agent.name");
  }

  @Test
  void refusal_of_a_pattern_names_its_place() {
    ConditionRefused refused = refused("trust < 0.5 && agent.name.matches('(')");
    assertThat(refused.line()).isEqualTo(1);
    assertThat(refused.column()).isEqualTo(35);
  }

  @Test
  void refusal_is_short() {
    assertThat(refused("1 + agent.name == 3").getMessage()).hasSizeLessThan(400);
  }

  @Test
  void text_beyond_the_limit_is_refused() {
    refused("true || '" + "x".repeat(Limits.SOURCE) + "' == ''");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "!", "-", "{1:", "a.", "1+", "true?", "f(", "''.size()+"})
  void deep_nesting_is_refused_without_a_stack_overflow(String opening) {
    refused(opening.repeat(1000));
    refused(opening.repeat(4000 / opening.length()) + "true");
  }

  @Test
  void more_nodes_than_the_limit_are_refused() {
    refused("1+".repeat(500) + "1 == 501");
  }

  @Test
  void more_loops_than_the_limit_are_refused() {
    refused("[1].all(a, true) && ".repeat(Limits.LOOPS) + "[1].all(a, true)");
  }

  private static ConditionRefused refused(String source) {
    return catchThrowableOfType(ConditionRefused.class, () -> Condition.of(source));
  }
}

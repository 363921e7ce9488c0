package io.github.agentidentity.governance.service.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "agent.name == 'billing'",
        "agent.name.startsWith('bill') && !agent.name.endsWith('x')",
        "trust < 0.5",
        "trust < 1",
        "agent.name.matches('^b[a-z]+g$')",
        "'mcp:' + agent.name == 'mcp:billing'",
        "time.now > timestamp('2030-01-01T00:00:00Z')",
        "time.now - agent.createdAt < duration('24h')",
        "time.now.getHours('Europe/Berlin') == 13",
        "rate.perMinute < 10 ? true : false",
        "agent.name in ['x', 'billing']",
        "agent.owner == ''",
        "size(declared.capabilities) == 0",
        "!has(context.amount) || context.amount > 3",
        "1 + 1 == 2 && 1.5 + 1.5 == 3.0 && 7 % 4 == 3",
        "duration('1h') + duration('2h') == duration('3h')",
        "time.now + duration('1s') > time.now",
        "'billing'.contains(agent.name) && matches(agent.name, 'ill')",
        "[1, 2, 3].exists(x, x == 2) && ([1] + [2])[1] == 2",
      })
  void condition_about_ordinary_facts_holds(String source) {
    assertThat(Condition.of(source).ask(SomeFacts.ordinary())).isEqualTo(Truth.HOLDS);
  }

  @Test
  void numbers_of_a_context_compare_whatever_java_makes_of_them() {
    for (Number amount : List.of(500, 500L, 500.5, 500.5f, new java.math.BigDecimal("500.5"))) {
      assertThat(
              Condition.of("context.amount > 499.5 && context.amount < 501")
                  .ask(SomeFacts.context(Map.of("amount", amount))))
          .isEqualTo(Truth.HOLDS);
    }
  }

  @Test
  void members_of_a_context_are_joined_and_added_by_their_own_type() {
    Map<String, Object> context = Map.of("n", 2, "t", "ab", "l", List.of(1));
    Condition condition =
        Condition.of(
            "context.n + 1 == 3 && context.t + context.t == 'abab'"
                + " && (context.l + context.l).size() == 2 && context.t.contains('b')");
    assertThat(condition.ask(SomeFacts.context(context))).isEqualTo(Truth.HOLDS);
  }

  @Test
  void null_of_a_context_is_null_of_the_language() {
    Map<String, Object> context = new HashMap<>();
    context.put("to", null);
    assertThat(Condition.of("context.to == null").ask(SomeFacts.context(context)))
        .isEqualTo(Truth.HOLDS);
  }

  @Test
  void nested_members_of_a_context_can_be_read() {
    Map<String, Object> context =
        Map.of("mail", Map.of("to", List.of("a@example.com", "b@example.org")));
    Condition condition = Condition.of("context.mail.to.exists(x, x.endsWith('.org'))");
    assertThat(condition.ask(SomeFacts.context(context))).isEqualTo(Truth.HOLDS);
  }

  @Test
  void missing_member_of_the_context_fails() {
    assertThat(Condition.of("context.amount > 3").ask(SomeFacts.ordinary()))
        .isEqualTo(new Truth.Failed("it reads a member that is not there"));
  }

  @Test
  void member_of_another_type_fails() {
    assertThat(Condition.of("context.amount > 3").ask(SomeFacts.context(Map.of("amount", "many"))))
        .isInstanceOf(Truth.Failed.class);
    assertThat(Condition.of("context.amount").ask(SomeFacts.context(Map.of("amount", "many"))))
        .isInstanceOf(Truth.Failed.class);
  }

  @Test
  void what_is_no_number_of_json_fails() {
    for (Number none : List.of(Double.NaN, Float.POSITIVE_INFINITY)) {
      assertThat(Condition.of("context.x > 3").ask(SomeFacts.context(Map.of("x", none))))
          .isInstanceOf(Truth.Failed.class);
    }
  }

  @Test
  void facts_are_looked_up_only_when_they_are_read() {
    List<Variable> asked = new ArrayList<>();
    Facts facts =
        variable -> {
          asked.add(variable);
          return SomeFacts.ordinary().valueOf(variable);
        };
    Condition.of("trust > 0.9 && rate.perHour > 10 && rate.perHour < 20").ask(facts);
    assertThat(asked).containsExactly(Variable.TRUST);
  }

  @Test
  void condition_tells_what_it_reads() {
    Condition condition = Condition.of("context.amount > 3 && rate.perDay > 5");
    assertThat(condition.variables())
        .containsExactlyInAnyOrder(Variable.CONTEXT, Variable.RATE_PER_DAY);
    assertThat(condition.readsContext()).isTrue();
    assertThat(condition.readsRate()).isTrue();
    assertThat(Condition.of("time.now < timestamp(0)").readsRate()).isFalse();
  }

  @Test
  void unguarded_member_of_the_context_is_warned_of() {
    assertThat(Condition.of("context.amount > 3").warnings()).hasSize(1);
    assertThat(Condition.of("has(context.amount) && context.amount > 3").warnings()).isEmpty();
  }

  @Test
  void moments_are_instants() {
    assertThat(
            Condition.of("agent.createdAt == timestamp('2001-02-03T04:05:06Z')")
                .ask(
                    SomeFacts.ordinary()
                        .with(Variable.AGENT_CREATED_AT, Instant.parse("2001-02-03T04:05:06Z"))))
        .isEqualTo(Truth.HOLDS);
  }
}

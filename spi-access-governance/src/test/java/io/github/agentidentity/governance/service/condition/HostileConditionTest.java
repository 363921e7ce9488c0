package io.github.agentidentity.governance.service.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that compile, and facts that are as bad as a request can make them. */
@Timeout(30)
class HostileConditionTest {

  private static final String LONG = "a".repeat(60_000);
  private static final Map<String, Object> CONTEXT =
      Map.of("long", LONG, "numbers", Collections.nCopies(10_000, 7), "part", LONG + "b");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "context.numbers.all(x, x == 7)",
        "context.numbers.all(x, context.numbers.all(y, x == y))",
        "context.numbers.map(x, context.numbers.map(y, [x, y])).size() == 3",
        "(context.long + context.long + context.long).size() == 3",
        "(context.numbers + context.numbers + context.numbers).size() == 3",
        "[1, 2, 3].map(x, context.numbers + context.numbers).size() == 3",
        "context.numbers.all(x, context.long.matches('(a|a|aa)+$') == (x == 7))",
        "context.part.contains(context.long)",
      })
  void evaluation_that_would_not_end_is_cut_off(String source) {
    assertThat(Condition.of(source).ask(SomeFacts.context(CONTEXT)))
        .isInstanceOf(Truth.Failed.class);
  }

  @Test
  void pattern_that_other_engines_never_finish_is_answered() {
    Condition condition = Condition.of("context.long.matches('^(a+)+$') && trust < 1");
    assertThat(condition.ask(SomeFacts.context(Map.of("long", "a".repeat(50_000) + "b"))))
        .isEqualTo(Truth.DOES_NOT_HOLD);
  }

  @Test
  void comparing_the_context_with_itself_again_and_again_is_cut_off_or_quick() {
    String all = String.join(" && ", Collections.nCopies(60, "context == context"));
    Condition condition = Condition.of("[1,2,3,4,5,6,7,8,9,0].all(x, [1,2,3].all(y, " + all + "))");
    long start = System.nanoTime();
    condition.ask(SomeFacts.context(CONTEXT));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void context_beyond_the_limit_fails() {
    Condition condition = Condition.of("has(context.x)");
    Map<String, Object> wide = Map.of("x", Collections.nCopies(Limits.CONTEXT_NODES, 1));
    assertThat(condition.ask(SomeFacts.context(wide))).isInstanceOf(Truth.Failed.class);
    assertThat(condition.ask(SomeFacts.context(Map.of("x", deep(1000)))))
        .isInstanceOf(Truth.Failed.class);
  }

  @Test
  void context_that_is_not_read_does_not_matter() {
    assertThat(Condition.of("trust < 1").ask(SomeFacts.context(Map.of("x", deep(1000)))))
        .isEqualTo(Truth.HOLDS);
  }

  @Test
  void evaluation_inside_another_has_its_own_budget() {
    Condition inner = Condition.of("agent.name.matches('b.*')");
    Condition outer = Condition.of("rate.perHour == 0 && 'x'.matches('x')");
    Facts facts =
        variable -> {
          inner.ask(SomeFacts.ordinary());
          return SomeFacts.ordinary().valueOf(variable);
        };
    assertThat(outer.ask(facts)).isEqualTo(Truth.HOLDS);
  }

  private static Object deep(int depth) {
    Object value = 1;
    for (int i = 0; i < depth; i++) {
      value = new ArrayList<>(List.of(value));
    }
    return value;
  }
}

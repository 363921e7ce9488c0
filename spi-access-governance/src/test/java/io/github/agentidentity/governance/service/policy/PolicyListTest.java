package io.github.agentidentity.governance.service.policy;

import static io.github.agentidentity.governance.PolicyEffect.ALERT;
import static io.github.agentidentity.governance.PolicyEffect.ALLOW;
import static io.github.agentidentity.governance.PolicyEffect.BLOCK;
import static io.github.agentidentity.governance.PolicyEffect.REQUIRE_APPROVAL;
import static io.github.agentidentity.governance.PolicyEffect.SUSPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.agentidentity.agent.GateNote;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.PolicyEffect;
import io.github.agentidentity.governance.PolicyPurpose;
import io.github.agentidentity.governance.PolicyScope;
import io.github.agentidentity.governance.PolicyStore;
import io.github.agentidentity.governance.PolicyType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list is asked in its order; the first that matches and does more than to alert speaks. */
class PolicyListTest {

  private static final Asked QUESTION = AQuestion.about("db:read").trusted(0.4).asked();

  @Test
  void no_policy_lets_pass() {
    assertThat(APolicy.list().ask(QUESTION)).isInstanceOf(PolicyOutcome.Through.class);
  }

  @Test
  void block_refuses_and_alerts() {
    PolicyOutcome outcome = APolicy.list(APolicy.that(BLOCK)).ask(QUESTION);
    assertThat(outcome).isInstanceOf(PolicyOutcome.Blocked.class);
    assertThat(outcome.notes())
        .extracting(GateNote::consequence, GateNote::severity, GateNote::rule)
        .containsExactly(tuple(GateNote.Consequence.ALERT, Risk.HIGH, "BLOCK"));
  }

  @Test
  void suspend_refuses_and_asks_for_suspension() {
    PolicyOutcome outcome = APolicy.list(APolicy.that(SUSPEND)).ask(QUESTION);
    assertThat(outcome).isInstanceOf(PolicyOutcome.Suspends.class);
    assertThat(outcome.notes())
        .extracting(GateNote::consequence)
        .containsExactly(GateNote.Consequence.SUSPEND);
  }

  @Test
  void require_approval_asks() {
    assertThat(APolicy.list(APolicy.that(REQUIRE_APPROVAL)).ask(QUESTION))
        .isInstanceOf(PolicyOutcome.Asks.class);
  }

  @Test
  void alert_goes_on_to_the_next() {
    PolicyOutcome outcome =
        APolicy.list(APolicy.that(ALERT).order(1), APolicy.that(BLOCK).order(2)).ask(QUESTION);
    assertThat(outcome).isInstanceOf(PolicyOutcome.Blocked.class);
    assertThat(outcome.notes()).hasSize(2);
  }

  @Test
  void allow_ends_the_list() {
    assertThat(
            APolicy.list(APolicy.that(ALLOW).order(1), APolicy.that(BLOCK).order(2)).ask(QUESTION))
        .isInstanceOf(PolicyOutcome.Through.class);
  }

  @Test
  void order_decides_and_not_the_place_in_the_rows() {
    assertThat(
            APolicy.list(APolicy.that(ALLOW).order(2), APolicy.that(BLOCK).order(1)).ask(QUESTION))
        .isInstanceOf(PolicyOutcome.Blocked.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyEffect.class,
      names = {"BLOCK", "REQUIRE_APPROVAL", "SUSPEND"})
  void condition_that_fails_counts_as_a_match_where_that_refuses(PolicyEffect effect) {
    assertThat(APolicy.list(APolicy.that(effect).when("context.amount > 3")).ask(QUESTION))
        .isNotInstanceOf(PolicyOutcome.Through.class);
  }

  @Test
  void condition_that_fails_does_not_let_off() {
    assertThat(
            APolicy.list(
                    APolicy.that(ALLOW).order(1).when("context.amount > 3"),
                    APolicy.that(BLOCK).order(2))
                .ask(QUESTION))
        .isInstanceOf(PolicyOutcome.Blocked.class);
  }

  @Test
  void condition_that_fails_alerts() {
    assertThat(APolicy.list(APolicy.that(ALERT).when("context.x > 3")).ask(QUESTION).notes())
        .hasSize(1);
  }

  @Test
  void policy_that_cannot_be_read_any_more_counts_as_one_that_fails() {
    String row = APolicy.that(BLOCK).when("agent.unheardOf == 1").definition().toJson();
    PolicyList list = PolicyList.of(List.of(new PolicyStore.Text("id", 1, row)));
    assertThat(list.ask(QUESTION)).isInstanceOf(PolicyOutcome.Blocked.class);
  }

  @Test
  void condition_narrows() {
    assertThat(APolicy.list(APolicy.that(BLOCK).when("time.hour < 6")).ask(QUESTION))
        .isInstanceOf(PolicyOutcome.Through.class);
    assertThat(
            APolicy.list(APolicy.that(BLOCK).when("time.hour == 12 && time.dayOfWeek == 4"))
                .ask(QUESTION))
        .isInstanceOf(PolicyOutcome.Blocked.class);
  }

  @Test
  void policy_for_tokens_does_not_mind_actions() {
    PolicyList list = APolicy.list(APolicy.that(BLOCK).only(PolicyPurpose.TOKEN));
    assertThat(list.ask(QUESTION)).isInstanceOf(PolicyOutcome.Through.class);
    assertThat(list.ask(AQuestion.about("db:read").token().asked()))
        .isInstanceOf(PolicyOutcome.Blocked.class);
  }

  @Test
  void policy_that_reads_the_context_does_not_mind_tokens() {
    PolicyList list = APolicy.list(APolicy.that(BLOCK).when("context.amount > 3"));
    assertThat(list.ask(AQuestion.about("db:read").token().asked()))
        .isInstanceOf(PolicyOutcome.Through.class);
  }

  @Test
  void policies_about_refusals_do_not_mind_what_nobody_refused() {
    assertThat(
            APolicy.list(APolicy.that(BLOCK).of(PolicyType.CAPABILITY_VIOLATION, Map.of()))
                .ask(QUESTION))
        .isInstanceOf(PolicyOutcome.Through.class);
  }

  @Test
  void all_that_a_scope_names_must_be_so() {
    assertBlocked(true, scope(Set.of("billing"), Set.of("LangChain"), Set.of("alice"), null));
    assertBlocked(true, scope(Set.of(AQuestion.agent().id().value()), Set.of(), Set.of(), 0.5));
    assertBlocked(false, scope(Set.of("other"), Set.of(), Set.of(), null));
    assertBlocked(false, scope(Set.of("billing"), Set.of("crewai"), Set.of(), null));
    assertBlocked(false, scope(Set.of(), Set.of(), Set.of("bob"), null));
    assertBlocked(false, scope(Set.of(), Set.of(), Set.of(), 0.4));
  }

  @Test
  void agent_without_a_score_is_below_every_threshold() {
    PolicyScope scope = scope(Set.of(), Set.of(), Set.of(), 0.0);
    assertThat(APolicy.list(APolicy.that(BLOCK).scope(scope)).ask(AQuestion.about("x").asked()))
        .isInstanceOf(PolicyOutcome.Blocked.class);
  }

  @Test
  void capability_without_an_entry_has_every_risk() {
    PolicyScope scope = new PolicyScope(Set.of(), Set.of(), Set.of(), null, Set.of(Risk.CRITICAL));
    PolicyList list = APolicy.list(APolicy.that(BLOCK).scope(scope));
    assertThat(list.ask(AQuestion.about("db:read").ofRisk(Risk.LOW).asked()))
        .isInstanceOf(PolicyOutcome.Through.class);
    assertThat(list.ask(AQuestion.about("db:read").ofRisk(null).asked()))
        .isInstanceOf(PolicyOutcome.Blocked.class);
  }

  private static void assertBlocked(boolean blocked, PolicyScope scope) {
    assertThat(APolicy.list(APolicy.that(BLOCK).scope(scope)).ask(QUESTION))
        .isInstanceOf(blocked ? PolicyOutcome.Blocked.class : PolicyOutcome.Through.class);
  }

  private static PolicyScope scope(
      Set<String> agents, Set<String> types, Set<String> owners, Double trustBelow) {
    return new PolicyScope(agents, types, owners, trustBelow, Set.of());
  }
}

package io.github.agentidentity.governance.service.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.ApprovalRequests.Approver;
import io.github.agentidentity.governance.service.request.FourEyes.Matter;
import io.github.agentidentity.governance.service.request.FourEyes.Relation;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FourEyesTest {

  private static final Relation STRANGER = new Relation(false, false, false);
  private static final Relation REQUESTER = new Relation(false, true, false);
  private static final Relation OWNER = new Relation(false, false, true);
  private static final Matter FREE = new Matter(false, Risk.LOW, false, null);
  private static final Matter GUARDED = new Matter(false, Risk.LOW, true, null);
  private static final Matter ACTION = new Matter(true, Risk.LOW, false, null);

  @Test
  void stranger_with_the_role_may_answer() {
    assertThat(whyNot(GUARDED, STRANGER, "approve-capabilities")).isNull();
  }

  @Test
  void nobody_answers_without_the_role() {
    assertThat(whyNot(FREE, STRANGER, "other")).contains("approve-capabilities");
  }

  @Test
  void owner_and_requester_may_answer_what_nobody_guards() {
    assertThat(whyNot(FREE, OWNER, "approve-capabilities")).isNull();
    assertThat(whyNot(FREE, REQUESTER, "approve-capabilities")).isNull();
  }

  @Test
  void owner_and_requester_may_not_answer_what_is_guarded() {
    assertThat(whyNot(GUARDED, OWNER, "approve-capabilities")).contains("owner");
    assertThat(whyNot(GUARDED, REQUESTER, "approve-capabilities")).contains("requester");
  }

  @Test
  void requester_never_lets_an_action_pass_but_the_owner_may() {
    assertThat(whyNot(ACTION, REQUESTER, "approve-capabilities")).contains("requester");
    assertThat(whyNot(ACTION, OWNER, "approve-capabilities")).isNull();
  }

  @Test
  void risk_may_want_a_role_more() {
    Matter risky = new Matter(false, Risk.CRITICAL, true, "senior");
    assertThat(whyNot(risky, STRANGER, "approve-capabilities")).contains("senior");
    assertThat(whyNot(risky, STRANGER, "senior")).contains("approve-capabilities");
    assertThat(whyNot(risky, STRANGER, "approve-capabilities", "senior")).isNull();
  }

  @Test
  void agent_never_answers() {
    Relation agent = new Relation(true, false, false);
    assertThat(whyNot(FREE, agent, "approve-capabilities")).contains("agent");
    Approver byToken =
        new Approver(new Actor(Actor.Kind.AGENT, "a"), Set.of("approve-capabilities"));
    assertThat(FourEyes.judge(FREE, STRANGER, byToken).whyNot()).contains("agent");
  }

  private static @Nullable String whyNot(Matter matter, Relation relation, String... roles) {
    Approver approver = new Approver(new Actor(Actor.Kind.USER, "u"), Set.of(roles));
    return FourEyes.judge(matter, relation, approver).whyNot();
  }
}

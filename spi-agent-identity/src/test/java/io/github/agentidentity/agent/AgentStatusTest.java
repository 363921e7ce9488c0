package io.github.agentidentity.agent;

import static io.github.agentidentity.agent.AgentStatus.ACTIVE;
import static io.github.agentidentity.agent.AgentStatus.PENDING;
import static io.github.agentidentity.agent.AgentStatus.REVOKED;
import static io.github.agentidentity.agent.AgentStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PENDING → ACTIVE ⇄ SUSPENDED → REVOKED, and nothing after that. */
class AgentStatusTest {

  @ParameterizedTest
  @EnumSource
  void revoked_is_the_end(AgentStatus next) {
    assertThat(REVOKED.mayBecome(next)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void no_status_follows_itself(AgentStatus status) {
    assertThat(status.mayBecome(status)).isFalse();
  }

  @Test
  void suspension_can_be_taken_back() {
    assertThat(ACTIVE.mayBecome(SUSPENDED)).isTrue();
    assertThat(SUSPENDED.mayBecome(ACTIVE)).isTrue();
  }

  @Test
  void nothing_becomes_pending_again() {
    assertThat(ACTIVE.mayBecome(PENDING)).isFalse();
    assertThat(SUSPENDED.mayBecome(PENDING)).isFalse();
  }
}

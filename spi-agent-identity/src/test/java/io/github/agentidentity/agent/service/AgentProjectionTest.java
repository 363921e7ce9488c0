package io.github.agentidentity.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgentProjectionTest {

  @Test
  void text_is_cut_to_what_a_column_of_keycloak_holds() {
    assertThat(AgentProjection.shortened("x".repeat(1000))).isEqualTo("x".repeat(255));
    assertThat(AgentProjection.shortened("short")).isEqualTo("short");
    assertThat(AgentProjection.shortened(null)).isNull();
  }

  @Test
  void text_is_never_cut_through_a_character() {
    assertThat(AgentProjection.shortened("x".repeat(254) + "\uD83D\uDE00"))
        .isEqualTo("x".repeat(254));
  }
}

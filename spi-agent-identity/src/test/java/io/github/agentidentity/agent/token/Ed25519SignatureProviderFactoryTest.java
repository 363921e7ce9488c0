package io.github.agentidentity.agent.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Ed25519SignatureProviderFactoryTest {

  /** In front of a capital letter Keycloak puts a dash: nobody would find such an option. */
  @Test
  void options_are_not_named_after_the_id() {
    assertThat(Ed25519SignatureProviderFactory.SCOPE)
        .isEqualToIgnoringCase(new Ed25519SignatureProviderFactory().getId())
        .isLowerCase();
  }
}

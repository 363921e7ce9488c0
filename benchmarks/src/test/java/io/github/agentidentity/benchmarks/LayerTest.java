package io.github.agentidentity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The JDK works for whoever calls it, so that its frames say nothing. */
class LayerTest {

  @Test
  void a_class_belongs_to_the_layer_of_its_package() {
    assertThat(Layer.of("org.bouncycastle.math.ec.rfc8032.Ed25519")).contains(Layer.SIGNATURES);
    assertThat(Layer.of("io.github.agentidentity.agent.token.AgentTokenGate")).contains(Layer.PACK);
    assertThat(Layer.of("org.keycloak.services.Urls")).contains(Layer.KEYCLOAK);
  }

  @Test
  void a_class_of_the_jdk_is_nobodys() {
    assertThat(Layer.of("java.util.HashMap")).isEmpty();
  }
}

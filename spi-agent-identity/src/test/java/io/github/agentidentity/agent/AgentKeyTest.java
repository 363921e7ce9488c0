package io.github.agentidentity.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A key counts from its birth until its end, unless it is unproven or revoked. */
class AgentKeyTest {

  private static final Instant BIRTH = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant END = BIRTH.plus(Duration.ofHours(1));

  @Test
  void validity_includes_its_start_and_excludes_its_end() {
    AgentKey key = key(KeyState.ACTIVE).endingBy(END);
    assertThat(key.isValidAt(BIRTH.minusMillis(1))).isFalse();
    assertThat(key.isValidAt(BIRTH)).isTrue();
    assertThat(key.isValidAt(END.minusMillis(1))).isTrue();
    assertThat(key.isValidAt(END)).isFalse();
  }

  @Test
  void unproven_and_revoked_keys_never_count() {
    assertThat(key(KeyState.UNPROVEN).isValidAt(BIRTH)).isFalse();
    assertThat(key(KeyState.REVOKED).isValidAt(BIRTH)).isFalse();
  }

  @Test
  void a_second_rotation_does_not_prolong_the_first_grace() {
    AgentKey key = key(KeyState.ACTIVE).endingBy(END).endingBy(END.plusSeconds(1));
    assertThat(key.notAfter()).isEqualTo(END);
  }

  private static AgentKey key(KeyState state) {
    Ed25519PublicKey publicKey =
        Ed25519PublicKey.ofStored("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    return new AgentKey(AgentId.random(), publicKey, state, null, BIRTH, null, BIRTH, null);
  }
}

package io.github.agentidentity.benchmarks.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.trust.service.behaviour.detection.AgentBehaviour;
import io.github.agentidentity.trust.service.behaviour.detection.Tuning;
import org.junit.jupiter.api.Test;

/** The simulator is the same for the same seed, and the detector finds something in it. */
final class BehaviourScenarioTest {

  @Test
  void one_seed_is_one_life() {
    assertThat(life(3)).isEqualTo(life(3)).isNotEqualTo(life(4));
  }

  @Test
  void most_attacks_are_found_and_states_stay_small() {
    Tally tally = new Tally();
    new BehaviourScenario(Tuning.USUAL, tally).run(1, 1);
    assertThat(tally.attacksInAll()).isGreaterThan(20);
    assertThat(tally.recall()).isGreaterThan(0.6);
    assertThat(tally.precision()).isGreaterThan(0.7);
    assertThat(tally.largestState()).isLessThan(AgentBehaviour.MOST_BYTES);
  }

  private static Life life(long seed) {
    return new LifeWriter(Archetype.ASSISTANT, 56, new Dice(seed)).write(Attack.BURST, 28);
  }
}

package io.github.agentidentity.trust.service.behaviour.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.agentidentity.trust.service.behaviour.detection.Observation.Activity;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is stored of an agent has a size that no agent can make larger. */
final class AgentBehaviourTest {

  @Test
  void the_wildest_agent_stays_below_four_kilobytes() {
    BehaviourDetector detector = new BehaviourDetector(Tuning.USUAL);
    AgentBehaviour behaviour = AgentBehaviour.unknown(1, AnAgent.MONDAY.toEpochMilli());
    for (int i = 0; i < 200_000; i++) {
      Source source = new Source("net-" + i, "key-" + i);
      detector.observe(
          behaviour,
          new Activity(
              AnAgent.MONDAY.plusSeconds(i * 37L), "a" + i, "r" + i + "/x", i % 3 == 0, source, i),
          Peers.NONE);
    }
    assertThat(behaviour.toBytes()).hasSizeLessThan(AgentBehaviour.MOST_BYTES);
  }

  @Test
  void what_is_read_back_is_what_was_written() {
    byte[] written = AnAgent.wellKnown().does("shell:run", 3, 10).behaviour.toBytes();
    assertThat(AgentBehaviour.of(written).toBytes()).isEqualTo(written);
  }

  /** Threat B3: whoever reads the database learns neither where agents were nor what they did. */
  @Test
  void what_is_stored_names_no_network_no_key_no_action_and_no_resource() {
    AnAgent agent = AnAgent.wellKnown().does("shell:run", 3, 10).from(AnAgent.ELSEWHERE);
    byte[] written = agent.does("crm:read", 3, 11).behaviour.toBytes();
    assertThat(new String(written, StandardCharsets.ISO_8859_1))
        .doesNotContain("10.1.2", "203.0.113", "key-1", "shell", "crm", "customers");
  }

  @Test
  void same_name_has_another_hash_in_the_state_of_another_agent() {
    assertThat(Hashes.of(5, "network:10.1.2./24")).isNotEqualTo(Hashes.of(6, "network:10.1.2./24"));
  }

  @Test
  void bytes_that_are_cut_off_are_refused() {
    byte[] written = AnAgent.wellKnown().behaviour.toBytes();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgentBehaviour.of(Arrays.copyOf(written, written.length / 2)));
  }

  @Test
  void bytes_of_another_version_are_refused() {
    byte[] written = AnAgent.wellKnown().behaviour.toBytes();
    written[0] = 99;
    assertThatIllegalArgumentException().isThrownBy(() -> AgentBehaviour.of(written));
  }

  @Test
  void the_week_shows_when_it_works() {
    double[] week = AnAgent.wellKnown().behaviour.week();
    assertThat(week[10]).isGreaterThan(4);
    assertThat(week[3]).isLessThan(0.5);
    assertThat(week[6 * 24 + 10]).isLessThan(0.5);
  }
}

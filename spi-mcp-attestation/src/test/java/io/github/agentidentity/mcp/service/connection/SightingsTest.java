package io.github.agentidentity.mcp.service.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.mcp.Connection.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is seen a thousand times is written once, and too much is dropped. */
class SightingsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final Sightings sightings = new Sightings();

  @Test
  void sightings_of_the_same_are_one_with_a_count() {
    sightings.add(seen("a", NOW));
    sightings.add(seen("a", NOW.plusSeconds(5)));
    List<Sighting> taken = sightings.take(10);
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().count()).isEqualTo(2);
    assertThat(taken.getFirst().first()).isEqualTo(NOW);
    assertThat(taken.getFirst().last()).isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void what_was_taken_is_gone() {
    sightings.add(seen("a", NOW));
    sightings.add(seen("b", NOW));
    assertThat(sightings.take(1)).hasSize(1);
    assertThat(sightings.take(10)).hasSize(1);
    assertThat(sightings.take(10)).isEmpty();
  }

  @Test
  void full_is_full_but_for_what_is_known() {
    for (int i = 0; i < Sightings.MOST; i++) {
      assertThat(sightings.add(seen("s" + i, NOW))).isTrue();
    }
    assertThat(sightings.add(seen("more", NOW))).isFalse();
    assertThat(sightings.add(seen("s1", NOW))).isTrue();
  }

  private static Sighting seen(String name, Instant at) {
    Sighting.What what = new Sighting.What("realm", new AgentId("agent"), name, Kind.TOKEN);
    return new Sighting(what, "token", 100, at, at, 1);
  }
}

package io.github.agentidentity.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentTrust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Owners are heard, as far as their agents are trusted, while they are fresh. */
class ConfidenceTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration LIFE = Duration.ofDays(30);
  private static final SurfaceDigest PINNED = SurfaceDigest.of("pinned");
  private static final SurfaceDigest OTHER = SurfaceDigest.of("other");
  private static final McpPin PIN =
      new McpPin(PINNED, NOW.minus(Duration.ofDays(90)), PINNED, NOW.minus(Duration.ofDays(1)));

  @Test
  void who_heard_nobody_believes_nothing() {
    assertThat(of()).isEqualTo(new Confidence(0, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.3333", "2, 0.5", "5, 0.7143", "18, 0.9"})
  void each_trusted_owner_brings_less_than_the_one_before(int owners, double expected) {
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < owners; i++) {
      voices.add(voice("owner-" + i, 1, Finding.CONFIRMED, NOW));
    }
    assertThat(Confidence.of(voices, PIN, NOW).value()).isCloseTo(expected, within(0.0001));
  }

  @Test
  void a_little_trusted_owner_moves_it_little() {
    Confidence trusted = of(voice("a", 0.9, Finding.CONFIRMED, NOW));
    Confidence stranger = of(voice("a", 0.1, Finding.CONFIRMED, NOW));
    assertThat(stranger.value()).isLessThan(trusted.value() / 5);
  }

  @Test
  void what_was_said_fades_evenly_to_nothing() {
    Instant half = NOW.minus(LIFE.dividedBy(2));
    assertThat(of(voice("a", 1, Finding.CONFIRMED, half)).agreeing()).isCloseTo(0.5, within(1e-9));
    assertThat(of(voice("a", 1, Finding.CONFIRMED, NOW.minus(LIFE))))
        .isEqualTo(new Confidence(0, 0, 0, 0));
  }

  @Test
  void who_contradicts_takes_away() {
    Confidence agreed = of(voice("a", 1, Finding.CONFIRMED, NOW));
    Confidence disputed =
        of(voice("a", 1, Finding.CONFIRMED, NOW), voice("b", 1, Finding.UNHEALTHY, NOW));
    assertThat(disputed.value()).isLessThan(agreed.value());
    assertThat(disputed.value()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void names_alone_are_half_a_word() {
    assertThat(of(voice("a", 1, Finding.NAMES_CONFIRMED, NOW)).agreeing()).isEqualTo(0.5);
  }

  @Test
  void the_same_said_again_at_once_is_no_news() {
    Voice said = voice("a", 1, Finding.CONFIRMED, NOW);
    assertThat(said.saysAsMuchAs(voice("a", 1, Finding.CONFIRMED, NOW.plusSeconds(60)))).isTrue();
    assertThat(said.saysAsMuchAs(voice("a", 1, Finding.CONFIRMED, NOW.plusSeconds(3_600))))
        .isFalse();
    assertThat(said.saysAsMuchAs(voice("a", 1, Finding.UNHEALTHY, NOW.plusSeconds(60)))).isFalse();
    assertThat(said.saysAsMuchAs(voice("a", 0.5, Finding.CONFIRMED, NOW.plusSeconds(60))))
        .isFalse();
    assertThat(said.saysAsMuchAs(voice("b", 1, Finding.CONFIRMED, NOW.plusSeconds(60)))).isFalse();
  }

  @Nested
  class A_surface_that_was_approved_since {

    private final McpPin renewed = new McpPin(OTHER, NOW.minusSeconds(60), OTHER, NOW);

    @Test
    void is_not_confirmed_by_what_was_said_of_the_one_before() {
      Voice before = voice("a", 1, Finding.CONFIRMED, NOW.minusSeconds(120));
      assertThat(Confidence.of(List.of(before), renewed, NOW).owners()).isZero();
    }

    @Test
    void is_confirmed_by_who_had_seen_it_before_it_was_approved() {
      Voice early =
          new Voice(
              "a",
              new AgentId("agent"),
              "id",
              Finding.CONFLICTING,
              1,
              OTHER,
              NOW.minusSeconds(120),
              NOW.plus(LIFE));
      assertThat(Confidence.of(List.of(early), renewed, NOW).agreeing()).isPositive();
    }

    @Test
    void does_not_make_a_sick_server_well() {
      Voice sick =
          new Voice(
              "a",
              new AgentId("agent"),
              "id",
              Finding.UNHEALTHY,
              1,
              OTHER,
              NOW.minusSeconds(120),
              NOW.plus(LIFE));
      assertThat(Confidence.of(List.of(sick), renewed, NOW).agreeing()).isZero();
    }
  }

  @Nested
  class The_weight_of_an_agent {

    @Test
    void is_little_where_nobody_scored_it() {
      assertThat(Confidence.weight(null, NOW)).isEqualTo(Confidence.STRANGER);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0, 0.9", "0.9, 1, 0.2", "0.9, 0.5, 0.55", "0, 0, 0", "0, 1, 0.2"})
    void is_its_score_as_far_as_that_is_certain(double score, double uncertainty, double weight) {
      AgentTrust trust = new AgentTrust(score, uncertainty, NOW, null, null);
      assertThat(Confidence.weight(trust, NOW)).isCloseTo(weight, within(1e-9));
    }

    @Test
    void is_what_an_admin_ruled_while_that_holds() {
      AgentTrust.Ruling ruling = new AgentTrust.Ruling(0.05, NOW.plusSeconds(1));
      AgentTrust trust = new AgentTrust(0.9, 0, NOW, ruling, null);
      assertThat(Confidence.weight(trust, NOW)).isEqualTo(0.05);
      assertThat(Confidence.weight(trust, NOW.plusSeconds(1))).isCloseTo(0.9, within(1e-9));
    }
  }

  private static Confidence of(Voice... voices) {
    return Confidence.of(List.of(voices), PIN, NOW);
  }

  private static Voice voice(String owner, double weight, Finding finding, Instant at) {
    SurfaceDigest seen = finding == Finding.CONFIRMED ? PINNED : null;
    return new Voice(owner, new AgentId("agent"), "id", finding, weight, seen, at, at.plus(LIFE));
  }
}

package io.github.agentidentity.trust.service.behaviour.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Anomalous;
import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * An agent is watched for two weeks before anything of it is an anomaly. From then on it is
 * compared with itself: with its own hours, actions, resources, networks and order of things.
 */
final class BehaviourDetectorTest {

  @Nested
  final class Ordinary {
    @Test
    void weeks_like_all_the_others_are_no_anomaly() {
      assertThat(AnAgent.wellKnown().worksForDays(28).anomalies()).isEmpty();
    }

    @Test
    void one_that_does_one_thing_every_ten_minutes_may_do_a_few_at_once() {
      AnAgent agent = AnAgent.clockwork();
      assertThat(agent.does("crm:read", 5, 10).anomalies()).isEmpty();
      assertThat(agent.does("crm:read", 60, 14).anomalies()).isNotEmpty();
    }

    @Test
    void silence_is_no_anomaly() {
      AnAgent agent = AnAgent.wellKnown();
      for (int day = 0; day < 14; day++) {
        agent.nextDay();
      }
      assertThat(agent.worksForDays(7).anomalies()).isEmpty();
    }

    @Test
    void an_agent_that_nobody_knows_yet_is_only_watched() {
      assertThat(AnAgent.unknown().worksForDays(5).does("never:seen", 500, 3).anomalies())
          .isEmpty();
    }

    @Test
    void a_move_to_another_network_is_none_when_nobody_stays_behind() {
      AnAgent agent = AnAgent.wellKnown().from(AnAgent.ELSEWHERE).worksForDays(7);
      assertThat(agent.anomalies()).isEmpty();
    }

    @Test
    void an_action_that_was_announced_surprises_nobody() {
      AnAgent agent = AnAgent.wellKnown().isToldThatItMay("crm:export");
      assertThat(agent.does("crm:export", 3, 10).anomalies()).isEmpty();
    }
  }

  @Nested
  final class OutOfTheOrdinary {
    @Test
    void a_burst_is_found_while_it_lasts() {
      AnAgent agent = AnAgent.wellKnown().does("crm:read", 400, 10);
      assertThat(agent.begun()).hasSize(1);
      assertThat(agent.begun().getFirst().alert()).isTrue();
      assertThat(agent.last().kind())
          .isIn(Feature.BURST, Feature.BUSY_HOUR, Feature.RATE, Feature.SEQUENCE);
    }

    @Test
    void a_crowd_is_as_large_on_both_sides_of_a_full_hour_as_within_one() {
      Anomalous within = AnAgent.wellKnown().does("crm:read", 120, 10).last();
      AnAgent across = AnAgent.wellKnown().does("crm:read", 59, 10, 59);
      assertThat(across.does("crm:read", 61, 11).last().strength())
          .isGreaterThan(0.8 * within.strength());
    }

    @Test
    void an_action_that_it_never_did_is_a_new_tool() {
      Anomalous found = AnAgent.wellKnown().does("shell:run", 3, 10).last();
      assertThat(found.kind()).isEqualTo(Feature.NEW_ACTION);
      assertThat(found.evidence()).first().extracting(Evidence::usual).isEqualTo(0.0);
    }

    @Test
    void work_at_night_is_out_of_hours_for_one_that_works_by_day() {
      AnAgent agent = AnAgent.wellKnown().does("crm:read", 30, 2).does("crm:read", 30, 3);
      assertThat(agent.last().evidence()).extracting(Evidence::feature).contains(Feature.OFF_HOURS);
    }

    @Test
    void a_key_that_is_used_in_two_places_is_found_when_the_owner_goes_on() {
      AnAgent agent = AnAgent.wellKnown().from(AnAgent.ELSEWHERE).does("crm:read", 5, 9);
      assertThat(agent.anomalies()).isEmpty();
      agent.from(AnAgent.HOME).does("crm:read", 1, 10);
      assertThat(agent.last().kind()).isEqualTo(Feature.SOURCE);
    }

    @Test
    void one_refusal_is_bad_luck_and_a_dozen_are_an_anomaly() {
      AnAgent agent = AnAgent.wellKnown().isRefused("crm:read", 1, 9);
      assertThat(agent.anomalies()).isEmpty();
      assertThat(agent.isRefused("crm:read", 12, 10).last().evidence())
          .extracting(Evidence::feature)
          .contains(Feature.REFUSALS);
    }

    @Test
    void resources_that_it_never_touched_one_after_another_are_an_anomaly() {
      AnAgent agent = AnAgent.wellKnown();
      for (int i = 0; i < 40; i++) {
        agent.does("crm:read", "customers/9" + i, 1, 10);
      }
      assertThat(agent.last().evidence())
          .extracting(Evidence::feature)
          .contains(Feature.NEW_RESOURCE, Feature.BREADTH);
    }
  }

  @Nested
  final class Speaking {
    @Test
    void what_goes_on_is_one_anomaly() {
      AnAgent agent = AnAgent.wellKnown().does("shell:run", 50, 10).does("shell:run", 50, 14);
      assertThat(agent.begun()).hasSize(1);
      assertThat(agent.anomalies()).hasSizeGreaterThan(50);
    }

    @Test
    void a_second_one_in_the_week_is_recorded_without_an_alert() {
      AnAgent agent = AnAgent.wellKnown().does("shell:run", 2, 10).nextDay().nextDay();
      agent.isRefused("crm:read", 9, 10);
      assertThat(agent.begun()).extracting(Anomalous::alert).containsExactly(true, false);
    }

    @Test
    void one_that_is_far_worse_gets_its_alert_all_the_same() {
      AnAgent agent = AnAgent.wellKnown().does("shell:run", 1, 10).nextDay();
      agent.from(AnAgent.ELSEWHERE).does("mail:send", 300, 3).does("disk:wipe", 300, 3);
      assertThat(agent.anomalies().getFirst().strength()).isLessThan(9);
      assertThat(agent.nextDay().does("disk:wipe", 9, 3).anomalies()).isNotEmpty();
    }

    @Test
    void one_that_begins_small_after_another_is_alerted_once_it_is_far_worse() {
      AnAgent agent = AnAgent.wellKnown().does("shell:run", 2, 10).nextDay().nextDay();
      agent.isRefused("crm:read", 9, 10).does("disk:wipe", 300, 11).does("mail:send", 300, 12);
      assertThat(agent.begun()).extracting(Anomalous::alert).containsExactly(true, false);
      assertThat(agent.anomalies().stream().filter(Anomalous::alert)).hasSize(2);
    }

    @Test
    void warm_up_and_threshold_are_settings() {
      Tuning patient = new Tuning(Duration.ofDays(60), 100, 4, Duration.ofHours(12), 1);
      assertThat(AnAgent.wellKnown(patient).does("shell:run", 9, 10).anomalies()).isEmpty();
    }
  }

  @Nested
  final class Learning {
    @Test
    void nobody_teaches_it_by_doing_it_again_and_again() {
      AnAgent agent = AnAgent.wellKnown();
      for (int day = 0; day < 7; day++) {
        agent.does("shell:run", 20, 10).nextDay();
      }
      int before = agent.anomalies().size();
      assertThat(agent.does("shell:run", 20, 10).anomalies()).hasSizeGreaterThan(before);
    }

    @Test
    void what_somebody_expects_is_ordinary_from_then_on() {
      AnAgent agent = AnAgent.wellKnown().does("shell:run", 5, 10).everybodyExpectsIt().nextDay();
      int before = agent.anomalies().size();
      assertThat(agent.does("shell:run", 5, 10).anomalies()).hasSize(before);
    }

    @Test
    void a_restart_forgets_nothing() {
      AnAgent restarted = AnAgent.wellKnown().restarted().does("shell:run", 3, 10);
      AnAgent other = AnAgent.wellKnown().does("shell:run", 3, 10);
      assertThat(restarted.last().kind()).isEqualTo(other.last().kind());
      assertThat(restarted.last().strength())
          .isCloseTo(other.last().strength(), org.assertj.core.data.Offset.offset(0.05));
    }
  }
}

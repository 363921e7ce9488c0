package io.github.agentidentity.agent.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;

/** Each realm has its turn once in the cluster, whatever becomes of the others. */
final class SweepTest {

  private final FakeServer server = new FakeServer("first", "second");
  private final List<String> swept = new ArrayList<>();

  @Test
  void turn_comes_to_every_realm() {
    turn(this::note);
    assertThat(swept).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void realm_that_one_node_has_swept_is_left_alone_by_the_other() {
    turn(this::note);
    turn(this::note);
    assertThat(swept).hasSize(2);
  }

  @Test
  void realm_is_swept_again_after_the_interval() {
    turn(this::note);
    server.forgetClaims();
    turn(this::note);
    assertThat(swept).hasSize(4);
  }

  @Test
  void realm_in_which_the_work_fails_costs_no_other_its_turn() {
    turn(
        realm -> {
          note(realm);
          throw new IllegalStateException("no luck");
        });
    assertThat(swept).hasSize(2);
  }

  @Test
  void error_of_the_machine_leaves_the_timer_alive() {
    turn(
        realm -> {
          note(realm);
          throw new StackOverflowError();
        });
    assertThat(swept).hasSize(2);
  }

  @Test
  void batches_go_on_until_one_is_not_full() {
    Deque<Integer> left = new ArrayDeque<>(List.of(10, 10, 3, 10));
    new SweptRealm(server.node(), "first").repeat(10, (session, realm) -> left.removeFirst());
    assertThat(left).containsExactly(10);
  }

  @Test
  void realm_that_is_gone_by_now_needs_no_sweep() {
    SweptRealm gone = new SweptRealm(server.node(), "removed");
    assertThat(gone.once((session, realm) -> 7)).isZero();
  }

  @Test
  void interval_is_what_the_option_says() {
    Duration otherwise = Duration.ofMinutes(15);
    assertThat(Sweep.interval(options("7"), otherwise)).isEqualTo(Duration.ofSeconds(7));
    assertThat(Sweep.interval(options(null), otherwise)).isEqualTo(otherwise);
  }

  @Test
  void interval_that_is_no_number_of_seconds_stops_the_start() {
    for (String text : List.of("0", "-1", "15m", "", "9999999999")) {
      assertThatThrownBy(() -> Sweep.interval(options(text), Duration.ofMinutes(1)))
          .hasMessageContaining("sweep-seconds");
    }
  }

  private void note(SweptRealm realm) {
    realm.once((session, model) -> swept.add(model.getId()) ? 1 : 0);
  }

  private void turn(Sweep.Work work) {
    new Turn(new Sweep("test", Duration.ofMinutes(1), work), server.node()).run();
  }

  private static Config.Scope options(String seconds) {
    return new Config.SystemPropertiesScope("none") {
      @Override
      public String get(String key) {
        return "sweep-seconds".equals(key) ? seconds : null;
      }
    };
  }
}

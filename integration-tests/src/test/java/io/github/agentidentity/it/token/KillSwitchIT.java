package io.github.agentidentity.it.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The kill switch under fire: eight threads ask for tokens without a pause while an administrator
 * suspends the agent. Whoever asks after the answer to `suspend` gets nothing, and whatever was
 * issued until then is worth nothing, for good.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KillSwitchIT {

  private static final int THREADS = 8;
  private static final int ENOUGH = 40;

  private final TestRealm realm;
  private final ResourceServer api;
  private final AgentClient agent;
  private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean firing = new AtomicBoolean(true);
  private long suspendedAt;
  private List<String> acceptedWhileSuspended = List.of();

  KillSwitchIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.api = realm.resourceServer();
    this.agent = realm.activeAgent("db:read");
  }

  /** One request: when it set out and what came back. */
  private record Attempt(long startedAt, Answer answer) {
    boolean succeeded() {
      return answer.status() == 200;
    }

    String token() {
      return answer.text("access_token");
    }
  }

  @BeforeAll
  void suspend_under_fire_and_resume_later() {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        threads.execute(this::fire);
      }
      awaitAttempts(Attempt::succeeded);
      realm.admin().suspend(agent.name(), "under fire").expect(204);
      suspendedAt = System.nanoTime();
      awaitAttempts(attempt -> attempt.startedAt() > suspendedAt);
      firing.set(false);
    }
    acceptedWhileSuspended = accepted();
    realm.admin().resume(agent.name()).expect(204);
  }

  private void fire() {
    while (firing.get()) {
      long start = System.nanoTime();
      attempts.add(new Attempt(start, agent.tokenFor(api.uri(), "db:read")));
    }
  }

  private void awaitAttempts(Predicate<Attempt> wanted) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> attempts.stream().filter(wanted).count() >= ENOUGH);
  }

  private List<String> accepted() {
    return attempts.stream()
        .filter(Attempt::succeeded)
        .map(Attempt::token)
        .filter(api::accepts)
        .toList();
  }

  @Test
  void request_after_the_suspension_gets_no_token() {
    assertThat(attempts)
        .filteredOn(attempt -> attempt.startedAt() > suspendedAt)
        .hasSizeGreaterThanOrEqualTo(ENOUGH)
        .noneMatch(Attempt::succeeded);
  }

  @Test
  void request_after_the_suspension_is_told_why() {
    assertThat(attempts)
        .filteredOn(attempt -> attempt.startedAt() > suspendedAt)
        .extracting(attempt -> attempt.answer().status() + attempt.answer().text("error"))
        .containsOnly("400unauthorized_client");
  }

  @Test
  void every_refusal_is_an_oauth_error() {
    assertThat(attempts)
        .filteredOn(attempt -> !attempt.succeeded())
        .extracting(attempt -> attempt.answer().status())
        .isSubsetOf(400, 401);
  }

  @Test
  void tokens_of_before_are_inactive_while_suspended() {
    assertThat(acceptedWhileSuspended).isEmpty();
  }

  @Test
  void tokens_of_before_stay_dead_after_the_agent_was_resumed() {
    assertThat(accepted()).isEmpty();
  }

  @Test
  void tokens_of_after_the_resumption_count() {
    String token = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
    assertThat(api.accepts(token)).isTrue();
  }
}

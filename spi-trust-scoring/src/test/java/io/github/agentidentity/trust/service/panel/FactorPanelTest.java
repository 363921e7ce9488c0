package io.github.agentidentity.trust.service.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.service.score.Answer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;

class FactorPanelTest {

  private static final Instant NOW = Instant.parse("2030-01-31T12:00:00Z");
  private static final AgentId AGENT = new AgentId("an-agent");
  private static final TrustFactor GOOD =
      question -> FactorEvidence.counted(List.of(Evidence.inFavour("seen", NOW, 1, "seen")));

  private final Map<String, TrustFactor> factors =
      new HashMap<>(Map.of("good", GOOD, "zest", GOOD));
  private final FactorPanel panel = new FactorPanel(new Server(), Duration.ofMillis(300));
  private final CountDownLatch letGo = new CountDownLatch(1);

  @AfterEach
  void close() {
    letGo.countDown();
    panel.close();
  }

  @Test
  void all_factors_are_heard() {
    assertThat(failures("good", "zest")).isEmpty();
  }

  @Test
  void factor_that_throws_is_not_known_and_the_others_are() {
    factors.put(
        "mean",
        question -> {
          throw new IllegalStateException("a secret");
        });
    assertThat(failures("good", "mean", "zest"))
        .containsExactly(Map.entry("mean", "threw an exception"));
  }

  @Test
  void factor_of_a_broken_jar_is_not_known() {
    factors.put(
        "mean",
        question -> {
          throw new NoClassDefFoundError("org/example/Gone");
        });
    assertThat(failures("good", "mean", "zest")).containsOnlyKeys("mean");
  }

  @Test
  void factor_that_hangs_costs_its_time_once() {
    factors.put(
        "mean",
        question -> {
          awaitUninterruptibly();
          return FactorEvidence.NONE;
        });
    assertThat(failures("good", "mean", "zest"))
        .containsExactly(Map.entry("mean", "took too long"));
    long start = System.nanoTime();
    assertThat(failures("good", "mean", "zest"))
        .containsExactly(Map.entry("mean", "is still busy with an earlier question"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(300));
  }

  @Test
  void factor_that_answers_nothing_or_of_the_future_is_not_known() {
    factors.put("nil", question -> null);
    factors.put(
        "seer",
        question ->
            FactorEvidence.counted(
                List.of(Evidence.inFavour("seen", NOW.plusSeconds(3_600), 1, "seen"))));
    factors.put("short", new Forgetful());
    assertThat(failures("good", "nil", "seer", "short", "absent"))
        .containsOnlyKeys("nil", "seer", "short", "absent");
  }

  /** Leaves everybody out. */
  private static final class Forgetful implements TrustFactor {

    @Override
    public FactorEvidence gather(FactorQuestion question) {
      return FactorEvidence.NONE;
    }

    @Override
    public Map<AgentId, FactorEvidence> gatherAll(List<FactorQuestion> questions) {
      return Map.of();
    }
  }

  private Map<String, String> failures(String... asked) {
    Round round = new Round("realm", List.of(agent()), NOW, Duration.ofDays(14));
    return panel
        .ask(round, List.of(asked))
        .about(AGENT, 0.5, (factor, why) -> new Answer(factor, FactorEvidence.NONE, 0.5, why))
        .stream()
        .filter(answer -> answer.failure() != null)
        .collect(Collectors.toMap(Answer::factor, answer -> String.valueOf(answer.failure())));
  }

  private void awaitUninterruptibly() {
    boolean done = false;
    while (!done) {
      try {
        done = letGo.await(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        done = false;
      }
    }
  }

  private final class Server implements Sessions {

    @Override
    public void open(String realmId, BiConsumer<RealmModel, Function<String, TrustFactor>> work) {
      RealmModel realm =
          (RealmModel)
              Proxy.newProxyInstance(
                  FactorPanelTest.class.getClassLoader(),
                  new Class<?>[] {RealmModel.class},
                  (proxy, method, arguments) -> null);
      work.accept(realm, factors::get);
    }
  }

  private static Agent agent() {
    return new Agent(
        AGENT,
        new AgentName("data-processor"),
        AgentProfile.EMPTY,
        AgentStatus.ACTIVE,
        null,
        null,
        null,
        Agent.AgentTimes.bornAt(NOW),
        null);
  }
}

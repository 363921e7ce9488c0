package io.github.agentidentity.it.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.agentidentity.it.admin.Orphans;
import io.github.agentidentity.it.admin.Sql;
import io.github.agentidentity.it.trust.APast;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.testkit.EmbeddedPostgresDatabase;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.RealmAdmin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A database that goes away costs errors while it is away and nothing after; a server that is
 * killed in the middle of its work leaves of each agent all or nothing. One server for both, so the
 * order of the tests is that of the damage.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class CrashIT {

  private static final Duration SANE = Duration.ofSeconds(45);
  private static final int LIMIT = 20;

  private final EmbeddedPostgresDatabase database = new EmbeddedPostgresDatabase();
  private DistributionBackend server;
  private RealmAdmin realm;
  private AgentClient agent;
  private long learnt;
  private AgentClient regular;
  private long hours;

  @BeforeAll
  void a_server_of_its_own() {
    server =
        OwnServer.start(
            "crash",
            database,
            List.of(
                "--spi-realm-restapi-extension--agent-identity--requests-per-minute=" + LIMIT,
                "--spi-trust-factor--behaviour--forest-millis=500",
                "--db-pool-max-size=20"));
    realm = AdminClient.of(server).createRealm("crash");
    agent = realm.activeAgent("survivor");
  }

  @AfterAll
  void the_server_goes() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @Order(1)
  void while_the_database_is_gone_requests_fail_and_afterwards_they_work_again() {
    // Keycloak looks up a client that it has not cached before we are asked, and answers 400.
    assertThat(agent.token().status()).isEqualTo(200);
    database.pause();
    try {
      Instant start = Instant.now();
      assertThat(askForAChallenge()).isGreaterThanOrEqualTo(500);
      assertThat(agent.token().status()).isGreaterThanOrEqualTo(500);
      assertThat(Duration.between(start, Instant.now())).isLessThan(SANE);
      await()
          .pollInterval(Duration.ofSeconds(1))
          .during(Duration.ofSeconds(8))
          .atMost(Duration.ofSeconds(120))
          .until(() -> askForAChallenge() >= 500);
    } finally {
      database.resume();
    }

    await().atMost(SANE).untilAsserted(() -> agent.token().expect(200));
    assertThat(realm.get("/agents/survivor").expect(200).text("status")).isEqualTo("ACTIVE");
  }

  @Test
  @Order(2)
  void health_says_what_the_database_is_doing() {
    assertThat(health().expect(200).text("database")).isEqualTo("connected");
    database.pause();
    try {
      Answer sick = health();
      assertThat(sick.status()).as(sick.body()).isEqualTo(503);
      assertThat(sick.text("status")).isEqualTo("unhealthy");
      assertThat(sick.text("database")).isEqualTo("disconnected");
    } finally {
      database.resume();
    }
    await().atMost(SANE).until(() -> health().status() == 200);
  }

  @Test
  @Order(3)
  void what_an_agent_does_is_learnt() {
    agent.token().expect(200);
    await().atMost(SANE).until(() -> learnt() > 0);
    learnt = learnt();
  }

  @Test
  @Order(3)
  void hours_of_agents_are_learnt_by_the_forest_of_their_type() {
    realm.createCapability(APast.USUAL, "low").expect(201);
    regular = realm.activeAgent("regular", APast.USUAL);
    endAnHour();
    await().atMost(SANE).until(() -> forest() > 0);
    hours = forest();
  }

  @Test
  @Order(4)
  void of_each_agent_a_killed_server_leaves_all_or_nothing() {
    AtomicInteger answered = new AtomicInteger();
    try (ExecutorService work = Executors.newFixedThreadPool(5)) {
      for (int i = 0; i < 4; i++) {
        int thread = i;
        work.execute(() -> registerUntilTheEnd("single-" + thread, answered));
      }
      work.execute(this::importUntilTheEnd);
      await().atMost(Duration.ofMinutes(2)).until(() -> imported() >= 100 && answered.get() > 20);
      server.kill();
    }
    assertThat(server.isAlive()).isFalse();

    server.restart();

    Orphans.assertNone(server, realm.get("").expect(200).text("id"));
    assertThat(count("single-")).isGreaterThanOrEqualTo(answered.get());
    assertThat(count("bulk-") % 50).isZero();
  }

  @Test
  @Order(5)
  void what_was_learnt_of_an_agent_outlives_the_server() {
    assertThat(learnt()).isPositive().isGreaterThanOrEqualTo(learnt);
    agent.token().expect(200);
    await().atMost(SANE).until(() -> learnt() > learnt);
  }

  /** What grew anew would have learnt this one hour and no other. */
  @Test
  @Order(5)
  void forest_of_a_type_outlives_the_server_and_goes_on() {
    assertThat(forest()).isPositive().isGreaterThanOrEqualTo(hours);
    endAnHour();
    await().atMost(SANE).until(() -> forest() > hours);
  }

  @Test
  @Order(6)
  void a_restarted_server_knows_its_agents_and_takes_new_ones() {
    agent.token().expect(200);

    realm.activeAgent("newcomer").token().expect(200);
  }

  @Test
  @Order(7)
  void a_question_that_is_sent_again_after_a_restart_has_the_same_answer() {
    Http asking =
        Http.at(server.baseUri()).bearer(agent.accessToken()).header("Idempotency-Key", "1");
    String decision = decide(asking);

    server.restart();

    assertThat(decide(asking)).isEqualTo(decision);
    assertThat(decide(asking.header("Idempotency-Key", "2"))).isNotEqualTo(decision);
  }

  @Test
  @Order(8)
  void an_address_that_asks_too_often_is_told_to_slow_down() {
    Http anybody = Http.at(server.baseUri());
    String path = "/realms/crash/agent-identity/agents/me";

    List<Integer> statuses =
        IntStream.range(0, 2 * LIMIT + 1).mapToObj(i -> anybody.get(path).status()).toList();

    assertThat(statuses).contains(401, 429).containsOnly(401, 429);
    assertThat(anybody.get(path).headers().firstValue("Retry-After")).isPresent();
  }

  /** An ordinary hour of five weeks is over when the agent is seen again. */
  private void endAnHour() {
    APast.of(regular, realm, Sql.of(server));
    regular.token(APast.USUAL).expect(200);
  }

  /** How many hours it has learnt, by its own count. */
  private long forest() {
    String id = realm.get("").expect(200).text("id");
    return Sql.of(server)
        .strings("select encode(state, 'base64') from agt_behaviour_forest where realm_id = ?", id)
        .stream()
        .mapToLong(CrashIT::updates)
        .sum();
  }

  private static long updates(String packed) {
    byte[] bytes = Base64.getMimeDecoder().decode(packed);
    try (var json = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new ObjectMapper().readTree(json).path("totalUpdates").asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long learnt() {
    Answer answer = realm.get("/agent-trust/survivor/behaviour");
    return answer.status() == 200 ? answer.json().path("activities").asLong() : 0;
  }

  private String decide(Http asking) {
    Map<String, Object> question =
        Map.of(
            "subject", Map.of("type", "agent", "id", agent.name()),
            "action", Map.of("name", "db:read"),
            "resource", Map.of("type", "table", "id", "orders"));
    return asking
        .post("/realms/crash/agent-access/access/v1/evaluation", question)
        .expect(200)
        .json()
        .path("context")
        .path("id")
        .asText();
  }

  private int askForAChallenge() {
    return Http.at(server.baseUri())
        .post("/realms/crash/agent-identity/challenges", Map.of("agent", agent.name()))
        .status();
  }

  private Answer health() {
    return Http.at(server.baseUri()).get("/realms/crash/aim/health");
  }

  private void registerUntilTheEnd(String prefix, AtomicInteger answered) {
    try {
      for (int i = 0; i < 10_000; i++) {
        if (realm.createAgent(Map.of("name", prefix + "-" + i)).status() == 201) {
          answered.incrementAndGet();
        }
      }
    } catch (UncheckedIOException e) {
      // The server was killed: that is the end.
      return;
    }
  }

  private void importUntilTheEnd() {
    List<Map<String, String>> rows =
        IntStream.range(0, 1000).mapToObj(i -> Map.of("name", "bulk-" + i)).toList();
    try {
      realm.post("/agents/import", rows);
    } catch (UncheckedIOException e) {
      // The server was killed: that is the end.
      return;
    }
  }

  private long imported() {
    return count("bulk-");
  }

  private long count(String search) {
    JsonNode count = realm.get("/agents/count?search=" + search).expect(200).json();
    return count.asLong();
  }
}

package io.github.agentidentity.it.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.DevMem;
import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.RealmAdmin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A jar of somebody else in the server: a factor that works, some that do not, and a clock that can
 * be moved. Of our own jars the one for MCP servers is missing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ThirdPartyFactorIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Map<String, Double> ours = new HashMap<>();
  private DistributionBackend server;
  private RealmAdmin realm;
  private AgentClient agent;

  @BeforeAll
  void a_server_with_the_jar() {
    Path home = OwnServer.home("third-party");
    ThirdPartyJar.into(home);
    OwnServer.without("mcp", home);
    server =
        OwnServer.start(
            home,
            new DevMem(),
            List.of(
                "--spi-trust-scoring--default--factor-millis=" + PATIENCE.toMillis(),
                "--spi-trust-scoring--default--flush-millis=300",
                "--spi-trust-scoring--default--nightly-at=00:00",
                "--spi-trust-scoring--default--sweep-seconds=2"));
    realm = AdminClient.of(server).createRealm("third-party");
    agent = realm.activeAgent("paged");
    realm
        .get("/agent-trust/settings")
        .expect(200)
        .json()
        .path("weights")
        .properties()
        .forEach(weight -> ours.put(weight.getKey(), weight.getValue().asDouble()));
  }

  @AfterAll
  void the_server_goes() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void only_ours_have_weight() {
    weigh(Map.of());
  }

  @AfterEach
  void the_clock_is_right_again() {
    moveClock(Duration.ZERO);
  }

  @Test
  void pack_without_the_jar_for_mcp_servers_issues_tokens_and_offers_no_servers() {
    assertThat(agent.token().expect(200).text("access_token")).isNotEmpty();
    assertThat(realm.get("/mcp-servers").status()).isEqualTo(404);
    assertThat(realm.get("/agents/paged").expect(200).text("status")).isEqualTo("ACTIVE");
  }

  @Test
  void factor_of_another_jar_counts_once_it_has_weight_and_names_its_evidence() {
    double before = recalculated().path("score").asDouble();
    weigh(Map.of("pager", 0.5));
    JsonNode after = recalculated();
    assertThat(after.path("score").asDouble()).isLessThan(before);
    JsonNode explained = realm.get("/agent-trust/paged/explain").expect(200).json();
    assertThat(explained.path("equal").asBoolean()).isTrue();
    assertThat(explained.path("inputs").toString()).contains("incident:4711");
  }

  @Test
  void factor_that_throws_is_not_known_and_the_score_says_so() {
    weigh(Map.of("throwing", 0.2, "pager", 0.1));
    JsonNode score = recalculated();
    assertThat(of(score, "throwing").path("failure").asText()).isEqualTo("threw an exception");
    assertThat(of(score, "throwing").path("uncertainty").asDouble()).isEqualTo(1);
    assertThat(of(score, "pager").path("disbelief").asDouble()).isPositive();
  }

  @Test
  void factor_that_hangs_costs_its_time_once_and_no_token_ever() {
    weigh(Map.of("hanging", 0.2, "pager", 0.1));
    JsonNode score = recalculated();
    assertThat(of(score, "hanging").path("failure").asText())
        .isIn("took too long", "is still busy with an earlier question");
    assertThat(of(score, "pager").path("disbelief").asDouble()).isPositive();
    assertThat(of(recalculated(), "hanging").path("failure").asText())
        .isEqualTo("is still busy with an earlier question");
    agent.token().expect(200);
  }

  @Test
  void factor_that_answers_rubbish_changes_nothing() {
    weigh(Map.of("rubbish", 1000.0));
    JsonNode score = recalculated();
    assertThat(of(score, "rubbish").path("failure").asText())
        .isEqualTo("gave evidence of the future");
    assertThat(score.path("score").asDouble()).isLessThanOrEqualTo(0.55);
    assertThat(realm.get("").expect(200).json().path("attributes").has("rubbish")).isFalse();
  }

  @Test
  void by_night_evidence_that_fades_is_news_without_anybody_asking() {
    weigh(Map.of("pager", 0.1));
    agent.token().expect(200);
    recalculated();
    Duration ahead = Duration.ofDays(15);
    moveClock(ahead);
    RealmAdmin then = AdminClient.of(server).realm(realm.name());
    Instant earliest = Instant.now().plus(ahead.minusDays(1));
    await().atMost(SOON).until(() -> newest(then, "at").compareTo(earliest.toString()) > 0);
    // What was seen just before the clock moved may be counted after it, ahead of the night.
    assertThat(newest(then, "reason")).isIn("nightly", "events");
  }

  private static String newest(RealmAdmin admin, String member) {
    JsonNode history = admin.get("/agent-trust/paged/history").expect(200).json();
    return history.get(0).path(member).asText();
  }

  /** The weights of our own factors, and these besides. */
  private void weigh(Map<String, Double> others) {
    Map<String, Double> weights = new HashMap<>(ours);
    weights.putAll(others);
    realm.put("/agent-trust/settings", Map.of("weights", weights)).expect(200);
  }

  private void moveClock(Duration ahead) {
    Http.at(server.baseUri())
        .put("/realms/third-party/clock/" + ahead.toSeconds(), Map.of())
        .expect(204);
  }

  private JsonNode recalculated() {
    return realm.post("/agent-trust/paged/recalculate").expect(200).json();
  }

  private static JsonNode of(JsonNode score, String factor) {
    for (JsonNode one : score.path("contributions")) {
      if (one.path("factor").asText().equals(factor)) {
        return one;
      }
    }
    throw new AssertionError("no factor " + factor + " in " + score);
  }
}

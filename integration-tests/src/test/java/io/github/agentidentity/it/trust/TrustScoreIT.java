package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.AtOnce;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an agent scores, who sees it, and what happens when many score it at once. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrustScoreIT {

  private final TestRealm realm;
  private final Trust trust;

  TrustScoreIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.trust = new Trust(realm);
  }

  @Test
  void new_agent_is_scored_by_itself_and_is_mostly_unknown() {
    JsonNode score = trust.score(realm.activeAgent("db:read"));
    assertThat(score.path("score").asDouble()).isBetween(0.5, 0.8);
    assertThat(score.path("percent").asDouble())
        .isCloseTo(100 * score.path("score").asDouble(), within(0.01));
    assertThat(score.path("uncertainty").asDouble()).isGreaterThan(0.3);
    double sum =
        score.path("contributions").findValues("points").stream()
            .mapToDouble(JsonNode::asDouble)
            .sum();
    assertThat(sum).isCloseTo(score.path("computed").asDouble(), within(1e-9));
  }

  @Test
  void token_and_introspection_carry_the_score() {
    AgentClient agent = realm.activeAgent("db:read");
    String band = trust.score(agent).path("band").asText();
    ResourceServer api = realm.resourceServer();
    String token = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
    JsonNode issued = Jwts.claims(token).path("agent").path("trust");
    assertThat(issued.path("band").asText()).isEqualTo(band);
    trust.override(agent, ruling(0.95)).expect(200);
    JsonNode live = api.introspect(token).path("agent").path("trust");
    assertThat(live.path("score").asDouble()).isEqualTo(0.95);
    assertThat(live.path("band").asText()).isEqualTo("excellent");
  }

  @Test
  void agent_sees_its_own_score() {
    AgentClient agent = realm.activeAgent("db:read");
    double score = trust.score(agent).path("score").asDouble();
    JsonNode own =
        realm
            .anonymous()
            .bearer(agent.accessToken())
            .get("/realms/" + realm.name() + "/agent-trust/me")
            .expect(200)
            .json();
    assertThat(own.path("agentId").asText()).isNotBlank();
    assertThat(own.path("score").asDouble()).isBetween(score - 0.2, score + 0.2);
  }

  @Test
  void list_of_agents_shows_the_score() {
    AgentClient agent = realm.activeAgent("db:read");
    double score = trust.score(agent).path("score").asDouble();
    JsonNode shown = realm.admin().get("/agents/" + agent.name()).expect(200).json();
    assertThat(shown.path("trust").path("score").asDouble()).isCloseTo(score, within(0.1));
  }

  @Test
  void nobody_overtakes_anybody_unnoticed() {
    AgentClient agent = realm.activeAgent("db:read");
    trust.score(agent);
    int before = trust.history(agent).size();
    List<Integer> statuses =
        AtOnce.statuses(
            Stream.<Supplier<Answer>>generate(() -> () -> trust.recalculate(agent)).limit(6));
    assertThat(statuses).containsOnly(200);
    List<Long> numbers =
        trust.history(agent).findValues("entry").stream().map(JsonNode::asLong).toList();
    assertThat(numbers.size()).isGreaterThanOrEqualTo(before + 6);
    assertThat(numbers)
        .isEqualTo(
            IntStream.iterate(numbers.size(), n -> n - 1)
                .limit(numbers.size())
                .mapToObj(Long::valueOf)
                .toList());
  }

  @Test
  void burst_of_events_is_one_computation() {
    AgentClient agent = realm.activeAgent("db:read");
    trust.score(agent);
    trust.recalculate(agent).expect(200);
    int before = trust.history(agent).size();
    IntStream.range(0, 20).forEach(i -> agent.token("db:drop"));
    trust.scoreThat(agent, score -> score.path("entry").asInt() > before);
    assertThat(trust.history(agent).size()).isLessThan(before + 15);
  }

  @Test
  void simulation_changes_nothing() {
    AgentClient agent = realm.activeAgent("db:read");
    double score = trust.score(agent).path("computed").asDouble();
    JsonNode would =
        trust
            .simulate(
                agent,
                Map.of("findings", List.of(Map.of("factor", "compliance", "severity", "CRITICAL"))))
            .expect(200)
            .json();
    assertThat(would.path("score").asDouble()).isEqualTo(0.25);
    assertThat(would.path("difference").asDouble()).isCloseTo(0.25 - score, within(1e-9));
    assertThat(trust.get(agent).json().path("computed").asDouble()).isEqualTo(score);
  }

  @Test
  void simulation_of_nonsense_is_refused() {
    AgentClient agent = realm.activeAgent("db:read");
    trust.score(agent);
    Map<String, Object> much = Map.of("factor", "compliance", "positive", 1);
    trust.simulate(agent, Map.of("weights", Map.of("nobody", 1))).expect(400);
    trust.simulate(agent, Map.of("evidence", Collections.nCopies(51, much))).expect(400);
    trust.simulate(agent, "{\"evidence\":[null]}").expect(400);
    trust
        .simulate(agent, "{\"evidence\":[{\"factor\":\"compliance\",\"negative\":-1}]}")
        .expect(400);
    trust.simulate(agent, "{\"baseRate\":7}").expect(400);
    trust.simulate(agent, "{\"halfLife\":\"PT0S\"}").expect(400);
  }

  @Test
  void whole_realm_is_scored_on_request() {
    AgentClient agent = realm.activeAgent("db:read");
    trust.score(agent);
    int agents =
        realm.admin().post(Trust.PATH + "/recalculate").expect(202).json().path("agents").asInt();
    assertThat(agents).isPositive();
  }

  static Map<String, Object> ruling(double score) {
    return Map.of(
        "score",
        score,
        "reason",
        "the incident was a drill",
        "until",
        Instant.now().plusSeconds(3600).toString());
  }
}

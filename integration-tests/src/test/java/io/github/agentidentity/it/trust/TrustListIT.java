package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.Sql;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of agents, by the scores that count. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrustListIT {

  private final TestRealm realm;
  private final AgentClient ruled;
  private final AgentClient plain;

  TrustListIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.plain = realm.activeAgent("db:read");
    this.ruled = realm.activeAgent("db:read");
  }

  @BeforeAll
  void one_agent_is_ruled_on() {
    Trust trust = new Trust(realm);
    trust.score(plain);
    trust.score(ruled);
    String later = Instant.now().plus(1, ChronoUnit.HOURS).toString();
    trust
        .override(ruled, Map.of("score", 0.1, "reason", "under suspicion", "until", later))
        .expect(200);
  }

  @Test
  void has_those_from_a_score_on() {
    assertThat(names("?trustFrom=0")).contains(plain.name(), ruled.name());
    assertThat(names("?trustFrom=0.11")).contains(plain.name()).doesNotContain(ruled.name());
  }

  @Test
  void counts_what_an_administrator_said() {
    assertThat(names("?trustBelow=0.11")).contains(ruled.name()).doesNotContain(plain.name());
    assertThat(names("?trustFrom=0.1&trustBelow=0.2")).containsExactly(ruled.name());
    assertThat(count("?trustFrom=0.1&trustBelow=0.2")).isEqualTo(1);
  }

  @Test
  void has_an_agent_that_was_never_scored_below_every_score(KeycloakBackend server) {
    AgentClient silent = realm.activeAgent("db:read");
    new Trust(realm).score(silent);
    Sql.of(server)
        .change(
            "update agt_agent set trust_score = null, trust_at = null where name = ?",
            (Object) silent.name());
    assertThat(names("?trustBelow=0.01")).contains(silent.name());
    assertThat(names("?trustFrom=0")).doesNotContain(silent.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-0.1", "1.1", "much", "0x"})
  void refuses_what_is_no_score(String score) {
    assertInvalid("/agents?trustFrom=" + score, "trustFrom");
    assertInvalid("/agents/count?trustBelow=" + score, "trustBelow");
  }

  private List<String> names(String query) {
    JsonNode agents = realm.admin().get("/agents" + query).expect(200).json();
    return StreamSupport.stream(agents.spliterator(), false)
        .map(agent -> agent.path("name").asText())
        .toList();
  }

  private void assertInvalid(String path, String parameter) {
    JsonNode problem = realm.admin().get(path).expect(400).json();
    assertThat(problem.at("/errors/0/field").asText()).isEqualTo(parameter);
  }

  private int count(String query) {
    return realm.admin().get("/agents/count" + query).expect(200).json().asInt();
  }
}

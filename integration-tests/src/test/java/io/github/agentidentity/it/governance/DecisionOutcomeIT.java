package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.AtOnce;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever asked may say once how it went, and that changes nothing else. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DecisionOutcomeIT {

  private final TestRealm realm;
  private final AgentClient agent;
  private final AccessApi api;

  DecisionOutcomeIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write");
    this.agent = realm.activeAgent("db:read");
    this.api = AccessApi.of(realm, agent);
  }

  @Test
  void outcome_is_kept_with_the_decision() {
    String id = decision("db:read");
    api.report(id, Map.of("success", false, "summary", "table is locked")).expect(200);
    JsonNode kept = kept(id);
    assertThat(kept.at("/outcome/success").asBoolean(true)).isFalse();
    assertThat(kept.at("/outcome/summary").asText()).isEqualTo("table is locked");
  }

  @Test
  void outcome_never_changes_the_verdict() {
    String id = decision("db:write");
    Answer answer = api.report(id, Map.of("success", true)).expect(200);
    assertThat(answer.text("verdict")).isEqualTo("DENY");
    assertThat(kept(id).path("verdict").asText()).isEqualTo("DENY");
  }

  @Test
  void same_words_again_are_fine_and_others_are_not() {
    String id = decision("db:read");
    Map<String, Object> outcome = Map.of("success", true, "summary", "42 rows");
    String first = api.report(id, outcome).expect(200).body();
    assertThat(api.report(id, outcome).expect(200).body()).isEqualTo(first);
    assertThat(api.report(id, Map.of("success", true)).status()).isEqualTo(409);
    assertThat(api.report(id, Map.of("success", false, "summary", "42 rows")).status())
        .isEqualTo(409);
    assertThat(kept(id).at("/outcome/success").asBoolean()).isTrue();
  }

  @Test
  void of_two_outcomes_at_once_one_stays() {
    String id = decision("db:read");
    Supplier<Answer> well = () -> api.report(id, Map.of("success", true));
    Supplier<Answer> badly = () -> api.report(id, Map.of("success", false));
    List<Integer> statuses = AtOnce.statuses(Stream.of(well, badly));
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThat(kept(id).at("/outcome/success").asBoolean()).isEqualTo(statuses.get(0) == 200);
  }

  @Test
  void nobody_else_can_say() {
    String id = decision("db:read");
    AccessApi stranger = AccessApi.of(realm, realm.activeAgent("db:read"));
    Map<String, Object> outcome = Map.of("success", true);
    assertThat(stranger.report(id, outcome).status()).isEqualTo(404);
    assertThat(Gateway.in(realm).api().report(id, outcome).status()).isEqualTo(404);
    assertThat(AccessApi.anonymous(realm).report(id, outcome).status()).isEqualTo(401);
    assertThat(kept(id).has("outcome")).isFalse();
  }

  @Test
  void agent_cannot_say_for_the_gateway_that_asked() {
    Gateway gateway = Gateway.in(realm);
    String id = gateway.api().ask(agent, "db:read", "orders").at("/context/id").asText();
    assertThat(api.report(id, Map.of("success", true)).status()).isEqualTo(404);
    gateway.signedInAgain(realm).api().report(id, Map.of("success", true)).expect(200);
  }

  @Test
  void decision_that_is_not_there_has_no_outcome() {
    Map<String, Object> outcome = Map.of("success", true);
    assertThat(api.report("0198c0de-0000-7000-8000-000000000000", outcome).status()).isEqualTo(404);
    assertThat(api.report("nothing%00", outcome).status()).isEqualTo(404);
  }

  @Test
  void outcome_must_say_whether_it_went_well() {
    String id = decision("db:read");
    assertThat(api.report(id, Map.of()).status()).isEqualTo(400);
    assertThat(api.report(id, Map.of("success", "yes")).status()).isEqualTo(400);
    assertThat(api.report(id, Map.of("success", true, "verdict", "ALLOW")).status()).isEqualTo(400);
    assertThat(api.report(id, Map.of("success", true, "summary", "x".repeat(2001))).status())
        .isEqualTo(400);
    assertThat(api.report(id, "{\"success\":true,\"summary\":\"a\\u0000b\"}").status())
        .isEqualTo(400);
  }

  private String decision(String action) {
    return api.ask(agent, action, "orders").at("/context/id").asText();
  }

  private JsonNode kept(String id) {
    return realm.admin().get("/agent-governance/decisions/" + id).expect(200).json();
  }
}

package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pack works in realms where it is switched on, and only while it is. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealmSwitchIT {

  private final TestRealm realm;
  private final AgentClient agent;

  RealmSwitchIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
  }

  @AfterEach
  void switch_it_on_again() {
    turn(true);
  }

  @Test
  void agents_are_refused_where_it_is_off() {
    turn(false);
    assertThatAnswer(agent.token("db:read")).isRefusedLikeAnUnknownClient();
  }

  @Test
  void tokens_of_before_open_no_self_service_while_it_is_off() {
    String before = agent.accessToken("db:read");
    turn(false);
    assertThat(agent.me(before).status()).isIn(401, 404);
  }

  @Test
  void agents_work_as_before_when_it_is_on_again() {
    turn(false);
    turn(true);
    assertThatAnswer(agent.token("db:read")).isAToken();
  }

  @Test
  void realm_attribute_switches_it_as_well() {
    Map<String, Object> off = Map.of("attributes", Map.of("agent-identity.enabled", "false"));
    realm.admin().put("", off).expect(204);
    assertThatAnswer(agent.token("db:read")).isRefusedLikeAnUnknownClient();
    Map<String, Object> on = Map.of("attributes", Map.of("agent-identity.enabled", "true"));
    realm.admin().put("", on).expect(204);
    assertThatAnswer(agent.token("db:read")).isAToken();
  }

  @Test
  void realm_that_gets_the_attribute_later_has_agents_from_then_on() {
    String name = TestRealm.randomName("late");
    var late = realm.server().createRealm(Map.of("realm", name, "enabled", true));
    try {
      late.put("", Map.of("attributes", Map.of("agent-identity.enabled", "true"))).expect(204);
      assertThatAnswer(late.activeAgent("newcomer").token()).isAToken();
    } finally {
      realm.server().deleteRealm(name);
    }
  }

  private void turn(boolean on) {
    realm.admin().put("/agent-identity", Map.of("enabled", on)).expect(200, 204);
  }
}

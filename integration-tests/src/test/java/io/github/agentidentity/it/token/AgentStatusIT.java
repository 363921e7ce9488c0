package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Only an ACTIVE agent gets tokens, and only tokens of an ACTIVE agent count. The rows decide:
 * nothing that an administrator does to the client by hand brings a suspended agent back.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AgentStatusIT {

  private final TestRealm realm;
  private final ResourceServer api;

  AgentStatusIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.api = realm.resourceServer();
  }

  @Test
  void pending_agent_gets_no_token() {
    assertThatAnswer(realm.pendingAgent().token())
        .isRefusedWith(400, "unauthorized_client")
        .saying("pending");
  }

  @Test
  void unproven_second_key_of_an_active_agent_gets_no_token() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair second = AgentKeyPair.generate();
    String keys = "/agents/" + agent.name() + "/keys";
    realm.admin().post(keys, Map.of("publicKey", second.jwk())).expect(201);
    assertThatAnswer(agent.withKey(second).token())
        .isRefusedWith(400, "unauthorized_client")
        .saying("prove this key");
  }

  @Test
  void agent_without_any_key_is_answered_like_an_unknown_one() {
    String name = TestRealm.randomName("keyless");
    realm.admin().createAgent(Map.of("name", name)).expect(201);
    assertThatAnswer(realm.admin().agent(name, AgentKeyPair.generate()).token())
        .isRefusedLikeAnUnknownClient();
  }

  @Test
  void token_of_an_active_agent_opens_everything_that_the_others_do_not() {
    AgentClient agent = realm.activeAgent("db:read");
    String token = token(agent);
    assertThat(api.accepts(token)).isTrue();
    assertThat(userinfo(token)).isEqualTo(200);
    assertThat(agent.me(token).status()).isEqualTo(200);
  }

  @Nested
  final class Suspended {
    private final AgentClient agent = realm.activeAgent("db:read");
    private final String before = token(agent);

    Suspended() {
      realm.admin().suspend(agent.name(), "test").expect(204);
    }

    @Test
    void gets_no_token() {
      assertThatAnswer(agent.token("db:read"))
          .isRefusedWith(400, "unauthorized_client")
          .saying("suspended");
    }

    @Test
    void token_of_before_is_inactive() {
      assertThat(api.accepts(before)).isFalse();
    }

    @Test
    void token_of_before_opens_no_self_service() {
      assertThat(agent.me(before).status()).isEqualTo(401);
    }

    @Test
    void token_of_before_opens_no_userinfo() {
      assertThat(userinfo(before)).isEqualTo(401);
    }

    @Test
    void cannot_be_suspended_again() {
      assertThat(realm.admin().suspend(agent.name(), "again").status()).isEqualTo(409);
    }

    @Test
    void client_enabled_by_hand_gets_no_token() {
      enableByHand(agent, false);
      assertThatAnswer(agent.token("db:read"))
          .isRefusedWith(400, "unauthorized_client")
          .saying("suspended");
    }

    @Test
    void client_enabled_by_hand_does_not_revive_tokens() {
      enableByHand(agent, false);
      assertThat(api.accepts(before)).isFalse();
    }

    @Test
    void client_enabled_by_hand_with_its_not_before_removed_does_not_revive_tokens() {
      enableByHand(agent, true);
      assertThat(api.accepts(before)).isFalse();
      assertThat(userinfo(before)).isEqualTo(401);
      assertThat(agent.me(before).status()).isEqualTo(401);
    }
  }

  @Nested
  final class Resumed {
    private final AgentClient agent = realm.activeAgent("db:read");
    private final String before = token(agent);

    Resumed() {
      realm.admin().suspend(agent.name(), "test").expect(204);
      realm.admin().resume(agent.name()).expect(204);
    }

    @Test
    void gets_a_token_that_counts_at_once() {
      assertThat(api.accepts(token(agent))).isTrue();
    }

    @Test
    void token_of_before_stays_dead() {
      assertThat(api.accepts(before)).isFalse();
    }

    @Test
    void token_of_before_still_opens_no_self_service() {
      assertThat(agent.me(before).status()).isEqualTo(401);
    }

    @Test
    void cannot_be_resumed_again() {
      assertThat(realm.admin().resume(agent.name()).status()).isEqualTo(409);
    }
  }

  @Nested
  final class Revoked {
    private final AgentClient agent = realm.activeAgent("db:read");
    private final String before = token(agent);

    Revoked() {
      realm.admin().revoke(agent.name()).expect(204);
    }

    @Test
    void gets_no_token() {
      assertThat(agent.token("db:read").status()).isBetween(400, 401);
      assertThat(agent.token("db:read").json().has("access_token")).isFalse();
    }

    @Test
    void token_of_before_is_inactive() {
      assertThat(api.accepts(before)).isFalse();
    }

    @Test
    void cannot_be_resumed() {
      assertThat(realm.admin().resume(agent.name()).status()).isEqualTo(409);
    }

    @Test
    void client_enabled_by_hand_gets_no_token() {
      enableByHand(agent, true);
      assertThat(agent.token("db:read").json().has("access_token")).isFalse();
    }

    @Test
    void client_enabled_by_hand_does_not_revive_tokens() {
      enableByHand(agent, true);
      assertThat(api.accepts(before)).isFalse();
    }
  }

  @Nested
  final class Removed {
    private final AgentClient agent = realm.activeAgent("db:read");
    private final String before = token(agent);

    Removed() {
      realm.admin().delete("/agents/" + agent.name()).expect(204);
    }

    @Test
    void is_answered_like_an_unknown_one() {
      assertThatAnswer(agent.token("db:read")).isRefusedLikeAnUnknownClient();
    }

    @Test
    void token_of_before_is_inactive() {
      assertThat(api.accepts(before)).isFalse();
    }
  }

  private String token(AgentClient agent) {
    return agent.tokenFor(api.uri(), "openid", "db:read").expect(200).text("access_token");
  }

  private int userinfo(String token) {
    String path = "/realms/" + realm.name() + "/protocol/openid-connect/userinfo";
    return realm.anonymous().bearer(token).get(path).status();
  }

  private void enableByHand(AgentClient agent, boolean forgetNotBefore) {
    String path = "/clients/" + realm.admin().clientUuid(agent.clientId());
    ObjectNode client = (ObjectNode) realm.admin().get(path).expect(200).json();
    client.put("enabled", true);
    if (forgetNotBefore) {
      client.put("notBefore", 0);
    }
    realm.admin().put(path, client).expect(204);
  }
}

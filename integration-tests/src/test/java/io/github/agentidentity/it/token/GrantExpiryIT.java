package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A grant ends when it says, whether a sweep has run or not, and no token outlives its grants. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GrantExpiryIT {

  private final TestRealm realm;

  GrantExpiryIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write");
  }

  @Test
  void token_ends_with_its_grant() {
    AgentClient agent = realm.activeAgent();
    Instant end = grant(agent, "db:read", Duration.ofSeconds(60));
    assertThat(expiry(agent.accessToken("db:read"))).isEqualTo(end.getEpochSecond());
  }

  @Test
  void answer_tells_the_shortened_life() {
    AgentClient agent = realm.activeAgent();
    grant(agent, "db:read", Duration.ofSeconds(60));
    assertThat(agent.token("db:read").json().path("expires_in").asLong()).isBetween(1L, 60L);
  }

  @Test
  void token_ends_with_the_first_of_its_grants() {
    AgentClient agent = realm.activeAgent();
    Instant first = grant(agent, "db:read", Duration.ofSeconds(60));
    grant(agent, "db:write", Duration.ofSeconds(120));
    String token = agent.accessToken("db:read", "db:write");
    assertThat(expiry(token)).isEqualTo(first.getEpochSecond());
  }

  @Test
  void grant_that_was_not_asked_for_does_not_shorten_the_token() {
    AgentClient agent = realm.activeAgent("db:write");
    grant(agent, "db:read", Duration.ofSeconds(60));
    JsonNode claims = Jwts.claims(agent.accessToken("db:write"));
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
  }

  @Test
  void grant_that_lasts_longer_does_not_lengthen_the_token() {
    AgentClient agent = realm.activeAgent();
    grant(agent, "db:read", Duration.ofHours(1));
    JsonNode claims = Jwts.claims(agent.accessToken("db:read"));
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
  }

  @Test
  void expired_grant_gives_no_token_and_ended_those_of_before() {
    AgentClient agent = realm.activeAgent();
    ResourceServer api = realm.resourceServer();
    Instant end = grant(agent, "db:read", Duration.ofSeconds(5));
    String before = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
    await().atMost(Duration.ofSeconds(30)).until(() -> agent.token("db:read").status() != 200);
    assertThat(Instant.now()).isAfterOrEqualTo(end);
    assertThatAnswer(agent.token("db:read")).isRefusedWith(400, "invalid_scope");
    // Keycloak accepts a token for the whole of the second in which it ends.
    await().atMost(Duration.ofSeconds(5)).until(() -> !api.accepts(before));
  }

  @Test
  void grant_renewed_after_its_end_holds_again() {
    AgentClient agent = realm.activeAgent();
    grant(agent, "db:read", Duration.ofSeconds(2));
    await().atMost(Duration.ofSeconds(30)).until(() -> agent.token("db:read").status() != 200);
    realm.admin().grant(agent.name(), "db:read").expect(200, 201, 204);
    assertThatAnswer(agent.token("db:read")).isAToken();
  }

  @Test
  void grant_in_the_past_is_refused() {
    AgentClient agent = realm.activeAgent();
    Map<String, Object> past =
        Map.of("capability", "db:read", "expiresAt", Instant.now().minusSeconds(1).toString());
    assertThat(realm.admin().grant(agent.name(), past).status()).isEqualTo(400);
  }

  private Instant grant(AgentClient agent, String capability, Duration life) {
    Instant end = Instant.now().plus(life);
    Map<String, Object> grant = Map.of("capability", capability, "expiresAt", end.toString());
    realm.admin().grant(agent.name(), grant).expect(200, 201, 204);
    return end;
  }

  private static long expiry(String token) {
    return Jwts.claims(token).path("exp").asLong();
  }
}

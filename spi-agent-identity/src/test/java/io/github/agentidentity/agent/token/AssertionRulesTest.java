package io.github.agentidentity.agent.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.crypto.CompactJwt;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A good assertion has no complaint; with exactly one thing changed it has exactly that one. */
class AssertionRulesTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_900_000_000L);
  private static final long SECOND = NOW.getEpochSecond();
  private static final AssertionRules RULES =
      new AssertionRules(Set.of("https://kc/realms/r", "https://kc/token"), NOW);

  @Test
  void good_assertion_has_no_complaint() {
    assertThat(complaint(claims -> {})).isNull();
  }

  @Test
  void token_endpoint_is_an_audience_too() {
    assertThat(complaint(claims -> claims.put("aud", "https://kc/token"))).isNull();
  }

  @Test
  void iss_must_be_sub() {
    assertThat(complaint(claims -> claims.put("iss", "agent:other"))).contains("iss and sub");
  }

  @Test
  void audience_must_be_this_realm() {
    assertThat(complaint(claims -> claims.put("aud", "https://kc/realms/other"))).contains("aud");
  }

  @Test
  void two_audiences_are_one_too_many() {
    assertThat(
            complaint(claims -> claims.putArray("aud").add("https://kc/realms/r").add("https://x")))
        .contains("aud");
  }

  @Test
  void jti_must_be_there_and_short() {
    assertThat(complaint(claims -> claims.remove("jti"))).contains("jti");
    assertThat(complaint(claims -> claims.put("jti", "x".repeat(257)))).contains("jti");
    assertThat(complaint(claims -> claims.put("jti", 7))).contains("jti");
  }

  @Test
  void exp_must_be_there() {
    assertThat(complaint(claims -> claims.remove("exp"))).contains("exp");
  }

  @Test
  void expired_assertion_is_refused_after_the_skew() {
    Consumer<ObjectNode> old = claims -> claims.put("iat", SECOND - 60).put("exp", SECOND - 15);
    assertThat(complaint(old)).contains("expired");
    assertThat(complaint(claims -> claims.put("iat", SECOND - 60).put("exp", SECOND - 14)))
        .isNull();
  }

  @Test
  void life_of_more_than_a_minute_is_refused() {
    assertThat(complaint(claims -> claims.put("exp", SECOND + 61))).contains("60 seconds");
  }

  @Test
  void life_is_counted_from_now_where_iat_is_missing() {
    assertThat(complaint(claims -> claims.remove("iat"))).isNull();
    assertThat(complaint(claims -> claims.put("exp", SECOND + 90).remove("iat")))
        .contains("60 seconds");
  }

  @Test
  void numbers_beyond_any_calendar_are_refused() {
    assertThat(complaint(claims -> claims.put("exp", Long.MAX_VALUE))).contains("60 seconds");
    assertThat(complaint(claims -> claims.put("iat", Long.MIN_VALUE))).contains("60 seconds");
  }

  @Test
  void assertion_from_the_future_is_refused() {
    assertThat(complaint(claims -> claims.put("iat", SECOND + 16).put("exp", SECOND + 60)))
        .contains("future");
    assertThat(complaint(claims -> claims.put("nbf", SECOND + 16))).contains("future");
  }

  @Test
  void iat_that_is_no_number_is_refused() {
    assertThat(complaint(claims -> claims.put("iat", "now"))).contains("iat");
  }

  private static String complaint(Consumer<ObjectNode> change) {
    ObjectNode claims = claims();
    change.accept(claims);
    CompactJwt jwt = new CompactJwt(claims(), claims, new byte[0], new byte[0]);
    return RULES.complaint(jwt).orElse(null);
  }

  private static ObjectNode claims() {
    try {
      return ((ObjectNode) Json.tree("{}"))
          .put("iss", "agent:a")
          .put("sub", "agent:a")
          .put("aud", "https://kc/realms/r")
          .put("iat", SECOND)
          .put("exp", SECOND + 60)
          .put("jti", "once");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

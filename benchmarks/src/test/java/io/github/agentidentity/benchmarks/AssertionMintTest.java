package io.github.agentidentity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Base64Url;
import io.github.agentidentity.testkit.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server takes each assertion once, so no two may be alike. */
class AssertionMintTest {

  private final AgentKeyPair key = AgentKeyPair.generate();
  private final AssertionMint mint =
      new AssertionMint(key, "agent:one", "http://localhost/realms/r", Duration.ofSeconds(60));

  @Test
  void an_assertion_says_what_a_server_asks_for() {
    JsonNode claims = Jwts.claims(mint.next(1_000));

    assertThat(claims.path("iss").asText()).isEqualTo("agent:one");
    assertThat(claims.path("sub").asText()).isEqualTo("agent:one");
    assertThat(claims.path("aud").asText()).isEqualTo("http://localhost/realms/r");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(60);
  }

  @Test
  void two_assertions_of_one_second_differ() {
    assertThat(Jwts.claims(mint.next(1_000)).path("jti"))
        .isNotEqualTo(Jwts.claims(mint.next(1_000)).path("jti"));
  }

  @Test
  void it_is_signed_by_the_key() {
    String jwt = mint.next(1_000);
    int dot = jwt.lastIndexOf('.');

    byte[] expected = key.sign(jwt.substring(0, dot).getBytes(StandardCharsets.US_ASCII));

    assertThat(jwt.substring(dot + 1)).isEqualTo(Base64Url.encode(expected));
  }
}

package io.github.agentidentity.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Jwts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PayloadTest {

  @Test
  void form_fields_are_shown_unescaped() {
    assertThat(Payload.of(Body.form(Map.of("scope", "db:read api:call"))).members())
        .containsExactly(entry("scope", "db:read api:call"));
  }

  @Test
  void jwt_is_decoded_and_never_shown_whole() {
    String jwt = Jwts.keyProof(AgentKeyPair.generate(), "billing", "http://h/realms/r");
    Payload payload = Payload.of(Body.json(Map.of("keyProof", jwt)));
    assertThat(payload.tokens()).singleElement().extracting(Jwt::name).isEqualTo("keyProof");
    assertThat(payload.members().get("keyProof")).contains("…").hasSizeLessThan(30);
    assertThat(payload.tokens().getFirst().claims().path("sub").asText()).isEqualTo("billing");
  }

  @Test
  void each_object_of_a_list_is_a_line_and_long_texts_are_cut() {
    Payload payload =
        Payload.of(
            Body.json(Map.of("keys", List.of(Map.of("n", "x".repeat(300)), Map.of("e", 1)))));
    assertThat(payload.members())
        .containsExactly(
            entry("keys[0]", "{\"n\":\"" + "x".repeat(24) + "…\"}"), entry("keys[1]", "{\"e\":1}"));
  }

  @Test
  void text_that_only_begins_like_a_jwt_is_plain_text() {
    assertThat(Payload.of(Body.json(Map.of("a", "eyJ.no.jwt"))).tokens()).isEmpty();
  }
}

package io.github.agentidentity.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Json;
import io.github.agentidentity.testkit.Jwts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RealmKeysTest {

  private final AgentKeyPair key = AgentKeyPair.generate();
  private final RealmKeys keys = publishing(key);

  @Test
  void token_of_a_published_key_is_good() {
    assertThat(keys.signed(signedBy(key, key.thumbprint()))).isTrue();
  }

  @Test
  void token_of_another_key_under_its_name_is_not() {
    assertThat(keys.signed(signedBy(AgentKeyPair.generate(), key.thumbprint()))).isFalse();
  }

  @Test
  void token_of_an_unpublished_key_stops_the_story() {
    assertThatThrownBy(() -> keys.signed(signedBy(key, "unknown")))
        .isInstanceOf(StoryException.class)
        .hasMessageContaining("publishes no key unknown");
  }

  private static RealmKeys publishing(AgentKeyPair key) {
    Map<String, Object> jwk = new LinkedHashMap<>(key.jwk());
    jwk.put("kid", key.thumbprint());
    return new RealmKeys(Json.parse(Json.write(Map.of("keys", List.of(jwk)))));
  }

  private static String signedBy(AgentKeyPair signer, String kid) {
    return Jwts.signedBy(signer).header("kid", kid).validFor(Duration.ofMinutes(5)).compact();
  }
}

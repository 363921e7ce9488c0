package io.github.agentidentity.governance.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptContextTest {

  @Test
  void order_of_members_does_not_matter() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("b", Map.of("x", 1));
    one.put("a", 2);
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("a", 2);
    other.put("b", Map.of("x", 1));
    assertThat(KeptContext.of(one)).isEqualTo(KeptContext.of(other));
    assertThat(KeptContext.of(one).json()).isEqualTo("{\"a\":2,\"b\":{\"x\":1}}");
  }

  @Test
  void large_context_is_a_hash_alone() {
    KeptContext kept = KeptContext.of(Map.of("note", "x".repeat(KeptContext.LONGEST)));
    assertThat(kept.json()).isNull();
    assertThat(kept.hash()).hasSize(43);
  }

  @Test
  void number_and_text_are_two_things() {
    assertThat(KeptContext.of(Map.of("a", 1)).hash())
        .isNotEqualTo(KeptContext.of(Map.of("a", "1")).hash());
  }
}

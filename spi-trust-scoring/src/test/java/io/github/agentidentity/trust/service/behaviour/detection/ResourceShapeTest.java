package io.github.agentidentity.trust.service.behaviour.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two resources that differ only in their number are of one kind. */
final class ResourceShapeTest {

  @ParameterizedTest
  @CsvSource({
    "customers/17, customers/99",
    "file:///data/2026-01-01, file:///data/2026-02-02",
    "crm:invoice:a1b2, crm:invoice:c3d4",
    "docs/8c9a1f7e-0000-4000-8000-abcdefabcdef, docs/99999999-0000-4000-8000-abcdefabcdef"
  })
  void likes_have_one_shape(String one, String other) {
    assertThat(ResourceShape.of(one)).isEqualTo(ResourceShape.of(other));
  }

  @Test
  void different_places_have_different_shapes() {
    assertThat(ResourceShape.of("customers/17")).isNotEqualTo(ResourceShape.of("salaries/17"));
  }
}

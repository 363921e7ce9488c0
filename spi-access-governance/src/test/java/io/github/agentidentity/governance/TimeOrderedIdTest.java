package io.github.agentidentity.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

  private static final Instant NOW = Instant.parse("2030-01-01T12:00:00.123Z");

  @Test
  void id_is_a_uuid_of_version_7_with_its_time() {
    UUID id = UUID.fromString(TimeOrderedId.next(NOW));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void ids_of_one_moment_are_in_the_order_of_their_making() {
    List<String> ids =
        IntStream.range(0, 3_000).mapToObj(i -> TimeOrderedId.next(NOW.plusSeconds(1))).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void floor_is_between_what_was_before_and_what_comes() {
    String before = TimeOrderedId.next(NOW.plusMillis(9));
    String then = TimeOrderedId.next(NOW.plusMillis(10));
    assertThat(TimeOrderedId.floor(NOW.plusMillis(10)))
        .isGreaterThan(before)
        .isLessThanOrEqualTo(then);
  }

  @Test
  void clock_that_was_set_back_gives_ids_of_its_time() {
    TimeOrderedId.next(NOW.plusSeconds(3_600));
    UUID id = UUID.fromString(TimeOrderedId.next(NOW));
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void moment_before_the_epoch_is_its_beginning() {
    assertThat(TimeOrderedId.floor(Instant.EPOCH.minusSeconds(5)))
        .isEqualTo("00000000-0000-7000-8000-000000000000");
  }
}

package io.github.agentidentity.agent.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;

class RealmSettingTest {

  private static final RealmSetting<Duration> SPAN =
      RealmSetting.of("a.span", "any", SettingKind.duration("PT1M", "P1D"), "PT15M");

  private static final RealmSetting<Double> SHARE =
      RealmSetting.of("a.share", "any", SettingKind.number(1), "0").strictly("1");

  private static final RealmSetting<Integer> WHOLE =
      RealmSetting.of("a.whole", "any", SettingKind.whole(1, 1000), "3");

  @Test
  void realm_that_says_nothing_has_the_default() {
    assertThat(SPAN.in(realm(null))).isEqualTo(Duration.ofMinutes(15));
    assertThat(SPAN.in(realm("  "))).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void realm_that_says_something_has_that() {
    assertThat(SPAN.in(realm(" PT1H\n"))).isEqualTo(Duration.ofHours(1));
    assertThat(SHARE.in(realm("0.4"))).isEqualTo(0.4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59S", "P1DT1S", "1h", "-PT1H", "PT99999999999999999999H", "x"})
  void span_that_cannot_be_read_counts_as_not_said_and_is_told_of(String text) {
    assertThat(SPAN.in(realm(text))).isEqualTo(Duration.ofMinutes(15));
    assertThat(SPAN.complaint(text)).contains("must be a duration in ISO 8601 from PT1M to P1D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.1", "NaN", "Infinity", "0x1p-1", "0.5f", "٠", "1e99", ""})
  void strict_setting_has_its_strictest_where_it_cannot_be_read(String text) {
    assertThat(SHARE.in(realm("-" + text))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "1.0", "+1", "٣", "12345678901"})
  void number_is_whole_and_within_its_bounds(String text) {
    assertThat(WHOLE.complaint(text)).contains("must be a whole number from 1 to 1000");
  }

  @Test
  void default_out_of_its_own_bounds_is_no_declaration() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RealmSetting.of("a.whole", "any", SettingKind.whole(1, 2), "3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\u202Eb", "a\nb", "\u001Cx"})
  void name_of_a_role_is_one_line_without_disguise(String text) {
    assertThat(SettingKind.role().parser())
        .satisfies(
            parser -> assertThatIllegalArgumentException().isThrownBy(() -> parser.apply(text)));
  }

  @Test
  void zone_is_one_that_the_server_knows() {
    RealmSetting<?> zone = RealmSetting.of("a.zone", "any", SettingKind.zone(), "UTC");
    assertThat(zone.complaint("Europe/Berlin")).isEmpty();
    assertThat(zone.complaint("Europe/Nowhere")).isPresent();
  }

  private static RealmModel realm(@Nullable String attribute) {
    return (RealmModel)
        Proxy.newProxyInstance(
            RealmModel.class.getClassLoader(),
            new Class<?>[] {RealmModel.class},
            (proxy, method, in) -> method.getName().equals("getAttribute") ? attribute : "any");
  }
}

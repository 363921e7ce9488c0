package io.github.agentidentity.agent.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.service.InstalledSettings.Stored;
import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.SettingKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsRequestTest {

  private static final List<Stored> KNOWN =
      List.of(
          stored(RealmSetting.of("a.whole", "any", SettingKind.whole(0, 10), "3")),
          stored(RealmSetting.of("a.flag", "any", SettingKind.flag(), "false")),
          stored(RealmSetting.without("a.role", "any", SettingKind.role(), "")));

  @Test
  void null_and_blank_take_a_setting_back_to_its_default() {
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("a.whole", null);
    values.put("a.role", " ");
    assertThat(validated(values))
        .isEqualTo(Map.of("a.whole", Optional.empty(), "a.role", Optional.empty()));
  }

  @Test
  void text_is_stored_as_it_was_given_without_space_around() {
    assertThat(validated(Map.of("a.whole", " 7 "))).isEqualTo(Map.of("a.whole", Optional.of("7")));
  }

  @Test
  void role_that_is_there_is_taken() {
    assertThat(validated(Map.of("a.role", "auditor"))).containsKey("a.role");
  }

  @Test
  void nobody_names_more_than_there_are() {
    assertThatExceptionOfType(AgentException.Invalid.class)
        .isThrownBy(() -> validated(Map.of("a", "", "b", "", "c", "", "d", "")));
    assertThatExceptionOfType(AgentException.Invalid.class).isThrownBy(() -> validated(null));
  }

  private static Map<String, Optional<String>> validated(
      @Nullable Map<String, @Nullable String> values) {
    return new SettingsRequest(values).validated(KNOWN, "auditor"::equals);
  }

  private static Stored stored(RealmSetting<?> setting) {
    return new Stored("any", setting, null);
  }
}

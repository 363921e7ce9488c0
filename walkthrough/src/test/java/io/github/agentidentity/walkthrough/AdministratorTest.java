package io.github.agentidentity.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.testkit.AdminCredentials;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AdministratorTest {

  @Test
  void environment_names_the_administrator() {
    Map<String, String> environment =
        Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "root", "KC_BOOTSTRAP_ADMIN_PASSWORD", "chosen");
    assertThat(Administrator.from(environment)).isEqualTo(new AdminCredentials("root", "chosen"));
  }

  @Test
  void password_is_another_one_each_time_when_nobody_chose_it() {
    AdminCredentials first = Administrator.from(Map.of());
    assertThat(first.username()).isEqualTo("admin");
    assertThat(first.password()).hasSize(20).isNotEqualTo(password());
  }

  private static String password() {
    return Administrator.from(Map.of()).password();
  }
}

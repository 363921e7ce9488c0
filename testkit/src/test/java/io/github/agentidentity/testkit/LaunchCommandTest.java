package io.github.agentidentity.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LaunchCommandTest {

  private static final ServerPorts PORTS = new ServerPorts(8180, 9100);

  private static DistributionOptions.Builder options() {
    return DistributionOptions.builder(Path.of("kc"));
  }

  private static LaunchCommand command(DistributionOptions.Builder options) {
    return new LaunchCommand(options.build(), PORTS);
  }

  @Test
  void server_listens_on_loopback_with_a_local_cache_unless_told_otherwise() {
    assertThat(command(options()).startArguments())
        .startsWith("start", "--optimized")
        .contains("--http-host=127.0.0.1", "--http-port=8180", "--cache=local")
        .doesNotContain("--import-realm");
  }

  @Test
  void argument_of_the_caller_replaces_the_default_of_its_name() {
    assertThat(command(options().serverArguments(List.of("--cache=ispn"))).startArguments())
        .contains("--cache=ispn")
        .doesNotContain("--cache=local");
  }

  @Test
  void realm_file_switches_the_import_on() {
    assertThat(command(options().realmImport(List.of(Path.of("r.json")))).startArguments())
        .contains("--import-realm");
  }

  @Test
  void secrets_travel_in_the_environment_and_never_as_arguments() {
    Database database = new JdbcDatabase("jdbc:postgresql://db/kc", "keycloak", "db-secret");
    ProcessBuilder start =
        command(options().database(database).adminPassword("admin-secret")).start();
    assertThat(String.join(" ", start.command())).doesNotContain("secret");
    assertThat(start.environment())
        .containsEntry("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin-secret")
        .containsEntry("KC_DB_PASSWORD", "db-secret");
  }

  @Test
  void server_runs_on_our_jdk_whatever_the_environment_says() {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", "/other");
    environment.put("KC_DB", "oracle");
    environment.put("JAVA_OPTS_APPEND", "-Xmx1m");
    environment.put("PATH", "/bin");
    ServerEnvironment.prepare(environment);
    assertThat(environment)
        .containsOnly(
            Map.entry("JAVA_HOME", System.getProperty("java.home")), Map.entry("PATH", "/bin"));
  }
}

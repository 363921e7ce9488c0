package io.github.agentidentity.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.agentidentity.testkit.AdminCredentials;
import io.github.agentidentity.testkit.KeycloakBackend;
import io.github.agentidentity.testkit.KeycloakServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What an administrator does in the console, by Playwright and Chromium against the packed jar: the
 * tests are in {@code themes/ui/test/e2e}, and each is a test here.
 */
@ExtendWith(KeycloakServer.class)
final class AdminConsoleIT {

  private static final Path UI = Path.of("..", "themes", "ui").toAbsolutePath().normalize();
  private static final Path REPORT = UI.resolve("../target/playwright-report.json").normalize();
  private static final Path LOG = Path.of("target", "playwright.log").toAbsolutePath();
  private static final long MINUTES = 30;

  @TestFactory
  Stream<DynamicTest> console_does_what_administrators_need(KeycloakBackend server)
      throws IOException, InterruptedException {
    assumeFalse(Boolean.getBoolean("ui.skip"), "the pages were left out by -Dui.skip");
    int exit = playwright(server);
    assertThat(REPORT).as("exit %s, see %s", exit, LOG).exists();
    List<Seen> seen = specs(new ObjectMapper().readTree(REPORT.toFile())).toList();
    assertThat(seen).as("see %s", LOG).isNotEmpty();
    return seen.stream()
        .map(spec -> dynamicTest(spec.title(), () -> assertThat(spec.error()).isEmpty()));
  }

  private static int playwright(KeycloakBackend server) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("node", "node_modules/@playwright/test/cli.js", "test")
            .directory(UI.toFile())
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile());
    AdminCredentials administrator = server.administrator();
    builder
        .environment()
        .putAll(
            Map.of(
                "KEYCLOAK_URL", withoutSlash(server.baseUri().toString()),
                "KEYCLOAK_ADMIN_USERNAME", administrator.username(),
                "KEYCLOAK_ADMIN_PASSWORD", administrator.password()));
    delete(REPORT.toFile());
    Process process = builder.start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("done, see %s", LOG).isTrue();
      return process.exitValue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  private record Seen(String title, String error) {}

  /** Suites lie in suites: a file, and what it groups. */
  private static Stream<Seen> specs(JsonNode suite) {
    Stream<Seen> own = suite.path("specs").valueStream().map(AdminConsoleIT::seen);
    Stream<Seen> inner = suite.path("suites").valueStream().flatMap(AdminConsoleIT::specs);
    return Stream.concat(own, inner);
  }

  private static Seen seen(JsonNode spec) {
    String error = spec.at("/tests/0/results/0/error/message").asText("it did not run");
    return new Seen(spec.path("title").asText(), spec.path("ok").asBoolean() ? "" : error);
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static void delete(File file) {
    assertThat(file.delete() || !file.exists()).isTrue();
  }
}

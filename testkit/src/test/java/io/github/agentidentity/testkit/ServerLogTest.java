package io.github.agentidentity.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerLogTest {

  @TempDir Path folder;

  @Test
  void file_has_every_line_and_the_tail_the_last_ones() throws IOException, InterruptedException {
    Path file = folder.resolve("target").resolve("keycloak.log");
    ServerLog log = new ServerLog(file);
    log.follow(new ProcessBuilder("seq", "1000", "1199").start()).join();
    assertThat(Files.readAllLines(file)).hasSize(200);
    assertThat(log.tail()).contains("\n1199").doesNotContain("\n1139\n");
  }
}

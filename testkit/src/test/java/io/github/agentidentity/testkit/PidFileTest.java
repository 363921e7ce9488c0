package io.github.agentidentity.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed JVM leaves behind is ended by the next one, and nothing else is. */
final class PidFileTest {

  private static final String DEAD_OWNER = "999999999 0\n";

  @TempDir Path folder;
  private Path file;
  private Process orphan;

  @BeforeEach
  void sleeping_process() throws IOException {
    file = folder.resolve("keycloak.log.pid");
    orphan = new ProcessBuilder("sleep", "300").start();
  }

  @AfterEach
  void end_it() {
    orphan.destroyForcibly();
  }

  @Test
  void orphan_of_a_dead_owner_is_ended() throws IOException, InterruptedException {
    Files.writeString(file, DEAD_OWNER + line(orphan.toHandle(), 0));
    new PidFile(file).reap();
    assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(file).doesNotExist();
  }

  @Test
  void process_that_got_the_same_pid_later_is_left_alone() throws IOException {
    Files.writeString(file, DEAD_OWNER + line(orphan.toHandle(), 3_600_000));
    new PidFile(file).reap();
    assertThat(orphan.isAlive()).isTrue();
  }

  @Test
  void server_of_a_living_owner_is_left_alone_and_the_start_refused() throws IOException {
    ProcessHandle owner = ProcessHandle.current().parent().orElseThrow();
    Files.writeString(file, line(owner, 0) + line(orphan.toHandle(), 0));
    assertThatThrownBy(() -> new PidFile(file).reap())
        .isInstanceOf(KeycloakStartException.class)
        .hasMessageContaining("process " + owner.pid() + " runs this server already");
    assertThat(orphan.isAlive()).isTrue();
  }

  @Test
  void what_is_written_is_owned_by_this_jvm() {
    PidFile pids = new PidFile(file);
    pids.write(List.of(orphan.toHandle()));
    assertThat(file)
        .content()
        .startsWith(ProcessHandle.current().pid() + " ")
        .contains("\n" + orphan.pid() + " ");
  }

  private static String line(ProcessHandle process, long earlierBy) {
    long started = process.info().startInstant().orElseThrow().toEpochMilli();
    return process.pid() + " " + (started - earlierBy) + "\n";
  }
}

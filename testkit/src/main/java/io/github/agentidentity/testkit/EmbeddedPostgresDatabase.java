package io.github.agentidentity.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL 17 of our own, on a free loopback port, with its data in a temporary folder. */
public final class EmbeddedPostgresDatabase implements Database {

  private static final String USER = "postgres";
  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

  private @Nullable EmbeddedPostgres running;
  private @Nullable Path data;
  private int port;

  @Override
  public String vendor() {
    return "postgres";
  }

  @Override
  public Map<String, String> environment() {
    return asJdbc().environment();
  }

  /** The same database for a second server, which then neither starts nor stops it. */
  public JdbcDatabase asJdbc() {
    return new JdbcDatabase("jdbc:postgresql://localhost:" + port + "/" + USER, USER, USER);
  }

  @Override
  public synchronized void start() {
    if (running != null) {
      return;
    }
    try {
      if (data == null) {
        data = Files.createTempDirectory("agent-identity-postgres-");
        port = FreePorts.one();
      }
      running = launch(data);
    } catch (IOException e) {
      throw new KeycloakStartException("PostgreSQL did not start: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized List<ProcessHandle> processes() {
    if (running == null || data == null) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
      long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
      return ProcessHandle.of(pid).stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL has no pid file", e);
    }
  }

  /** Takes the database away: connections break and new ones are refused, no row is lost. */
  public synchronized void pause() {
    if (running != null) {
      stop(running);
      running = null;
    }
  }

  /** Brings it back on the same port with the same rows. */
  public synchronized void resume() {
    start();
  }

  @Override
  public synchronized void close() {
    pause();
    if (data != null) {
      Folders.deleteTree(data);
      data = null;
    }
  }

  /**
   * Durability off: a crash of the machine may lose test data, and every start is seconds faster.
   */
  private EmbeddedPostgres launch(Path directory) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(directory)
        .setCleanDataDirectory(false)
        .setPGStartupWait(START_TIMEOUT)
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("synchronous_commit", "off")
        .start();
  }

  private static void stop(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }
}

package io.github.agentidentity.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class DatabaseTest {

  @Test
  void name_says_which_database() {
    assertThat(Database.parse("dev-mem")).isEqualTo(new DevMem());
    assertThat(Database.parse("dev-file")).isEqualTo(new DevFile());
    assertThat(Database.parse("postgres")).isInstanceOf(EmbeddedPostgresDatabase.class);
    assertThat(Database.parse("jdbc:postgresql://h/d").environment())
        .containsEntry("KC_DB_URL", "jdbc:postgresql://h/d");
  }

  @Test
  void unknown_name_is_refused_with_the_choices() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Database.parse("oracle"))
        .withMessageContaining("postgres, dev-mem, dev-file");
  }

  @Test
  void paused_postgres_refuses_connections_and_comes_back_on_its_port() {
    EmbeddedPostgresDatabase database = new EmbeddedPostgresDatabase();
    try {
      database.start();
      assertThat(answers(database)).isTrue();
      assertThat(database.processes()).hasSize(1);
      database.pause();
      assertThat(answers(database)).isFalse();
      database.resume();
      assertThat(answers(database)).isTrue();
    } finally {
      database.close();
    }
    assertThat(database.processes()).isEmpty();
  }

  private static boolean answers(EmbeddedPostgresDatabase database) {
    int port = URI.create(database.asJdbc().url().substring("jdbc:".length())).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}

package io.github.agentidentity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A turn measures what it is to measure. */
class RaceTest {

  private static final Duration TURN = Duration.ofMillis(200);

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/token",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {'o', 'k'});
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Else a slow preparation would leave nothing of the turn, and a rate of nothing. */
  @Test
  void time_of_the_preparation_is_not_that_of_the_turn() throws IOException {
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    Contestant slow =
        new Contestant(
            "slow",
            List.of(() -> Message.form("/token", "client=1")),
            "ok",
            RaceTest::longerThanATurn);
    try (LoadGenerator generator = LoadGenerator.connect(base, 1)) {
      CpuMeter meter = new CpuMeter(ProcessHandle.current(), List.of());
      assertThat(new Race(generator, meter).block(slow, TURN).load().operations()).isPositive();
    }
  }

  private static void longerThanATurn() {
    long end = System.nanoTime() + TURN.multipliedBy(2).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}

package io.github.agentidentity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The generator against a server that answers at once: every request counts, as good or as bad. */
class LoadGeneratorTest {

  private final Set<String> received = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = HttpServer.create(any, 0);
    server.setExecutor(threads);
    server.createContext(
        "/token",
        exchange -> {
          String form =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(form);
          byte[] answer = "{\"ü\":1}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(form.contains("bad") ? 401 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void every_client_is_asked_once() throws IOException {
    Load load = run("client=1", "client=2", "client=3", "client=4", "client=5");

    assertThat(received)
        .containsExactlyInAnyOrder("client=1", "client=2", "client=3", "client=4", "client=5");
    assertThat(load.operations()).isEqualTo(5);
    assertThat(load.errors()).isZero();
  }

  @Test
  void a_refusal_is_an_error_and_no_latency() throws IOException {
    Load load = run("client=1", "bad=1");

    assertThat(load.operations()).isEqualTo(1);
    assertThat(load.errors()).isEqualTo(1);
    assertThat(load.firstError()).isEqualTo("401 {\"ü\":1}");
  }

  private Load run(String... forms) throws IOException {
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    Contestant contestant =
        new Contestant(
            "test",
            List.of(forms).stream()
                .<Supplier<Message>>map(form -> () -> Message.form("/token", form))
                .toList(),
            "");
    try (LoadGenerator generator = LoadGenerator.connect(base, 3)) {
      return generator.run(contestant, Course.each(forms.length));
    }
  }
}

package io.github.agentidentity.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** A closed loop: each connection sends its next request when it has the answer to the last. */
final class LoadGenerator implements AutoCloseable {

  private final List<Connection> connections;
  private final ExecutorService threads;

  private LoadGenerator(List<Connection> connections) {
    this.connections = connections;
    this.threads = Executors.newFixedThreadPool(connections.size());
  }

  static LoadGenerator connect(URI base, int connections) throws IOException {
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      open.add(Connection.open(base));
    }
    return new LoadGenerator(open);
  }

  Load run(Contestant contestant, Course course) {
    List<Future<Load>> running =
        connections.stream()
            .map(connection -> threads.submit(() -> drive(connection, contestant, course)))
            .toList();
    return running.stream().map(Waiting::await).reduce(Load.none(), Load::plus);
  }

  private static Load drive(Connection connection, Contestant contestant, Course course)
      throws IOException {
    Histogram micros = new Histogram(3);
    long errors = 0;
    String firstError = "";
    for (int client = course.next(); client != Course.END; client = course.next()) {
      Message message = contestant.clients().get(client).get();
      long sent = System.nanoTime();
      Connection.Reply reply = connection.post(message);
      long taken = System.nanoTime() - sent;
      if (reply.status() / 100 == 2 && contestant.accepts(reply)) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(taken));
      } else {
        errors++;
        firstError = firstError.isEmpty() ? reply.status() + " " + reply.text() : firstError;
      }
    }
    return new Load(micros, errors, firstError);
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    for (Connection connection : connections) {
      connection.close();
    }
  }
}

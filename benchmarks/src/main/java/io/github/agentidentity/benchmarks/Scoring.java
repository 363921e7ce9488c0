package io.github.agentidentity.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Has every agent of a realm scored, and sees by the server's meters when that is done. */
final class Scoring {

  private static final String METER = "agent_trust_computations_total";
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final int QUIET_LOOKS = 20;

  /** Kept at 1.1: the server's answer to an upgrade may overtake its first frames. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final AgentRealm realm;
  private final BenchmarkServer server;

  Scoring(AgentRealm realm, BenchmarkServer server) {
    this.realm = realm;
    this.server = server;
  }

  /** What it took. */
  record Cost(long agents, Duration wall, CpuTimes cpu) {

    double serverMillis() {
      return cpu.server().toNanos() / Block.NANOS_PER_MILLI / agents;
    }

    double databaseMillis() {
      return cpu.database().toNanos() / Block.NANOS_PER_MILLI / agents;
    }
  }

  /** Begins, and does not wait. */
  void begin() {
    realm.realm().post("/agent-trust/recalculate").expect(202);
  }

  /** Every agent once. */
  Cost all() {
    long before = computations();
    CpuMeter meter = server.cpuMeter();
    CpuTimes cpu = meter.read();
    long start = System.nanoTime();
    begin();
    while (computations() - before < realm.size()) {
      pause(start);
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    Cost cost = new Cost(realm.size(), wall, meter.read().minus(cpu));
    Progress.say("scored %d agents in %d ms".formatted(cost.agents(), wall.toMillis()));
    return cost;
  }

  /** New agents are scored by themselves, which must not be counted. */
  void awaitQuiet() {
    long start = System.nanoTime();
    long known = computations();
    int quiet = 0;
    while (quiet < QUIET_LOOKS) {
      pause(start);
      long now = computations();
      quiet = now == known ? quiet + 1 : 0;
      known = now;
    }
  }

  private static void pause(long start) {
    if (System.nanoTime() - start > LONGEST.toNanos()) {
      throw new BenchmarkException("the agents were not scored within " + LONGEST);
    }
    Waiting.pause(LOOK);
  }

  private long computations() {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(METER))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Without a word on what is accepted: the server has no metrics in JSON. */
  private String metrics() {
    HttpRequest request =
        HttpRequest.newBuilder(server.managementUri().resolve("/metrics")).build();
    try {
      return HTTP.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException("no metrics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while reading metrics", e);
    }
  }
}

package io.github.agentidentity.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Jwts;
import io.github.agentidentity.testkit.RealmAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A realm with the pack switched on and some agents in it, each with one capability. */
final class AgentRealm {

  /** A request must end within a minute, even on a busy machine. */
  private static final int ROWS_PER_REQUEST = 100;

  private static final int IMPORTERS = 4;
  private static final int REPORT_EVERY = 500;
  static final String CAPABILITY = "bench:read";

  /** Short, so that the server has forgotten them when its heap is looked at. */
  private static final Duration PROOF_LIFE = Duration.ofSeconds(30);

  private final RealmAdmin realm;
  private final List<AgentKeyPair> keys = new ArrayList<>();

  private AgentRealm(RealmAdmin realm) {
    this.realm = realm;
  }

  static AgentRealm create(AdminClient admin, String name) {
    RealmAdmin realm = admin.createRealm(name);
    realm.createCapability(CAPABILITY, "low").expect(201);
    return new AgentRealm(realm);
  }

  RealmAdmin realm() {
    return realm;
  }

  String name() {
    return realm.name();
  }

  int size() {
    return keys.size();
  }

  AgentKeyPair key(int index) {
    return keys.get(index);
  }

  /** So many agents, with assertions that the server forgets soon. */
  Contestant loaded(int agents) {
    load(agents);
    return grant("agents", HeapProbe.ASSERTION_LIFE);
  }

  /** Registers them by import, several requests at a time. */
  private void load(int agents) {
    IntStream.range(0, agents).forEach(i -> keys.add(AgentKeyPair.generate()));
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService importers = Executors.newFixedThreadPool(IMPORTERS)) {
      List<Future<?>> requests = new ArrayList<>();
      for (int from = 0; from < agents; from += ROWS_PER_REQUEST) {
        List<Integer> rows =
            IntStream.range(from, Math.min(from + ROWS_PER_REQUEST, agents)).boxed().toList();
        requests.add(importers.submit(() -> load(rows, done)));
      }
      requests.forEach(Waiting::await);
    }
  }

  /** The grant of this pack, by any of the agents. */
  Contestant grant(String name, Duration assertionLife) {
    List<Supplier<String>> clients = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      AssertionMint mint =
          new AssertionMint(keys.get(i), "agent:" + nameOf(i), realm.issuer(), assertionLife);
      clients.add(Forms.signed(mint, Map.of("scope", CAPABILITY)));
    }
    return Contestant.tokens(name, realm.name(), clients);
  }

  private void load(List<Integer> rows, AtomicInteger done) {
    JsonNode results =
        realm.post("/agents/import", rows.stream().map(this::row).toList()).expect(200).json();
    for (JsonNode result : results) {
      if (!"CREATED".equals(result.path("result").asText())) {
        throw new BenchmarkException("an agent was not imported: " + result);
      }
    }
    int sofar = done.addAndGet(rows.size());
    if (sofar % REPORT_EVERY < rows.size()) {
      Progress.say("%s: %d of %d agents".formatted(realm.name(), sofar, keys.size()));
    }
  }

  private Map<String, Object> row(int index) {
    String name = nameOf(index);
    String proof =
        Jwts.proofFor(keys.get(index), name, realm.issuer()).validFor(PROOF_LIFE).compact();
    return Map.of("name", name, "keyProof", proof, "capabilities", List.of(CAPABILITY));
  }

  static String nameOf(int index) {
    return "load-" + index;
  }
}

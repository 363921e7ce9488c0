package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.AdminClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grant of this pack against the two that Keycloak ships, on one server. */
final class TokenScenario {

  static final String STOCK_JWT = "stockClientJwt";
  static final String STOCK_SECRET = "stockClientSecret";

  private static final int MOST_STOCK_CLIENTS = 100;
  private static final Duration ASSERTION_LIFE = Duration.ofSeconds(60);

  private final Settings settings;
  private final BenchmarkServer server;
  private final Race race;

  private TokenScenario(Settings settings, BenchmarkServer server, Race race) {
    this.settings = settings;
    this.server = server;
    this.race = race;
  }

  static void run(Settings settings) throws IOException {
    Files.createDirectories(settings.results());
    try (BenchmarkServer server = BenchmarkServer.start(settings);
        LoadGenerator generator = LoadGenerator.connect(server.baseUri(), settings.connections())) {
      new TokenScenario(settings, server, new Race(generator, server.cpuMeter())).run();
    }
  }

  static String ours(int agents) {
    return "ours" + agents;
  }

  private void run() throws IOException {
    AdminClient admin = server.admin();
    int most = settings.agents().getLast();
    StockRealm stock = StockRealm.create(admin, "stock", Math.min(most, MOST_STOCK_CLIENTS));
    List<Contestant> rivals =
        List.of(stock.clientJwt(STOCK_JWT, ASSERTION_LIFE), stock.clientSecret(STOCK_SECRET));
    warmUp(admin, rivals);

    Map<Integer, AgentRealm> realms = new LinkedHashMap<>();
    HeapUse heap = null;
    for (int agents : settings.agents()) {
      AgentRealm realm = AgentRealm.create(admin, "agents-" + agents);
      heap = load(realm, agents);
      realms.put(agents, realm);
    }
    List<Contestant> contestants = new ArrayList<>();
    realms.forEach((agents, realm) -> contestants.add(realm.grant(ours(agents), ASSERTION_LIFE)));
    contestants.addAll(rivals);
    report(race.run(contestants, settings.rounds(), settings.block()), heap);
    new Profiles(settings, server, race)
        .of(contestants.subList(realms.size() - 1, contestants.size()));
  }

  /** Null if they are too few to see them in the heap, or if nobody wants to know. */
  private @Nullable HeapUse load(AgentRealm realm, int agents) {
    if (settings.heap() && agents >= HeapProbe.FEWEST) {
      return new HeapProbe(server.jcmd(), race).measure(() -> realm.loaded(agents));
    }
    race.once(realm.loaded(agents));
    return null;
  }

  /** In a realm of its own, so that the heap can be compared before and after the real one. */
  private void warmUp(AdminClient admin, List<Contestant> rivals) {
    AgentRealm realm = AgentRealm.create(admin, "warm-up");
    List<Contestant> all = new ArrayList<>(rivals);
    all.add(realm.loaded(MOST_STOCK_CLIENTS));
    race.warmUp(all, settings.warmup());
  }

  private void report(Rounds rounds, @Nullable HeapUse heap) throws IOException {
    TokenReport report =
        new TokenReport(settings.agents(), rounds, heap, server.environment(settings));
    Path folder = settings.results();
    Files.writeString(folder.resolve("token.json"), report.json());
    Files.writeString(folder.resolve("token.md"), report.markdown());
    System.out.println("\n" + report.markdown());
    Progress.say("written to " + folder);
  }
}

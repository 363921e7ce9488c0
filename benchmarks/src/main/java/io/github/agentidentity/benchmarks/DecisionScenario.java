package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.AdminClient;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision point asks about agents: one question, fifty in one request, and one question with
 * many more decisions stored, against the grant that every service knows.
 */
final class DecisionScenario {

  private static final String ONE = "decision";
  private static final String FIFTY = "batchOf50";
  private static final int BATCH = 50;
  private static final double P95 = 95;
  private static final double P99 = 99;
  private static final int STOCK_CLIENTS = 100;

  private final Settings settings;
  private final BenchmarkServer server;
  private final Race race;

  private DecisionScenario(Settings settings, BenchmarkServer server, Race race) {
    this.settings = settings;
    this.server = server;
    this.race = race;
  }

  static void run(Settings settings) throws IOException {
    Files.createDirectories(settings.results());
    try (BenchmarkServer server = BenchmarkServer.start(settings);
        LoadGenerator generator = LoadGenerator.connect(server.baseUri(), settings.connections())) {
      new DecisionScenario(settings, server, new Race(generator, server.cpuMeter())).run();
    }
  }

  private void run() throws IOException {
    AdminClient admin = server.admin();
    Contestant rival =
        StockRealm.create(admin, "stock", STOCK_CLIENTS).clientSecret(TokenScenario.STOCK_SECRET);
    AgentRealm realm = AgentRealm.create(admin, "decisions");
    realm.loaded(settings.agents().getLast());
    DecisionPoint point = DecisionPoint.in(realm);
    Contestant one = point.single(ONE);
    Contestant fifty = point.batches(FIFTY, BATCH);
    race.warmUp(List.of(one, fifty, rival), settings.warmup());

    try (DecisionTables tables = DecisionTables.in(server.database())) {
      List<Contestant> contestants = new ArrayList<>();
      for (int stored : settings.stored()) {
        tables.fill(stored);
        contestants.add(one.under(stored(stored), () -> tables.use(stored)));
      }
      contestants.add(fifty);
      contestants.add(rival);
      report(contestants, race.run(contestants, settings.rounds(), settings.block()));
      new Profiles(settings, server, race).of(contestants);
    }
  }

  private void report(List<Contestant> contestants, Rounds rounds) throws IOException {
    String fewest = stored(settings.stored().getFirst());
    String most = stored(settings.stored().getLast());
    Map<String, Double> ratios = new LinkedHashMap<>();
    ratios.put(
        "throughputToStockClientSecret",
        rounds.ratio(fewest, TokenScenario.STOCK_SECRET, Block::perSecond));
    ratios.put(
        "cpuOfStockClientSecretToOurs",
        rounds.ratio(TokenScenario.STOCK_SECRET, fewest, Block::serverMillis));
    Block all = rounds.total(fewest);
    ratios.put("p99ToP50", all.percentileMillis(P99) / all.percentileMillis(50));
    ratios.put("cpuOfBatchInSingles", rounds.ratio(FIFTY, fewest, Block::serverMillis));
    ratios.put("timeOfBatchInSingles", rounds.ratio(fewest, FIFTY, Block::perSecond));
    ratios.put(
        "p95WithMostStoredToFewest",
        rounds.ratio(most, fewest, block -> block.percentileMillis(P95)));
    ratios.replaceAll((name, value) -> Figures.rounded(value));
    List<String> names = contestants.stream().map(Contestant::name).toList();
    new ScenarioReport(ONE, names, rounds, ratios, server.environment(settings))
        .write(settings.results());
  }

  private static String stored(int decisions) {
    return ONE + "With" + decisions + "Stored";
  }
}

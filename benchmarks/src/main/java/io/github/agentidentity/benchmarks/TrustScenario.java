package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.AdminClient;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What trust costs: scoring every agent of a realm against the grants that Keycloak ships, and the
 * agents' own grants with and without that going on.
 */
final class TrustScenario {

  private static final String OURS = "ours";
  private static final String OURS_MEANWHILE = "oursWhileScoring";
  private static final Duration ASSERTION_LIFE = Duration.ofSeconds(60);
  private static final int STOCK_CLIENTS = 100;

  private TrustScenario() {}

  static void run(Settings settings) throws IOException {
    Files.createDirectories(settings.results());
    try (BenchmarkServer server = BenchmarkServer.start(settings);
        LoadGenerator generator = LoadGenerator.connect(server.baseUri(), settings.connections())) {
      Race race = new Race(generator, server.cpuMeter());
      AdminClient admin = server.admin();
      AgentRealm realm = AgentRealm.create(admin, "trust");
      Contestant loaded = realm.loaded(settings.agents().getLast());
      Scoring scoring = new Scoring(realm, server);
      scoring.awaitQuiet();
      Contestant ours = realm.grant(OURS, ASSERTION_LIFE);
      Contestant stock =
          StockRealm.create(admin, "stock", STOCK_CLIENTS).clientSecret(TokenScenario.STOCK_SECRET);
      race.once(loaded);
      race.warmUp(List.of(ours, stock), settings.warmup());
      Scoring.Cost cost = scoring.all();
      Rounds rounds =
          race.run(
              List.of(ours, ours.under(OURS_MEANWHILE, scoring::begin), stock),
              settings.rounds(),
              settings.block());
      report(settings, server, rounds, cost).write(settings.results());
    }
  }

  private static ScenarioReport report(
      Settings settings, BenchmarkServer server, Rounds rounds, Scoring.Cost cost) {
    Map<String, Double> ratios = new LinkedHashMap<>();
    ratios.put("secondsToScoreAllAgents", cost.wall().toMillis() / 1e3);
    ratios.put("agentsScored", (double) cost.agents());
    ratios.put("serverCpuMillisPerAgent", cost.serverMillis());
    ratios.put("databaseCpuMillisPerAgent", cost.databaseMillis());
    ratios.put(
        "cpuOfStockClientSecretToOneAgentsScore",
        rounds.total(TokenScenario.STOCK_SECRET).serverMillis() / cost.serverMillis());
    ratios.put(
        "throughputWhileScoringToWithout", rounds.ratio(OURS_MEANWHILE, OURS, Block::perSecond));
    ratios.replaceAll((name, value) -> Figures.rounded(value));
    return new ScenarioReport(
        "trust",
        List.of(OURS, OURS_MEANWHILE, TokenScenario.STOCK_SECRET),
        rounds,
        ratios,
        server.environment(settings));
  }
}

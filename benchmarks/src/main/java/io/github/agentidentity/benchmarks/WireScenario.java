package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.AdminClient;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A signed AIM verification against the grant that every service knows. */
final class WireScenario {

  private static final String WIRE = "wireVerification";
  private static final int STOCK_CLIENTS = 100;

  private WireScenario() {}

  static void run(Settings settings) throws IOException {
    Files.createDirectories(settings.results());
    try (BenchmarkServer server = BenchmarkServer.start(settings);
        LoadGenerator generator = LoadGenerator.connect(server.baseUri(), settings.connections())) {
      Race race = new Race(generator, server.cpuMeter());
      AdminClient admin = server.admin();
      AgentRealm realm = AgentRealm.create(admin, "wire");
      realm.loaded(settings.agents().getLast());
      List<Contestant> contestants =
          List.of(
              new WireVerifications(realm).contestant(WIRE),
              StockRealm.create(admin, "stock", STOCK_CLIENTS)
                  .clientSecret(TokenScenario.STOCK_SECRET));
      race.warmUp(contestants, settings.warmup());
      Rounds rounds = race.run(contestants, settings.rounds(), settings.block());
      new ScenarioReport(
              "wire-verification",
              contestants.stream().map(Contestant::name).toList(),
              rounds,
              ratios(rounds),
              server.environment(settings))
          .write(settings.results());
      new Profiles(settings, server, race).of(contestants);
    }
  }

  private static Map<String, Double> ratios(Rounds rounds) {
    Map<String, Double> ratios = new LinkedHashMap<>();
    ratios.put(
        "throughputToStockClientSecret",
        rounds.ratio(WIRE, TokenScenario.STOCK_SECRET, Block::perSecond));
    ratios.put(
        "cpuOfStockClientSecretToOurs",
        rounds.ratio(TokenScenario.STOCK_SECRET, WIRE, Block::serverMillis));
    ratios.replaceAll((name, value) -> Figures.rounded(value));
    return ratios;
  }
}

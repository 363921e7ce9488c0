package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.AdminClient;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Agents attest an MCP server, against the grant that every service knows. */
final class AttestationScenario {

  private static final String OURS = "attestation";
  private static final double P99 = 99;
  private static final int STOCK_CLIENTS = 100;
  private static final int AGENTS = 100;

  private AttestationScenario() {}

  static void run(Settings settings) throws IOException {
    Files.createDirectories(settings.results());
    try (BenchmarkServer server = BenchmarkServer.start(settings);
        LoadGenerator generator = LoadGenerator.connect(server.baseUri(), settings.connections())) {
      Race race = new Race(generator, server.cpuMeter());
      AdminClient admin = server.admin();
      Contestant stock =
          StockRealm.create(admin, "stock", STOCK_CLIENTS).clientSecret(TokenScenario.STOCK_SECRET);
      AgentRealm realm = AgentRealm.create(admin, "attestations");
      realm.loaded(AGENTS);
      Contestant ours = Attestations.in(realm).contestant(OURS);
      List<Contestant> contestants = List.of(ours, stock);
      race.warmUp(contestants, settings.warmup());
      Rounds rounds = race.run(contestants, settings.rounds(), settings.block());
      report(settings, server, rounds);
      new Profiles(settings, server, race).of(contestants);
    }
  }

  private static void report(Settings settings, BenchmarkServer server, Rounds rounds)
      throws IOException {
    Map<String, Double> ratios = new LinkedHashMap<>();
    ratios.put(
        "throughputToStockClientSecret",
        rounds.ratio(OURS, TokenScenario.STOCK_SECRET, Block::perSecond));
    ratios.put(
        "cpuOfStockClientSecretToOurs",
        rounds.ratio(TokenScenario.STOCK_SECRET, OURS, Block::serverMillis));
    Block all = rounds.total(OURS);
    ratios.put("p99ToP50", all.percentileMillis(P99) / all.percentileMillis(50));
    ratios.replaceAll((name, value) -> Figures.rounded(value));
    List<String> names = List.of(OURS, TokenScenario.STOCK_SECRET);
    new ScenarioReport(OURS, names, rounds, ratios, server.environment(settings))
        .write(settings.results());
  }
}

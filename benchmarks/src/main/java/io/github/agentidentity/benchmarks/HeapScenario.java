package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whose are the bytes: as many clients of stock Keycloak as agents, on one server. */
final class HeapScenario {

  private static final int WARM_UP_CLIENTS = 100;

  private HeapScenario() {}

  static void run(Settings settings) throws IOException {
    Files.createDirectories(settings.results());
    try (BenchmarkServer server = BenchmarkServer.start(settings);
        LoadGenerator generator = LoadGenerator.connect(server.baseUri(), settings.connections())) {
      Race race = new Race(generator, server.cpuMeter());
      AdminClient admin = server.admin();
      warmUp(admin, race, settings.warmup());

      int clients = settings.agents().getLast();
      HeapProbe probe = new HeapProbe(server.jcmd(), race);
      AgentRealm agents = AgentRealm.create(admin, "agents");
      StockRealm stock = StockRealm.create(admin, "stock", clients);
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("scenario", "heap");
      result.put("agents", probe.measure(() -> agents.loaded(clients)).json());
      result.put("stockClients", probe.measure(() -> stock.clientSecret("stock")).json());
      result.put("environment", server.environment(settings));
      Files.writeString(settings.results().resolve("heap.json"), Json.pretty(result) + "\n");
      System.out.println(Json.pretty(result));
    }
  }

  private static void warmUp(AdminClient admin, Race race, Duration time) {
    race.warmUp(
        List.of(
            AgentRealm.create(admin, "warm-up").loaded(WARM_UP_CLIENTS),
            StockRealm.create(admin, "warm-up-stock", WARM_UP_CLIENTS).clientSecret("stock")),
        time);
  }
}

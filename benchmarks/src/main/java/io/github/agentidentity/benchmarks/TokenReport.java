package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of the scenario {@code token}, as JSON and as a Markdown table. */
record TokenReport(
    List<Integer> agents, Rounds rounds, @Nullable HeapUse heap, Map<String, Object> environment) {

  private static final double P95 = 95;

  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", "token");
    json.put("ours", figures(name(agents.getLast())));
    json.put("stockClientJwt", figures(TokenScenario.STOCK_JWT));
    json.put("stockClientSecret", figures(TokenScenario.STOCK_SECRET));
    json.put("ratios", ratios(agents.getLast()));
    json.put("oursByAgents", agents.stream().map(this::figuresOf).toList());
    if (heap != null) {
      json.put("heap", heap.json());
    }
    json.put("machine", machine());
    json.put("environment", environment);
    return Json.pretty(json) + "\n";
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| Grant | req/s | p50 ms | p95 ms | p99 ms | server CPU ms | database CPU ms |\n");
    text.append("|---|---:|---:|---:|---:|---:|---:|\n");
    agents.forEach(count -> text.append(row("ours, " + count + " agents", name(count))));
    text.append(row("stock `client-jwt`, Ed25519 key", TokenScenario.STOCK_JWT));
    text.append(row("stock `client-secret`", TokenScenario.STOCK_SECRET));
    for (int count : agents) {
      text.append("\n| %d agents, median over the rounds | Value |%n|---|---:|%n".formatted(count));
      ratios(count).forEach((name, value) -> text.append(line(name, value)));
    }
    text.append("\n| All of it | Value |\n|---|---:|\n");
    if (heap != null) {
      text.append(line("heapBytesPerAgentLoaded", (double) heap.bytesPerClientLoaded()));
      text.append(line("heapBytesPerAgentTouched", (double) heap.bytesPerClientTouched()));
    }
    machine().forEach((name, value) -> text.append(line(name, value)));
    text.append('\n');
    environment.forEach((name, value) -> text.append("* %s: %s%n".formatted(name, value)));
    return text.toString();
  }

  private Map<String, Object> figuresOf(int count) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("agents", count);
    figures.putAll(figures(name(count)));
    figures.put("ratios", ratios(count));
    return figures;
  }

  private Map<String, Object> figures(String contestant) {
    Block all = rounds.total(contestant);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rps", rounded(all.perSecond()));
    figures.put("p50", rounded(all.percentileMillis(50)));
    figures.put("p95", rounded(all.percentileMillis(P95)));
    figures.put("p99", rounded(all.percentileMillis(99)));
    figures.put("cpuMsPerOp", rounded(all.serverMillis()));
    figures.put("databaseCpuMsPerOp", rounded(all.databaseMillis()));
    figures.put("generatorCpuMsPerOp", rounded(all.generatorMillis()));
    figures.put("operations", all.load().operations());
    figures.put("errors", all.load().errors());
    return figures;
  }

  /** Of throughput and CPU, more than one is in our favour. */
  private Map<String, Double> ratios(int count) {
    String ours = name(count);
    String jwt = TokenScenario.STOCK_JWT;
    String secret = TokenScenario.STOCK_SECRET;
    Map<String, Double> ratios = new LinkedHashMap<>();
    ratios.put("throughputToStockClientJwt", rounds.ratio(ours, jwt, Block::perSecond));
    ratios.put("throughputToStockClientSecret", rounds.ratio(ours, secret, Block::perSecond));
    ratios.put("cpuOfStockClientJwtToOurs", rounds.ratio(jwt, ours, Block::serverMillis));
    ratios.put("cpuOfStockClientSecretToOurs", rounds.ratio(secret, ours, Block::serverMillis));
    if (count != agents.getFirst()) {
      ratios.put(
          "p95ToFewestAgents",
          rounds.ratio(ours, name(agents.getFirst()), block -> block.percentileMillis(P95)));
    }
    ratios.replaceAll((name, value) -> rounded(value));
    return ratios;
  }

  /** Who had the cores while we measured: a large share of others makes wall time worthless. */
  private Map<String, Double> machine() {
    Block all =
        agents.stream()
            .map(TokenReport::name)
            .map(rounds::total)
            .reduce(rounds.total(TokenScenario.STOCK_JWT), Block::plus)
            .plus(rounds.total(TokenScenario.STOCK_SECRET));
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("coresForServer", rounded(all.share(all.cpu().server())));
    shares.put("coresForDatabase", rounded(all.share(all.cpu().database())));
    shares.put("coresForGenerator", rounded(all.share(all.cpu().generator())));
    shares.put("coresForOthers", rounded(all.share(all.cpu().others())));
    return shares;
  }

  private String row(String label, String contestant) {
    Map<String, Object> figures = figures(contestant);
    return List.of("rps", "p50", "p95", "p99", "cpuMsPerOp", "databaseCpuMsPerOp").stream()
        .map(name -> String.valueOf(figures.get(name)))
        .collect(Collectors.joining(" | ", "| " + label + " | ", " |\n"));
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "| %s | %.2f |%n", name, value);
  }

  private static String name(int agents) {
    return TokenScenario.ours(agents);
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}

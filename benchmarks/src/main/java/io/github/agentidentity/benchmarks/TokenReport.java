package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    text.append(Figures.head("Grant"));
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
    return Figures.of(rounds.total(contestant));
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
    ratios.replaceAll((name, value) -> Figures.rounded(value));
    return ratios;
  }

  private Map<String, Double> machine() {
    return Figures.machine(
        agents.stream()
            .map(TokenReport::name)
            .map(rounds::total)
            .reduce(rounds.total(TokenScenario.STOCK_JWT), Block::plus)
            .plus(rounds.total(TokenScenario.STOCK_SECRET)));
  }

  private String row(String label, String contestant) {
    return Figures.row(label, rounds.total(contestant));
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "| %s | %.2f |%n", name, value);
  }

  private static String name(int agents) {
    return TokenScenario.ours(agents);
  }
}

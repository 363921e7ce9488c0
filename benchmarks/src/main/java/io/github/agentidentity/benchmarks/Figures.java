package io.github.agentidentity.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is told of a contestant, as JSON members and as a row of a Markdown table. */
final class Figures {

  private static final double P95 = 95;

  private static final List<String> COLUMNS =
      List.of("rps", "p50", "p95", "p99", "cpuMsPerOp", "databaseCpuMsPerOp");

  private Figures() {}

  static Map<String, Object> of(Block all) {
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

  static String head(String what) {
    return "| "
        + what
        + " | req/s | p50 ms | p95 ms | p99 ms | server CPU ms | database CPU ms |\n"
        + "|---|---:|---:|---:|---:|---:|---:|\n";
  }

  static String row(String label, Block all) {
    Map<String, Object> figures = of(all);
    return COLUMNS.stream()
        .map(name -> String.valueOf(figures.get(name)))
        .collect(Collectors.joining(" | ", "| " + label + " | ", " |\n"));
  }

  /** Who had the cores while we measured: a large share of others makes wall time worthless. */
  static Map<String, Double> machine(Block all) {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("coresForServer", rounded(all.share(all.cpu().server())));
    shares.put("coresForDatabase", rounded(all.share(all.cpu().database())));
    shares.put("coresForGenerator", rounded(all.share(all.cpu().generator())));
    shares.put("coresForOthers", rounded(all.share(all.cpu().others())));
    return shares;
  }

  static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}

package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers of one scenario, as JSON and as a Markdown table.
 *
 * @param contestants their names, in the order of the table
 * @param ratios medians over the rounds
 */
record ScenarioReport(
    String scenario,
    List<String> contestants,
    Rounds rounds,
    Map<String, Double> ratios,
    Map<String, Object> environment) {

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(scenario + ".json"), json());
    Files.writeString(folder.resolve(scenario + ".md"), markdown());
    System.out.println("\n" + markdown());
    Progress.say("written to " + folder);
  }

  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", scenario);
    contestants.forEach(name -> json.put(name, Figures.of(rounds.total(name))));
    json.put("ratios", ratios);
    json.put("machine", machine());
    json.put("environment", environment);
    return Json.pretty(json) + "\n";
  }

  String markdown() {
    StringBuilder text = new StringBuilder(Figures.head("Request"));
    contestants.forEach(name -> text.append(Figures.row(name, rounds.total(name))));
    text.append("\n| Median over the rounds | Value |\n|---|---:|\n");
    ratios.forEach((name, value) -> text.append(line(name, value)));
    text.append("\n| All of it | Value |\n|---|---:|\n");
    machine().forEach((name, value) -> text.append(line(name, value)));
    text.append('\n');
    environment.forEach((name, value) -> text.append("* %s: %s%n".formatted(name, value)));
    return text.toString();
  }

  private Map<String, Double> machine() {
    return Figures.machine(
        contestants.stream().map(rounds::total).reduce(Block.none(), Block::plus));
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "| %s | %.2f |%n", name, value);
  }
}

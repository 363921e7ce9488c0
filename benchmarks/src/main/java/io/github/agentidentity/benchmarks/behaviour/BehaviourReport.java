package io.github.agentidentity.benchmarks.behaviour;

import io.github.agentidentity.testkit.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The numbers of the scenario {@code behaviour}, as JSON and as Markdown tables. */
record BehaviourReport(Tally tally, List<Long> seeds, Duration took) {

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("behaviour.json"), Json.pretty(json()) + "\n");
    Files.writeString(folder.resolve("behaviour.md"), markdown());
    System.out.println(markdown());
  }

  private Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", "behaviour");
    json.put("seeds", seeds);
    json.put("recall", tally.recall());
    json.put("precision", tally.precision());
    json.put("falseAlarmsPerAgentWeek", tally.falseAlarmCount() / tally.agentWeeks());
    tally
        .attacks()
        .forEach(
            (attack, of) ->
                json.put(
                    attack.words(),
                    Map.of(
                        "attacks", of.attacks(),
                        "found", of.found(),
                        "recall", of.recall(),
                        "medianSeconds", of.delay(0.5).toSeconds(),
                        "seconds90", of.delay(0.9).toSeconds(),
                        "foundBy", of.by())));
    json.put("falseAlarms", tally.falseAlarms());
    json.put("largestState", tally.largestState());
    return json;
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| Attack | Agents | Found | Recall | Goal | Time to detection: median | 90 % |\n");
    text.append("|---|---:|---:|---:|---:|---:|---:|\n");
    tally
        .attacks()
        .forEach(
            (attack, of) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %.2f | %.1f | %s | %s |%n",
                        attack.words(),
                        of.attacks(),
                        of.found(),
                        of.recall(),
                        attack.goal(),
                        words(of.delay(0.5)),
                        words(of.delay(0.9)))));
    text.append(
        String.format(
            Locale.ROOT,
            "| all | %d | %d | %.2f | 0.7 | | |%n%n",
            tally.attacksInAll(),
            tally.foundInAll(),
            tally.recall()));
    text.append("| | Value |\n|---|---:|\n");
    text.append(String.format(Locale.ROOT, "| precision (goal 0.9) | %.3f |%n", tally.precision()));
    text.append(
        String.format(
            Locale.ROOT,
            "| false alarms in %.0f agent-weeks | %d |%n",
            tally.agentWeeks(),
            tally.falseAlarmCount()));
    text.append(
        String.format(Locale.ROOT, "| largest state, bytes | %d |%n", tally.largestState()));
    text.append(
        String.format(
            Locale.ROOT,
            "| observations, and microseconds for each, simulator included | %d, %.1f |%n",
            tally.observations(),
            took.toNanos() / 1000.0 / tally.observations()));
    text.append("\nSeeds ").append(seeds).append(".\n");
    return text.toString();
  }

  private static String words(Duration of) {
    if (of.toMinutes() < 1) {
      return of.toSeconds() + " s";
    }
    return of.toHours() < 1
        ? of.toMinutes() + " min"
        : String.format(Locale.ROOT, "%.1f h", of.toMinutes() / 60.0);
  }
}

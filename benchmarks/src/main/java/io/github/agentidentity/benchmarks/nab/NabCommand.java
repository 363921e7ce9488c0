package io.github.agentidentity.benchmarks.nab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.agentidentity.trust.service.behaviour.detection.SeriesDetector;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code NabCommand <folder of series> <windows.json>}: scores the detector on every series that
 * the windows name, and prints the scores beside those that others have published.
 */
public final class NabCommand {

  /** Of the largest of so many values each the detector knows what is usual. */
  private static final int BLOCK = 48;

  private static final String PUBLISHED =
      """
      published, standard profile, whole corpus (README of numenta/NAB):
        HTM                 70.5
        KNN-CAD             58.0
        Random Cut Forest   51.7
        Windowed Gaussian   39.6
      """;

  private NabCommand() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("NabCommand <folder of series> <windows.json>");
      System.exit(2);
    }
    run(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
  }

  static void run(Path data, Path windows, PrintStream out) throws IOException {
    List<NabSeries> all = series(data, windows);
    List<double[]> rarities = all.stream().map(NabCommand::rarities).toList();
    long values = all.stream().mapToLong(one -> one.values().size()).sum();
    out.println(all.size() + " series, " + values + " values");
    for (NabProfile profile : NabProfile.values()) {
      NabScore score = new NabScore(profile);
      for (int i = 0; i < all.size(); i++) {
        score.add(all.get(i), rarities.get(i));
      }
      String name = profile.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      out.printf(Locale.ROOT, "%-16s %.1f%n", name, score.normalised());
    }
    out.println();
    out.print(PUBLISHED);
  }

  private static double[] rarities(NabSeries series) {
    SeriesDetector detector = new SeriesDetector(BLOCK);
    return series.values().stream().mapToDouble(detector::observe).toArray();
  }

  private static List<NabSeries> series(Path data, Path windows) throws IOException {
    JsonNode labels =
        JsonMapper.builder().build().readTree(Files.readString(windows, StandardCharsets.UTF_8));
    List<NabSeries> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : labels.properties()) {
      List<List<String>> limits = new ArrayList<>();
      one.getValue()
          .forEach(pair -> limits.add(List.of(pair.get(0).asText(), pair.get(1).asText())));
      all.add(NabSeries.read(data.resolve(one.getKey()), one.getKey(), limits));
    }
    return all;
  }
}

package io.github.agentidentity.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * How the samples of a recording spread over the layers.
 *
 * @param pack samples with a frame of this pack anywhere, by its innermost method of ours
 */
record ProfileTable(
    String contestant,
    double serverMillis,
    long samples,
    Map<Layer, Long> byLayer,
    Map<String, Long> pack) {

  private static final int METHODS = 15;

  static ProfileTable read(String contestant, Path recording, double serverMillis)
      throws IOException {
    Map<Layer, Long> layers = new EnumMap<>(Layer.class);
    Map<String, Long> pack = new HashMap<>();
    long samples = 0;
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null) {
          samples++;
          count(event.getStackTrace().getFrames(), layers, pack);
        }
      }
    }
    return new ProfileTable(contestant, serverMillis, samples, layers, pack);
  }

  private static void count(
      List<RecordedFrame> frames, Map<Layer, Long> layers, Map<String, Long> pack) {
    Layer layer =
        frames.stream()
            .flatMap(frame -> Layer.of(className(frame)).stream())
            .findFirst()
            .orElse(Layer.OTHER);
    layers.merge(layer, 1L, Long::sum);
    frames.stream()
        .filter(frame -> className(frame).startsWith("io.github.agentidentity."))
        .findFirst()
        .ifPresent(frame -> pack.merge(method(frame), 1L, Long::sum));
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("### Profile of ").append(contestant).append("\n\n");
    text.append("| Innermost code | Share | CPU ms per token |\n|---|---:|---:|\n");
    byLayer.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> text.append(row(entry.getKey().label(), entry.getValue())));
    if (!pack.isEmpty()) {
      text.append("\n| Called by, in this pack | Share | CPU ms per token |\n|---|---:|---:|\n");
      text.append(
          pack.entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .limit(METHODS)
              .map(entry -> row("`" + entry.getKey() + "`", entry.getValue()))
              .collect(Collectors.joining()));
      long all = pack.values().stream().mapToLong(Long::longValue).sum();
      text.append(row("all of them", all));
    }
    return text.append('\n').toString();
  }

  private String row(String what, long count) {
    double share = (double) count / samples;
    return String.format(
        Locale.ROOT, "| %s | %.1f %% | %.3f |%n", what, share * 100, share * serverMillis);
  }

  private static String className(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }

  private static String method(RecordedFrame frame) {
    String type = className(frame);
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
  }
}

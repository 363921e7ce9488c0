package io.github.agentidentity.benchmarks.nab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One series: lines of a timestamp and a number, below a heading.
 *
 * @param windows the index of the first and last value of each labelled window, in their order
 */
record NabSeries(String name, List<Double> values, List<Window> windows) {

  /** Values that belong to an anomaly, both ends included. */
  record Window(int first, int last) {

    boolean contains(int index) {
      return index >= first && index <= last;
    }

    int length() {
      return last - first + 1;
    }
  }

  NabSeries {
    values = List.copyOf(values);
    windows = List.copyOf(windows);
  }

  /** Reads a file; the windows name their ends by timestamps of it. */
  static NabSeries read(Path file, String name, List<List<String>> windows) throws IOException {
    List<Double> values = new ArrayList<>();
    Map<String, Integer> indices = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int comma = line.indexOf(',');
      if (comma < 0 || line.startsWith("timestamp")) {
        continue;
      }
      indices.putIfAbsent(seconds(line.substring(0, comma)), values.size());
      values.add(Double.valueOf(line.substring(comma + 1).strip()));
    }
    List<Window> found = new ArrayList<>();
    for (List<String> window : windows) {
      found.add(
          new Window(
              index(indices, window.getFirst(), name), index(indices, window.getLast(), name)));
    }
    return new NabSeries(name, values, found);
  }

  private static int index(Map<String, Integer> indices, String timestamp, String name) {
    Integer index = indices.get(seconds(timestamp));
    if (index == null) {
      throw new IllegalArgumentException(name + " has no value at " + timestamp);
    }
    return index;
  }

  /** Labels have fractions of seconds, and series have none. */
  private static String seconds(String timestamp) {
    int point = timestamp.indexOf('.');
    return (point < 0 ? timestamp : timestamp.substring(0, point)).strip();
  }
}

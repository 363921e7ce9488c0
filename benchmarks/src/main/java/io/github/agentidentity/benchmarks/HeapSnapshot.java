package io.github.agentidentity.benchmarks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The bytes of the objects that are alive, by class. */
record HeapSnapshot(Map<String, Long> bytesByClass) {

  /** What the collector leaves in a gap: the histogram counts it, but nobody uses it. */
  private static final String FILLER = "jdk.internal.vm.Filler";

  HeapSnapshot {
    bytesByClass = Map.copyOf(bytesByClass);
  }

  static HeapSnapshot of(Jcmd server) {
    // Once more than needed: what finalizers and cleaners let go is gone the second time.
    server.run("GC.run");
    return parse(server.run("GC.class_histogram"));
  }

  /** Lines like {@code 1: 51024 4870112 [B (java.base@25)}. */
  static HeapSnapshot parse(String histogram) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    histogram
        .lines()
        .map(line -> line.strip().split(" +", 5))
        .filter(columns -> columns.length >= 4 && columns[0].matches("[0-9]+:"))
        .filter(columns -> !columns[3].contains(FILLER))
        .forEach(columns -> bytes.merge(columns[3], Long.parseLong(columns[2]), Long::sum));
    return new HeapSnapshot(bytes);
  }

  long total() {
    return bytesByClass.values().stream().mapToLong(Long::longValue).sum();
  }

  long growthSince(HeapSnapshot earlier) {
    return total() - earlier.total();
  }

  /** The classes that grew most, with by how many bytes. */
  Map<String, Long> growers(HeapSnapshot earlier, int most) {
    List<Map.Entry<String, Long>> growth =
        bytesByClass.entrySet().stream()
            .map(
                entry ->
                    Map.entry(
                        entry.getKey(),
                        entry.getValue() - earlier.bytesByClass.getOrDefault(entry.getKey(), 0L)))
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(most)
            .toList();
    return growth.stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}

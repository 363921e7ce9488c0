package io.github.agentidentity.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The blocks of all contestants. Each round has one of each, right after each other, so that what
 * slows the machine for a while slows all of them.
 */
final class Rounds {

  private final List<Map<String, Block>> rounds = new ArrayList<>();

  void add(Map<String, Block> round) {
    rounds.add(new LinkedHashMap<>(round));
  }

  /** All blocks of one contestant together. */
  Block total(String contestant) {
    return blocks(contestant).stream().reduce(Block.none(), Block::plus);
  }

  List<Block> blocks(String contestant) {
    return rounds.stream().map(round -> round.get(contestant)).toList();
  }

  /** The median, over the rounds, of what one contestant has divided by what the other has. */
  double ratio(String one, String other, ToDoubleFunction<Block> figure) {
    return median(
        rounds.stream()
            .mapToDouble(
                round ->
                    figure.applyAsDouble(round.get(one)) / figure.applyAsDouble(round.get(other)))
            .sorted()
            .toArray());
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

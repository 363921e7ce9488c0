package io.github.agentidentity.benchmarks.nab;

import io.github.agentidentity.benchmarks.nab.NabSeries.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scoring of the Numenta Anomaly Benchmark (Lavin and Ahmad, ICMLA 2015): the earlier within a
 * window, the more a hit is worth; of each window the best counts; a false alarm costs the more,
 * the further it lies behind a window; one threshold for all series, the best there is; 0 is a
 * detector that is silent, and 100 one that is perfect.
 */
final class NabScore {

  private static final double PROBATION = 0.15;
  private static final double MOST_PROBATION = 5000;
  private static final double FAR_BEHIND = 3;
  private static final double STEEPNESS = 5;

  private final NabProfile profile;
  private final List<Point> points = new ArrayList<>();
  private int windows;

  /** A value that counts: what it is worth if it is flagged, and in which window. */
  private record Point(double rarity, double worth, @Nullable String window) {}

  NabScore(NabProfile profile) {
    this.profile = profile;
  }

  void add(NabSeries series, double[] rarities) {
    int size = series.values().size();
    int probation = (int) Math.min(Math.floor(PROBATION * size), PROBATION * MOST_PROBATION);
    windows += (int) series.windows().stream().filter(one -> one.last() >= probation).count();
    for (int i = probation; i < size; i++) {
      points.add(point(series, i, rarities[i]));
    }
  }

  private Point point(NabSeries series, int index, double rarity) {
    Window before = null;
    for (Window window : series.windows()) {
      if (window.contains(index)) {
        double position = -(window.last() - index + 1.0) / window.length();
        double worth = profile.hit() * sigmoid(position) / sigmoid(-1);
        return new Point(rarity, worth, series.name() + "|" + window.first());
      }
      before = window.last() < index ? window : before;
    }
    double behind =
        before == null
            ? FAR_BEHIND
            : (index - before.last()) / Math.max(1.0, before.length() - 1.0);
    return new Point(
        rarity, profile.falseAlarm() * (behind >= FAR_BEHIND ? -1 : sigmoid(behind)), null);
  }

  private static double sigmoid(double position) {
    return 2 / (1 + Math.exp(STEEPNESS * position)) - 1;
  }

  /** Between minus infinity and 100. */
  double normalised() {
    double silent = -profile.miss() * windows;
    double perfect = profile.hit() * windows;
    return 100 * (best(silent) - silent) / (perfect - silent);
  }

  /** The threshold goes down from above the rarest value, one value after the other. */
  private double best(double silent) {
    List<Point> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(Point::rarity).reversed());
    Map<String, Double> hits = new HashMap<>();
    double current = silent;
    double best = silent;
    for (int i = 0; i < sorted.size(); i++) {
      Point point = sorted.get(i);
      current += gain(point, hits);
      boolean last = i + 1 == sorted.size() || sorted.get(i + 1).rarity() != point.rarity();
      best = last ? Math.max(best, current) : best;
    }
    return best;
  }

  private double gain(Point point, Map<String, Double> hits) {
    if (point.window() == null) {
      return point.worth();
    }
    double known = hits.getOrDefault(point.window(), -profile.miss());
    double now = Math.max(known, point.worth());
    hits.put(point.window(), now);
    return now - known;
  }
}

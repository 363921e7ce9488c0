package io.github.agentidentity.trust.service.evidence.read;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.EvidenceReading.Point;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what an audit left open, by severity, and that there was an audit at all. */
final class AuditPoints {

  /** What an audit that was carried out to its end speaks for an agent. */
  static final double CARRIED_OUT = 4.0;

  private static final double EACH_ANSWERED = 0.5;
  private static final double MOST_ANSWERED = 4.0;

  /** The more of one severity, the less each of them adds: a hundred lints are no breach. */
  private static final int COUNTED_IN_FULL = 10;

  private final Map<Risk, Integer> open = new EnumMap<>(Risk.class);
  private int answered;
  private boolean carriedOut;

  void carriedOut() {
    carriedOut = true;
  }

  void open(Risk severity) {
    open.merge(severity, 1, Integer::sum);
  }

  /** Something was found and dealt with: suppressed with a reason, not affected, or resolved. */
  void answered() {
    answered++;
  }

  List<Point> list() {
    List<Point> points = new ArrayList<>();
    if (carriedOut) {
      points.add(Point.in("audit", CARRIED_OUT, "An audit was carried out"));
    }
    if (answered > 0) {
      points.add(
          Point.in(
              "answered",
              Math.min(answered * EACH_ANSWERED, MOST_ANSWERED),
              answered + " that do not apply or are resolved"));
    }
    open.forEach((severity, count) -> points.add(point(severity, count)));
    return points;
  }

  private static Point point(Risk severity, int count) {
    String word = severity.name().toLowerCase(Locale.ROOT);
    double counted =
        count <= COUNTED_IN_FULL
            ? count
            : COUNTED_IN_FULL + (count - COUNTED_IN_FULL) / (double) COUNTED_IN_FULL;
    return new Point(
        "open-" + word,
        0,
        weight(severity) * Math.min(counted, 10.0 * COUNTED_IN_FULL),
        severity == Risk.CRITICAL,
        count + " open of severity " + word);
  }

  private static double weight(Risk severity) {
    return switch (severity) {
      case CRITICAL -> 8.0;
      case HIGH -> 3.0;
      case MEDIUM -> 1.0;
      case LOW -> 0.25;
    };
  }
}

package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.trust.Anomaly.Reason;
import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Anomalous;
import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Evidence;
import java.util.List;
import java.util.Locale;

/** Anomalies in words. */
final class AnomalySentence {

  private static final int ALSO = 2;

  private AnomalySentence() {}

  static String of(Anomalous anomalous) {
    if (anomalous.evidence().isEmpty()) {
      return "Many small things were unusual at once.";
    }
    StringBuilder sentence = new StringBuilder(of(anomalous.evidence().getFirst()));
    List<String> also =
        anomalous.evidence().stream()
            .skip(1)
            .limit(ALSO)
            .map(evidence -> evidence.feature().id())
            .toList();
    if (!also.isEmpty()) {
      sentence.append(" Also unusual: ").append(String.join(", ", also)).append('.');
    }
    return sentence.toString();
  }

  static List<Reason> reasons(Anomalous anomalous) {
    return anomalous.evidence().stream()
        .map(
            one ->
                new Reason(
                    one.feature().id(),
                    rounded(one.value()),
                    rounded(one.usual()),
                    rounded(one.decades())))
        .toList();
  }

  private static String of(Evidence evidence) {
    double value = evidence.value();
    double usual = evidence.usual();
    return switch (evidence.feature()) {
      case BURST ->
          "%s activities in five minutes, where %s are the most of an ordinary day."
              .formatted(count(value), count(usual));
      case BUSY_HOUR ->
          "%s activities in an hour, where %s are the most of an ordinary day."
              .formatted(count(value), count(usual));
      case RATE ->
          "%s times as many activities as usual at this hour of the week."
              .formatted(number(Math.exp(value)));
      case DRIFT -> "More activities than usual, hour after hour.";
      case NEW_ACTION -> "It does things that it never did.";
      case NEW_RESOURCE -> "It reaches for resources of which it never touched any.";
      case BREADTH ->
          "%s resources in a day that it never touched, where %s are usual."
              .formatted(count(value), count(usual));
      case REFUSALS -> "It is refused far more often than usual.";
      case FAILURES -> "What it does fails far more often than usual.";
      case OFF_HOURS -> "It works at hours at which it never works.";
      case SOURCE -> "It speaks from a network or with a key that it never used.";
      case SEQUENCE -> "It does things in an order that is not its own.";
      case VOLUME -> "It does more of something than usual, day after day.";
      case PEERS -> "Its hour is unlike those of all agents of its type.";
      case TOGETHER -> "Many small things were unusual at once.";
    };
  }

  private static String count(double logarithm) {
    return Long.toString(Math.round(Math.expm1(logarithm)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}

package io.github.agentidentity.trust.service.factor;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.TrustStore.Count;
import io.github.agentidentity.trust.service.signal.Kinds;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What an agent was allowed and refused, by its counts. */
record Conduct(List<Count> counts) {

  private static final double MOST_ACTIONS = 20;
  private static final double MOST_OF_ONE_KIND = 60;

  /** A token that asks for too much may be a slip of whoever deploys the agent. */
  private static final double REFUSAL = 0.5;

  private static final double MOST_REFUSALS = 10;
  private static final int MOST_KINDS = 40;

  /** Less than this is left of a violation that is a half-life old. */
  private static final double STANDS = 0.5;

  /** So much in violations, weighted by their severity, is no accident. */
  private static final double REPEATED = 10;

  void addTo(List<Evidence> evidence, List<Finding> findings) {
    counts.stream()
        .filter(count -> count.kind().equals(Kinds.ACTION))
        .forEach(
            count ->
                evidence.add(
                    Evidence.inFavour(
                        "count:" + Kinds.ACTION,
                        count.at(),
                        Saturation.of(count.kept(), MOST_ACTIONS),
                        times(count.kept()) + " an action was allowed")));
    of(Kinds.REFUSAL)
        .forEach(
            count ->
                evidence.add(
                    Evidence.against(
                        "count:" + count.kind(),
                        count.at(),
                        Saturation.of(REFUSAL * count.failed(), MOST_REFUSALS),
                        times(count.failed())
                            + " a token was refused: "
                            + count.kind().substring(Kinds.REFUSAL.length()))));
    List<Count> violations = of(Kinds.VIOLATION);
    violations.forEach(count -> evidence.add(violation(count)));
    find(violations, findings);
  }

  private List<Count> of(String prefix) {
    return counts.stream()
        .filter(count -> count.kind().startsWith(prefix))
        .sorted(Comparator.comparingDouble(Count::failed).reversed().thenComparing(Count::kind))
        .limit(MOST_KINDS / 2)
        .toList();
  }

  private static Evidence violation(Count count) {
    String last = count.last() == null ? "" : ", the last one " + count.last();
    return Evidence.against(
        id(count),
        count.at(),
        Saturation.of(weight(count), MOST_OF_ONE_KIND),
        times(count.failed()) + " a violation: " + words(count) + last);
  }

  private static void find(List<Count> violations, List<Finding> findings) {
    violations.stream()
        .filter(count -> severity(count) == Risk.CRITICAL && count.failed() >= STANDS)
        .forEach(
            count ->
                findings.add(
                    new Finding(
                        "critical-violation",
                        Risk.CRITICAL,
                        "a critical violation stands: " + words(count),
                        List.of(id(count)))));
    double sum = violations.stream().mapToDouble(Conduct::weight).sum();
    if (sum >= REPEATED) {
      findings.add(
          new Finding(
              "repeated-violations",
              Risk.HIGH,
              "violations go on: " + words(violations.getFirst()) + " and the like",
              violations.stream().limit(8).map(Conduct::id).toList()));
    }
  }

  private static double weight(Count count) {
    double each =
        switch (severity(count)) {
          case LOW -> 0.25;
          case MEDIUM -> 1;
          case HIGH -> 4;
          case CRITICAL -> 8;
        };
    return each * count.failed();
  }

  private static Risk severity(Count count) {
    String rest = count.kind().substring(Kinds.VIOLATION.length());
    return Risk.valueOf(rest.substring(0, rest.indexOf(':')));
  }

  private static String words(Count count) {
    String rest = count.kind().substring(Kinds.VIOLATION.length());
    int colon = rest.indexOf(':');
    return rest.substring(colon + 1) + ", " + rest.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  private static String id(Count count) {
    String id = "count:" + count.kind();
    return id.substring(0, Math.min(Evidence.LONGEST_ID, id.length()));
  }

  private static String times(double count) {
    return String.format(Locale.ROOT, "%.1f times, older ones counting less,", count);
  }
}

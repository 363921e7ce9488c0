package io.github.agentidentity.governance.rest.decision;

import io.github.agentidentity.governance.DecisionStatistics;
import io.github.agentidentity.governance.DecisionStatistics.Tally;
import io.github.agentidentity.governance.Verdict;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decisions of a period, counted. */
public record StatisticsRepresentation(
    @Schema(format = "date-time") String from,
    @Schema(format = "date-time") String to,
    long total,
    Map<Verdict, Long> verdicts,
    List<ReasonRepresentation> reasons,
    @Schema(description = "The ten with the most decisions") List<ShareRepresentation> actions,
    @Schema(description = "The ten with the most decisions, by UUID")
        List<ShareRepresentation> agents,
    @Schema(description = "Only steps in which something was decided")
        List<StepRepresentation> steps) {

  public StatisticsRepresentation {
    verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    reasons = List.copyOf(reasons);
    actions = List.copyOf(actions);
    agents = List.copyOf(agents);
    steps = List.copyOf(steps);
  }

  /** How many were decided so for that reason. */
  public record ReasonRepresentation(Verdict verdict, String reason, long count) {}

  /** How many fell to an action or agent, and how many of them were DENY. */
  public record ShareRepresentation(String name, long count, long denied) {}

  /** How many were decided in an hour or day. */
  public record StepRepresentation(
      @Schema(format = "date-time") String from, Map<Verdict, Long> verdicts) {

    public StepRepresentation {
      verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    }
  }

  static StatisticsRepresentation of(DecisionStatistics statistics) {
    List<Tally> tallies = statistics.tallies();
    return new StatisticsRepresentation(
        statistics.span().from().toString(),
        statistics.span().to().toString(),
        tallies.stream().mapToLong(Tally::count).sum(),
        verdicts(tallies),
        reasons(tallies),
        shares(statistics.actions()),
        shares(statistics.agents()),
        steps(tallies));
  }

  private static Map<Verdict, Long> verdicts(List<Tally> tallies) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0L);
    }
    tallies.forEach(tally -> counts.merge(tally.verdict(), tally.count(), Long::sum));
    return counts;
  }

  private static List<ReasonRepresentation> reasons(List<Tally> tallies) {
    record Reason(Verdict verdict, String word) {}
    Map<Reason, Long> counts =
        tallies.stream()
            .collect(
                Collectors.groupingBy(
                    tally -> new Reason(tally.verdict(), tally.reason()),
                    Collectors.summingLong(Tally::count)));
    return counts.entrySet().stream()
        .map(
            entry ->
                new ReasonRepresentation(
                    entry.getKey().verdict(), entry.getKey().word(), entry.getValue()))
        .sorted((one, other) -> Long.compare(other.count(), one.count()))
        .toList();
  }

  private static List<ShareRepresentation> shares(List<DecisionStatistics.Share> shares) {
    return shares.stream()
        .map(share -> new ShareRepresentation(share.name(), share.count(), share.denied()))
        .toList();
  }

  private static List<StepRepresentation> steps(List<Tally> tallies) {
    Map<Instant, List<Tally>> byStep =
        tallies.stream()
            .collect(Collectors.groupingBy(Tally::step, TreeMap::new, Collectors.toList()));
    Function<Map.Entry<Instant, List<Tally>>, StepRepresentation> shown =
        step -> new StepRepresentation(step.getKey().toString(), verdicts(step.getValue()));
    return byStep.entrySet().stream().map(shown).toList();
  }
}

package io.github.agentidentity.trust.service.usecase;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.trust.Contribution;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.TrustRecord;
import io.github.agentidentity.trust.TrustScore;
import io.github.agentidentity.trust.TrustStore;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.score.Answer;
import io.github.agentidentity.trust.service.score.ScoreDocument;
import io.github.agentidentity.trust.service.score.ScoreInputs;
import io.github.agentidentity.trust.service.score.Scoring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Explains scores by computing them again. */
public final class Explanations {

  private static final Logger LOG = Logger.getLogger(Explanations.class);
  private static final Page NEWEST = new Page(0, 1);

  private final TrustStore.History history;

  public Explanations(TrustScope scope) {
    this.history = scope.store().history(scope.realm());
  }

  /** The newest entry. */
  public Explanation newest(Agent agent) {
    TrustRecord entry =
        history.list(agent.id(), NEWEST).stream()
            .findFirst()
            .orElseThrow(() -> new AgentException.NotFound("score of agent", agent.name().value()));
    return explain(agent, entry);
  }

  /** The entry with that number. */
  public Explanation of(Agent agent, long number) {
    return explain(
        agent,
        history
            .find(agent.id(), number)
            .orElseThrow(
                () -> new AgentException.NotFound("entry of the history", Long.toString(number))));
  }

  private Explanation explain(Agent agent, TrustRecord entry) {
    ScoreInputs inputs = inputs(agent, entry.number()).orElseThrow();
    TrustScore score = Scoring.of(inputs);
    boolean equal = isSame(score, entry.marks());
    if (!equal) {
      LOG.errorf(
          "Entry %d of agent %s does not follow from its inputs", entry.number(), agent.id());
    }
    List<Explanation.Change> changes =
        inputs(agent, entry.number() - 1).map(before -> changes(before, inputs)).orElse(List.of());
    return new Explanation(entry, inputs, score, equal, changes);
  }

  private static boolean isSame(TrustScore score, TrustRecord.Marks marks) {
    return Double.doubleToLongBits(score.value()) == Double.doubleToLongBits(marks.computed())
        && Double.doubleToLongBits(score.uncertainty())
            == Double.doubleToLongBits(marks.uncertainty());
  }

  private Optional<ScoreInputs> inputs(Agent agent, long number) {
    return history.inputs(agent.id(), number).map(ScoreDocument::read);
  }

  private static List<Explanation.Change> changes(ScoreInputs before, ScoreInputs after) {
    TrustScore old = Scoring.of(before);
    List<Explanation.Change> changes = new ArrayList<>();
    for (Contribution one : Scoring.of(after).contributions()) {
      Double points = old.of(one.factor()).map(Contribution::points).orElse(null);
      List<String> evidence = changed(before, after, one.factor());
      if (points == null || points != one.points() || !evidence.isEmpty()) {
        changes.add(new Explanation.Change(one.factor(), points, one.points(), evidence));
      }
    }
    changes.sort(
        Comparator.comparingDouble((Explanation.Change one) -> Math.abs(one.difference()))
            .reversed());
    return changes;
  }

  private static List<String> changed(ScoreInputs before, ScoreInputs after, String factor) {
    Map<String, Evidence> old = pieces(before, factor);
    Map<String, Evidence> now = pieces(after, factor);
    TreeSet<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    return ids.stream().filter(id -> !says(old.get(id), now.get(id))).toList();
  }

  private static boolean says(@Nullable Evidence one, @Nullable Evidence other) {
    return Objects.equals(one, other)
        || (one != null
            && other != null
            && one.positive() == other.positive()
            && one.negative() == other.negative());
  }

  private static Map<String, Evidence> pieces(ScoreInputs inputs, String factor) {
    Map<String, Evidence> pieces = new LinkedHashMap<>();
    inputs.answers().stream()
        .filter(answer -> answer.factor().equals(factor))
        .map(Answer::evidence)
        .flatMap(known -> known.evidence().stream())
        .forEach(piece -> pieces.put(piece.id(), piece));
    return pieces;
  }
}

package io.github.agentidentity.trust.service.community;

import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.trust.Endorsement;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.EvidenceStore.Standing;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Weighs many voices. A voice weighs what its author's own agents score, and little while the
 * oldest of them is young: whoever makes up a thousand authors gets a thousand times nothing. An
 * author whose agents nobody has scored, or who has none, weighs nothing.
 *
 * @param standing what each author's agents are like
 */
record Chorus(FactorQuestion question, Map<AgentOwner, Standing> standing) {

  /** How long an author's agents must have stood for its word to weigh in full. */
  static final Duration GROWN = Duration.ofDays(90);

  /** One voice in full is as good as two observations. */
  private static final double LOUDEST = 2.0;

  /** A voice, and what it weighs. */
  private record Voice(Endorsement said, double weight) {}

  FactorEvidence of(List<Endorsement> said) {
    List<Voice> voices =
        said.stream()
            .filter(one -> !one.author().equals(question.agent().owner()))
            .filter(one -> !one.words().at().isAfter(question.now()))
            .map(one -> new Voice(one, weight(one.author())))
            .filter(voice -> voice.weight() > 0)
            .sorted(
                Comparator.comparingDouble(Voice::weight)
                    .reversed()
                    .thenComparing(voice -> voice.said().id()))
            .toList();
    return FactorEvidence.counted(evidence(voices));
  }

  private double weight(AgentOwner author) {
    Standing agents = standing.get(author);
    if (agents == null) {
      return 0;
    }
    long age = Duration.between(agents.since(), question.now()).toMillis();
    double grown = Math.min(1, Math.max(0, age) / (double) GROWN.toMillis());
    return LOUDEST * agents.score() * grown;
  }

  /** The loudest one by one, and where there are more than can be named, the rest as one. */
  private List<Evidence> evidence(List<Voice> voices) {
    int named =
        voices.size() <= FactorEvidence.MOST_EVIDENCE
            ? voices.size()
            : FactorEvidence.MOST_EVIDENCE - 1;
    List<Evidence> evidence = new ArrayList<>();
    voices.subList(0, named).forEach(voice -> evidence.add(evidence(voice)));
    if (named < voices.size()) {
      evidence.add(rest(voices.subList(named, voices.size())));
    }
    return evidence;
  }

  private static Evidence evidence(Voice voice) {
    double rating = voice.said().words().rating();
    return new Evidence(
        "endorsement:" + voice.said().id(),
        voice.said().words().at(),
        voice.weight() * rating,
        voice.weight() * (1 - rating),
        sentence(voice.said()));
  }

  private static String sentence(Endorsement said) {
    String who = said.author().kind() == AgentOwner.Kind.GROUP ? "A group" : "An owner";
    return switch (said.words().kind()) {
      case ENDORSEMENT -> who + " of other agents vouches for it";
      case FEEDBACK ->
          who + " of other agents rates it " + Math.round(said.words().rating() * 100) + " of 100";
    };
  }

  private static Evidence rest(List<Voice> voices) {
    double positive = 0;
    double negative = 0;
    Instant newest = Instant.MIN;
    for (Voice voice : voices) {
      double rating = voice.said().words().rating();
      positive += voice.weight() * rating;
      negative += voice.weight() * (1 - rating);
      Instant at = voice.said().words().at();
      newest = at.isAfter(newest) ? at : newest;
    }
    return new Evidence(
        "endorsements:others",
        newest,
        Math.min(positive, Evidence.MOST),
        Math.min(negative, Evidence.MOST),
        voices.size() + " more owners of other agents");
  }
}

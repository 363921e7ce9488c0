package io.github.agentidentity.trust.rest;

import io.github.agentidentity.trust.Contribution;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.TrustRecord;
import io.github.agentidentity.trust.service.usecase.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation for people. */
final class Sentences {

  private static final int CHANGES = 5;
  private static final double NOTABLE = 0.0005;

  private final Explanation explanation;
  private final List<String> sentences = new ArrayList<>();

  private Sentences(Explanation explanation) {
    this.explanation = explanation;
  }

  static List<String> of(Explanation explanation) {
    Sentences all = new Sentences(explanation);
    all.tellScore();
    all.tellCaps();
    all.tellChanges();
    all.tellFailures();
    return all.sentences;
  }

  private void tellScore() {
    TrustRecord.Marks marks = explanation.entry().marks();
    say("The score is %.3f (%s)", marks.score(), marks.band());
    if (marks.score() != marks.computed()) {
      say(
          "An administrator said so: %s; the evidence says %.3f",
          explanation.entry().cause().detail() == null
              ? "see the history"
              : explanation.entry().cause().detail(),
          marks.computed());
    }
    say("%.0f %% of it is not known", 100 * marks.uncertainty());
  }

  private void tellCaps() {
    explanation
        .score()
        .caps()
        .forEach(
            cap ->
                say(
                    "It is %.2f at most: %s (%s)",
                    cap.most(), cap.finding().sentence(), cap.factor()));
  }

  private void tellChanges() {
    explanation.changes().stream()
        .filter(change -> Math.abs(change.difference()) >= NOTABLE)
        .limit(CHANGES)
        .forEach(
            change ->
                say(
                    "%s %s by %.3f%s",
                    change.factor(),
                    change.difference() < 0 ? "fell" : "rose",
                    Math.abs(change.difference()),
                    why(change)));
  }

  private String why(Explanation.Change change) {
    return explanation.inputs().answers().stream()
        .filter(answer -> answer.factor().equals(change.factor()))
        .flatMap(answer -> answer.evidence().evidence().stream())
        .filter(piece -> change.evidence().contains(piece.id()))
        .filter(piece -> tells(piece, change.difference()))
        .map(Evidence::sentence)
        .findFirst()
        .map(sentence -> ": " + sentence)
        .orElse("");
  }

  private static boolean tells(Evidence piece, double difference) {
    return difference < 0 ? piece.negative() > 0 : piece.positive() > 0;
  }

  private void tellFailures() {
    for (Contribution one : explanation.score().contributions()) {
      if (one.failure() != null) {
        say("The factor %s is not known: it %s", one.factor(), one.failure());
      }
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more library
  private void say(String format, Object... words) {
    sentences.add(String.format(Locale.ROOT, format, words));
  }
}

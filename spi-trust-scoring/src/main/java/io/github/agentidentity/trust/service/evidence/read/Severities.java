package io.github.agentidentity.trust.service.evidence.read;

import io.github.agentidentity.agent.Risk;
import java.util.Locale;
import java.util.Optional;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/** Severities from the many ways to write them. */
final class Severities {

  private static final int LONGEST_VECTOR = 512;

  private Severities() {}

  /** Of a CVSS vector of version 2, 3 or 4, or of a bare score; empty if it is neither. */
  static Optional<Risk> ofCvss(String text) {
    if (text.length() > LONGEST_VECTOR) {
      return Optional.empty();
    }
    return text.contains(":") ? ofVector(text) : ofScoreText(text);
  }

  /**
   * The classes of CVSS; 0 is no severity.
   *
   * @see <a href="https://www.first.org/cvss/v3.1/specification-document#5">CVSS 3.1, section 5</a>
   */
  static Optional<Risk> ofScore(double score) {
    if (!(score > 0)) {
      return Optional.empty();
    }
    if (score >= 9) {
      return Optional.of(Risk.CRITICAL);
    }
    if (score >= 7) {
      return Optional.of(Risk.HIGH);
    }
    return Optional.of(score >= 4 ? Risk.MEDIUM : Risk.LOW);
  }

  /** Of a word such as {@code critical} or GitHub's {@code MODERATE}; empty for others. */
  static Optional<Risk> ofWord(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "critical" -> Optional.of(Risk.CRITICAL);
      case "high", "important" -> Optional.of(Risk.HIGH);
      case "medium", "moderate" -> Optional.of(Risk.MEDIUM);
      case "low", "info", "negligible" -> Optional.of(Risk.LOW);
      default -> Optional.empty();
    };
  }

  static Risk worse(Risk one, Risk other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Optional<Risk> ofVector(String vector) {
    try {
      Cvss cvss = Cvss.fromVector(vector);
      return cvss == null ? Optional.empty() : ofScore(cvss.calculateScore().getBaseScore());
    } catch (MalformedVectorException e) {
      return Optional.empty();
    }
  }

  static Optional<Risk> ofScoreText(String text) {
    try {
      return ofScore(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

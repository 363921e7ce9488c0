package io.github.agentidentity.trust;

import java.time.Instant;
import java.util.List;

/**
 * What was read from a document when it came in: the same at every later look.
 *
 * @param datedAt when its author says it was made, never after it came in
 * @param stream which documents it takes the place of: those of the same stream that are older
 */
public record EvidenceReading(Instant datedAt, String stream, List<Point> points) {

  public EvidenceReading {
    points = List.copyOf(points);
  }

  /**
   * One thing that speaks for or against the agent, in the counts of a Beta reputation.
   *
   * @param name a short name such as that of a check or of a class of severity
   * @param positive how much it counts for the agent, at least 0
   * @param negative how much it counts against it, at least 0
   * @param critical whether it caps the whole score while it stands
   * @param sentence for people
   * @see <a href="https://doi.org/10.1007/978-3-540-45172-3">Jøsang, Ismail: The Beta Reputation
   *     System, 2002</a>
   */
  public record Point(
      String name, double positive, double negative, boolean critical, String sentence) {

    public static Point in(String name, double positive, String sentence) {
      return new Point(name, positive, 0, false, sentence);
    }

    public static Point against(String name, double negative, String sentence) {
      return new Point(name, 0, negative, false, sentence);
    }
  }
}

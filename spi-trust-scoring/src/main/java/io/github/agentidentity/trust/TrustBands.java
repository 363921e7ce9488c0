package io.github.agentidentity.trust;

import io.github.agentidentity.agent.AgentException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The words that a realm has for scores, the best first; the last begins at 0. */
public record TrustBands(List<Band> bands) {

  public static final TrustBands STANDARD =
      new TrustBands(
          List.of(
              new Band("excellent", 0.9),
              new Band("good", 0.7),
              new Band("fair", 0.5),
              new Band("poor", 0)));

  private static final int MOST = 10;

  /**
   * A word for scores.
   *
   * @param from the lowest score that is called so
   */
  public record Band(String name, double from) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public Band {
      if (!SHAPE.matcher(name).matches()) {
        throw new AgentException.Invalid(
            "bands", "a band is named by 1 to 32 small letters, digits and hyphens");
      }
      if (!(from >= 0 && from <= 1)) {
        throw new AgentException.Invalid("bands", "band " + name + " begins between 0 and 1");
      }
    }
  }

  public TrustBands {
    bands = bands.stream().sorted(Comparator.comparingDouble(Band::from).reversed()).toList();
    if (bands.isEmpty() || bands.size() > MOST || bands.getLast().from() != 0) {
      throw new AgentException.Invalid("bands", "1 to 10 bands, of which the lowest begins at 0");
    }
    if (bands.stream().map(Band::name).distinct().count() != bands.size()
        || bands.stream().map(Band::from).distinct().count() != bands.size()) {
      throw new AgentException.Invalid("bands", "no two bands have one name or one beginning");
    }
  }

  /** The word for a score. */
  public String of(double score) {
    return bands.stream()
        .filter(band -> score >= band.from())
        .findFirst()
        .orElse(bands.getLast())
        .name();
  }
}

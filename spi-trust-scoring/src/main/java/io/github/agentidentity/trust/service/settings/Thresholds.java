package io.github.agentidentity.trust.service.settings;

import io.github.agentidentity.agent.Risk;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * The scores that a realm asks for, by the risk of the capability. Read for every token: four
 * attributes of a cached realm.
 */
public record Thresholds(RealmModel realm) {

  /** No score is higher, so nobody reaches it. */
  private static final double OUT_OF_REACH = 2;

  /** The lowest score with which a capability of this risk is used; null where none is asked. */
  public @Nullable Double of(Risk risk) {
    String text = realm.getAttribute(RealmTrustSettings.THRESHOLD + RealmTrustSettings.word(risk));
    return text == null || text.isBlank() ? null : parse(text);
  }

  /** The highest of all that are set; null where none is. */
  public @Nullable Double highest() {
    Double highest = null;
    for (Risk risk : Risk.values()) {
      Double one = of(risk);
      highest = highest == null || (one != null && one > highest) ? one : highest;
    }
    return highest;
  }

  /** All that are set and can be read. */
  Map<Risk, Double> all() {
    Map<Risk, Double> all = new EnumMap<>(Risk.class);
    for (Risk risk : Risk.values()) {
      Double threshold = of(risk);
      if (threshold != null) {
        all.put(risk, Math.min(1, threshold));
      }
    }
    return all;
  }

  private static double parse(String text) {
    try {
      double given = Double.parseDouble(text.strip());
      return given >= 0 && given <= 1 ? given : OUT_OF_REACH;
    } catch (NumberFormatException e) {
      return OUT_OF_REACH;
    }
  }
}

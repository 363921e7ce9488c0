package io.github.agentidentity.trust.service.settings;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.FactorWeights;
import io.github.agentidentity.trust.TrustBands;
import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import io.github.agentidentity.trust.TrustSettings;
import io.github.agentidentity.trust.TrustSettings.Ages;
import io.github.agentidentity.trust.TrustSettings.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The settings in the realm attributes {@code agent-trust.*}. Attributes can be written past our
 * API: what cannot be read counts as not set and is named among the {@link #complaints}. Thresholds
 * are the exception: one that cannot be read is one that nobody reaches.
 */
public final class RealmTrustSettings {

  public static final String PREFIX = "agent-trust.";
  public static final String THRESHOLD = PREFIX + "threshold.";
  public static final String WEIGHT = PREFIX + "weight.";
  public static final String CAP = PREFIX + "cap.";
  public static final String BASE_RATE = PREFIX + "base-rate";
  public static final String HALF_LIFE = PREFIX + "half-life";
  public static final String BANDS = PREFIX + "bands";
  public static final String RETENTION = PREFIX + "retention";
  public static final String KEY_AGE = PREFIX + "key-age";
  public static final String UNUSED_GRANT_AGE = PREFIX + "unused-grant-age";
  public static final String REVIEW_AGE = PREFIX + "review-age";

  public static final double STANDARD_BASE_RATE = 0.5;
  public static final Duration STANDARD_HALF_LIFE = Duration.ofDays(14);
  public static final Duration STANDARD_RETENTION = Duration.ofDays(400);
  public static final Ages STANDARD_AGES =
      new Ages(Duration.ofDays(180), Duration.ofDays(90), Duration.ofDays(180));
  public static final Map<Risk, Double> STANDARD_CAPS =
      Map.of(Risk.CRITICAL, 0.25, Risk.HIGH, 0.45);

  private static final Logger LOG = Logger.getLogger(RealmTrustSettings.class);

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Attributes attributes;

  public RealmTrustSettings(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.attributes = new Attributes(realm);
  }

  public TrustSettings read() {
    return new TrustSettings(new Thresholds(realm).all(), rules(), bands(), ages(), retention());
  }

  /** The attributes that could not be read so far, and what counts in their place. */
  public List<String> complaints() {
    return attributes.complaints();
  }

  public Rules rules() {
    Map<Risk, Double> caps = attributes.shares(CAP, STANDARD_CAPS);
    Rules rules =
        new Rules(
            weights(),
            attributes.share(BASE_RATE, STANDARD_BASE_RATE),
            attributes.duration(HALF_LIFE, STANDARD_HALF_LIFE),
            caps);
    attributes.complaints().forEach(one -> LOG.warnf("Realm %s: %s", realm.getName(), one));
    return rules;
  }

  public TrustBands bands() {
    return attributes.read(BANDS, Bands::parse, TrustBands.STANDARD);
  }

  public Ages ages() {
    return new Ages(
        attributes.duration(KEY_AGE, STANDARD_AGES.key()),
        attributes.duration(UNUSED_GRANT_AGE, STANDARD_AGES.unusedGrant()),
        attributes.duration(REVIEW_AGE, STANDARD_AGES.review()));
  }

  public Duration retention() {
    return attributes.duration(RETENTION, STANDARD_RETENTION);
  }

  /** Puts all of it into the attributes; what is as it would be anyway is left unsaid. */
  public void write(TrustSettings settings) {
    Map<String, Double> standard = standardWeights();
    settings.rules().weights().weights().keySet().stream()
        .filter(factor -> !standard.containsKey(factor))
        .findFirst()
        .ifPresent(
            factor -> {
              throw new AgentException.Invalid("weights." + factor, "there is no such factor");
            });
    attributes.clear();
    for (Risk risk : Risk.values()) {
      attributes.set(THRESHOLD + word(risk), settings.thresholds().get(risk), null);
      Double cap = settings.rules().caps().get(risk);
      attributes.set(
          CAP + word(risk), cap == null ? 1 : cap, STANDARD_CAPS.getOrDefault(risk, 1.0));
    }
    settings
        .rules()
        .weights()
        .weights()
        .forEach((factor, weight) -> attributes.set(WEIGHT + factor, weight, standard.get(factor)));
    attributes.set(BASE_RATE, settings.rules().baseRate(), STANDARD_BASE_RATE);
    attributes.set(HALF_LIFE, settings.rules().halfLife(), STANDARD_HALF_LIFE);
    attributes.set(BANDS, Bands.write(settings.bands()), Bands.write(TrustBands.STANDARD));
    attributes.set(RETENTION, settings.retention(), STANDARD_RETENTION);
    attributes.set(KEY_AGE, settings.ages().key(), STANDARD_AGES.key());
    attributes.set(UNUSED_GRANT_AGE, settings.ages().unusedGrant(), STANDARD_AGES.unusedGrant());
    attributes.set(REVIEW_AGE, settings.ages().review(), STANDARD_AGES.review());
  }

  /** What each factor on this server weighs where the realm does not say. */
  public SortedMap<String, Double> standardWeights() {
    return session
        .getKeycloakSessionFactory()
        .getProviderFactoriesStream(TrustFactor.class)
        .map(TrustFactorFactory.class::cast)
        .collect(
            Collectors.toMap(
                TrustFactorFactory::getId,
                TrustFactorFactory::defaultWeight,
                (one, other) -> one,
                TreeMap::new));
  }

  private FactorWeights weights() {
    SortedMap<String, Double> weights = standardWeights();
    weights.replaceAll(
        (factor, standard) -> attributes.number(WEIGHT + factor, FactorWeights.MOST, standard));
    try {
      return FactorWeights.of(weights);
    } catch (AgentException.Invalid e) {
      attributes.complain(WEIGHT + "*: " + e.getMessage());
      return FactorWeights.of(standardWeights());
    }
  }

  static String word(Risk risk) {
    return risk.name().toLowerCase(Locale.ROOT);
  }
}

package io.github.agentidentity.mcp.service.evidence;

import io.github.agentidentity.mcp.DriftPolicy;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/**
 * The realm attributes {@code mcp.*} about evidence. What cannot be read counts as the strictest of
 * its kind: a slip of the pen must not let anybody pass.
 */
public record EvidenceSettings(RealmModel realm) {

  public static final String ATTESTATION_LIFE = "mcp.attestation-life";
  public static final String CONFLICTING_OWNERS = "mcp.conflicting-owners";
  public static final String CONFLICTING_WEIGHT = "mcp.conflicting-weight";
  public static final String MIN_CONFIDENCE = "mcp.min-confidence";
  public static final String REQUIRE_VERIFIED = "mcp.require-verified";
  public static final String DRIFT_POLICY = "mcp.drift-policy";
  public static final String CONNECTION_DRIFT = "mcp.connection-drift";

  private static final Logger LOG = Logger.getLogger(EvidenceSettings.class);
  private static final Duration LONGEST_LIFE = Duration.ofDays(366);
  private static final Duration USUAL_LIFE = Duration.ofDays(30);
  private static final int MOST_OWNERS = 1_000;
  private static final int USUAL_OWNERS = 2;
  private static final double USUAL_WEIGHT = 1;

  /** How long an attestation says anything: P30D unless the realm says otherwise. */
  public Duration attestationLife() {
    return read(ATTESTATION_LIFE, USUAL_LIFE, Duration.ofHours(1), EvidenceSettings::life);
  }

  /** How many owners must contradict what is pinned before the server is cut off: 2, usually. */
  public int conflictingOwners() {
    return read(CONFLICTING_OWNERS, USUAL_OWNERS, 1, EvidenceSettings::owners);
  }

  /**
   * How much the words of these owners must weigh together: as much as that of one owner who is
   * trusted in full, usually.
   */
  public double conflictingWeight() {
    return read(CONFLICTING_WEIGHT, USUAL_WEIGHT, 0.0, EvidenceSettings::weight);
  }

  /** The confidence that a server needs before agents may use it: 0, so none, usually. */
  public double minConfidence() {
    return read(MIN_CONFIDENCE, 0.0, 1.0, EvidenceSettings::share);
  }

  /** Whether a server must have proved its key before agents may use it. */
  public boolean requiresVerified() {
    return read(REQUIRE_VERIFIED, false, true, EvidenceSettings::truth);
  }

  /** What follows from drift where nothing else is ruled for the server. */
  public DriftPolicy driftPolicy() {
    return read(
        DRIFT_POLICY,
        DriftPolicy.QUARANTINE,
        DriftPolicy.QUARANTINE,
        text -> DriftPolicy.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  /** Whether people are told of connections that were not declared: they are, usually. */
  public boolean alertsOfConnections() {
    return read(CONNECTION_DRIFT, true, true, EvidenceSettings::alertOrOff);
  }

  private <T> T read(String name, T otherwise, T unreadable, Function<String, T> parser) {
    String text = realm.getAttribute(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      return parser.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeException e) {
      LOG.warnf(
          "Realm %s: the attribute %s cannot be read; %s counts",
          realm.getName(), name, unreadable);
      return unreadable;
    }
  }

  private static Duration life(String text) {
    Duration life = Duration.parse(text);
    return require(life, life.isPositive() && life.compareTo(LONGEST_LIFE) <= 0);
  }

  private static int owners(String text) {
    int owners = Integer.parseInt(text);
    return require(owners, owners >= 1 && owners <= MOST_OWNERS);
  }

  private static double share(String text) {
    double share = Double.parseDouble(text);
    return require(share, share >= 0 && share <= 1);
  }

  private static double weight(String text) {
    double weight = Double.parseDouble(text);
    return require(weight, weight >= 0 && weight <= MOST_OWNERS);
  }

  private static boolean truth(String text) {
    boolean yes = text.equalsIgnoreCase("true");
    return require(yes, yes || text.equalsIgnoreCase("false"));
  }

  private static boolean alertOrOff(String text) {
    boolean alert = text.equalsIgnoreCase("alert");
    return require(alert, alert || text.equalsIgnoreCase("off"));
  }

  private static <T> T require(T value, boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("out of range");
    }
    return value;
  }
}

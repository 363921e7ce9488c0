package io.github.agentidentity.trust.service.usecase;

import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.sweep.Sweep;
import io.github.agentidentity.trust.TrustScoring;
import io.github.agentidentity.trust.TrustScoringFactory;
import io.github.agentidentity.trust.service.panel.FactorPanel;
import io.github.agentidentity.trust.service.recompute.Recomputation;
import io.github.agentidentity.trust.service.recompute.TrustSweep;
import io.github.agentidentity.trust.service.signal.TrustWatch;
import io.github.agentidentity.trust.service.signal.TrustWorker;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Owns what of the scoring lives as long as the server. */
public final class UseCasesFactory implements TrustScoringFactory {

  static final String ID = "default";
  static final String FLUSH_MILLIS = "flush-millis";
  static final String FACTOR_MILLIS = "factor-millis";
  static final String NIGHTLY_AT = "nightly-at";
  static final int STANDARD_FLUSH_MILLIS = 2_000;
  static final int STANDARD_FACTOR_MILLIS = 5_000;
  static final String STANDARD_NIGHTLY_AT = "03:00";

  private static final int LONGEST = 600_000;

  private Duration flush = Duration.ofMillis(STANDARD_FLUSH_MILLIS);
  private Duration patience = Duration.ofMillis(STANDARD_FACTOR_MILLIS);
  private Duration sweepEvery = TrustSweep.STANDARD_INTERVAL;
  private LocalTime nightlyAt = LocalTime.parse(STANDARD_NIGHTLY_AT);
  private @Nullable FactorPanel panel;
  private @Nullable Recomputation recomputation;
  private @Nullable TrustWorker worker;
  private @Nullable TrustWatch watch;

  @Override
  public TrustScoring create(KeycloakSession session) {
    if (recomputation == null || worker == null) {
      throw new IllegalStateException("the server has not started yet");
    }
    return new UseCases(session, recomputation, worker);
  }

  @Override
  public void init(Config.Scope config) {
    flush = millis(config, FLUSH_MILLIS, STANDARD_FLUSH_MILLIS);
    patience = millis(config, FACTOR_MILLIS, STANDARD_FACTOR_MILLIS);
    sweepEvery = Sweep.interval(config, TrustSweep.STANDARD_INTERVAL);
    String text = config.get(NIGHTLY_AT, STANDARD_NIGHTLY_AT);
    try {
      nightlyAt = LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          option(NIGHTLY_AT) + " must be a time of day such as 03:00, not " + text, e);
    }
  }

  TrustWatch watch() {
    if (watch == null) {
      throw new IllegalStateException("the server has not started yet");
    }
    return watch;
  }

  private static Duration millis(Config.Scope config, String name, int otherwise) {
    int given = config.getInt(name, otherwise);
    if (given < 1 || given > LONGEST) {
      throw new IllegalArgumentException(option(name) + " must be between 1 and " + LONGEST);
    }
    return Duration.ofMillis(given);
  }

  private static String option(String name) {
    return "spi-trust-scoring--" + ID + "--" + name;
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    FactorPanel factors = new FactorPanel(factory, patience);
    Recomputation scoring = new Recomputation(factory, factors);
    TrustWorker working = new TrustWorker(factory, scoring);
    panel = factors;
    recomputation = scoring;
    worker = working;
    watch = new TrustWatch(working, KeycloakClock.INSTANCE);
    watch.over(factory);
    working.start(flush);
    new TrustSweep(scoring, nightlyAt, sweepEvery).over(factory);
  }

  @Override
  public void close() {
    if (worker != null) {
      worker.close();
    }
    if (panel != null) {
      panel.close();
    }
  }

  @Override
  public String getId() {
    return ID;
  }
}

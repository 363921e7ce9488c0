package io.github.agentidentity.mcp.service.usecase;

import io.github.agentidentity.agent.sweep.Sweep;
import io.github.agentidentity.mcp.McpEvidence;
import io.github.agentidentity.mcp.McpEvidenceFactory;
import io.github.agentidentity.mcp.service.attestation.AttestationWatch;
import io.github.agentidentity.mcp.service.connection.ConnectionJournal;
import io.github.agentidentity.mcp.service.connection.ConnectionWatch;
import io.github.agentidentity.mcp.service.drift.DriftWatch;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Makes {@link McpEvidence}, and follows what happens. Options: {@code sweep-seconds}, between two
 * searches for what can be forgotten; {@code write-seconds}, after which seen connections are
 * written.
 */
public final class EvidenceUseCasesFactory implements McpEvidenceFactory {

  static final String PROVIDER_ID = "default";
  static final String WRITE_SECONDS = "write-seconds";

  private static final Duration HOURLY = Duration.ofHours(1);
  private static final int USUAL_WRITE_SECONDS = 2;

  private Duration interval = HOURLY;
  private Duration writes = Duration.ofSeconds(USUAL_WRITE_SECONDS);
  private @Nullable ConnectionJournal journal;

  @Override
  public McpEvidence create(KeycloakSession session) {
    if (journal == null) {
      throw new IllegalStateException("asked before the server has started");
    }
    return new EvidenceUseCases(session, journal);
  }

  @Override
  public void init(Config.Scope config) {
    interval = Sweep.interval(config, HOURLY);
    int seconds = config.getInt(WRITE_SECONDS, USUAL_WRITE_SECONDS);
    if (seconds < 1) {
      throw new IllegalArgumentException("spi-mcp-evidence--default--write-seconds: at least 1");
    }
    writes = Duration.ofSeconds(seconds);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ConnectionJournal seen = new ConnectionJournal(factory, writes);
    journal = seen;
    AttestationWatch.over(factory);
    ConnectionWatch.over(factory, seen);
    DriftWatch.over(factory);
    new Sweep("mcp-evidence", interval, OldEvidence::forget).over(factory);
  }

  @Override
  public void close() {
    if (journal != null) {
      journal.close();
    }
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }
}

package io.github.agentidentity.agent;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.keycloak.common.util.Time;

/** The server's time, which Keycloak's own tests and tools can shift. */
public final class KeycloakClock extends Clock {

  public static final Clock INSTANCE = new KeycloakClock(ZoneOffset.UTC);

  private final ZoneId zone;

  private KeycloakClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new KeycloakClock(other);
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(Time.currentTimeMillis());
  }
}

package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.web.RateLimiter;
import org.keycloak.Config;

/**
 * How the edge is set.
 *
 * @param client the public client of the realm that AIM's tools sign people in with
 */
record AimSettings(String client, RateLimiter limiter) {

  static final String CLIENT = "client";
  static final String DEFAULT_CLIENT = "agent-developer-cli";
  static final String REQUESTS_PER_MINUTE = "requests-per-minute";
  static final int DEFAULT_REQUESTS_PER_MINUTE = 6_000;

  private static final int MOST_ADDRESSES = 100_000;

  static AimSettings from(Config.Scope config) {
    int limit = config.getInt(REQUESTS_PER_MINUTE, DEFAULT_REQUESTS_PER_MINUTE);
    if (limit < 1) {
      throw new IllegalArgumentException(
          "spi-realm-restapi-extension--aim--" + REQUESTS_PER_MINUTE + " must be at least 1");
    }
    return new AimSettings(
        config.get(CLIENT, DEFAULT_CLIENT),
        new RateLimiter(KeycloakClock.INSTANCE, limit, MOST_ADDRESSES));
  }
}

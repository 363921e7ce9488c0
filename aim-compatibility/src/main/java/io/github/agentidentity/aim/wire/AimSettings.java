package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.web.RateLimiter;

/**
 * How the edge is set.
 *
 * @param client the public client of the realm that AIM's tools sign people in with
 */
record AimSettings(String client, RateLimiter limiter) {}

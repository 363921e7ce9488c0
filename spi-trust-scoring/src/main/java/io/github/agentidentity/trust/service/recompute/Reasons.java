package io.github.agentidentity.trust.service.recompute;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.trust.TrustRecord.Cause;

/** The words of a history for why a score was computed. */
public final class Reasons {

  /** Something happened to the agent. */
  public static final String EVENTS = "events";

  /** Somebody asked for it. */
  public static final String REQUEST = "request";

  public static final String OVERRIDE = "override";
  public static final String OVERRIDE_REMOVED = "override-removed";
  public static final String OVERRIDE_ENDED = "override-ended";

  public static final Cause NIGHTLY = new Cause("nightly", null, Actor.SYSTEM);

  private Reasons() {}
}

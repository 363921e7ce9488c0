package io.github.agentidentity.mcp.service.outbound;

import java.time.Duration;

/**
 * How much of a server is enough.
 *
 * @param time for one probe, from its start on a worker to its last byte
 * @param answerBytes of one answer
 * @param probeBytes of all answers of one probe
 * @param workers how many probes run at once on this node
 * @param waiting how many more may wait for a worker
 */
public record Limits(Duration time, int answerBytes, int probeBytes, int workers, int waiting) {

  private static final int MEBI = 1024 * 1024;

  public static final Limits USUAL =
      new Limits(Duration.ofSeconds(15), 8 * MEBI, 16 * MEBI, 32, 2_000);

  /** Of connecting, and of hearing nothing at all. */
  int silenceMillis() {
    return (int) Math.min(time.toMillis(), 10_000);
  }
}

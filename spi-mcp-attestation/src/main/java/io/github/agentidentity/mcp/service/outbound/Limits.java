package io.github.agentidentity.mcp.service.outbound;

import java.time.Duration;
import org.keycloak.Config;

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

  public static final String SECONDS = "probe-seconds";
  public static final String WORKERS = "probe-workers";

  /**
   * The usual limits, with the options of a provider.
   *
   * @throws IllegalArgumentException for a time outside of 1 to 120 seconds or no worker
   */
  public static Limits of(Config.Scope options) {
    int seconds = number(options, SECONDS, (int) USUAL.time().toSeconds(), 120);
    int workers = number(options, WORKERS, USUAL.workers(), 1_000);
    return new Limits(
        Duration.ofSeconds(seconds),
        USUAL.answerBytes(),
        USUAL.probeBytes(),
        workers,
        USUAL.waiting());
  }

  private static int number(Config.Scope options, String name, int otherwise, int most) {
    String text = options.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(name + " must be a number from 1 to " + most);
    }
    return Integer.parseInt(text);
  }

  /** Of connecting, and of hearing nothing at all. */
  int silenceMillis() {
    return (int) Math.min(time.toMillis(), 10_000);
  }
}

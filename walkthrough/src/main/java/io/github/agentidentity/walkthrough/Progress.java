package io.github.agentidentity.walkthrough;

import io.github.agentidentity.walkthrough.Terminal.Style;
import java.time.Duration;

/**
 * Shows that something goes on and for how long: a turning wheel on a terminal, a mark every few
 * seconds in a log.
 */
final class Progress implements AutoCloseable {

  private static final String WHEEL = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final Duration TURN = Duration.ofMillis(120);
  private static final Duration MARK = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final Thread clockwork;
  private String current = "";
  private long startedAt;
  private int turn;

  Progress(Terminal terminal) {
    this.terminal = terminal;
    this.clockwork = new Thread(this::keepTicking, "progress");
    clockwork.setDaemon(true);
    clockwork.start();
  }

  /** Ends what went on and starts the next. */
  synchronized void step(String words) {
    finish(Style.GOOD, "✓");
    current = words;
    startedAt = System.nanoTime();
    if (!terminal.isInteractive()) {
      terminal.part("  " + words);
    }
  }

  synchronized void failed() {
    finish(Style.BAD, "✗");
  }

  @Override
  public synchronized void close() {
    finish(Style.GOOD, "✓");
    clockwork.interrupt();
  }

  private void keepTicking() {
    try {
      while (true) {
        Thread.sleep(terminal.isInteractive() ? TURN : MARK);
        tick();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void tick() {
    if (current.isEmpty()) {
      return;
    }
    if (terminal.isInteractive()) {
      char wheel = WHEEL.charAt(turn++ % WHEEL.length());
      terminal.part("\r  " + wheel + " " + current + " … " + elapsed());
    } else {
      terminal.part(" … " + elapsed());
    }
  }

  private void finish(Style style, String mark) {
    if (current.isEmpty()) {
      return;
    }
    String verdict = terminal.styled(style, mark) + " ";
    if (terminal.isInteractive()) {
      terminal.line("\r  " + verdict + current + ", " + elapsed() + "   ");
    } else {
      terminal.line(" " + verdict + elapsed());
    }
    current = "";
  }

  private String elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedAt).toSeconds() + " s";
  }
}

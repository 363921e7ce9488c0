package io.github.agentidentity.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of {@code kc.sh}. */
final class ServerProcess {

  private static final Duration LOG_DRAIN = Duration.ofSeconds(2);

  private final Process process;
  private final Thread log;

  private ServerProcess(Process process, Thread log) {
    this.process = process;
    this.log = log;
  }

  static ServerProcess start(ProcessBuilder command, ServerLog log) {
    try {
      Process process = command.start();
      return new ServerProcess(process, log.follow(process));
    } catch (IOException e) {
      throw new KeycloakStartException("cannot run " + command.command().getFirst(), e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  List<ProcessHandle> tree() {
    return ProcessTree.of(process.toHandle());
  }

  /** The Java process below the shell, or the shell while there is none yet. */
  long javaPid() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .mapToLong(ProcessHandle::pid)
        .findFirst()
        .orElse(process.pid());
  }

  boolean awaitExit(Duration timeout) {
    try {
      return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void terminate() {
    ProcessTree.terminate(process.toHandle());
  }

  void kill() {
    ProcessTree.kill(process.toHandle());
  }

  /** The last lines explain why a process died: let them arrive. */
  void drainLog() {
    try {
      log.join(LOG_DRAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.github.agentidentity.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process with its descendants: the launcher is a shell, and killing it alone orphans Java. */
final class ProcessTree {

  private static final Duration GRACE = Duration.ofSeconds(15);

  private ProcessTree() {}

  static List<ProcessHandle> of(ProcessHandle root) {
    return Stream.concat(root.descendants(), Stream.of(root)).toList();
  }

  static void terminate(ProcessHandle root) {
    List<ProcessHandle> tree = of(root);
    tree.forEach(ProcessHandle::destroy);
    tree.forEach(ProcessTree::awaitExitOrKill);
  }

  static void kill(ProcessHandle root) {
    List<ProcessHandle> tree = of(root);
    tree.forEach(ProcessHandle::destroyForcibly);
    tree.forEach(ProcessTree::awaitExitOrKill);
  }

  private static void awaitExitOrKill(ProcessHandle process) {
    try {
      process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

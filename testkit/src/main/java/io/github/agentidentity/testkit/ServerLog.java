package io.github.agentidentity.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/** Copies what a process prints to a file and remembers the last lines for error messages. */
final class ServerLog {

  private static final int REMEMBERED_LINES = 60;

  private final Path file;
  private final Deque<String> tail = new ArrayDeque<>();

  ServerLog(Path file) {
    this.file = file;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Runs in the background until the process closes its output. */
  Thread follow(Process process) {
    Thread pump = new Thread(() -> pump(process), "keycloak-log");
    pump.setDaemon(true);
    pump.start();
    return pump;
  }

  String tail() {
    synchronized (tail) {
      return "--- last lines of " + file + " ---\n" + String.join("\n", tail);
    }
  }

  private void pump(Process process) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Writer writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        remember(line);
        writer.append(line).append('\n').flush();
      }
    } catch (IOException e) {
      remember("(log ended: " + e.getMessage() + ")");
    }
  }

  private void remember(String line) {
    synchronized (tail) {
      tail.addLast(line);
      if (tail.size() > REMEMBERED_LINES) {
        tail.removeFirst();
      }
    }
  }
}

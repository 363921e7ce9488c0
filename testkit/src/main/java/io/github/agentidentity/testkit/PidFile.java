package io.github.agentidentity.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers on disk which processes a backend started, so that the next start can end what a killed
 * JVM left behind. The first line is the JVM that owns them. A pid alone may have been given to
 * another process meanwhile: the start time must match as well.
 */
final class PidFile {

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  private final Path file;

  PidFile(Path file) {
    this.file = file;
  }

  static PidFile besides(Path log) {
    return new PidFile(log.resolveSibling(log.getFileName() + ".pid"));
  }

  void write(List<ProcessHandle> processes) {
    List<String> lines =
        Stream.concat(Stream.of(ProcessHandle.current()), processes.stream())
            .map(PidFile::line)
            .toList();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  /** Ends the processes of a dead owner; a living owner keeps them, and we must not start. */
  void reap() {
    List<String> lines = read();
    if (lines.isEmpty()) {
      return;
    }
    running(lines.getFirst())
        .filter(owner -> owner.pid() != ProcessHandle.current().pid())
        .ifPresent(
            owner -> {
              throw new KeycloakStartException(
                  "process " + owner.pid() + " runs this server already: end it first");
            });
    lines.stream().skip(1).flatMap(line -> running(line).stream()).forEach(ProcessTree::kill);
    delete();
  }

  private List<String> read() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String line(ProcessHandle process) {
    return process.pid() + " " + startedAt(process).toEpochMilli();
  }

  private static Optional<ProcessHandle> running(String line) {
    String[] parts = line.split(" ", -1);
    Instant started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(ProcessHandle::isAlive)
        .filter(process -> closeTo(startedAt(process), started));
  }

  private static boolean closeTo(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(CLOCK_TOLERANCE) <= 0;
  }

  private static Instant startedAt(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}

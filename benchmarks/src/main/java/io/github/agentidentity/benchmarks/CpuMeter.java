package io.github.agentidentity.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads how much CPU time the processes have had so far. */
final class CpuMeter {

  private static final Path MACHINE = Path.of("/proc/stat");

  /** USER_HZ, which is 100 on every platform that Linux runs a JDK on. */
  private static final long MILLIS_PER_TICK = 10;

  private final ProcessHandle server;
  private final List<ProcessHandle> database;

  CpuMeter(ProcessHandle server, List<ProcessHandle> database) {
    this.server = server;
    this.database = List.copyOf(database);
  }

  CpuTimes read() {
    return new CpuTimes(of(server), ofDatabase(), of(ProcessHandle.current()), ofMachine());
  }

  /** PostgreSQL has a process for each connection. */
  private Duration ofDatabase() {
    return database.stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(CpuMeter::of)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Zero where there is no {@code /proc}. */
  private static Duration ofMachine() {
    if (!Files.isReadable(MACHINE)) {
      return Duration.ZERO;
    }
    try (Stream<String> lines = Files.lines(MACHINE)) {
      return busy(lines.findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line {@code cpu user nice system idle iowait irq softirq …}: all but the idle ones. */
  static Duration busy(String line) {
    long[] ticks = Arrays.stream(line.split(" +", -1)).skip(1).mapToLong(Long::parseLong).toArray();
    long busy = ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6];
    return Duration.ofMillis(busy * MILLIS_PER_TICK);
  }
}

package io.github.agentidentity.benchmarks.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Series and windows in the format of the benchmark, made up here, scored by its rules. */
final class NabCommandTest {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final LocalDateTime START = LocalDateTime.parse("2026-01-01T00:00:00");
  private static final int SIZE = 1000;
  private static final int ODD = 700;

  @Test
  void spike_in_a_wave_is_found(@TempDir Path folder) throws IOException {
    assertThat(standardScore(folder, ODD)).isGreaterThan(80);
  }

  @Test
  void detector_that_is_right_at_once_is_perfect() {
    NabScore score = new NabScore(NabProfile.STANDARD);
    score.add(series(), flags(690));
    assertThat(score.normalised()).isCloseTo(100, within(0.001));
  }

  @Test
  void detector_that_is_silent_scores_nothing() {
    NabScore score = new NabScore(NabProfile.STANDARD);
    score.add(series(), new double[SIZE]);
    assertThat(score.normalised()).isCloseTo(0, within(0.001));
  }

  @Test
  void late_hit_is_worth_less_than_an_early_one() {
    NabScore early = new NabScore(NabProfile.STANDARD);
    early.add(series(), flags(692));
    NabScore late = new NabScore(NabProfile.STANDARD);
    late.add(series(), flags(709));
    assertThat(late.normalised()).isLessThan(early.normalised());
  }

  @Test
  void alarm_before_the_hit_costs_something() {
    double[] flags = flags(690);
    flags[300] = 2;
    NabScore score = new NabScore(NabProfile.STANDARD);
    score.add(series(), flags);
    assertThat(score.normalised()).isLessThan(100);
  }

  private static NabSeries series() {
    return new NabSeries(
        "one.csv",
        new Random(1).doubles(SIZE).boxed().toList(),
        List.of(new NabSeries.Window(690, 710)));
  }

  private static double[] flags(int at) {
    double[] flags = new double[SIZE];
    flags[at] = 1;
    return flags;
  }

  private static double standardScore(Path folder, int odd) throws IOException {
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder("timestamp,value\n");
    for (int i = 0; i < SIZE; i++) {
      double value = Math.sin(i / 10.0) + 0.1 * random.nextGaussian() + (i == odd ? 9 : 0);
      csv.append(stamp(i)).append(',').append(value).append('\n');
    }
    Files.writeString(folder.resolve("wave.csv"), csv);
    Path windows = folder.resolve("windows.json");
    Files.writeString(
        windows,
        "{\"wave.csv\": [[\"%s.000000\", \"%s.000000\"]]}".formatted(stamp(695), stamp(705)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NabCommand.run(folder, windows, new PrintStream(out, true, StandardCharsets.UTF_8));
    String line =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(one -> one.startsWith("standard"))
            .findFirst()
            .orElseThrow();
    return Double.parseDouble(line.substring("standard".length()).strip());
  }

  private static String stamp(int index) {
    return STAMP.format(START.plusMinutes(5L * index));
  }
}

package io.github.agentidentity.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's diagnostic commands, sent to the server. */
final class Jcmd {

  private final long pid;

  Jcmd(long pid) {
    this.pid = pid;
  }

  String run(String... command) {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    List<String> words = new ArrayList<>(List.of(tool.toString(), Long.toString(pid)));
    words.addAll(List.of(command));
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new BenchmarkException(String.join(" ", command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new BenchmarkException("cannot run " + tool, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted", e);
    }
  }
}

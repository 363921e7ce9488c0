package io.github.agentidentity.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./demo} says before it builds anything: one sentence that tells what to do. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

  private static final List<String> TOOLS =
      List.of("bash", "dirname", "readlink", "env", "mkdir", "grep", "tail", "cat");

  @TempDir Path folder;

  @Test
  void help_needs_nothing_but_a_shell() throws IOException, InterruptedException {
    Run run = demo(Map.of("PATH", pathWithout("mvn")), "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).startsWith("Usage: ./demo");
  }

  @Test
  void unknown_option_is_refused() throws IOException, InterruptedException {
    assertThat(demo(Map.of(), "--forever").sentence()).contains("--forever", "./demo --help");
  }

  @Test
  void port_has_to_be_a_port() throws IOException, InterruptedException {
    assertThat(demo(Map.of(), "--port", "70000").sentence()).contains("1 to 65535", "70000");
  }

  @Test
  void missing_maven_is_named() throws IOException, InterruptedException {
    assertThat(demo(Map.of("PATH", pathWithout("mvn"))).sentence()).contains("install Maven");
  }

  @Test
  void taken_port_is_found_before_the_build() throws IOException, InterruptedException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(socket.getLocalPort());
      String path = pathWithout("mvn");
      script(Path.of(path), "mvn", "exit 1");
      Map<String, String> environment =
          Map.of("PATH", path, "JAVA_HOME", System.getProperty("java.home"));
      assertThat(demo(environment, "--port", port).sentence()).contains(port, "--port N");
    }
  }

  private String pathWithout(String missing) throws IOException {
    Path bin = Files.createDirectory(folder.resolve("without-" + missing));
    for (String tool : TOOLS) {
      Path found = Path.of("/usr/bin", tool);
      script(bin, tool, "exec " + (Files.exists(found) ? found : "/bin/" + tool) + " \"$@\"");
    }
    return bin.toString();
  }

  private static void script(Path bin, String name, String line) throws IOException {
    Path script = bin.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + line + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private static Run demo(Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/bash", "../demo"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private record Run(int exitCode, String output) {

    String sentence() {
      assertThat(exitCode).isNotZero();
      assertThat(output.lines()).hasSize(1);
      return output;
    }
  }
}

package io.github.agentidentity.it.mcp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the MCP project, from npm, in the versions that the lock file names. */
final class RealPackages {

  private static final Path HOME = Path.of("target", "real-mcp-servers").toAbsolutePath();
  private static final Path SOURCES = Path.of("src", "test", "resources", "real-mcp-servers");
  private static final List<String> NAMED =
      List.of("package.json", "package-lock.json", ".npmrc", "guard.mjs", "agent.mjs");

  private RealPackages() {}

  /** Once for a build; the test is reported as skipped where there is no Node.js. */
  static synchronized void install() {
    assumeTrue(runs("node", "--version") && runs("npm", "--version"), "needs Node.js and npm");
    if (isCurrent()) {
      return;
    }
    copy(NAMED);
    ProcessBuilder npm =
        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    assumeTrue(ended(started(npm, "npm.log")), "npm cannot install: see target/real-mcp-servers");
  }

  /** What npm leaves when it has succeeded is younger than what it was told. */
  private static boolean isCurrent() {
    try {
      Path installed = HOME.resolve("node_modules").resolve(".package-lock.json");
      for (String file : NAMED) {
        Path source = SOURCES.resolve(file);
        Path copy = HOME.resolve(file);
        if (!Files.exists(copy) || Files.mismatch(source, copy) >= 0) {
          return false;
        }
      }
      return Files.exists(installed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(List<String> files) {
    try {
      Files.createDirectories(HOME);
      for (String file : files) {
        Files.copy(SOURCES.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a program; what it says is appended to a log beside it. */
  static Process start(int port, String script, String... words) {
    ProcessBuilder builder = new ProcessBuilder(command(script, words));
    builder.environment().put("PORT", Integer.toString(port));
    return started(builder, "servers.log");
  }

  /** Runs a program to its end and gives back what it says. */
  static String say(String script, String... words) {
    try {
      Process process =
          new ProcessBuilder(command(script, words))
              .directory(HOME.toFile())
              .redirectErrorStream(true)
              .start();
      byte[] said = process.getInputStream().readAllBytes();
      return new String(said, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(String script, String... words) {
    List<String> command = new ArrayList<>(List.of("node", HOME.resolve(script).toString()));
    command.addAll(List.of(words));
    return command;
  }

  private static boolean runs(String... command) {
    try {
      return ended(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      return false;
    }
  }

  private static Process started(ProcessBuilder builder, String log) {
    try {
      return builder
          .directory(HOME.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(HOME.resolve(log).toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

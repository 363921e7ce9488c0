package io.github.agentidentity.it.mcp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server of the MCP project itself, from npm, in the version that its lock file names. */
final class RealServer implements AutoCloseable {

  private static final Path HOME = Path.of("target", "real-mcp-servers");
  private static final Path MAIN =
      Path.of("node_modules", "@modelcontextprotocol", "server-everything", "dist", "index.js");
  private static final Path SOURCES = Path.of("src", "test", "resources", "real-mcp-servers");

  private final Process process;
  private final int port;

  private RealServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Started over Streamable HTTP; the test is reported as skipped where there is no Node.js. */
  static RealServer everything() {
    assumeTrue(runs("node", "--version") && runs("npm", "--version"), "needs Node.js and npm");
    install();
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            "node", HOME.resolve(MAIN).toAbsolutePath().toString(), "streamableHttp");
    builder.environment().put("PORT", Integer.toString(port));
    RealServer server = new RealServer(started(builder, "everything.log"), port);
    await().atMost(Duration.ofSeconds(60)).until(server::listens);
    return server;
  }

  String url() {
    return "http://127.0.0.1:" + port + "/mcp";
  }

  private static void install() {
    if (Files.exists(HOME.resolve(MAIN))) {
      return;
    }
    try {
      Files.createDirectories(HOME);
      for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
        Files.write(HOME.resolve(file), Files.readAllBytes(SOURCES.resolve(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ProcessBuilder builder =
        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    assumeTrue(
        ended(started(builder.directory(HOME.toFile()), "npm.log")),
        "npm cannot install the server: see target/real-mcp-servers/npm.log");
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
          .redirectErrorStream(true)
          .redirectOutput(HOME.resolve(log).toFile().getAbsoluteFile())
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

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}

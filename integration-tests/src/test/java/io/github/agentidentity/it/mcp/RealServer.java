package io.github.agentidentity.it.mcp;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** A server of the MCP project itself, started over Streamable HTTP. */
final class RealServer implements AutoCloseable {

  private static final String EVERYTHING =
      "node_modules/@modelcontextprotocol/server-everything/dist/index.js";
  private static final String BEFORE = "node_modules/server-everything-before/dist/index.js";

  private final Process process;
  private final int port;

  private RealServer(Process process, int port) {
    this.process = process;
    this.port = port;
    await().atMost(Duration.ofSeconds(60)).until(this::listens);
  }

  /** Its newest version, which the lock file names. */
  static RealServer everything() {
    RealPackages.install();
    return of(EVERYTHING, freePort());
  }

  /** A version of the year before, which shows other tools. */
  static RealServer everythingBefore() {
    RealPackages.install();
    return of(BEFORE, freePort());
  }

  /** The newest version where this one was: somebody has updated the server. */
  RealServer updated() {
    close();
    await().atMost(Duration.ofSeconds(60)).until(() -> !listens());
    return of(EVERYTHING, port);
  }

  private static RealServer of(String script, int port) {
    return new RealServer(RealPackages.start(port, script, "streamableHttp"), port);
  }

  /** A place before this server where tools are called with tokens of this realm only. */
  RealServer guardedBy(String issuer) {
    int before = freePort();
    String behind = Integer.toString(port);
    return new RealServer(
        RealPackages.start(before, "guard.mjs", Integer.toString(before), behind, issuer), before);
  }

  String url() {
    return "http://127.0.0.1:" + port + "/mcp";
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

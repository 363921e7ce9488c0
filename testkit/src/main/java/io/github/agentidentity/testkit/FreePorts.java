package io.github.agentidentity.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Loopback ports that nobody listens on. */
final class FreePorts {

  private FreePorts() {}

  static int one() {
    try (ServerSocket socket = open()) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }

  /** Both are held open at once, so that they differ. */
  static ServerPorts forServer(int http, int management) {
    try (ServerSocket first = open();
        ServerSocket second = open()) {
      return new ServerPorts(
          http == 0 ? first.getLocalPort() : http,
          management == 0 ? second.getLocalPort() : management);
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }

  private static ServerSocket open() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}

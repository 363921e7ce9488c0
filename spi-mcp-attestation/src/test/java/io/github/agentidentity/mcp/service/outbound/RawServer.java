package io.github.agentidentity.mcp.service.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that sends exactly the bytes that a test wants, however wrong they are. */
public final class RawServer implements AutoCloseable {

  /** What is done with each connection, once the head of its request was read. */
  @FunctionalInterface
  public interface Behaviour {
    void on(Socket connection) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final AtomicInteger connections = new AtomicInteger();

  public RawServer(Behaviour behaviour) {
    try {
      socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(() -> accept(behaviour));
  }

  /** Answers every request with this text. */
  public static RawServer saying(String answer) {
    return new RawServer(connection -> send(connection, answer));
  }

  public static void send(Socket connection, String text) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/mcp");
  }

  public int port() {
    return socket.getLocalPort();
  }

  public int connections() {
    return connections.get();
  }

  private void accept(Behaviour behaviour) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.incrementAndGet();
        Thread.ofPlatform().daemon().start(() -> serve(connection, behaviour));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void serve(Socket connection, Behaviour behaviour) {
    try (connection) {
      readHead(connection.getInputStream());
      behaviour.on(connection);
    } catch (IOException e) {
      // the other side has had enough
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void readHead(InputStream in) throws IOException {
    int end = 0;
    while (end < 4) {
      int octet = in.read();
      if (octet < 0) {
        return;
      }
      boolean next = octet == (end % 2 == 0 ? '\r' : '\n');
      end = next ? end + 1 : 0;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.github.agentidentity.it.governance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a mail server as Keycloak needs to be glad; keeps what it is sent. */
final class FakeMailServer implements AutoCloseable {

  private final ServerSocket socket;
  private final List<String> mails = new CopyOnWriteArrayList<>();

  FakeMailServer() {
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Each with its envelope, headers and body, as they came over the wire. */
  List<String> mails() {
    return List.copyOf(mails);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = caller.getOutputStream();
      say(out, "220 fake");
      StringBuilder mail = new StringBuilder();
      String line = in.readLine();
      while (line != null && !line.startsWith("QUIT")) {
        mail.append(line).append('\n');
        if (line.startsWith("DATA")) {
          say(out, "354 go on");
          readData(in, mail);
          mails.add(mail.toString());
          mail.setLength(0);
        }
        say(out, "250 ok");
        line = in.readLine();
      }
      say(out, "221 bye");
    } catch (IOException e) {
      // The caller went away: whatever it sent in full is kept.
    }
  }

  private static void readData(BufferedReader in, StringBuilder mail) throws IOException {
    String line = in.readLine();
    while (line != null && !".".equals(line)) {
      mail.append(line).append('\n');
      line = in.readLine();
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
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

package io.github.agentidentity.it.support;

import io.github.agentidentity.testkit.KeycloakBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What a server counts, in the text format of Prometheus. */
public final class MetricsPage {

  /** Kept at 1.1: the server's answer to an upgrade may overtake its first frames. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private MetricsPage() {}

  /** The lines of the series whose names begin so, in this realm. */
  public static List<String> series(KeycloakBackend server, String prefix, String realm) {
    return text(server)
        .lines()
        .filter(line -> line.startsWith(prefix))
        .filter(line -> line.contains("realm=\"" + realm + "\""))
        .toList();
  }

  /** The sum of the series whose names begin so, of the whole server. */
  public static double sum(KeycloakBackend server, String prefix) {
    return text(server)
        .lines()
        .filter(line -> line.startsWith(prefix))
        .mapToDouble(MetricsPage::value)
        .sum();
  }

  /** The number at the end of a line. */
  public static double value(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
  }

  private static String text(KeycloakBackend server) {
    HttpRequest request =
        HttpRequest.newBuilder(server.managementUri().resolve("/metrics")).build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException("no metrics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

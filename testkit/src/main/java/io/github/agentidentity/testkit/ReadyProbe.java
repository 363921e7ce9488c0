package io.github.agentidentity.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks the management port. The line "started in" comes seconds too early: the schema migration and
 * the realm import run after the port opened.
 */
final class ReadyProbe implements AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final HttpRequest request;

  ReadyProbe(URI managementUri) {
    request =
        HttpRequest.newBuilder(managementUri.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(2))
            .build();
  }

  boolean isReady() {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}

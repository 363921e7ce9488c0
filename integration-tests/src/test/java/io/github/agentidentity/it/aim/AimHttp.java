package io.github.agentidentity.it.aim;

import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Sends exactly the bytes and headers that a test wants, below the AIM address of one realm. */
public record AimHttp(String aimUrl) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static AimHttp of(TestRealm realm) {
    return new AimHttp(realm.issuer() + "/aim");
  }

  Answer get(String endpoint, Map<String, String> headers) {
    return send("GET", endpoint, "", headers);
  }

  Answer post(String endpoint, String body, Map<String, String> headers) {
    return send("POST", endpoint, body, headers);
  }

  Answer post(String endpoint, Map<String, ?> body) {
    return send("POST", endpoint, PythonJson.dumps(body), Map.of());
  }

  Answer send(String method, String endpoint, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(aimUrl + endpoint))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }
}

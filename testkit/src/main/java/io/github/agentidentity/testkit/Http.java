package io.github.agentidentity.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** HTTP against one server. Immutable: {@link #bearer} and its kin give another one. */
public final class Http {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI base;
  private final String authorization;
  private final HttpObserver observer;
  private final Duration timeout;
  private final Map<String, String> headers;

  private Http(
      URI base,
      String authorization,
      HttpObserver observer,
      Duration timeout,
      Map<String, String> headers) {
    this.base = base;
    this.authorization = authorization;
    this.observer = observer;
    this.timeout = timeout;
    this.headers = headers;
  }

  /** Paths are resolved against this address, so that they start with a slash. */
  public static Http at(URI base) {
    return new Http(base, "", (request, body, answer) -> {}, TIMEOUT, Map.of());
  }

  public Http bearer(String token) {
    return new Http(base, "Bearer " + token, observer, timeout, headers);
  }

  public Http basic(String username, String password) {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    String value = "Basic " + Base64.getEncoder().encodeToString(pair);
    return new Http(base, value, observer, timeout, headers);
  }

  public Http observedBy(HttpObserver another) {
    return new Http(base, authorization, another, timeout, headers);
  }

  /** How long an answer may take, where the usual minute is not right. */
  public Http within(Duration another) {
    return new Http(base, authorization, observer, another, headers);
  }

  /** With one more header in every request. */
  public Http header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Http(base, authorization, observer, timeout, more);
  }

  public URI base() {
    return base;
  }

  public Answer get(String path) {
    return send("GET", path, Body.none());
  }

  public Answer post(String path) {
    return send("POST", path, Body.none());
  }

  public Answer post(String path, Object json) {
    return send("POST", path, Body.json(json));
  }

  public Answer postForm(String path, Map<String, String> fields) {
    return send("POST", path, Body.form(fields));
  }

  public Answer put(String path, Object json) {
    return send("PUT", path, Body.json(json));
  }

  public Answer delete(String path) {
    return send("DELETE", path, Body.none());
  }

  public Answer send(String method, String path, Body body) {
    HttpRequest request = request(method, path, body);
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
      observer.exchanged(request, body, answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path + " was interrupted", e);
    }
  }

  private HttpRequest request(String method, String path, Body body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(timeout)
            .header("Accept", "application/json")
            .method(
                method,
                body.isNone() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.text()));
    if (!body.isNone()) {
      request.header("Content-Type", body.contentType());
    }
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    headers.forEach(request::header);
    return request.build();
  }
}

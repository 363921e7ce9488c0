package io.github.agentidentity.it.support;

import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A token request field by field: fields may be missing or come twice, headers may be added. */
public final class TokenRequest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private record Field(String name, String value) {}

  private final URI endpoint;
  private final List<Field> fields = new ArrayList<>();
  private final List<Field> headers = new ArrayList<>();

  private TokenRequest(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** A request with nothing in it. */
  public static TokenRequest empty(TestRealm realm) {
    return new TokenRequest(URI.create(realm.tokenEndpoint()));
  }

  /** The client credentials grant with this assertion. */
  public static TokenRequest with(TestRealm realm, String assertion) {
    return empty(realm)
        .field("grant_type", "client_credentials")
        .field("client_assertion_type", AgentClient.ASSERTION_TYPE)
        .field("client_assertion", assertion);
  }

  /** The client credentials grant with a good assertion. */
  public static TokenRequest of(TestRealm realm, AgentClient agent) {
    return with(realm, agent.assertion());
  }

  public TokenRequest field(String name, String value) {
    fields.add(new Field(name, value));
    return this;
  }

  public TokenRequest without(String name) {
    fields.removeIf(field -> field.name().equals(name));
    return this;
  }

  public TokenRequest header(String name, String value) {
    headers.add(new Field(name, value));
    return this;
  }

  public Answer send() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", Body.form(Map.of()).contentType())
            .POST(HttpRequest.BodyPublishers.ofString(form()));
    headers.forEach(header -> request.header(header.name(), header.value()));
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("no answer from " + endpoint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private String form() {
    return fields.stream()
        .map(field -> encode(field.name()) + "=" + encode(field.value()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

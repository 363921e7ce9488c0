package io.github.agentidentity.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The administrator's access token: asked for when needed, asked for again before it expires. */
final class AdminSession {

  private static final Duration MARGIN = Duration.ofSeconds(20);
  private static final String TOKEN = "/realms/master/protocol/openid-connect/token";

  private final Http http;
  private final AdminCredentials credentials;
  private String token = "";
  private Instant renewAt = Instant.EPOCH;

  AdminSession(Http http, AdminCredentials credentials) {
    this.http = http;
    this.credentials = credentials;
  }

  synchronized String token() {
    if (Instant.now().isAfter(renewAt)) {
      signIn();
    }
    return token;
  }

  private void signIn() {
    Instant asked = Instant.now();
    Answer answer =
        http.postForm(
                TOKEN,
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    credentials.username(),
                    "password",
                    credentials.password()))
            .expect(200);
    token = answer.text("access_token");
    renewAt = asked.plusSeconds(answer.json().path("expires_in").asLong()).minus(MARGIN);
  }
}

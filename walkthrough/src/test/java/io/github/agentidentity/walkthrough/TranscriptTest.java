package io.github.agentidentity.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Jwts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reader sees who called what, what was in it and what came back, and nothing secret. */
final class TranscriptTest {

  private static final HttpHeaders JSON =
      HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (n, v) -> true);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Transcript transcript =
      new Transcript(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false));
  private final HttpRequest request =
      HttpRequest.newBuilder(URI.create("http://localhost/admin/realms/agents/agents"))
          .header("Authorization", "Bearer secret")
          .build();

  private void exchange(Body body) {
    Answer answer = new Answer(201, JSON, "{\"status\":\"ACTIVE\"}");
    transcript.of("administrator").exchanged(request, body, answer);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void request_and_answer_are_told_with_their_sender() {
    exchange(Body.json(Map.of("name", "billing")));
    assertThat(printed())
        .contains("→ GET /admin/realms/agents/agents   as administrator")
        .contains("name: billing")
        .contains("← 201  application/json")
        .contains("status: ACTIVE")
        .doesNotContain("secret");
  }

  @Test
  void token_is_decoded_the_first_time_only() {
    String proof = Jwts.keyProof(AgentKeyPair.generate(), "billing", "http://h/realms/r");
    exchange(Body.json(Map.of("keyProof", proof)));
    exchange(Body.json(Map.of("keyProof", proof)));
    assertThat(printed()).containsOnlyOnce("keyProof, claims").doesNotContain(proof);
  }
}

package io.github.agentidentity.mcp.service.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.mcp.McpEndpoint;
import io.github.agentidentity.mcp.McpEndpoint.Transport;
import io.github.agentidentity.mcp.McpHealth;
import io.github.agentidentity.mcp.McpPin;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.McpServerProfile;
import io.github.agentidentity.mcp.service.metadata.Finding;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A good token with exactly one thing wrong is explained by exactly that thing. */
class TokenFindingsTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_000_000);
  private static final String ISSUER = "https://kc.example/realms/r";
  private static final String GOOD =
      "{'iss':'https://kc.example/realms/r','aud':'https://w.example/mcp','exp':1000300,"
          + "'scope':'mcp:weather:forecast'}";

  @Test
  void good_token_has_nothing_wrong() throws JsonProcessingException {
    assertThat(wrong(GOOD, true)).isEmpty();
  }

  @Test
  void token_of_somebody_else_is_told_apart() throws JsonProcessingException {
    assertThat(wrong(GOOD, false)).extracting(Finding::check).containsExactly("signature");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kc.example/realms/r | kc.internal/realms/r | iss | another realm",
        "aud | aux | aud | resource=https://w.example/mcp",
        "https://w.example/mcp | https://other.example/mcp | aud | not https://w.example/mcp",
        "https://w.example/mcp | HTTPS://w.example:443/mcp/ | aud | another spelling",
        "1000300 | 999999 | exp | ended",
        "mcp:weather:forecast | mcp:other:forecast | scope | mcp:weather:"
      })
  void one_thing_wrong_is_said_in_words(String part, String with, String check, String words)
      throws JsonProcessingException {
    String changed = GOOD.replace(part, with);
    assertThat(wrong(changed, true))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo(check);
              assertThat(finding.sentence()).contains(words);
            });
  }

  private static List<Finding> wrong(String claims, boolean genuine)
      throws JsonProcessingException {
    return new TokenFindings(server(), ISSUER, NOW)
        .of(Json.tree(claims.replace('\'', '"')), genuine).stream()
            .filter(finding -> !finding.ok())
            .toList();
  }

  private static McpServer server() {
    return new McpServer(
        McpServerId.random(),
        new McpServerName("weather"),
        ResourceUri.of("https://w.example/mcp"),
        McpServerProfile.named(null),
        new McpEndpoint("https://w.example/mcp", Transport.STREAMABLE_HTTP, null, null),
        null,
        McpServer.Standing.bornAt(NOW),
        null,
        McpPin.NONE,
        McpHealth.unknown(null));
  }
}

package io.github.agentidentity.mcp.service.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.mcp.McpEndpoint.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerJsonTest {

  @Test
  void remote_with_streamable_http_is_preferred() throws JsonProcessingException {
    Candidate candidate =
        candidate(
            """
            {"$schema":"https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
             "name":"com.example/weather","title":"Weather","description":"Says the weather","version":"1.2.0",
             "repository":{"url":"https://github.com/example/weather","source":"github"},"unheardOf":1,
             "remotes":[{"type":"sse","url":"https://w.example.com/sse"},
                        {"type":"streamable-http","url":"https://w.example.com/mcp"}]}
            """);
    assertThat(candidate.endpoint().url()).isEqualTo("https://w.example.com/mcp");
    assertThat(candidate.endpoint().transport()).isEqualTo(Transport.STREAMABLE_HTTP);
    assertThat(candidate.profile().registryName()).isEqualTo("com.example/weather");
    assertThat(candidate.profile().displayName()).isEqualTo("Weather");
    assertThat(candidate.profile().repositoryUrl()).isEqualTo("https://github.com/example/weather");
  }

  /** As the registry's API gives it. */
  @Test
  void entry_of_a_registry_is_understood() throws JsonProcessingException {
    Candidate candidate =
        candidate(
            """
            {"server":{"name":"a/b","remotes":[{"type":"sse","url":"https://w.example.com/sse"}]},"_meta":{}}
            """);
    assertThat(candidate.endpoint().transport()).isEqualTo(Transport.SSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"name\":\"a/b\"}",
        "{\"name\":\"a/b\",\"remotes\":[]}",
        "{\"name\":\"a/b\",\"packages\":[{\"registryType\":\"npm\"}]}",
        "{\"name\":\"a/b\",\"remotes\":[{\"type\":\"stdio\",\"url\":\"https://w.example.com\"}]}",
        "{\"name\":\"a/b\",\"remotes\":[{\"type\":\"sse\",\"url\":\"https://{host}/mcp\"}]}",
        "{\"name\":\"a/b\",\"remotes\":[{\"type\":\"sse\",\"url\":\"file:///etc/passwd\"}]}",
        "{\"name\":\"a/b\",\"remotes\":[{\"type\":\"sse\"}]}"
      })
  void document_without_a_remote_that_can_be_asked_is_refused(String json) {
    assertThatThrownBy(() -> candidate(json)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Candidate candidate(String json) throws JsonProcessingException {
    return ServerJson.candidate(Json.tree(json));
  }
}

package io.github.agentidentity.it.mcp;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.mcp.Registry.Server;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server proves its key by the challenge of AIM's wire contract, and says what it expects. */
@RealmTest
final class VerificationIT {

  private final Registry registry;
  private final TestRealm realm;
  private final AgentKeyPair key = AgentKeyPair.generate();
  private ToolServer tools;
  private Server server;

  VerificationIT(TestRealm realm) {
    this.realm = realm;
    this.registry = Registry.of(realm);
  }

  @BeforeEach
  void a_server_with_a_key() {
    tools = ToolServer.start("echo");
    server = registry.approved(tools);
    realm
        .admin()
        .put("/mcp-servers/" + server.id() + "/key", Map.of("publicKey", key.jwk()))
        .expect(200);
  }

  @AfterEach
  void ends() {
    tools.close();
  }

  @Test
  void server_that_signs_the_challenge_with_its_key_is_verified() {
    tools.proves(asked -> signed(key, asked));
    Answer verified = verify().expect(200);
    assertThat(verified.json().path("proved").asBoolean(false)).as(verified.body()).isTrue();
    assertThat(registry.json("/" + server.id()).path("key").path("provedAt").asText()).isNotBlank();
    registry.attribute("mcp.require-verified", "true");
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    Answer token = agent.tokenFor(server.uri(), server.tool("echo"));
    registry.attribute("mcp.require-verified", "");
    assertThatAnswer(token).isAToken();
  }

  @Test
  void server_that_signs_with_another_key_or_for_another_server_is_not() {
    tools.proves(asked -> signed(AgentKeyPair.generate(), asked));
    assertThat(verify().expect(200).json().path("proved").asBoolean(true)).isFalse();
    tools.proves(asked -> Map.of("signed_challenge", "rubbish"));
    assertThat(verify().expect(200).json().path("proved").asBoolean(true)).isFalse();
    assertThat(registry.json("/" + server.id()).path("key").has("provedAt")).isFalse();
  }

  @Test
  void server_that_fails_where_it_had_succeeded_loses_its_proof() {
    tools.proves(asked -> signed(key, asked));
    verify().expect(200);
    tools.proves(asked -> Map.of("signed_challenge", ""));
    verify().expect(200);
    assertThat(registry.json("/" + server.id()).path("key").has("provedAt")).isFalse();
  }

  @Test
  void metadata_that_the_server_publishes_is_compared_with_what_tokens_are_like() {
    JsonNode none = metadata();
    tools.publishes(
        Map.of(
            "resource",
            server.uri() + "/",
            "authorization_servers",
            List.of("https://elsewhere.example.com")));
    JsonNode wrong = metadata();
    tools.publishes(
        Map.of("resource", server.uri(), "authorization_servers", List.of(realm.issuer())));
    JsonNode right = metadata();
    assertThat(none.toString()).contains("publishes nothing");
    assertThat(wrong.toString()).contains("another spelling").contains("does not name this realm");
    assertThat(right).allSatisfy(finding -> assertThat(finding.path("ok").asBoolean()).isTrue());
  }

  @Test
  void document_to_publish_names_realm_resource_and_scopes() {
    JsonNode document = registry.json("/" + server.id() + "/metadata");
    assertThat(document.path("url").asText()).endsWith("/.well-known/oauth-protected-resource/mcp");
    JsonNode expected = document.path("expected");
    assertThat(expected.path("resource").asText()).isEqualTo(server.uri());
    assertThat(expected.path("authorization_servers").get(0).asText()).isEqualTo(realm.issuer());
    assertThat(expected.path("scopes_supported").toString()).contains(server.tool("echo"));
  }

  private Map<String, Object> signed(AgentKeyPair by, JsonNode asked) {
    assertThat(asked.path("server_id").asText()).isEqualTo(server.id());
    byte[] text = asked.path("challenge").asText().getBytes(StandardCharsets.US_ASCII);
    return Map.of("signed_challenge", Base64.getEncoder().encodeToString(by.sign(text)));
  }

  private Answer verify() {
    return realm.admin().post("/mcp-servers/" + server.id() + "/verify");
  }

  private JsonNode metadata() {
    return realm
        .admin()
        .post("/mcp-servers/" + server.id() + "/metadata/check")
        .expect(200)
        .json()
        .path("findings");
  }
}

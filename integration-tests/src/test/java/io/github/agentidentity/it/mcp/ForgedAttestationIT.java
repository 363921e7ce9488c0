package io.github.agentidentity.it.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.admin.AtOnce;
import io.github.agentidentity.it.mcp.Registry.Server;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.JwtBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An attestation that is anything but what it should be counts for nothing. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgedAttestationIT {

  private final Registry registry;
  private final TestRealm realm;
  private final ToolServer tools = ToolServer.start("echo");
  private Server server;
  private AgentClient agent;
  private String pinned;

  ForgedAttestationIT(TestRealm realm) {
    this.realm = realm;
    this.registry = Registry.of(realm);
  }

  @BeforeAll
  void a_server_and_an_agent() {
    server = registry.approved(tools);
    agent = registry.agentOfSomebody();
    pinned = registry.observed(server);
  }

  @AfterAll
  void ends() {
    tools.close();
  }

  static Stream<Consumer<JwtBuilder>> oneThingWrong() {
    return Stream.of(
        jwt -> jwt.header("typ", "JWT"),
        jwt -> jwt.withoutHeader("typ"),
        jwt -> jwt.header("alg", "none"),
        jwt -> jwt.header("crit", List.of("b64")),
        jwt -> jwt.header("kid", "unknown"),
        jwt -> jwt.claim("iss", "agent:somebody-else"),
        jwt -> jwt.withoutClaim("iss"),
        jwt -> jwt.claim("aud", "https://elsewhere.example.com"),
        jwt -> jwt.claim("aud", List.of("a", "b")),
        jwt -> jwt.claim("nonce", "guessed"),
        jwt -> jwt.withoutClaim("nonce"),
        jwt -> jwt.claim("server", "another"),
        jwt -> jwt.claim("url", "https://mcp.example.com/mcp"),
        jwt -> jwt.claim("surface", "sha256:short"),
        jwt -> jwt.withoutClaim("surface"),
        jwt -> jwt.claim("healthy", "true"),
        jwt -> jwt.withoutClaim("healthy"),
        jwt -> jwt.claim("latency_ms", -1),
        jwt -> jwt.claim("latency_ms", 1e9),
        jwt -> jwt.claim("iat", Instant.now().plusSeconds(120).getEpochSecond()),
        jwt -> jwt.claim("iat", Instant.now().minusSeconds(600).getEpochSecond()),
        jwt -> jwt.withoutClaim("iat"));
  }

  @ParameterizedTest
  @MethodSource("oneThingWrong")
  void statement_with_one_thing_wrong_is_refused(Consumer<JwtBuilder> flaw) {
    JwtBuilder statement = registry.statement(agent, server, pinned);
    flaw.accept(statement);
    Answer refused = registry.attest(server, statement);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("type")).contains("not-proved");
  }

  @Test
  void replayed_attestation_is_refused() {
    String jws = registry.statement(agent, server, pinned).compact();
    registry.send(realm.anonymous(), server, jws).expect(201);
    assertThat(registry.send(realm.anonymous(), server, jws).status()).isEqualTo(400);
  }

  @Test
  void of_one_statement_sent_many_times_at_once_one_is_taken() {
    String jws = registry.statement(agent, server, pinned).compact();
    Supplier<Answer> send = () -> registry.send(realm.anonymous(), server, jws);
    List<Integer> statuses = AtOnce.statuses(Stream.generate(() -> send).limit(8));
    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses.stream().filter(status -> status == 400)).hasSize(7);
  }

  @Test
  void agents_of_one_owner_that_attest_at_once_are_all_taken() {
    try (ToolServer fresh = ToolServer.start("one")) {
      Server another = registry.approved(fresh);
      String digest = registry.observed(another);
      String owner = registry.person();
      List<Supplier<Answer>> sends =
          Stream.generate(() -> registry.agentOf(owner))
              .limit(4)
              .map(one -> registry.statement(one, another, digest).compact())
              .<Supplier<Answer>>map(jws -> () -> registry.send(realm.anonymous(), another, jws))
              .toList();
      assertThat(AtOnce.statuses(sends.stream())).containsOnly(201);
      assertThat(registry.json("/" + another.id() + "/confidence").path("owners").asInt())
          .isEqualTo(1);
    }
  }

  @Test
  void attestation_of_one_server_is_worth_nothing_for_another() {
    try (ToolServer fresh = ToolServer.start("echo")) {
      Server another = registry.approved(fresh);
      String jws = registry.statement(agent, server, pinned).compact();
      assertThat(registry.send(realm.anonymous(), another, jws).status()).isEqualTo(400);
      assertThat(registry.confidence(another)).isZero();
    }
  }

  @Test
  void token_of_another_agent_beside_the_statement_is_refused() {
    String jws = registry.statement(agent, server, pinned).compact();
    AgentClient other = registry.agentOfSomebody();
    Answer refused = registry.send(registry.as(other), server, jws);
    assertThat(refused.status()).isEqualTo(403);
    String listed = "/" + server.id() + "/attestations?agent=" + other.name();
    assertThat(registry.json(listed)).isEmpty();
  }

  @Test
  void nonce_is_for_agents_with_a_token_only() {
    String path = registry.own("/servers/" + server.id() + "/nonce");
    assertThat(realm.anonymous().post(path, Map.of()).status()).isEqualTo(401);
    assertThat(realm.anonymous().bearer("rubbish").post(path, Map.of()).status()).isEqualTo(401);
    String unknown = registry.own("/servers/unknown/nonce");
    assertThat(registry.as(agent).post(unknown, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void body_that_is_no_request_is_refused() {
    for (Map<String, Object> body :
        List.<Map<String, Object>>of(
            Map.of(), Map.of("attestation", 1), Map.of("attestation", "x", "more", 1))) {
      String path = registry.own("/servers/" + server.id() + "/attestations");
      assertThat(realm.anonymous().post(path, body).status()).isEqualTo(400);
    }
    assertThat(registry.send(realm.anonymous(), server, "a.b.c").status()).isEqualTo(400);
    assertThat(registry.send(realm.anonymous(), server, "x".repeat(70_000)).status())
        .isEqualTo(413);
  }
}

package io.github.agentidentity.trust.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.AgentStanding;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.GateVerdict;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.Risk;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

class TrustGateTest {

  private static final Instant NOW = Instant.parse("2030-01-31T12:00:00Z");
  private static final AgentId ID = new AgentId("an-agent");
  private static final Map<CapabilityName, Risk> RISKS =
      Map.of(new CapabilityName("db:read"), Risk.LOW, new CapabilityName("db:drop"), Risk.CRITICAL);
  private static final Map<String, String> THRESHOLDS =
      Map.of("agent-trust.threshold.low", "0.3", "agent-trust.threshold.critical", "0.9");

  @Test
  void realm_without_thresholds_asks_nothing() {
    assertThat(verdict(Map.of(), null, token("db:drop"))).isEqualTo(GateVerdict.PASS);
  }

  @Test
  void agent_that_was_never_scored_is_below_every_threshold() {
    assertRefused(verdict(THRESHOLDS, null, token("db:read")), "not scored yet");
  }

  @Test
  void each_capability_asks_for_what_its_risk_asks_for() {
    assertThat(verdict(THRESHOLDS, trust(0.5), token("db:read"))).isEqualTo(GateVerdict.PASS);
    assertRefused(verdict(THRESHOLDS, trust(0.5), token("db:read", "db:drop")), "0.90");
  }

  @Test
  void risk_without_threshold_asks_for_none() {
    Map<String, String> high = Map.of("agent-trust.threshold.high", "0.9");
    assertThat(verdict(high, trust(0.1), token("db:read"))).isEqualTo(GateVerdict.PASS);
  }

  @Test
  void capability_that_left_the_catalogue_asks_for_the_most() {
    assertRefused(verdict(THRESHOLDS, trust(0.5), token("db:gone")), "0.90");
  }

  @Test
  void action_under_an_alias_is_as_bad_as_any_grant() {
    assertRefused(verdict(THRESHOLDS, trust(0.5), action("drop_tables")), "0.90");
    assertThat(verdict(THRESHOLDS, trust(0.5), action("db:read"))).isEqualTo(GateVerdict.PASS);
  }

  @Test
  void override_counts_until_it_ends() {
    AgentTrust past = ruled(0.2, NOW.minusMillis(1));
    AgentTrust now = ruled(0.2, NOW.plusMillis(1));
    assertThat(verdict(THRESHOLDS, past, token("db:read"))).isEqualTo(GateVerdict.PASS);
    assertRefused(verdict(THRESHOLDS, now, token("db:read")), "0.20");
  }

  @Test
  void threshold_that_cannot_be_read_is_reached_by_nobody() {
    for (String nonsense : List.of("high", "NaN", "-1", "1.5")) {
      Map<String, String> thresholds = Map.of("agent-trust.threshold.low", nonsense);
      assertRefused(verdict(thresholds, trust(1), token("db:read")), "1.00");
    }
  }

  private static void assertRefused(GateVerdict verdict, String words) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            GateVerdict.Refuse.class,
            no -> {
              assertThat(no.reason()).isEqualTo("trust_too_low");
              assertThat(no.sentence()).contains(words);
            });
  }

  private static AgentTrust trust(double score) {
    return new AgentTrust(score, 0.2, NOW, null, null);
  }

  private static AgentTrust ruled(double score, Instant until) {
    return new AgentTrust(0.5, 0.2, NOW, new AgentTrust.Ruling(score, until), null);
  }

  private static Purpose token(String... capabilities) {
    return new Purpose.Token(Set.of(capabilities), null);
  }

  private static Purpose action(String name) {
    return new Purpose.Action(name, null, Map.of());
  }

  private static GateVerdict verdict(
      Map<String, String> attributes, @Nullable AgentTrust trust, Purpose purpose) {
    RealmModel realm =
        fake(RealmModel.class, arguments -> attributes.get(String.valueOf(arguments[0])));
    KeycloakSession session = fake(KeycloakSession.class, arguments -> null);
    List<Grant> grants = RISKS.keySet().stream().map(TrustGateTest::grant).toList();
    return TrustGateFactory.evaluate(
        new AccessRequest(
            new AccessRequest.Where(session, realm),
            new AgentStanding(agent(trust), null, grants, RISKS),
            new AccessRequest.Proof.Key("any"),
            purpose,
            NOW));
  }

  private static Grant grant(CapabilityName name) {
    return new Grant(ID, name, null, null, "admin", NOW.minusSeconds(60), null);
  }

  private interface Answering {
    @Nullable Object to(Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Answering answering) {
    return type.cast(
        Proxy.newProxyInstance(
            TrustGateTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answering.to(arguments)));
  }

  private static Agent agent(@Nullable AgentTrust trust) {
    return new Agent(
        ID,
        new AgentName("data-processor"),
        AgentProfile.EMPTY,
        AgentStatus.ACTIVE,
        null,
        null,
        null,
        Agent.AgentTimes.bornAt(NOW),
        trust);
  }
}

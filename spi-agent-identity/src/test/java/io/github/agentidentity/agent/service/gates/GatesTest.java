package io.github.agentidentity.agent.service.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.AgentStanding;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.GateVerdict;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.KeyState;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The three gates of this module: status, key and grant. Unknown, missing or expired: refused. */
class GatesTest {

  private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");
  private static final AgentId ID = AgentId.random();

  @Nested
  class StatusGate {

    @Test
    void active_agent_passes() {
      assertThat(StatusGateFactory.evaluate(request(AgentStatus.ACTIVE, null)))
          .isEqualTo(GateVerdict.PASS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void every_other_status_is_refused_by_name(AgentStatus status) {
      assertThat(StatusGateFactory.evaluate(request(status, null)))
          .isInstanceOfSatisfying(
              GateVerdict.Refuse.class,
              no -> assertThat(no.reason()).isEqualToIgnoringCase("agent_" + status));
    }
  }

  @Nested
  class KeyGate {

    @Test
    void valid_key_passes() {
      assertThat(KeyGateFactory.evaluate(request(AgentStatus.ACTIVE, key(KeyState.ACTIVE))))
          .isEqualTo(GateVerdict.PASS);
    }

    @Test
    void token_without_a_proved_key_is_refused() {
      assertThat(KeyGateFactory.evaluate(request(AgentStatus.ACTIVE, null)))
          .isInstanceOf(GateVerdict.Refuse.class);
    }

    @Test
    void key_that_was_revoked_since_it_signed_is_refused() {
      assertThat(KeyGateFactory.evaluate(request(AgentStatus.ACTIVE, key(KeyState.REVOKED))))
          .isInstanceOf(GateVerdict.Refuse.class);
    }

    @Test
    void key_whose_grace_has_just_ended_is_refused() {
      AgentKey ended = key(KeyState.ACTIVE).endingBy(NOW);
      assertThat(KeyGateFactory.evaluate(request(AgentStatus.ACTIVE, ended)))
          .isInstanceOf(GateVerdict.Refuse.class);
    }
  }

  @Nested
  class GrantGate {

    @Test
    void granted_capability_passes() {
      assertThat(GrantGateFactory.evaluate(asking("db:read", grant(null))))
          .isEqualTo(GateVerdict.PASS);
    }

    @Test
    void token_without_capabilities_passes() {
      assertThat(GrantGateFactory.evaluate(request(AgentStatus.ACTIVE, null)))
          .isEqualTo(GateVerdict.PASS);
    }

    @Test
    void scope_that_is_linked_but_not_granted_is_refused() {
      assertThat(GrantGateFactory.evaluate(asking("db:write", grant(null))))
          .isInstanceOfSatisfying(
              GateVerdict.Refuse.class, no -> assertThat(no.error()).isEqualTo("invalid_scope"));
    }

    @Test
    void grant_that_ends_at_this_moment_is_refused() {
      assertThat(GrantGateFactory.evaluate(asking("db:read", grant(NOW))))
          .isInstanceOf(GateVerdict.Refuse.class);
    }
  }

  private static Grant grant(Instant expiresAt) {
    return new Grant(
        ID, new CapabilityName("db:read"), null, null, "admin", NOW.minusSeconds(60), expiresAt);
  }

  private static AgentKey key(KeyState state) {
    Ed25519PublicKey publicKey =
        Ed25519PublicKey.ofStored("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    return new AgentKey(ID, publicKey, state, null, NOW.minusSeconds(60), null, NOW, null);
  }

  private static AccessRequest request(AgentStatus status, AgentKey key) {
    return request(new AgentStanding(agent(status), key, List.of(), Map.of()), Set.of());
  }

  private static AccessRequest asking(String capability, Grant grant) {
    return request(
        new AgentStanding(agent(AgentStatus.ACTIVE), null, List.of(grant), Map.of()),
        Set.of(capability));
  }

  private static AccessRequest request(AgentStanding standing, Set<String> capabilities) {
    return request(standing, new AccessRequest.Purpose.Token(capabilities, null));
  }

  private static AccessRequest request(AgentStanding standing, AccessRequest.Purpose purpose) {
    var where = new AccessRequest.Where(nothing(KeycloakSession.class), nothing(RealmModel.class));
    return new AccessRequest(where, standing, new AccessRequest.Proof.Key("any"), purpose, NOW);
  }

  private static <T> T nothing(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            GatesTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> null));
  }

  private static Agent agent(AgentStatus status) {
    return new Agent(
        ID,
        new AgentName("data-processor"),
        AgentProfile.EMPTY,
        status,
        null,
        null,
        null,
        Agent.AgentTimes.bornAt(NOW),
        null);
  }
}

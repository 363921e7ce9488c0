package io.github.agentidentity.governance.service.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.ApprovalRequests.Terms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestRulesTest {

  private static final AgentId ANNA = new AgentId("anna");
  private static final AgentId BERT = new AgentId("bert");

  @Test
  void open_key_tells_agents_and_subjects_apart() {
    Subject read = new Subject.ForCapability("read");
    String key = RequestRules.openKey(ANNA, read);
    assertThat(RequestRules.openKey(ANNA, new Subject.ForCapability("read"))).isEqualTo(key);
    assertThat(RequestRules.openKey(BERT, read)).isNotEqualTo(key);
    assertThat(RequestRules.openKey(ANNA, new Subject.ForCapability("write"))).isNotEqualTo(key);
    Subject action = new Subject.ForAction("read", null, null, "read", null, null);
    assertThat(RequestRules.openKey(ANNA, action)).isNotEqualTo(key);
  }

  @Test
  void open_key_fits_its_column() {
    String capability = "c".repeat(128);
    assertThat(RequestRules.openKey(ANNA, new Subject.ForCapability(capability))).hasSize(43);
  }

  @Test
  void blank_comment_is_none() {
    assertThat(RequestRules.checked(new Terms("  ", null, null)).comment()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "-PT1H", "P3651D"})
  void life_is_positive_and_not_for_ever(String life) {
    assertInvalid(new Terms(null, Duration.parse(life), null), "expiresIn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "null", "{", "{\"a\":1,\"a\":2}", ""})
  void constraints_are_one_json_object(String constraints) {
    assertInvalid(new Terms(null, null, constraints), "constraints");
  }

  private static void assertInvalid(Terms terms, String field) {
    assertThatThrownBy(() -> RequestRules.checked(terms))
        .isInstanceOfSatisfying(
            AgentException.Invalid.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}

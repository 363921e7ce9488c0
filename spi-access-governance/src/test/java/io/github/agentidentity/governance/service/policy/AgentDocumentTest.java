package io.github.agentidentity.governance.service.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.governance.PolicyEffect;
import io.github.agentidentity.governance.service.policy.AgentDocument.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first rule that covers an action says what becomes of it. */
class AgentDocumentTest {

  @Test
  void default_action_speaks_where_no_rule_covers() {
    assertThat(document("deny").ask(AQuestion.about("a:b").asked()))
        .isInstanceOf(PolicyOutcome.Blocked.class);
    assertThat(document("allow").ask(AQuestion.about("a:b").asked()))
        .isInstanceOf(PolicyOutcome.Through.class);
  }

  @Test
  void first_rule_that_covers_speaks() {
    AgentDocument document =
        document("deny", rule("fs:write", "deny"), rule("fs:*", "allow"), rule("*", "suspend"));
    assertThat(document.ask(AQuestion.about("fs:write").asked()))
        .isInstanceOf(PolicyOutcome.Blocked.class);
    assertThat(document.ask(AQuestion.about("fs:read").asked()))
        .isInstanceOf(PolicyOutcome.Through.class);
    assertThat(document.ask(AQuestion.about("net:send").asked()))
        .isInstanceOf(PolicyOutcome.Suspends.class);
  }

  @Test
  void rule_for_the_capability_covers_an_alias_of_it() {
    assertThat(document("deny", rule("db:read", "allow")).ask(AQuestion.about("read_db").asked()))
        .isInstanceOf(PolicyOutcome.Through.class);
  }

  @Test
  void rule_for_plugins_covers_only_these() {
    AgentDocument document = document("deny", new Rule("fs:read", "allow", List.of("reader")));
    assertThat(document.ask(AQuestion.about("fs:read").with("plugin", "reader").asked()))
        .isInstanceOf(PolicyOutcome.Through.class);
    assertThat(document.ask(AQuestion.about("fs:read").with("plugin", "other").asked()))
        .isInstanceOf(PolicyOutcome.Blocked.class);
    assertThat(document.ask(AQuestion.about("fs:read").asked()))
        .isInstanceOf(PolicyOutcome.Blocked.class);
    assertThat(document.ask(AQuestion.about("fs:read").token().asked()))
        .isInstanceOf(PolicyOutcome.Through.class);
  }

  @Test
  void policies_of_the_realm_are_asked_all_the_same() {
    var policies = APolicy.list(APolicy.that(PolicyEffect.BLOCK));
    var both = new RealmPolicies(document("alert"), policies);
    PolicyOutcome outcome = both.ask(AQuestion.about("a:b").asked());
    assertThat(outcome).isInstanceOf(PolicyOutcome.Blocked.class);
    assertThat(outcome.notes()).hasSize(2);
  }

  @Test
  void document_that_says_nothing_is_refused() {
    assertRefused(document(null), "defaultAction");
    assertRefused(document("maybe"), "defaultAction");
    assertRefused(document("deny", rule("a b", "allow")), "rules.0.capability");
    assertRefused(document("deny", rule("a:b", "maybe")), "rules.0.action");
    assertRefused(new AgentDocument(" ", "deny", List.of()), "version");
  }

  private static void assertRefused(AgentDocument document, String field) {
    assertThatExceptionOfType(AgentException.Invalid.class)
        .isThrownBy(document::validated)
        .extracting(AgentException.Invalid::field)
        .isEqualTo(field);
  }

  private static AgentDocument document(String defaultAction, Rule... rules) {
    return new AgentDocument("1.0", defaultAction, List.of(rules));
  }

  private static Rule rule(String capability, String action) {
    return new Rule(capability, action, null);
  }
}

package io.github.agentidentity.governance.service.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.governance.Declarations.Kind;
import io.github.agentidentity.governance.PolicyType;
import io.github.agentidentity.governance.service.condition.Truth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What each type looks for by itself. */
class TypeRuleTest {

  @Nested
  class TrustScoreLow {
    private static final PolicyType TYPE = PolicyType.TRUST_SCORE_LOW;

    @Test
    void trust_below_the_threshold_matches() {
      assertMatches(true, TYPE, Map.of("threshold", 0.3), AQuestion.about("x").trusted(0.29));
      assertMatches(false, TYPE, Map.of("threshold", 0.3), AQuestion.about("x").trusted(0.3));
    }

    @Test
    void agent_that_was_never_scored_matches() {
      assertMatches(true, TYPE, Map.of(), AQuestion.about("x"));
    }

    @Test
    void score_that_is_no_number_matches() {
      assertMatches(true, TYPE, Map.of(), AQuestion.about("x").trusted(Double.NaN));
    }

    @Test
    void threshold_outside_of_trust_is_refused() {
      assertRefused(TYPE, Map.of("threshold", 30), "parameters.threshold");
      assertRefused(TYPE, Map.of("threshold", "low"), "parameters.threshold");
    }
  }

  @Nested
  class UnusualActivity {
    private static final PolicyType TYPE = PolicyType.UNUSUAL_ACTIVITY;

    @Test
    void one_more_than_the_limit_matches() {
      assertMatches(false, TYPE, Map.of("perMinute", 10), AQuestion.about("x").afterDecisions(9));
      assertMatches(true, TYPE, Map.of("perMinute", 10), AQuestion.about("x").afterDecisions(10));
      assertMatches(true, TYPE, Map.of("perDay", 10), AQuestion.about("x").afterDecisions(10));
    }

    @Test
    void thousand_in_an_hour_is_the_usual_limit() {
      assertMatches(false, TYPE, Map.of(), AQuestion.about("x").afterDecisions(999));
      assertMatches(true, TYPE, Map.of(), AQuestion.about("x").afterDecisions(1000));
    }

    @Test
    void limit_beyond_what_is_counted_is_refused() {
      assertRefused(TYPE, Map.of("perHour", TypeRule.MOST_COUNTED + 1), "parameters.perHour");
      assertRefused(TYPE, Map.of("perHour", 0), "parameters.perHour");
      assertRefused(TYPE, Map.of("perHour", 1.5), "parameters.perHour");
    }
  }

  @Nested
  class DataExfiltration {
    private static final PolicyType TYPE = PolicyType.DATA_EXFILTRATION;

    @Test
    void usual_names_match_in_any_space() {
      assertMatches(true, TYPE, Map.of(), AQuestion.about("bulk_export"));
      assertMatches(true, TYPE, Map.of(), AQuestion.about("langchain_tool:fetch_external_url"));
      assertMatches(false, TYPE, Map.of(), AQuestion.about("db:read"));
    }

    @Test
    void pattern_stands_for_many_names() {
      Map<String, Object> patterns = Map.of("patterns", List.of("export_*"));
      assertMatches(true, TYPE, patterns, AQuestion.about("crm:export_contacts"));
      assertMatches(false, TYPE, patterns, AQuestion.about("crm:import_contacts"));
    }

    @Test
    void amount_beyond_the_limit_matches() {
      Map<String, Object> limits = Map.of("limits", Map.of("rows", 1000));
      assertMatches(true, TYPE, limits, AQuestion.about("db:read").with("rows", 1001));
      assertMatches(false, TYPE, limits, AQuestion.about("db:read").with("rows", 1000));
      assertMatches(false, TYPE, limits, AQuestion.about("db:read"));
    }

    @Test
    void amount_that_is_no_number_cannot_be_told() {
      Map<String, Object> limits = Map.of("limits", Map.of("rows", 1000));
      assertThat(
              TypeRule.of(TYPE, limits)
                  .matches(AQuestion.about("db:read").with("rows", "1001").asked()))
          .isInstanceOf(Truth.Failed.class);
    }
  }

  @Nested
  class ConfigDrift {
    private static final PolicyType TYPE = PolicyType.CONFIG_DRIFT;

    @Test
    void server_that_was_never_declared_matches() {
      AQuestion question =
          AQuestion.about("mcp:call").on("mcp_server", "evil").declared(Kind.MCP_SERVER, "good");
      assertMatches(true, TYPE, Map.of(), question);
      assertMatches(false, TYPE, Map.of(), question.on("mcp_server", "good"));
      assertMatches(true, TYPE, Map.of(), question.with("currentMcpServers", List.of("x")));
    }

    @Test
    void capability_that_was_never_declared_matches() {
      AQuestion question =
          AQuestion.about("x")
              .with("currentCapabilities", List.of("db:read", "db:drop"))
              .declared(Kind.CAPABILITY, "db:read");
      assertMatches(true, TYPE, Map.of(), question);
      assertMatches(false, TYPE, Map.of("kinds", List.of("mcpServers")), question);
    }

    @Test
    void agent_without_a_baseline_matches_only_where_one_is_required() {
      AQuestion question = AQuestion.about("mcp:call").on("mcp_server", "any");
      assertMatches(false, TYPE, Map.of(), question);
      assertMatches(true, TYPE, Map.of("requireBaseline", true), question);
    }

    @Test
    void unknown_kind_is_refused() {
      assertRefused(TYPE, Map.of("kinds", List.of("weather")), "parameters.kinds");
    }
  }

  @Nested
  class AfterRefusals {

    @Test
    void capability_violation_matches_the_actions_it_names() {
      PolicyType type = PolicyType.CAPABILITY_VIOLATION;
      assertMatches(true, type, Map.of(), AQuestion.about("db:drop"));
      assertMatches(false, type, Map.of("actions", List.of("fs:*")), AQuestion.about("db:drop"));
      assertMatches(true, type, Map.of("actions", List.of("db:*")), AQuestion.about("db:drop"));
    }

    @Test
    void unauthorized_access_matches_the_reasons_it_names() {
      PolicyType type = PolicyType.UNAUTHORIZED_ACCESS;
      Map<String, Object> reasons = Map.of("reasons", List.of("agent_suspended"));
      assertMatches(true, type, reasons, AQuestion.about("x").refused("agent_suspended"));
      assertMatches(false, type, reasons, AQuestion.about("x").refused("key_invalid"));
      assertMatches(true, type, Map.of(), AQuestion.about("x").refused("key_invalid"));
    }
  }

  @Test
  void parameter_that_no_type_reads_is_refused() {
    for (PolicyType type : PolicyType.values()) {
      assertRefused(type, Map.of("treshold", 1), "parameters.treshold");
    }
  }

  private static void assertMatches(
      boolean matches, PolicyType type, Map<String, Object> parameters, AQuestion question) {
    assertThat(TypeRule.of(type, parameters).matches(question.asked()))
        .isEqualTo(new Truth.Told(matches));
  }

  private static void assertRefused(PolicyType type, Map<String, Object> parameters, String field) {
    assertThatExceptionOfType(AgentException.Invalid.class)
        .isThrownBy(() -> TypeRule.of(type, parameters))
        .extracting(AgentException.Invalid::field)
        .isEqualTo(field);
  }
}

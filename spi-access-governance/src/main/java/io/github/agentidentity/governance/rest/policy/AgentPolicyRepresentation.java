package io.github.agentidentity.governance.rest.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.governance.AgentPolicy;
import io.github.agentidentity.governance.service.policy.AgentDocument;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The document of one agent, as it is shown and as it is given. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "defaultAction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgentPolicyRepresentation(
    @Schema(description = "What its author calls this state of it", maxLength = 64)
        @Nullable String version,
    @Schema(enumeration = {"allow", "alert", "deny", "block", "require_approval", "suspend"})
        @Nullable String defaultAction,
    @Schema(description = "The first that covers an action speaks", maxItems = 500)
        @Nullable List<Rule> rules,
    @Schema(description = "In a change: the revision that the change was made from")
        @Nullable Integer revision,
    @Schema(readOnly = true, format = "date-time") @Nullable String updatedAt,
    @Schema(readOnly = true) @Nullable String updatedBy) {

  /** One rule. */
  @Schema(
      additionalProperties = Schema.False.class,
      requiredProperties = {"capability", "action"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rule(
      @Schema(description = "A name, or a space such as db:*; * alone is everything")
          @Nullable String capability,
      @Schema(enumeration = {"allow", "alert", "deny", "block", "require_approval", "suspend"})
          @Nullable String action,
      @Schema(description = "Only for actions whose context names one of these as plugin")
          @Nullable List<String> plugins) {}

  static AgentPolicyRepresentation of(AgentPolicy policy, AgentDocument document) {
    List<AgentDocument.Rule> rules = document.rules() == null ? List.of() : document.rules();
    return new AgentPolicyRepresentation(
        document.version(),
        document.defaultAction(),
        rules.stream()
            .map(rule -> new Rule(rule.capability(), rule.action(), rule.plugins()))
            .toList(),
        policy.revision(),
        policy.updatedAt().toString(),
        policy.updatedBy().id());
  }

  AgentDocument document() {
    return new AgentDocument(
        version,
        defaultAction,
        rules == null ? null : rules.stream().map(AgentPolicyRepresentation::rule).toList());
  }

  private static AgentDocument.@Nullable Rule rule(@Nullable Rule rule) {
    return rule == null
        ? null
        : new AgentDocument.Rule(rule.capability(), rule.action(), rule.plugins());
  }
}

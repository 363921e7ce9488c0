package io.github.agentidentity.trust.service.evidence.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Risk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that the results of one run point to, which may say how severe they are. */
final class SarifRules {

  private static final String SEVERITY = "security-severity";

  private final JsonNode tool;
  private final Map<String, JsonNode> byId = new HashMap<>();

  SarifRules(JsonNode run) {
    this.tool = run.path("tool");
    collect(tool.path("driver"));
    tool.path("extensions").forEach(this::collect);
  }

  private void collect(JsonNode component) {
    for (JsonNode rule : component.path("rules")) {
      byId.putIfAbsent(rule.path("id").asText(""), rule);
    }
  }

  /** How severe a result is; empty where it or its rule says that it is of no consequence. */
  Optional<Risk> severity(JsonNode result, String kind) {
    JsonNode rule = rule(result);
    JsonNode number = numberOf(result, rule);
    if (number != null) {
      Optional<Risk> given = Severities.ofScoreText(number.asText(""));
      if (given.isPresent()) {
        return given;
      }
    }
    if (!"fail".equals(kind)) {
      return Optional.of(Risk.LOW);
    }
    String level = level(result, rule);
    return "none".equals(level) ? Optional.empty() : Optional.of(SarifReader.ofLevel(level));
  }

  private static @Nullable JsonNode numberOf(JsonNode result, @Nullable JsonNode rule) {
    JsonNode own = result.path("properties").get(SEVERITY);
    if (own != null || rule == null) {
      return own;
    }
    return rule.path("properties").get(SEVERITY);
  }

  private static String level(JsonNode result, @Nullable JsonNode rule) {
    String own = result.path("level").textValue();
    if (own != null) {
      return own;
    }
    JsonNode configured =
        rule == null ? result.path("missing") : rule.path("defaultConfiguration").path("level");
    return configured.asText("warning");
  }

  /** The rule by its index where there is one, else by its id: §3.27.5 to §3.27.7. */
  private @Nullable JsonNode rule(JsonNode result) {
    JsonNode reference = result.path("rule");
    int index = result.path("ruleIndex").asInt(reference.path("index").asInt(-1));
    int extension = reference.path("toolComponent").path("index").asInt(-1);
    JsonNode component =
        extension < 0 ? tool.path("driver") : tool.path("extensions").path(extension);
    if (index >= 0 && component.path("rules").has(index)) {
      return component.path("rules").get(index);
    }
    String id = result.path("ruleId").asText(reference.path("id").asText(""));
    JsonNode exact = byId.get(id);
    int slash = id.lastIndexOf('/');
    return exact != null || slash < 0 ? exact : byId.get(id.substring(0, slash));
  }
}

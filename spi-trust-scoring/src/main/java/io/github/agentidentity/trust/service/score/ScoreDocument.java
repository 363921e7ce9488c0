package io.github.agentidentity.trust.service.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorWeights;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.Opinion;
import io.github.agentidentity.trust.TrustSettings.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a score as JSON, in a form that anybody can compute the score from. Doubles are
 * written with as many digits as tell them from every other double.
 *
 * <p>The format counts the arithmetic as well as the members: a release that computes otherwise
 * writes another one, and goes on computing those of before as they were computed.
 */
public final class ScoreDocument {

  /** What this release writes; it reads no other. */
  private static final int FORMAT = 1;

  private ScoreDocument() {}

  public static String write(ScoreInputs inputs) {
    return Json.write(of(inputs));
  }

  /** As maps and lists, to be shown. */
  public static Map<String, Object> of(ScoreInputs inputs) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.put("at", inputs.at().toEpochMilli());
    Map<String, Object> rules = new LinkedHashMap<>();
    rules.put("weights", inputs.rules().weights().weights());
    rules.put("baseRate", inputs.rules().baseRate());
    rules.put("halfLife", inputs.rules().halfLife().toString());
    rules.put("caps", inputs.rules().caps());
    document.put("rules", rules);
    document.put("factors", inputs.answers().stream().map(ScoreDocument::answer).toList());
    return document;
  }

  /**
   * What {@link #write} wrote; nothing else is stored.
   *
   * @throws AgentException.Conflict for a format of another release
   */
  public static ScoreInputs read(String document) {
    try {
      JsonNode root = Json.tree(document);
      requireFormat(root.path("format").asInt(1));
      JsonNode rules = root.get("rules");
      Map<String, Double> weights = new LinkedHashMap<>();
      rules.get("weights").properties().forEach(w -> weights.put(w.getKey(), number(w.getValue())));
      Map<Risk, Double> caps = new EnumMap<>(Risk.class);
      rules
          .get("caps")
          .properties()
          .forEach(c -> caps.put(Risk.valueOf(c.getKey()), number(c.getValue())));
      List<Answer> answers = new ArrayList<>();
      root.get("factors").forEach(factor -> answers.add(answer(factor)));
      return new ScoreInputs(
          Instant.ofEpochMilli(root.get("at").longValue()),
          new Rules(
              FactorWeights.of(weights),
              number(rules.get("baseRate")),
              Duration.parse(rules.get("halfLife").textValue()),
              caps),
          answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the inputs of a score cannot be read", e);
    }
  }

  private static void requireFormat(int format) {
    if (format != FORMAT) {
      throw new AgentException.Conflict(
          "The score was computed by another release (format %d, here %d), which can explain it"
              .formatted(format, FORMAT));
    }
  }

  private static Map<String, Object> answer(Answer answer) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("factor", answer.factor());
    shown.put("baseRate", answer.baseRate());
    if (answer.failure() != null) {
      shown.put("failure", answer.failure());
    }
    Opinion judged = answer.evidence().judged();
    if (judged != null) {
      shown.put("judged", List.of(judged.belief(), judged.disbelief(), judged.uncertainty()));
    }
    shown.put("evidence", answer.evidence().evidence().stream().map(ScoreDocument::piece).toList());
    shown.put(
        "findings", answer.evidence().findings().stream().map(ScoreDocument::finding).toList());
    return shown;
  }

  private static Map<String, Object> piece(Evidence piece) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", piece.id());
    shown.put("at", piece.at().toEpochMilli());
    shown.put("positive", piece.positive());
    shown.put("negative", piece.negative());
    shown.put("sentence", piece.sentence());
    return shown;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("rule", finding.rule());
    shown.put("severity", finding.severity().name());
    shown.put("sentence", finding.sentence());
    shown.put("evidence", finding.evidence());
    return shown;
  }

  private static Answer answer(JsonNode shown) {
    List<Evidence> evidence = new ArrayList<>();
    shown
        .get("evidence")
        .forEach(
            piece ->
                evidence.add(
                    new Evidence(
                        piece.get("id").textValue(),
                        Instant.ofEpochMilli(piece.get("at").longValue()),
                        number(piece.get("positive")),
                        number(piece.get("negative")),
                        piece.get("sentence").textValue())));
    List<Finding> findings = new ArrayList<>();
    shown.get("findings").forEach(finding -> findings.add(finding(finding)));
    double baseRate = number(shown.get("baseRate"));
    return new Answer(
        shown.get("factor").textValue(),
        new FactorEvidence(evidence, findings, judged(shown.get("judged"), baseRate)),
        baseRate,
        shown.path("failure").textValue());
  }

  private static Finding finding(JsonNode shown) {
    List<String> evidence = new ArrayList<>();
    shown.get("evidence").forEach(id -> evidence.add(id.textValue()));
    return new Finding(
        shown.get("rule").textValue(),
        Risk.valueOf(shown.get("severity").textValue()),
        shown.get("sentence").textValue(),
        evidence);
  }

  private static @Nullable Opinion judged(@Nullable JsonNode shown, double baseRate) {
    return shown == null
        ? null
        : new Opinion(number(shown.get(0)), number(shown.get(1)), number(shown.get(2)), baseRate);
  }

  private static double number(JsonNode node) {
    return node.doubleValue();
  }
}

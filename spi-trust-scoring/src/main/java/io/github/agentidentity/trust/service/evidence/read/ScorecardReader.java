package io.github.agentidentity.trust.service.evidence.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.trust.EvidenceReading;
import io.github.agentidentity.trust.EvidenceReading.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Results of OpenSSF Scorecard as {@code --format json} writes them. Each check counts by its risk,
 * and its score is the share that speaks for the agent. A check without a result counts nothing.
 *
 * @see <a href="https://github.com/ossf/scorecard/blob/main/docs/checks.md">the risk of checks</a>
 */
public final class ScorecardReader implements DocumentReader {

  private static final double CRITICAL = 1.0;
  private static final double HIGH = 0.75;
  private static final double MEDIUM = 0.5;
  private static final double LOW = 0.25;

  private static final Map<String, Double> RISKS =
      Map.ofEntries(
          Map.entry("Dangerous-Workflow", CRITICAL),
          Map.entry("Webhooks", CRITICAL),
          Map.entry("Binary-Artifacts", HIGH),
          Map.entry("Branch-Protection", HIGH),
          Map.entry("Code-Review", HIGH),
          Map.entry("Dependency-Update-Tool", HIGH),
          Map.entry("Maintained", HIGH),
          Map.entry("Signed-Releases", HIGH),
          Map.entry("Token-Permissions", HIGH),
          Map.entry("Vulnerabilities", HIGH),
          Map.entry("Fuzzing", MEDIUM),
          Map.entry("Packaging", MEDIUM),
          Map.entry("Pinned-Dependencies", MEDIUM),
          Map.entry("SAST", MEDIUM),
          Map.entry("SBOM", MEDIUM),
          Map.entry("Security-Policy", MEDIUM),
          Map.entry("CI-Tests", LOW),
          Map.entry("CII-Best-Practices", LOW),
          Map.entry("Contributors", LOW),
          Map.entry("License", LOW));

  private static final int BEST = 10;

  private final DocumentSchema schema = DocumentSchema.ours("scorecard");

  @Override
  public EvidenceReading read(Document document, About about) {
    JsonNode result = document.json();
    schema.require(result);
    Repository repository = ofTheAgent(result.path("repo").path("name").textValue(), about);
    return new EvidenceReading(
        Dates.past("date", result.path("date").textValue(), about.now()),
        repository.name(),
        points(result.path("checks")));
  }

  private static Repository ofTheAgent(String name, About about) {
    String declared = about.agent().profile().repositoryUrl();
    Repository wanted =
        Repository.of(declared)
            .orElseThrow(
                () -> Document.invalid("cannot count: the agent declares no source repository"));
    return Repository.of(name)
        .filter(wanted::equals)
        .orElseThrow(
            () ->
                Document.invalid(
                    "is of another repository than "
                        + wanted.name()
                        + ", which the agent declares"));
  }

  private static List<Point> points(JsonNode checks) {
    List<Point> points = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode check : checks) {
      String name = check.path("name").textValue();
      if (!seen.add(name)) {
        throw Document.invalid("has a check twice: " + name);
      }
      Double risk = RISKS.get(name);
      int score = check.path("score").intValue();
      if (risk != null && score >= 0) {
        points.add(point(name, risk, score));
      }
    }
    if (points.isEmpty()) {
      throw Document.invalid("has no check with a result that is known here");
    }
    return points;
  }

  private static Point point(String name, double risk, int score) {
    return new Point(
        name,
        risk * score / BEST,
        risk * (BEST - score) / BEST,
        false,
        name + " scored " + score + " of " + BEST);
  }
}

package io.github.agentidentity.trust.service.evidence.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.EvidenceReading;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Vulnerabilities and what their supplier says of them, in CycloneDX 1.4 to 1.6. What is analysed
 * as not affecting or resolved is answered; everything else is open.
 *
 * @see <a href="https://cyclonedx.org/capabilities/vex/">CycloneDX, VEX</a>
 */
public final class VexReader implements DocumentReader {

  private static final Set<String> VERSIONS = Set.of("1.4", "1.5", "1.6");

  private static final Set<String> ANSWERED =
      Set.of("not_affected", "false_positive", "resolved", "resolved_with_pedigree");

  @Override
  public EvidenceReading read(Document document, About about) {
    JsonNode bom = document.json();
    String version = bom.path("specVersion").asText("");
    if (!"CycloneDX".equals(bom.path("bomFormat").asText()) || !VERSIONS.contains(version)) {
      throw Document.invalid("must be CycloneDX 1.4, 1.5 or 1.6 in JSON");
    }
    DocumentSchema.cycloneDx(version).require(bom);
    if (!bom.path("vulnerabilities").isArray()) {
      throw Document.invalid("says nothing of vulnerabilities: it has no member for them");
    }
    AuditPoints points = new AuditPoints();
    points.carriedOut();
    bom.path("vulnerabilities").forEach(vulnerability -> count(vulnerability, points));
    return new EvidenceReading(made(bom, about), subject(bom), points.list());
  }

  private static void count(JsonNode vulnerability, AuditPoints points) {
    String state = vulnerability.path("analysis").path("state").asText("");
    if (ANSWERED.contains(state) || vulnerability.has("rejected")) {
      points.answered();
    } else {
      points.open(severity(vulnerability));
    }
  }

  /** The worst of all ratings; a vulnerability that nobody has rated is not harmless. */
  private static Risk severity(JsonNode vulnerability) {
    Risk worst = null;
    for (JsonNode rating : vulnerability.path("ratings")) {
      Optional<Risk> given = rating(rating);
      if (given.isPresent()) {
        worst = worst == null ? given.get() : Severities.worse(worst, given.get());
      }
    }
    return worst == null ? Risk.MEDIUM : worst;
  }

  private static Optional<Risk> rating(JsonNode rating) {
    return Severities.ofWord(rating.path("severity").asText(""))
        .or(() -> Severities.ofScore(rating.path("score").asDouble(0)))
        .or(() -> Severities.ofCvss(rating.path("vector").asText("")));
  }

  private static Instant made(JsonNode bom, About about) {
    String stamp = bom.path("metadata").path("timestamp").textValue();
    return stamp == null ? about.now() : Dates.past("metadata.timestamp", stamp, about.now());
  }

  /** Documents about the same component take each other's place. */
  private static String subject(JsonNode bom) {
    JsonNode component = bom.path("metadata").path("component");
    String group = component.path("group").asText("");
    return Streams.of("vex", Set.of(group + "/" + component.path("name").asText("")));
  }
}

package io.github.agentidentity.trust.service.evidence.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.EvidenceReading;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Results of static analysis in SARIF 2.1.0. A result is open unless it passed, is suppressed or is
 * no longer there; its severity is the number that GitHub and others read, else the level.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html">SARIF
 *     2.1.0</a>
 */
public final class SarifReader implements DocumentReader {

  private static final Set<String> NO_FINDINGS = Set.of("pass", "notApplicable", "informational");

  private final DocumentSchema schema = DocumentSchema.ours("sarif");

  @Override
  public EvidenceReading read(Document document, About about) {
    JsonNode log = document.json();
    schema.require(log);
    if (log.path("runs").isEmpty()) {
      throw Document.invalid("has no run");
    }
    AuditPoints points = new AuditPoints();
    Set<String> tools = new TreeSet<>();
    Instant newest = Instant.MIN;
    boolean complete = true;
    for (JsonNode run : log.path("runs")) {
      requireSameRepository(run, about);
      tools.add(run.path("tool").path("driver").path("name").textValue());
      Instant ended = ended(run, about.now());
      newest = ended.isAfter(newest) ? ended : newest;
      complete &= succeeded(run);
      count(run, points);
    }
    if (complete) {
      points.carriedOut();
    }
    return new EvidenceReading(newest, Streams.of("sarif", tools), points.list());
  }

  /** A log that says which repository it is of must be of the agent's. */
  private static void requireSameRepository(JsonNode run, About about) {
    var declared = Repository.of(about.agent().profile().repositoryUrl());
    if (declared.isEmpty()) {
      return;
    }
    for (JsonNode version : run.path("versionControlProvenance")) {
      String uri = version.path("repositoryUri").asText("");
      if (!Repository.of(uri).equals(declared)) {
        throw Document.invalid(
            "is of another repository than "
                + declared.get().name()
                + ", which the agent declares");
      }
    }
  }

  private static Instant ended(JsonNode run, Instant now) {
    Instant newest = null;
    for (JsonNode invocation : run.path("invocations")) {
      String end = invocation.path("endTimeUtc").textValue();
      if (end != null) {
        Instant given = Dates.past("endTimeUtc", end, now);
        newest = newest == null || given.isAfter(newest) ? given : newest;
      }
    }
    return newest == null ? now : newest;
  }

  /** A run that says it failed proves nothing by finding nothing; nor does one without results. */
  private static boolean succeeded(JsonNode run) {
    if (!run.path("results").isArray()) {
      return false;
    }
    for (JsonNode invocation : run.path("invocations")) {
      if (!invocation.path("executionSuccessful").asBoolean(true)) {
        return false;
      }
    }
    return true;
  }

  private static void count(JsonNode run, AuditPoints points) {
    SarifRules rules = new SarifRules(run);
    for (JsonNode result : run.path("results")) {
      String kind = result.path("kind").asText("fail");
      if (NO_FINDINGS.contains(kind) || isGone(result)) {
        continue;
      }
      if (isSuppressed(result)) {
        points.answered();
      } else {
        rules.severity(result, kind).ifPresent(points::open);
      }
    }
  }

  private static boolean isGone(JsonNode result) {
    return "absent".equals(result.path("baselineState").textValue());
  }

  /** Suppressed only if nobody still has to look at, or has refused, the suppression: §3.27.23. */
  private static boolean isSuppressed(JsonNode result) {
    JsonNode suppressions = result.path("suppressions");
    for (JsonNode suppression : suppressions) {
      if (!"accepted".equals(suppression.path("status").asText("accepted"))) {
        return false;
      }
    }
    return !suppressions.isEmpty();
  }

  /** The severity of a level: §3.27.10. */
  static Risk ofLevel(String level) {
    return switch (level) {
      case "error" -> Risk.HIGH;
      case "note" -> Risk.LOW;
      default -> Risk.MEDIUM;
    };
  }
}

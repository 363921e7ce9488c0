package io.github.agentidentity.trust.service.evidence.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.EvidenceReading;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Vulnerabilities in the Open Source Vulnerability format: one record, the answer to a query of
 * osv.dev, or the results of osv-scanner. All are open, but those that were withdrawn; a record and
 * its aliases count once.
 *
 * @see <a href="https://ossf.github.io/osv-schema/">OSV format</a>
 */
public final class OsvReader implements DocumentReader {

  private static final DocumentSchema RECORD = DocumentSchema.ours("osv#/definitions/record");
  private static final DocumentSchema ANSWER = DocumentSchema.ours("osv#/definitions/answer");
  private static final DocumentSchema RESULTS = DocumentSchema.ours("osv#/definitions/results");

  @Override
  public EvidenceReading read(Document document, About about) {
    JsonNode tree = document.json();
    Count count = new Count();
    if (tree.has("id")) {
      RECORD.require(tree);
      count.record(tree);
    } else if (tree.has("vulns")) {
      ANSWER.require(tree);
      tree.path("vulns").forEach(count::record);
      count.points.carriedOut();
    } else if (tree.has("results")) {
      RESULTS.require(tree);
      count.results(tree.path("results"));
      count.points.carriedOut();
    } else {
      throw Document.invalid("is no OSV record, no answer with vulns, no results of osv-scanner");
    }
    return new EvidenceReading(about.now(), stream(tree), count.points.list());
  }

  /** A record stands for itself; all scans of an agent take each other's place. */
  private static String stream(JsonNode tree) {
    String id = tree.path("id").textValue();
    return Streams.of("osv", id == null ? Set.of() : Set.of(id));
  }

  /** Adds up records, each of them and its aliases once. */
  private static final class Count {

    private final AuditPoints points = new AuditPoints();
    private final Set<String> seen = new HashSet<>();

    void results(JsonNode results) {
      for (JsonNode source : results) {
        for (JsonNode entry : source.path("packages")) {
          entry.path("vulnerabilities").forEach(this::record);
        }
      }
    }

    void record(JsonNode record) {
      String id = record.path("id").textValue();
      boolean known = !seen.add(id);
      for (JsonNode alias : record.path("aliases")) {
        known |= !seen.add(alias.textValue());
      }
      if (!known && !record.has("withdrawn")) {
        points.open(severity(record));
      }
    }

    /** The worst that the record says anywhere; one that says nothing is not harmless. */
    private static Risk severity(JsonNode record) {
      Optional<Risk> worst = worst(record.path("severity"));
      worst = worse(worst, word(record));
      for (JsonNode affected : record.path("affected")) {
        worst = worse(worst, worst(affected.path("severity")));
        worst = worse(worst, word(affected));
      }
      return worst.orElse(Risk.MEDIUM);
    }

    private static Optional<Risk> worst(JsonNode severities) {
      Optional<Risk> worst = Optional.empty();
      for (JsonNode severity : severities) {
        worst = worse(worst, Severities.ofCvss(severity.path("score").asText("")));
      }
      return worst;
    }

    private static Optional<Risk> word(JsonNode holder) {
      return Severities.ofWord(holder.path("database_specific").path("severity").asText(""));
    }

    private static Optional<Risk> worse(Optional<Risk> one, Optional<Risk> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return one.or(() -> other);
      }
      return Optional.of(Severities.worse(one.get(), other.get()));
    }
  }
}

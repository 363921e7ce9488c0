package io.github.agentidentity.trust.service.evidence.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.trust.EvidenceReading;
import io.github.agentidentity.trust.EvidenceReading.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a build saw when it followed the links of the agent card. Of the links only those count that
 * the card of the moment names: the factor sees to that.
 */
public final class LinkReportReader implements DocumentReader {

  private static final double EACH = 1.0;

  private final DocumentSchema schema = DocumentSchema.ours("link-report");

  @Override
  public EvidenceReading read(Document document, About about) {
    JsonNode report = document.json();
    schema.require(report);
    List<Point> points = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode link : report.path("links")) {
      String url = link.path("url").textValue();
      if (!seen.add(url)) {
        throw Document.invalid("has a link twice");
      }
      points.add(point(new Link(url), link.path("status").intValue()));
    }
    return new EvidenceReading(
        Dates.past("date", report.path("date").textValue(), about.now()), "link-report", points);
  }

  private static Point point(Link link, int status) {
    boolean answers = status >= 200 && status < 400;
    return answers
        ? Point.in(link.pointName(), EACH, "The link answered with " + status)
        : Point.against(link.pointName(), EACH, "The link did not answer well: " + status);
  }
}

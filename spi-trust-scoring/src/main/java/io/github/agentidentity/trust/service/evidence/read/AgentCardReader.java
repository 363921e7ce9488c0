package io.github.agentidentity.trust.service.evidence.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.trust.EvidenceReading;
import io.github.agentidentity.trust.EvidenceReading.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Agent cards of the A2A protocol, versions 0.2 to 1.0. What the protocol requires must be there;
 * what helps people to judge an agent counts for it, and its absence against it. Nothing is
 * fetched.
 *
 * @see <a href="https://a2a-protocol.org/latest/specification/">A2A, the agent card</a>
 */
public final class AgentCardReader implements DocumentReader {

  private static final double WHOLE = 2.0;
  private static final double HELPFUL = 1.0;
  private static final double NICE = 0.5;

  private final DocumentSchema schema = DocumentSchema.ours("agent-card");

  @Override
  public EvidenceReading read(Document document, About about) {
    JsonNode card = document.json();
    schema.require(card);
    List<Point> points = new ArrayList<>();
    points.add(Point.in("required", WHOLE, "The card has what the protocol requires"));
    points.add(documented(card, about));
    points.add(either("provider", card.has("provider"), HELPFUL, "says who provides the agent"));
    points.add(
        either(
            "security",
            !card.path("securitySchemes").isEmpty(),
            HELPFUL,
            "says how callers authenticate"));
    points.add(
        either("skills", skillsHaveExamples(card), NICE, "gives examples and tags of each skill"));
    links(card).forEach(link -> points.add(named(link)));
    return new EvidenceReading(about.now(), "agent-card", points);
  }

  private static Point documented(JsonNode card, About about) {
    String given = card.path("documentationUrl").textValue();
    String declared = about.agent().profile().documentationUrl();
    if (given != null && declared != null && !given.equals(declared)) {
      return Point.against(
          "documentation", HELPFUL, "The card names another documentation than the agent declares");
    }
    return either("documentation", given != null, HELPFUL, "names a documentation");
  }

  private static Point either(String name, boolean good, double weight, String deed) {
    return good
        ? Point.in(name, weight, "The card " + deed)
        : Point.against(name, weight / 2, "Missing: a card that " + deed);
  }

  private static boolean skillsHaveExamples(JsonNode card) {
    for (JsonNode skill : card.path("skills")) {
      if (skill.path("tags").isEmpty() || skill.path("examples").isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static List<Link> links(JsonNode card) {
    List<JsonNode> given = new ArrayList<>();
    given.add(card.path("url"));
    given.add(card.path("documentationUrl"));
    given.add(card.path("provider").path("url"));
    card.path("supportedInterfaces").forEach(entry -> given.add(entry.path("url")));
    return given.stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .distinct()
        .map(Link::new)
        .toList();
  }

  /** A link counts only when a link report says whether it answers, unless nobody can follow it. */
  private static Point named(Link link) {
    return link.canBeFollowed()
        ? Point.in(link.pointName(), 0, "The card names this link")
        : Point.against(
            link.pointName(), NICE, "The card names a link that is no public https address");
  }
}

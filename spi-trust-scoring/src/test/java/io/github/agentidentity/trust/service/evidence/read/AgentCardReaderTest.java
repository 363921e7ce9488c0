package io.github.agentidentity.trust.service.evidence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.trust.EvidenceReading;
import io.github.agentidentity.trust.EvidenceReading.Point;
import org.junit.jupiter.api.Test;

class AgentCardReaderTest {

  private static final String CARD =
      """
      {"protocolVersion": "0.3.0", "name": "Planner", "description": "Plans.", "version": "1.0",
       "url": "https://planner.acme.example/a2a",
       "documentationUrl": "https://docs.acme.example/agent",
       "provider": {"organization": "Acme", "url": "https://acme.example"},
       "securitySchemes": {"oidc": {"type": "openIdConnect", "openIdConnectUrl": "https://x.example"}},
       "capabilities": {}, "defaultInputModes": ["text/plain"], "defaultOutputModes": ["text/plain"],
       "skills": [{"id": "plan", "name": "Plan", "description": "Makes plans", "tags": ["plan"],
         "examples": ["Plan my week"]}]}
      """;

  private final AgentCardReader reader = new AgentCardReader();

  @Test
  void whole_card_speaks_for_the_agent() {
    EvidenceReading reading = read(CARD);

    assertThat(reading.points()).allSatisfy(point -> assertThat(point.negative()).isZero());
    assertThat(reading.points().stream().mapToDouble(Point::positive).sum()).isEqualTo(5.5);
  }

  @Test
  void what_is_missing_speaks_against_it() {
    assertThat(read(CARD.replace("documentationUrl", "other")).points())
        .filteredOn(point -> point.name().equals("documentation"))
        .extracting(Point::negative)
        .containsExactly(0.5);
  }

  @Test
  void other_documentation_than_declared_speaks_against_it() {
    assertThat(read(CARD.replace("docs.acme", "docs.elsewhere")).points())
        .filteredOn(point -> point.name().equals("documentation"))
        .extracting(Point::negative)
        .containsExactly(1.0);
  }

  @Test
  void link_into_a_private_network_speaks_against_it() {
    assertThat(read(CARD.replace("https://planner.acme.example", "http://10.0.0.7")).points())
        .filteredOn(point -> Link.isPointName(point.name()) && point.negative() > 0)
        .hasSize(1);
  }

  @Test
  void card_of_version_1_is_read() {
    String newer =
        CARD.replace(
            "\"url\": \"https://planner.acme.example/a2a\"",
            "\"supportedInterfaces\": [{\"url\": \"https://planner.acme.example/a2a\","
                + " \"protocolBinding\": \"JSONRPC\"}]");

    assertThat(read(newer).points())
        .extracting(Point::name)
        .contains("link https://planner.acme.example/a2a");
  }

  @Test
  void card_without_a_required_member_is_refused() {
    assertThatThrownBy(() -> read(CARD.replace("\"skills\"", "\"talents\"")))
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining("skills");
  }

  @Test
  void link_report_counts_what_answered() {
    String report =
        """
        {"date": "2026-06-14", "links": [{"url": "https://acme.example", "status": 200},
          {"url": "https://gone.example", "status": 404}]}
        """;

    assertThat(new LinkReportReader().read(SomeAgent.document(report), SomeAgent.anyone()).points())
        .extracting(Point::positive, Point::negative)
        .containsExactly(tuple(1.0, 0.0), tuple(0.0, 1.0));
  }

  private EvidenceReading read(String text) {
    return reader.read(SomeAgent.document(text), SomeAgent.anyone());
  }
}

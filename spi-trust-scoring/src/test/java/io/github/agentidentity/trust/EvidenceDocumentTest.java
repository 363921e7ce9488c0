package io.github.agentidentity.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.EvidenceDocument.Content;
import io.github.agentidentity.trust.EvidenceDocument.Standing;
import io.github.agentidentity.trust.EvidenceDocument.Upload;
import io.github.agentidentity.trust.EvidenceDocument.Withdrawal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceDocumentTest {

  private static final Instant DAY = Instant.parse("2026-06-01T00:00:00Z");

  private final EvidenceDocument old = document("1", Standing.OWNER, DAY);
  private final EvidenceDocument newer = document("2", Standing.OWNER, DAY.plusSeconds(60));

  @Test
  void newer_document_succeeds_the_older() {
    assertThat(old.isSucceededBy(newer)).isTrue();
    assertThat(newer.isSucceededBy(old)).isFalse();
  }

  @Test
  void old_document_that_comes_late_succeeds_nothing() {
    EvidenceDocument late =
        new EvidenceDocument(
            "9",
            old.agent(),
            old.content(),
            new Upload(Standing.OWNER, Actor.SYSTEM, DAY.plusSeconds(3_600)),
            old.reading(),
            true,
            null);

    assertThat(newer.isSucceededBy(late)).isFalse();
  }

  @Test
  void owner_cannot_outdate_what_an_admin_found() {
    EvidenceDocument found = document("1", Standing.ADMIN, DAY);

    assertThat(found.isSucceededBy(newer)).isFalse();
    assertThat(newer.isSucceededBy(document("3", Standing.ADMIN, DAY.plusSeconds(90)))).isTrue();
  }

  @Test
  void withdrawn_document_succeeds_nothing() {
    EvidenceDocument withdrawn = newer.withdrawn(new Withdrawal(Actor.SYSTEM, DAY, "a mistake"));

    assertThat(old.isSucceededBy(withdrawn)).isFalse();
  }

  private static EvidenceDocument document(String id, Standing standing, Instant datedAt) {
    return new EvidenceDocument(
        id,
        new AgentId("a1"),
        new Content(EvidenceKind.SARIF, "00", 2),
        new Upload(standing, Actor.SYSTEM, datedAt),
        new EvidenceReading(datedAt, "sarif:checker", List.of()),
        true,
        null);
  }
}

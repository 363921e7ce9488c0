package io.github.agentidentity.trust.rest.evidence;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.service.evidence.EvidenceDesk;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of evidence can be narrowed by. */
public final class EvidenceFilter {

  @Parameter(
      schema =
          @Schema(
              enumeration = {
                "scorecard",
                "certificate",
                "agent-card",
                "link-report",
                "sarif",
                "vex",
                "osv"
              }))
  @QueryParam("kind")
  private @Nullable String kind;

  @Parameter(
      description = "Only what counts, or only what does not",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @QueryParam("counts")
  private @Nullable String counts;

  List<EvidenceRepresentation> list(EvidenceDesk desk, AgentId agent, Page page) {
    FieldErrors errors = new FieldErrors();
    EvidenceKind wanted = errors.parsedIfPresent("kind", kind, Uploads::kind);
    Boolean counting = errors.parsedIfPresent("counts", counts, EvidenceFilter::truth);
    errors.throwIfAny();
    return desk.list(agent, wanted, counting, page).stream()
        .map(EvidenceRepresentation::of)
        .toList();
  }

  private static Boolean truth(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }
}

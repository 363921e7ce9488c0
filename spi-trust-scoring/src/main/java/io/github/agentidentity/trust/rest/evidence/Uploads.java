package io.github.agentidentity.trust.rest.evidence;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.agent.web.Problem;
import io.github.agentidentity.agent.web.ProblemException;
import io.github.agentidentity.trust.EvidenceDocument.Standing;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.rest.evidence.EvidenceRequest.Wrapped;
import io.github.agentidentity.trust.service.evidence.EvidenceDesk;
import io.github.agentidentity.trust.service.evidence.EvidenceDesk.Bringing;
import io.github.agentidentity.trust.service.evidence.EvidenceDesk.Taken;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How documents are sent: as they are, with their kind beside them, or wrapped in JSON. */
public final class Uploads {

  @Parameter(
      description =
          "The body is the document itself, of this kind; left out, it is wrapped in JSON",
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

  @Parameter(hidden = true)
  @HeaderParam("Content-Encoding")
  private @Nullable String encoding;

  /** Who sends a document. */
  record Sender(Standing standing, Actor actor) {}

  /** Takes the document of the body in. What is packed is refused before anything unpacks it. */
  Taken take(EvidenceDesk desk, Agent agent, InputStream body, Sender sender) {
    if (encoding != null && !encoding.strip().toLowerCase(Locale.ROOT).equals("identity")) {
      throw new ProblemException(
          Problem.of(
              "unsupported-encoding",
              "Unsupported encoding",
              415,
              "A document is sent as it is, not compressed"));
    }
    byte[] bytes = Body.bytes(body, EvidenceDesk.LARGEST);
    Wrapped wrapped = kind == null ? wrapped(bytes) : new Wrapped(kind(), bytes);
    return desk.take(
        agent, wrapped.bytes(), new Bringing(wrapped.kind(), sender.standing(), sender.actor()));
  }

  static Response answer(Taken taken) {
    return Response.status(taken.isNew() ? Response.Status.CREATED : Response.Status.OK)
        .entity(EvidenceRepresentation.of(taken.document()))
        .build();
  }

  static EvidenceKind kind(String word) {
    return EvidenceKind.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Arrays.stream(EvidenceKind.values())
                        .map(EvidenceKind::word)
                        .collect(Collectors.joining(", ", "must be one of ", ""))));
  }

  private EvidenceKind kind() {
    FieldErrors errors = new FieldErrors();
    EvidenceKind parsed = errors.parsed("kind", kind, Uploads::kind);
    errors.throwIfAny();
    return Objects.requireNonNull(parsed);
  }

  private static Wrapped wrapped(byte[] bytes) {
    return Body.read(new ByteArrayInputStream(bytes), EvidenceRequest.class, EvidenceDesk.LARGEST)
        .validated();
  }
}

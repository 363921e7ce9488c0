package io.github.agentidentity.trust.rest.evidence;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminContext.Deed;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.trust.EvidenceDocument;
import io.github.agentidentity.trust.EvidenceDocument.Standing;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.evidence.EvidenceDesk;
import io.github.agentidentity.trust.service.evidence.EvidenceDesk.Taken;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was shown for one agent: {@code …/agent-trust/{agent}/evidence}. */
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
public final class EvidenceResource {

  private static final String RESOURCE = "AGENT_EVIDENCE";

  private final AdminContext context;
  private final TrustScope scope;
  private final EvidenceDesk desk;
  private final String reference;

  public EvidenceResource(AdminContext context, String reference) {
    this.context = context;
    this.scope = new TrustScope(context.session(), context.realm());
    this.desk = new EvidenceDesk(scope);
    this.reference = reference;
  }

  @GET
  @Operation(operationId = "listEvidence", summary = "List documents, the newest upload first")
  public List<EvidenceRepresentation> list(
      @BeanParam EvidenceFilter filter, @BeanParam Pages pages) {
    return viewing(agent -> filter.list(desk, agent.id(), pages.page()));
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "uploadEvidence",
      summary = "Show a document for the agent",
      description =
          "At most 4 MB of text, not compressed. It must fit its published schema and be about this"
              + " agent. The same bytes again answer 200 with what is kept.")
  @APIResponse(
      responseCode = "201",
      description = "Taken in",
      content = @Content(schema = @Schema(implementation = EvidenceRepresentation.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same document came in before",
      content = @Content(schema = @Schema(implementation = EvidenceRepresentation.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response upload(
      @BeanParam Uploads uploads,
      @RequestBody(
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = EvidenceRequest.class)),
                @Content(
                    mediaType = MediaType.TEXT_PLAIN,
                    schema = @Schema(implementation = String.class))
              })
          InputStream body) {
    return Uploads.answer(
        managing(
            agent -> {
              Taken taken = uploads.take(desk, agent, body, sender(agent));
              if (taken.isNew()) {
                context.done(
                    Deed.created(RESOURCE, path(taken.document())),
                    EvidenceRepresentation.of(taken.document()));
              }
              return taken;
            }));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getEvidence", summary = "Show what is kept of a document")
  public EvidenceRepresentation get(@PathParam("id") String id) {
    return viewing(agent -> EvidenceRepresentation.of(desk.require(agent.id(), id)));
  }

  @GET
  @Path("{id}/document")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(operationId = "getEvidenceDocument", summary = "Get the document as it came in")
  @APIResponse(
      responseCode = "200",
      description = "The document",
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response document(@PathParam("id") String id) {
    return viewing(
        agent -> {
          EvidenceDocument document = desk.require(agent.id(), id);
          boolean pem = document.content().kind() == EvidenceKind.CERTIFICATE;
          return Response.ok(desk.text(document))
              .type((pem ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON) + ";charset=UTF-8")
              .header("Content-Disposition", "attachment; filename=\"" + document.id() + "\"")
              .header("X-Content-Type-Options", "nosniff")
              .build();
        });
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "withdrawEvidence",
      summary = "Take a document out of the count",
      description = "It is kept, so that old scores can be explained, and does not come back.")
  @APIResponseSchema(
      responseCode = "200",
      value = EvidenceRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public EvidenceRepresentation withdraw(
      @PathParam("id") String id,
      @Parameter(description = "Why, for the history", schema = @Schema(maxLength = 1000))
          @QueryParam("reason")
          @Nullable String reason) {
    return managing(
        agent -> {
          FieldErrors errors = new FieldErrors();
          errors.text("reason", reason, 1000);
          errors.throwIfAny();
          EvidenceDocument gone = desk.withdraw(agent.id(), id, reason, context.access().actor());
          EvidenceRepresentation shown = EvidenceRepresentation.of(gone);
          context.done(Deed.deleted(RESOURCE, path(gone)), shown);
          return shown;
        });
  }

  /** Whoever manages what is their own speaks for it as its owner, not as an impartial admin. */
  private Uploads.Sender sender(Agent agent) {
    boolean own = context.access().is(agent.owner());
    return new Uploads.Sender(own ? Standing.OWNER : Standing.ADMIN, context.access().actor());
  }

  private <T> T managing(Function<Agent, T> deed) {
    return context.answering(
        () -> {
          Agent agent = agent();
          context.access().requireManage(agent);
          context.access().requireNoAgent();
          return deed.apply(agent);
        });
  }

  private <T> T viewing(Function<Agent, T> deed) {
    return context.answering(
        () -> {
          Agent agent = agent();
          if (!context.access().mayView(agent)) {
            throw Problems.forbidden("Your roles do not allow this");
          }
          return deed.apply(agent);
        });
  }

  private Agent agent() {
    return scope
        .agents()
        .find(scope.realm(), reference)
        .orElseThrow(
            () -> {
              context.access().requireView();
              return new AgentException.NotFound("agent", reference);
            });
  }

  private static String[] path(EvidenceDocument document) {
    return new String[] {"agent-trust", document.agent().value(), "evidence", document.id()};
  }
}

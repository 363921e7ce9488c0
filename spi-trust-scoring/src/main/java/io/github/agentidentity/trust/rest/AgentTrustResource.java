package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminContext.Deed;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.trust.TrustScoring;
import io.github.agentidentity.trust.rest.behaviour.AnomaliesResource;
import io.github.agentidentity.trust.rest.behaviour.BehaviourResource;
import io.github.agentidentity.trust.rest.community.EndorsementsResource;
import io.github.agentidentity.trust.rest.evidence.EvidenceResource;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.recompute.Overrides;
import io.github.agentidentity.trust.service.usecase.Explanation;
import io.github.agentidentity.trust.service.usecase.Explanations;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The trust in one agent: {@code …/agent-trust/{agent}}. */
@Tag(name = "Scores")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AgentTrustResource {

  private static final String RESOURCE = "AGENT_TRUST";

  private final AdminContext context;
  private final TrustScope scope;
  private final String reference;

  AgentTrustResource(AdminContext context, String reference) {
    this.context = context;
    this.scope = new TrustScope(context.session(), context.realm());
    this.reference = reference;
  }

  @GET
  @Operation(
      operationId = "getTrust",
      summary = "Show the score, what the factors contribute and what caps it",
      description = "404 for an agent that was not scored yet.")
  public ScoreRepresentation get() {
    return viewing(this::shown);
  }

  @GET
  @Path("history")
  @Operation(operationId = "listTrustHistory", summary = "List what was scored, the newest first")
  public List<HistoryRepresentation> history(@BeanParam Pages pages) {
    return viewing(
        agent ->
            scope.store().history(scope.realm()).list(agent.id(), pages.page()).stream()
                .map(HistoryRepresentation::of)
                .toList());
  }

  @GET
  @Path("explain")
  @Operation(
      operationId = "explainTrust",
      summary = "Compute an entry of the history again, from the evidence that it names")
  public ExplanationRepresentation explain(
      @Parameter(
              description = "The number of the entry; the newest if left out",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
          @QueryParam("entry")
          @Nullable String entry) {
    return viewing(
        agent -> {
          FieldErrors errors = new FieldErrors();
          Long number = errors.parsedIfPresent("entry", entry, AgentTrustResource::number);
          errors.throwIfAny();
          Explanations explanations = new Explanations(scope);
          Explanation explanation =
              number == null ? explanations.newest(agent) : explanations.of(agent, number);
          return ExplanationRepresentation.of(explanation);
        });
  }

  @POST
  @Path("simulate")
  @Operation(
      operationId = "simulateTrust",
      summary = "Tell what the agent would score if things were otherwise",
      description = "Starts from what it was scored by last. Changes nothing.")
  public SimulationRepresentation simulate(
      @RequestBodySchema(SimulationRequest.class) InputStream body) {
    return viewing(
        agent -> {
          SimulationRequest wanted =
              Body.readOr(body, SimulationRequest.class, SimulationRequest.NOTHING);
          Explanation newest = new Explanations(scope).newest(agent);
          return SimulationRepresentation.of(
              wanted.validated(newest.inputs()).of(newest.inputs()),
              newest.score(),
              RealmWords.of(scope));
        });
  }

  @POST
  @Path("recalculate")
  @Operation(
      operationId = "recalculateTrust",
      summary = "Score the agent now",
      description = "Adds an entry to the history, whatever comes out.")
  @APIResponseSchema(
      responseCode = "200",
      value = ScoreRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ScoreRepresentation recalculate() {
    return managing(
        "recalculate",
        agent ->
            scope
                .session()
                .getProvider(TrustScoring.class)
                .recalculate(scope.realm(), agent.id(), context.access().actor()));
  }

  @PUT
  @Path("override")
  @Operation(
      operationId = "overrideTrust",
      summary = "Put a score in the place of what is computed",
      description = "With a reason, and for a time: then the evidence counts again by itself.")
  @APIResponseSchema(
      responseCode = "200",
      value = ScoreRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ScoreRepresentation override(@RequestBodySchema(OverrideRequest.class) InputStream body) {
    return managing(
        "override",
        agent ->
            new Overrides(scope)
                .put(
                    agent,
                    Body.read(body, OverrideRequest.class)
                        .validated(context.access().actor(), scope.now())));
  }

  @DELETE
  @Path("override")
  @Operation(operationId = "removeTrustOverride", summary = "Let the evidence count again")
  @APIResponseSchema(
      responseCode = "200",
      value = ScoreRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ScoreRepresentation removeOverride() {
    return managing(
        "override-removed", agent -> new Overrides(scope).remove(agent, context.access().actor()));
  }

  @Path("evidence")
  public EvidenceResource evidence() {
    return new EvidenceResource(context, reference);
  }

  @Path("endorsements")
  public EndorsementsResource endorsements() {
    return new EndorsementsResource(context, reference);
  }

  @Path("behaviour")
  public BehaviourResource behaviour() {
    return new BehaviourResource(context, reference);
  }

  @Path("anomalies")
  public AnomaliesResource anomalies() {
    return new AnomaliesResource(context, reference);
  }

  private ScoreRepresentation shown(Agent agent) {
    Explanation newest = new Explanations(scope).newest(agent);
    return ScoreRepresentation.of(
        agent,
        newest,
        scope.store().states(scope.realm()).find(agent.id()).orElseThrow(),
        RealmWords.of(scope));
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

  private ScoreRepresentation managing(String deed, Consumer<Agent> change) {
    return context.answering(
        () -> {
          Agent agent = agent();
          context.access().requireManage(agent);
          context.access().requireNoAgent();
          change.accept(agent);
          ScoreRepresentation shown = shown(agent());
          context.done(Deed.acted(RESOURCE, "agent-trust", agent.id().value(), deed), shown);
          return shown;
        });
  }

  private Agent agent() {
    return scope
        .agents()
        .find(scope.realm(), reference)
        .orElseThrow(() -> new AgentException.NotFound("agent", reference));
  }

  private static Long number(String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be a whole number from 1 on", e);
    }
    throw new IllegalArgumentException("must be a whole number from 1 on");
  }
}

package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.service.BulkLifecycle;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Problem;
import io.github.agentidentity.agent.web.ProblemException;
import io.github.agentidentity.agent.web.Problems;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suspends, resumes or revokes many agents in one request: {@code POST …/agents/bulk}. */
@Tag(name = "Agents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AgentBulkResource {

  static final int MOST_AGENTS = 1_000;

  /** A thousand names of the longest, and a reason. */
  private static final int LONGEST_BODY = 2 * Body.SMALL;

  private final AdminContext context;

  AgentBulkResource(AdminContext context) {
    this.context = context;
  }

  /** What became of one agent, in the order of the request. */
  @Schema(requiredProperties = {"agent", "result"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BulkResultRepresentation(
      @Schema(description = "As the request names it") String agent,
      @Schema(description = "Its UUID, if the caller may see it") @Nullable String id,
      @Schema(
              description = "UNCHANGED: it was as it should be before",
              enumeration = {"DONE", "UNCHANGED", "REFUSED"})
          String result,
      @Nullable Problem problem) {

    static BulkResultRepresentation refused(String agent, @Nullable String id, Problem problem) {
      return new BulkResultRepresentation(agent, id, "REFUSED", problem);
    }

    static BulkResultRepresentation of(String agent, AgentId id, BulkLifecycle.Outcome outcome) {
      return switch (outcome) {
        case BulkLifecycle.Outcome.Done done ->
            new BulkResultRepresentation(agent, id.value(), "DONE", null);
        case BulkLifecycle.Outcome.Unchanged unchanged ->
            new BulkResultRepresentation(agent, id.value(), "UNCHANGED", null);
        case BulkLifecycle.Outcome.Refused no ->
            refused(agent, id.value(), Problems.toProblem(no.why()));
      };
    }
  }

  @POST
  @Operation(
      operationId = "changeAgents",
      summary = "Suspend, resume or revoke many agents at once",
      description =
          "At most "
              + MOST_AGENTS
              + " agents, with a result for each in the order of the request. One that is refused"
              + " costs no other; one that is as it should be already is left alone, so that the"
              + " same request may be sent again.")
  @APIResponseSchema(
      responseCode = "200",
      value = BulkResultRepresentation[].class,
      responseDescription = "What became of each agent")
  public List<BulkResultRepresentation> change(
      @RequestBodySchema(BulkRequest.class) InputStream body) {
    context.access().requireManageSome();
    return context.answering(
        () -> changed(Body.read(body, BulkRequest.class, LONGEST_BODY).validated()));
  }

  private List<BulkResultRepresentation> changed(BulkRequest.Checked request) {
    Map<String, Agent> found = context.identity().directory().findAll(request.agents());
    Map<String, Problem> refused = new HashMap<>();
    Map<AgentId, Agent> allowed = new LinkedHashMap<>();
    for (String reference : request.agents()) {
      try {
        Agent agent = manageable(Optional.ofNullable(found.get(reference)), reference);
        allowed.put(agent.id(), agent);
      } catch (AgentException e) {
        refused.put(reference, Problems.toProblem(e));
      } catch (ProblemException e) {
        refused.put(reference, e.problem());
      }
    }
    Map<AgentId, BulkLifecycle.Outcome> outcomes = taken(request.order(), allowed.values());
    return request.agents().stream()
        .map(
            reference -> {
              Problem problem = refused.get(reference);
              if (problem != null) {
                return BulkResultRepresentation.refused(reference, null, problem);
              }
              AgentId id = Objects.requireNonNull(found.get(reference)).id();
              return BulkResultRepresentation.of(
                  reference, id, Objects.requireNonNull(outcomes.get(id)));
            })
        .toList();
  }

  private Agent manageable(Optional<Agent> found, String reference) {
    Agent agent = context.access().visible(found, reference);
    context.access().requireManage(agent);
    return agent;
  }

  private Map<AgentId, BulkLifecycle.Outcome> taken(
      BulkLifecycle.Order order, Collection<Agent> agents) {
    Map<AgentId, BulkLifecycle.Outcome> outcomes = new HashMap<>();
    String deed = order.step().name().toLowerCase(Locale.ROOT);
    new BulkLifecycle(context.session(), context.realm(), context.access().actor())
        .take(
            order,
            agents,
            (agent, outcome) -> {
              outcomes.put(agent.id(), outcome);
              if (outcome instanceof BulkLifecycle.Outcome.Done) {
                context.done(
                    AdminContext.Deed.acted(
                        ResourceTypes.AGENT, "agents", agent.id().value(), deed),
                    new ReasonRequest(order.reason()));
              }
            });
    return outcomes;
  }
}

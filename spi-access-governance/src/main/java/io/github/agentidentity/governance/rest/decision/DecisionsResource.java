package io.github.agentidentity.governance.rest.decision;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.decision.DecisionJournal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What agents were allowed and refused: {@code …/agent-governance/decisions}. */
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
public final class DecisionsResource {

  private final AdminContext context;

  public DecisionsResource(AdminContext context) {
    this.context = context;
  }

  @GET
  @Operation(operationId = "listDecisions", summary = "List decisions, newest first")
  public List<DecisionRepresentation> list(
      @BeanParam DecisionsFilter filter, @BeanParam Pages pages) {
    return answering(journal -> list(journal, filter, pages)).stream()
        .map(decision -> DecisionRepresentation.of(decision, scope()))
        .toList();
  }

  private static List<Decision> list(DecisionJournal journal, DecisionsFilter filter, Pages pages) {
    Optional<String> named = filter.agent();
    Optional<AgentId> agent = named.flatMap(journal::agent);
    boolean nobody = named.isPresent() && agent.isEmpty();
    return nobody ? List.of() : journal.list(filter.query(agent.orElse(null)), pages.page());
  }

  @GET
  @Path("statistics")
  @Operation(
      operationId = "getDecisionStatistics",
      summary = "Count the decisions of a period that ends now",
      description = "In hours for a period of up to two days, else in UTC days.")
  public StatisticsRepresentation statistics(
      @Parameter(description = "A duration in ISO 8601, at most P366D")
          @DefaultValue("PT24H")
          @QueryParam("period")
          String period) {
    return answering(
        journal -> {
          FieldErrors errors = new FieldErrors();
          Duration given = errors.duration("period", period);
          errors.throwIfAny();
          return StatisticsRepresentation.of(
              journal.statistics(given == null ? Duration.ZERO : given));
        });
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getDecision", summary = "Show a decision")
  public DecisionRepresentation get(
      @Parameter(description = "The id of the decision") @PathParam("id") String id) {
    return answering(journal -> DecisionRepresentation.of(journal.require(id), scope()));
  }

  private <T> T answering(Function<DecisionJournal, T> deed) {
    context.access().requireAudit();
    return context.answering(() -> deed.apply(new DecisionJournal(scope())));
  }

  private GovernanceScope scope() {
    return new GovernanceScope(context.session(), context.realm());
  }
}

package io.github.agentidentity.governance.rest.incident;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.governance.IncidentStore.ViolationQuery;
import io.github.agentidentity.governance.service.GovernanceScope;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What agents were refused: {@code …/agent-governance/violations}. */
@Tag(name = "Violations")
@Produces(MediaType.APPLICATION_JSON)
public final class ViolationsResource {

  private final AdminContext context;
  private final GovernanceScope scope;

  public ViolationsResource(AdminContext context) {
    this.context = context;
    this.scope = new GovernanceScope(context.session(), context.realm());
  }

  /** The filters of the list. */
  public static final class Filter {
    @Parameter(description = "An agent by id, name or client id")
    @QueryParam("agent")
    private @Nullable String agent;

    @Parameter(schema = @Schema(implementation = Severity.class))
    @QueryParam("severity")
    private @Nullable String severity;

    @Parameter(description = "From this instant on", schema = @Schema(ref = "Instant"))
    @QueryParam("from")
    private @Nullable String from;

    @Parameter(description = "Before this instant", schema = @Schema(ref = "Instant"))
    @QueryParam("to")
    private @Nullable String to;

    ViolationQuery query(GovernanceScope scope) {
      FieldErrors errors = new FieldErrors();
      Risk wanted = Severity.parsed(errors, severity);
      Instant begin = errors.instant("from", from);
      Instant end = errors.instant("to", to);
      errors.throwIfAny();
      return new ViolationQuery(AgentFilter.of(agent, scope), wanted, begin, end);
    }
  }

  @GET
  @Operation(operationId = "listViolations", summary = "List violations, the newest first")
  public List<ViolationRepresentation> list(@BeanParam Filter filter, @BeanParam Pages pages) {
    context.access().requireView();
    return context.answering(
        () ->
            scope
                .store()
                .incidents(scope.realm())
                .violations(filter.query(scope), pages.page())
                .stream()
                .map(ViolationRepresentation::of)
                .toList());
  }
}

package io.github.agentidentity.governance.rest.incident;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.governance.IncidentStore.Alert;
import io.github.agentidentity.governance.IncidentStore.AlertQuery;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.incident.Alerts;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people should look at: {@code …/agent-governance/alerts}. */
@Tag(name = "Alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AlertsResource {

  private static final String RESOURCE = "AGENT_ALERT";

  private final AdminContext context;
  private final GovernanceScope scope;

  public AlertsResource(AdminContext context) {
    this.context = context;
    this.scope = new GovernanceScope(context.session(), context.realm());
  }

  /** The filters of the list and of its count. */
  public static final class Filter {
    @Parameter(description = "In any case", schema = @Schema(implementation = Alert.Status.class))
    @QueryParam("status")
    private @Nullable String status;

    @Parameter(schema = @Schema(implementation = Severity.class))
    @QueryParam("severity")
    private @Nullable String severity;

    @Parameter(description = "An agent by id, name or client id")
    @QueryParam("agent")
    private @Nullable String agent;

    @Parameter(description = "Such as key_expiring")
    @QueryParam("kind")
    private @Nullable String kind;

    AlertQuery query(GovernanceScope scope) {
      FieldErrors errors = new FieldErrors();
      Alert.Status wanted = errors.parsedIfPresent("status", status, Filter::parseStatus);
      Risk severe = Severity.parsed(errors, severity);
      if (kind != null && !Searchable.is(kind)) {
        errors.add("kind", "must not contain control characters");
      }
      errors.throwIfAny();
      return new AlertQuery(wanted, severe, AgentFilter.of(agent, scope), kind);
    }

    private static Alert.Status parseStatus(String word) {
      try {
        return Alert.Status.valueOf(word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "must be one of " + Arrays.toString(Alert.Status.values()), e);
      }
    }
  }

  @GET
  @Operation(operationId = "listAlerts", summary = "List alerts, the last seen first")
  public List<AlertRepresentation> list(@BeanParam Filter filter, @BeanParam Pages pages) {
    context.access().requireView();
    return context.answering(
        () ->
            new Alerts(scope)
                .list(filter.query(scope), pages.page()).stream()
                    .map(alert -> AlertRepresentation.of(alert, scope))
                    .toList());
  }

  @GET
  @Path("count")
  @Operation(operationId = "countAlerts", summary = "Count alerts")
  public long count(@BeanParam Filter filter) {
    context.access().requireView();
    return context.answering(() -> new Alerts(scope).count(filter.query(scope)));
  }

  @POST
  @Path("{id}/acknowledge")
  @Operation(
      operationId = "acknowledgeAlert",
      summary = "Take note of an alert",
      description = "It stays, and is counted on, until it is resolved.")
  @APIResponseSchema(
      responseCode = "200",
      value = AlertRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public AlertRepresentation acknowledge(
      @PathParam("id") String id, @RequestBodySchema(NoteRequest.class) InputStream body) {
    return changing(
        id,
        "acknowledge",
        () ->
            new Alerts(scope)
                .acknowledge(
                    id,
                    Body.readOr(body, NoteRequest.class, NoteRequest.NONE).validated(),
                    context.access().actor()));
  }

  @POST
  @Path("{id}/resolve")
  @Operation(
      operationId = "resolveAlert",
      summary = "End an alert",
      description = "The note is required. What is seen again afterwards is a new alert.")
  @APIResponseSchema(
      responseCode = "200",
      value = AlertRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public AlertRepresentation resolve(
      @PathParam("id") String id, @RequestBodySchema(NoteRequest.class) InputStream body) {
    return changing(
        id,
        "resolve",
        () ->
            new Alerts(scope)
                .resolve(
                    id, Body.read(body, NoteRequest.class).validated(), context.access().actor()));
  }

  private AlertRepresentation changing(String id, String deed, Supplier<Alert> change) {
    context.access().requireManage();
    return context.answering(
        () -> {
          AlertRepresentation shown = AlertRepresentation.of(change.get(), scope);
          context.done(AdminContext.Deed.acted(RESOURCE, "alerts", id, deed), shown);
          return shown;
        });
  }
}

package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.service.BulkRegistration;
import io.github.agentidentity.agent.service.BulkRegistration.Row;
import io.github.agentidentity.agent.service.Registration;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Registers many agents in one request: {@code POST …/agents/import}. */
@Tag(name = "Agents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AgentImportResource {

  static final int MOST_ROWS = 1_000;

  private final AdminContext context;

  AgentImportResource(AdminContext context) {
    this.context = context;
  }

  /** What became of one row, in the order of the request. */
  @Schema(requiredProperties = {"row", "result"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RowResultRepresentation(
      @Schema(description = "Its place in the request, from 0") int row,
      @Nullable String name,
      @Schema(enumeration = {"CREATED", "REFUSED"}) String result,
      @Schema(description = "The UUID of the agent, if it was created") @Nullable String id,
      @Nullable Problem problem) {

    static RowResultRepresentation created(int row, String name, String id) {
      return new RowResultRepresentation(row, name, "CREATED", id, null);
    }

    static RowResultRepresentation refused(int row, @Nullable String name, Problem problem) {
      return new RowResultRepresentation(row, name, "REFUSED", null, problem);
    }
  }

  @POST
  @Operation(
      operationId = "importAgents",
      summary = "Register many agents at once",
      description =
          "At most "
              + MOST_ROWS
              + " rows, with a result for each in the order of the request. A row that is refused"
              + " costs no other row.")
  @APIResponseSchema(
      responseCode = "200",
      value = RowResultRepresentation[].class,
      responseDescription = "What became of each row")
  public List<RowResultRepresentation> importAll(
      @RequestBodySchema(RegistrationRequest[].class) InputStream body) {
    return context.answering(
        () -> {
          RegistrationRequest[] requests = Body.readLarge(body, RegistrationRequest[].class);
          if (requests.length > MOST_ROWS) {
            throw new AgentException.Invalid("body", "must have at most " + MOST_ROWS + " rows");
          }
          return imported(requests);
        });
  }

  private List<RowResultRepresentation> imported(RegistrationRequest[] requests) {
    RowResultRepresentation[] results = new RowResultRepresentation[requests.length];
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < requests.length; i++) {
      int row = i;
      switch (prepare(i, requests[i])) {
        case Prepared.Good good -> rows.add(good.row());
        case Prepared.Bad bad ->
            results[row] =
                RowResultRepresentation.refused(row, nameOf(requests[row]), bad.problem());
      }
    }
    BulkRegistration bulk =
        new BulkRegistration(context.session(), context.realm(), context.access().actor());
    bulk.register(
        rows,
        (row, agent) -> {
          results[row.index()] =
              RowResultRepresentation.created(
                  row.index(), agent.name().value(), agent.id().value());
          context.done(
              AdminContext.Deed.created(ResourceTypes.AGENT, "agents", agent.id().value()), null);
        },
        (row, e) ->
            results[row.index()] =
                RowResultRepresentation.refused(
                    row.index(), row.registration().name().value(), Problems.toProblem(e)));
    return List.of(results);
  }

  private sealed interface Prepared {
    record Good(Row row) implements Prepared {}

    record Bad(Problem problem) implements Prepared {}
  }

  /** Checks a row, proofs included, before anything is written: a proof counts only once. */
  private Prepared prepare(int index, @Nullable RegistrationRequest request) {
    try {
      if (request == null) {
        throw new AgentException.Invalid("row", "must not be null");
      }
      List<String> capabilities =
          request.capabilities() == null ? List.of() : request.capabilities();
      if (capabilities.stream().anyMatch(Objects::isNull)) {
        throw new AgentException.Invalid("capabilities", "must not be null");
      }

      Registration registration = request.byAdmin(context.identity());
      new GrantRights(context).require(capabilities, registration.owner());
      return new Prepared.Good(new Row(index, registration, capabilities));
    } catch (AgentException e) {
      return new Prepared.Bad(Problems.toProblem(e));
    } catch (ProblemException e) {
      return new Prepared.Bad(e.problem());
    }
  }

  private static @Nullable String nameOf(@Nullable RegistrationRequest request) {
    String name = request == null ? null : request.name();
    return name == null || name.length() > 255 ? null : name;
  }
}

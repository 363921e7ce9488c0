package io.github.agentidentity.trust.rest.behaviour;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminContext.Deed;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.trust.service.behaviour.Behaviours;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When an agent was not itself: {@code …/agent-trust/{agent}/anomalies}. */
@Tag(name = "Behaviour")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AnomaliesResource {

  private static final String RESOURCE = "AGENT_ANOMALY";

  private final OneAgent one;

  public AnomaliesResource(AdminContext context, String reference) {
    this.one = new OneAgent(context, reference);
  }

  @GET
  @Operation(operationId = "listAnomalies", summary = "List anomalies, the last begun first")
  public List<AnomalyRepresentation> list(@BeanParam Pages pages) {
    return one.viewing(
        agent ->
            new Behaviours(one.scope())
                .anomalies(agent, pages.page()).stream().map(AnomalyRepresentation::of).toList());
  }

  @POST
  @Path("{id}/expected")
  @Operation(
      operationId = "expectAnomaly",
      summary = "Say that an anomaly was as it should be",
      description =
          "It counts no longer, and what the agent did is ordinary from now on: without this,"
              + " nothing is learnt from an anomaly.")
  @APIResponseSchema(
      responseCode = "200",
      value = AnomalyRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public AnomalyRepresentation expected(
      @PathParam("id") String id, @RequestBodySchema(ExpectedRequest.class) InputStream body) {
    return one.managing(
        agent -> {
          String note = Body.readOr(body, ExpectedRequest.class, ExpectedRequest.NONE).validated();
          AnomalyRepresentation shown =
              AnomalyRepresentation.of(
                  new Behaviours(one.scope())
                      .expect(agent, id, one.context().access().actor(), note));
          one.context()
              .done(
                  Deed.acted(
                      RESOURCE, "agent-trust", agent.id().value(), "anomalies", id, "expected"),
                  shown);
          return shown;
        });
  }
}

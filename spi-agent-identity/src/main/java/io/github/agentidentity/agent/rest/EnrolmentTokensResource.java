package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.service.Enrolment;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Pages;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Limited rights to register: {@code …/agents/enrolment-tokens}. */
@Tag(name = "Enrolment tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EnrolmentTokensResource {

  private final AdminContext context;

  EnrolmentTokensResource(AdminContext context) {
    this.context = context;
  }

  @POST
  @Operation(
      operationId = "createEnrolmentToken",
      summary = "Hand out a limited right to register",
      description = "The secret is in this answer and never shown again.")
  @APIResponseSchema(
      responseCode = "201",
      value = EnrolmentTokenRepresentation.class,
      responseDescription = "Handed out")
  public Response create(@RequestBodySchema(EnrolmentTokenRequest.class) InputStream body) {
    EnrolmentTokenRepresentation created =
        context.answering(
            () -> {
              EnrolmentTokenRequest request = Body.read(body, EnrolmentTokenRequest.class);
              Enrolment.Terms terms = request.validated();
              new GrantRights(context).require(terms.capabilities(), null);
              Enrolment.Issued issued =
                  context.identity().enrolment().issue(terms, context.access().actor());
              context.done(
                  AdminContext.Deed.created(ResourceTypes.ENROLMENT, path(issued.token().id())),
                  EnrolmentTokenRepresentation.of(issued.token()));
              return EnrolmentTokenRepresentation.withSecret(issued.token(), issued.secret());
            });
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(created)
        .build();
  }

  @GET
  @Operation(
      operationId = "listEnrolmentTokens",
      summary = "List enrolment tokens, without their secrets")
  public List<EnrolmentTokenRepresentation> list(@BeanParam Pages pages) {
    return context.answering(
        () ->
            context.identity().enrolment().list(pages.page()).stream()
                .map(EnrolmentTokenRepresentation::of)
                .toList());
  }

  @DELETE
  @Operation(operationId = "deleteEnrolmentToken", summary = "Withdraw an enrolment token")
  @Path("{id}")
  public void delete(
      @Parameter(description = "The id of the token, not its secret") @PathParam("id") String id) {
    context.answering(
        () -> {
          context.identity().enrolment().delete(id);
          context.done(AdminContext.Deed.deleted(ResourceTypes.ENROLMENT, path(id)), null);
          return id;
        });
  }

  private static String[] path(String id) {
    return new String[] {"agents", "enrolment-tokens", id};
  }
}

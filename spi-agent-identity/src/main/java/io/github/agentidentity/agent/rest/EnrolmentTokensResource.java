package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.service.Enrolment;
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
import org.jspecify.annotations.Nullable;

/** Limited rights to register: {@code …/agents/enrolment-tokens}. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EnrolmentTokensResource {

  private final AdminContext context;

  EnrolmentTokensResource(AdminContext context) {
    this.context = context;
  }

  @POST
  public Response create(InputStream body) {
    EnrolmentTokenRepresentation created =
        context.answering(
            () -> {
              EnrolmentTokenRequest request = Body.read(body, EnrolmentTokenRequest.class);
              Enrolment.Issued issued =
                  context
                      .identity()
                      .enrolment()
                      .issue(request.validated(), context.access().actor());
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
  public List<EnrolmentTokenRepresentation> list(
      @QueryParam("first") @Nullable Integer first, @QueryParam("max") @Nullable Integer max) {
    return context.answering(
        () ->
            context.identity().enrolment().list(Pages.of(first, max)).stream()
                .map(EnrolmentTokenRepresentation::of)
                .toList());
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") String id) {
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

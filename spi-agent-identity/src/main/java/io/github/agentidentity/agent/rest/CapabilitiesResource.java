package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Capability;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of capabilities: {@code /admin/realms/{realm}/capabilities}. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CapabilitiesResource {

  private final AdminContext context;

  CapabilitiesResource(AdminContext context) {
    this.context = context;
  }

  @GET
  public List<CapabilityRepresentation> list(
      @QueryParam("search") @Nullable String search,
      @QueryParam("first") @Nullable Integer first,
      @QueryParam("max") @Nullable Integer max) {
    context.access().requireView();
    return context.answering(
        () ->
            context.identity().catalogue().list(search, Pages.of(first, max)).stream()
                .map(CapabilityRepresentation::of)
                .toList());
  }

  @POST
  public Response create(InputStream body) {
    context.access().requireManage();
    CapabilityRepresentation created =
        context.answering(
            () -> {
              CapabilityRepresentation request = Body.read(body, CapabilityRepresentation.class);
              return done(
                  "CREATE", context.identity().catalogue().create(request.validated(null)));
            });
    return Response.created(
            context
                .session()
                .getContext()
                .getUri()
                .getAbsolutePathBuilder()
                .path(String.valueOf(created.name()))
                .build())
        .entity(created)
        .build();
  }

  @GET
  @Path("{name:.+}")
  public CapabilityRepresentation get(@PathParam("name") String name) {
    context.access().requireView();
    return context.answering(
        () -> CapabilityRepresentation.of(context.identity().catalogue().require(name)));
  }

  @PUT
  @Path("{name:.+}")
  public CapabilityRepresentation update(@PathParam("name") String name, InputStream body) {
    context.access().requireManage();
    return context.answering(
        () -> {
          CapabilityRepresentation request = Body.read(body, CapabilityRepresentation.class);
          var catalogue = context.identity().catalogue();
          String known = catalogue.require(name).name().value();
          return done("UPDATE", catalogue.update(known, request.validated(known)));
        });
  }

  @DELETE
  @Path("{name:.+}")
  public void delete(@PathParam("name") String name) {
    context.access().requireManage();
    context.answering(
        () -> {
          context.identity().catalogue().delete(name);
          context.done(
              AdminContext.Deed.deleted(ResourceTypes.CAPABILITY, "capabilities", name), null);
          return name;
        });
  }

  private CapabilityRepresentation done(String operation, Capability capability) {
    CapabilityRepresentation shown = CapabilityRepresentation.of(capability);
    String name = capability.name().value();
    context.done(
        "CREATE".equals(operation)
            ? AdminContext.Deed.created(ResourceTypes.CAPABILITY, "capabilities", name)
            : AdminContext.Deed.updated(ResourceTypes.CAPABILITY, "capabilities", name),
        shown);
    return shown;
  }
}

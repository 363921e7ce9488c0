package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Pages;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of capabilities: {@code /admin/realms/{realm}/capabilities}. */
@Tag(name = "Capabilities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CapabilitiesResource {

  private static final String NAME = "Its name or an alias; a slash in it may stand as it is";

  private final AdminContext context;

  CapabilitiesResource(AdminContext context) {
    this.context = context;
  }

  @GET
  @Operation(operationId = "listCapabilities", summary = "List the catalogue, by name")
  public List<CapabilityRepresentation> list(
      @Parameter(description = "Part of the name or description, in any case") @QueryParam("search")
          @Nullable String search,
      @BeanParam Pages pages) {
    context.access().requireView();
    return context.answering(
        () ->
            context.identity().catalogue().list(search, pages.page()).stream()
                .map(CapabilityRepresentation::of)
                .toList());
  }

  @POST
  @Operation(
      operationId = "createCapability",
      summary = "Add a capability, with the client scope that stands for it")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      headers =
          @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content = @Content(schema = @Schema(implementation = CapabilityRepresentation.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response create(@RequestBodySchema(CapabilityRepresentation.class) InputStream body) {
    context.access().requireManage();
    CapabilityRepresentation created =
        context.answering(
            () -> {
              CapabilityRepresentation request = Body.read(body, CapabilityRepresentation.class);
              return done("CREATE", context.identity().catalogue().create(request.validated(null)));
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
  @Operation(operationId = "getCapability", summary = "Show a capability")
  public CapabilityRepresentation get(
      @Parameter(description = NAME) @PathParam("name") String name) {
    context.access().requireView();
    return context.answering(
        () -> CapabilityRepresentation.of(context.identity().catalogue().require(name)));
  }

  @PUT
  @Path("{name:.+}")
  @Operation(operationId = "updateCapability", summary = "Change a capability; its name stays")
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = CapabilityRepresentation.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public CapabilityRepresentation update(
      @Parameter(description = NAME) @PathParam("name") String name,
      @RequestBodySchema(CapabilityRepresentation.class) InputStream body) {
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
  @Operation(
      operationId = "deleteCapability",
      summary = "Remove a capability and every grant of it")
  public void delete(@Parameter(description = NAME) @PathParam("name") String name) {
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

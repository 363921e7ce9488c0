package io.github.agentidentity.mcp.rest;

import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.rest.attestation.AttestationsResource;
import io.github.agentidentity.mcp.rest.attestation.ConfidenceResource;
import io.github.agentidentity.mcp.rest.connection.ConnectionsResource;
import io.github.agentidentity.mcp.rest.connection.GraphResource;
import io.github.agentidentity.mcp.rest.drift.DriftResource;
import io.github.agentidentity.mcp.rest.server.DoctorResource;
import io.github.agentidentity.mcp.rest.server.MetadataResource;
import io.github.agentidentity.mcp.rest.server.OnboardingResource;
import io.github.agentidentity.mcp.rest.server.ServerContext;
import io.github.agentidentity.mcp.rest.server.ServerFilter;
import io.github.agentidentity.mcp.rest.server.ServerRepresentation;
import io.github.agentidentity.mcp.rest.server.ServerRequest;
import io.github.agentidentity.mcp.rest.server.ServerResource;
import io.github.agentidentity.mcp.rest.server.ServerSurfaceResource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The MCP servers of a realm: {@code /admin/realms/{realm}/mcp-servers}. */
@Tag(name = "MCP servers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class McpServersResource {

  private final AdminContext admin;
  private final ServerContext context;

  McpServersResource(AdminContext admin) {
    this.admin = admin;
    this.context = new ServerContext(admin);
  }

  @GET
  @Operation(operationId = "listMcpServers", summary = "List MCP servers, by name")
  public List<ServerRepresentation> list(@BeanParam ServerFilter filter, @BeanParam Pages pages) {
    admin.access().requireView();
    return admin.answering(
        () ->
            filter
                .query(admin)
                .map(query -> context.servers().list(admin.realm(), query, pages.page()))
                .map(context::shownAll)
                .orElse(List.of()));
  }

  @GET
  @Path("count")
  @Operation(operationId = "countMcpServers", summary = "Count MCP servers")
  public long count(@BeanParam ServerFilter filter) {
    admin.access().requireView();
    return admin.answering(
        () -> filter.query(admin).map(context.scope().servers()::count).orElse(0L));
  }

  @POST
  @Operation(
      operationId = "createMcpServer",
      summary = "Register an MCP server without asking it",
      description = "It is PENDING until its surface was discovered and approved.")
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      headers =
          @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content = @Content(schema = @Schema(implementation = ServerRepresentation.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response create(@RequestBodySchema(ServerRequest.class) InputStream body) {
    admin.access().requireManageAsNoAgent();
    ServerRepresentation created = admin.answering(() -> register(body));
    return Response.created(
            admin
                .session()
                .getContext()
                .getUri()
                .getAbsolutePathBuilder()
                .path(created.id())
                .build())
        .entity(created)
        .build();
  }

  private ServerRepresentation register(InputStream body) {
    ServerRequest request = Body.read(body, ServerRequest.class, ServerResource.LARGEST_BODY);
    AgentOperations agents = admin.session().getProvider(AgentOperations.class);
    McpServer server =
        context
            .servers()
            .register(
                admin.realm(),
                request.registration(words -> agents.owner(admin.realm(), words)),
                admin.access().actor());
    ServerRepresentation shown = context.shown(server);
    context.created(server, shown);
    return shown;
  }

  @Path("onboard")
  public OnboardingResource onboarding() {
    return new OnboardingResource(admin);
  }

  @Path("graph")
  public GraphResource graph() {
    return new GraphResource(admin);
  }

  @Path("connections")
  public ConnectionsResource connections() {
    return new ConnectionsResource(admin);
  }

  @Path("attestations")
  public AttestationsResource attestations() {
    return new AttestationsResource(admin, null);
  }

  @Path("{server}/attestations")
  public AttestationsResource attestations(@PathParam("server") String server) {
    return new AttestationsResource(admin, server);
  }

  @Path("{server}/confidence")
  public ConfidenceResource confidence(@PathParam("server") String server) {
    return new ConfidenceResource(admin, server);
  }

  @Path("{server}/drift")
  public DriftResource drift(@PathParam("server") String server) {
    return new DriftResource(admin, server);
  }

  @Path("{server}")
  public ServerResource server(@PathParam("server") String server) {
    return new ServerResource(admin, server);
  }

  @Path("{server}/surface")
  public ServerSurfaceResource surface(@PathParam("server") String server) {
    return new ServerSurfaceResource(admin, server);
  }

  @Path("{server}/metadata")
  public MetadataResource metadata(@PathParam("server") String server) {
    return new MetadataResource(admin, server);
  }

  @Path("{server}/doctor")
  public DoctorResource doctor(@PathParam("server") String server) {
    return new DoctorResource(admin, server);
  }
}

package io.github.agentidentity.mcp.rest.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.rest.server.ServerSurfaceResource.SurfaceRepresentation;
import io.github.agentidentity.mcp.service.discovery.Discovered;
import io.github.agentidentity.mcp.service.metadata.ProtectedResource;
import io.github.agentidentity.mcp.service.onboarding.Candidate;
import io.github.agentidentity.mcp.service.onboarding.Onboarding;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Servers brought in with one call: {@code …/mcp-servers/onboard}. */
@Tag(name = "MCP servers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OnboardingResource {

  private final AdminContext admin;
  private final ServerContext context;

  public OnboardingResource(AdminContext admin) {
    this.admin = admin;
    this.context = new ServerContext(admin);
  }

  @POST
  @Operation(
      operationId = "onboardMcpServer",
      summary = "Bring an MCP server in by its URL or its server.json",
      description =
          "Asks the server what it offers and registers it with that. It is PENDING, and ready to"
              + " approve; the answer has what an approval would pin, the capabilities that its"
              + " tools become, and what the server should publish of itself. A body that is a"
              + " server.json of the official registry is taken as it is.")
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      headers =
          @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content = @Content(schema = @Schema(implementation = Draft.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unusable")
  public Response onboard(@RequestBodySchema(OnboardingRequest.class) InputStream body) {
    admin.access().requireManageAsNoAgent();
    Draft draft = admin.answering(() -> draft(request(body)));
    return Response.created(
            admin
                .session()
                .getContext()
                .getUri()
                .getAbsolutePathBuilder()
                .path("..")
                .path(draft.server().id())
                .build()
                .normalize())
        .entity(draft)
        .build();
  }

  private static OnboardingRequest request(InputStream body) {
    JsonNode given = Body.read(body, JsonNode.class, ServerResource.LARGEST_BODY);
    if (given.has("remotes") || given.has("$schema") || given.has("packages")) {
      return OnboardingRequest.of(given);
    }
    byte[] again = Json.write(given).getBytes(StandardCharsets.UTF_8);
    return Body.read(
        new ByteArrayInputStream(again), OnboardingRequest.class, ServerResource.LARGEST_BODY);
  }

  private Draft draft(OnboardingRequest request) {
    Candidate candidate = request.candidate();
    AgentOwner owner = context.scope().agents().owner(admin.realm(), request.owner());
    new Onboarding(context.scope()).requireUnknown(candidate);
    Discovered found =
        context.asking(probes -> probes.discover(candidate.endpoint(), request.bearerOnce()));
    McpServer server =
        new Onboarding(context.scope()).bringIn(candidate, found, owner, admin.access().actor());
    context.created(server, context.shown(server));
    return new Draft(
        context.shown(server),
        found.protocol(),
        SurfaceRepresentation.of(server, found.surface()),
        ProtectedResource.expected(server, admin.issuer(), found.surface()));
  }

  /** A server that waits for approval. */
  @Schema(
      name = "McpServerDraft",
      requiredProperties = {"server", "surface", "metadata"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Draft(
      ServerRepresentation server,
      @Schema(description = "The revision of MCP that it speaks, or well-known")
          @Nullable String protocol,
      SurfaceRepresentation surface,
      @Schema(description = "What the server should publish of itself: RFC 9728")
          Map<String, Object> metadata) {}
}

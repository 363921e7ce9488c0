package io.github.agentidentity.mcp.rest.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.ToolSurface;
import io.github.agentidentity.mcp.service.metadata.Finding;
import io.github.agentidentity.mcp.service.metadata.ProtectedResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a server should tell of itself, and what it tells: {@code …/{server}/metadata}. */
@Tag(name = "MCP servers")
@Produces(MediaType.APPLICATION_JSON)
public final class MetadataResource {

  private final AdminContext admin;
  private final ServerContext context;
  private final String reference;

  public MetadataResource(AdminContext admin, String reference) {
    this.admin = admin;
    this.context = new ServerContext(admin);
    this.reference = reference;
  }

  @GET
  @Operation(
      operationId = "getMcpServerMetadata",
      summary = "Show what an MCP server should publish of itself",
      description = "The document of RFC 9728, and where it belongs. The server is not asked.")
  public MetadataRepresentation get() {
    return context.viewing(
        reference,
        server ->
            new MetadataRepresentation(
                server.resource().metadataUrl(), expected(server), null, null));
  }

  @POST
  @Path("check")
  @Operation(
      operationId = "checkMcpServerMetadata",
      summary = "Compare what an MCP server publishes of itself with what it should")
  @APIResponseSchema(
      responseCode = "200",
      value = MetadataRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "422", ref = "Unusable")
  public MetadataRepresentation check() {
    return context.managing(
        reference,
        server -> {
          ProtectedResource metadata = new ProtectedResource(server.resource());
          JsonNode published = context.asking(probes -> probes.ask(metadata));
          return new MetadataRepresentation(
              server.resource().metadataUrl(),
              expected(server),
              published.isObject() ? published : null,
              metadata.compare(published, admin.issuer()));
        });
  }

  private Map<String, Object> expected(McpServer server) {
    ToolSurface surface =
        Optional.ofNullable(server.pin().pinned())
            .or(() -> Optional.ofNullable(server.pin().observed()))
            .flatMap(digest -> context.scope().surfaces().find(server.id(), digest))
            .orElse(ToolSurface.EMPTY);
    return ProtectedResource.expected(server, admin.issuer(), surface);
  }

  /** The metadata of a server. */
  @Schema(name = "McpServerMetadata")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MetadataRepresentation(
      @Schema(description = "Where the document belongs") String url,
      Map<String, Object> expected,
      @Schema(type = SchemaType.OBJECT, description = "What the server publishes, if it was asked")
          @Nullable JsonNode published,
      @Nullable List<Finding> findings) {}
}

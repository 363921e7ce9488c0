package io.github.agentidentity.mcp.rest.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOperations.NewCapability;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.SurfaceItem;
import io.github.agentidentity.mcp.SurfaceItem.Kind;
import io.github.agentidentity.mcp.SurfaceStore;
import io.github.agentidentity.mcp.ToolSurface;
import io.github.agentidentity.mcp.service.discovery.Discovered;
import io.github.agentidentity.mcp.service.probe.Notes;
import io.github.agentidentity.mcp.service.server.ServerCapabilities;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a server offers: {@code …/mcp-servers/{server}/surface}. */
@Tag(name = "MCP servers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ServerSurfaceResource {

  private final AdminContext admin;
  private final ServerContext context;
  private final String reference;

  public ServerSurfaceResource(AdminContext admin, String reference) {
    this.admin = admin;
    this.context = new ServerContext(admin);
    this.reference = reference;
  }

  @GET
  @Operation(
      operationId = "getMcpServerSurface",
      summary = "Show a surface with everything that the server says of it",
      description = "Without a digest the one that was observed last.")
  public SurfaceRepresentation get(
      @Parameter(description = "The digest of a surface that is kept") @QueryParam("digest")
          @Nullable String digest) {
    return context.viewing(
        reference,
        server -> {
          FieldErrors errors = new FieldErrors();
          SurfaceDigest given = errors.parsedIfPresent("digest", digest, SurfaceDigest::new);
          errors.throwIfAny();
          SurfaceDigest wanted = given == null ? server.pin().observed() : given;
          return Optional.ofNullable(wanted)
              .flatMap(known -> context.scope().surfaces().find(server.id(), known))
              .map(surface -> SurfaceRepresentation.of(server, surface))
              .orElseThrow(() -> new AgentException.NotFound("surface", String.valueOf(wanted)));
        });
  }

  @GET
  @Path("history")
  @Operation(
      operationId = "listMcpServerSurfaces",
      summary = "List the surfaces that were approved, and the last one seen; newest first")
  public List<KeptRepresentation> history() {
    return context.viewing(
        reference,
        server ->
            context.scope().surfaces().list(server.id()).stream()
                .map(KeptRepresentation::of)
                .toList());
  }

  @POST
  @Path("discover")
  @Operation(
      operationId = "discoverMcpServer",
      summary = "Ask an MCP server now what it offers",
      description = "Approves nothing; the answer is the surface that an approval would pin.")
  @APIResponseSchema(
      responseCode = "200",
      value = SurfaceRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "422", ref = "Unusable")
  public SurfaceRepresentation discover(
      @RequestBodySchema(DiscoveryRequest.class) InputStream body) {
    return context.managing(
        reference,
        server -> {
          String bearer =
              Body.readOr(body, DiscoveryRequest.class, DiscoveryRequest.PLAIN).validated();
          Discovered found = context.asking(probes -> probes.discover(server.endpoint(), bearer));
          McpServer healthy = new Notes(context.scope()).answered(server, found.millis());
          McpServer seen = context.servers().observe(admin.realm(), healthy, found.surface());
          context.acted(seen, "discover", context.shown(seen));
          return SurfaceRepresentation.of(seen, found.surface());
        });
  }

  /** A surface that is kept. */
  @Schema(
      name = "McpSurfaceKept",
      requiredProperties = {"digest", "items", "firstSeenAt", "lastSeenAt"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record KeptRepresentation(
      String digest,
      int items,
      @Schema(format = "date-time") String firstSeenAt,
      @Schema(format = "date-time") String lastSeenAt,
      @Schema(format = "date-time") @Nullable String pinnedAt,
      @Schema(description = "The id of the user who approved it last") @Nullable String pinnedBy) {

    static KeptRepresentation of(SurfaceStore.Kept kept) {
      return new KeptRepresentation(
          kept.digest().value(),
          kept.items(),
          kept.firstSeenAt().toString(),
          kept.lastSeenAt().toString(),
          ServerRepresentation.iso(kept.pinnedAt()),
          kept.pinnedBy());
    }
  }

  /** A surface. */
  @Schema(
      name = "McpSurface",
      requiredProperties = {"digest", "items"})
  public record SurfaceRepresentation(String digest, List<ItemRepresentation> items) {

    static SurfaceRepresentation of(McpServer server, ToolSurface surface) {
      return new SurfaceRepresentation(
          surface.digest().value(),
          surface.items().stream().map(item -> ItemRepresentation.of(server, item)).toList());
    }
  }

  /** One thing that the server offers. */
  @Schema(
      name = "McpSurfaceItem",
      requiredProperties = {"kind", "name", "digest", "definition"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ItemRepresentation(
      @Schema(enumeration = {"tool", "resource", "resource_template", "prompt"}) String kind,
      String name,
      String digest,
      @Schema(description = "The capability that the tool is, or becomes once it is approved")
          @Nullable String capability,
      @Schema(
              description = "The risk that this capability begins with",
              enumeration = {"low", "medium", "high"})
          @Nullable String risk,
      @Schema(type = SchemaType.OBJECT, description = "The entry as the server gave it")
          JsonNode definition) {

    static ItemRepresentation of(McpServer server, SurfaceItem item) {
      NewCapability capability =
          item.kind() == Kind.TOOL ? ServerCapabilities.of(server.name(), item) : null;
      return new ItemRepresentation(
          item.kind().name().toLowerCase(Locale.ROOT),
          item.name(),
          item.digest().value(),
          capability == null ? null : capability.name().value(),
          capability == null ? null : capability.risk().name().toLowerCase(Locale.ROOT),
          tree(item.body()));
    }

    private static JsonNode tree(String canonical) {
      try {
        return Json.tree(canonical);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a body is canonical JSON", e);
      }
    }
  }
}

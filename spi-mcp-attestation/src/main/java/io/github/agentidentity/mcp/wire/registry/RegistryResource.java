package io.github.agentidentity.mcp.wire.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.service.registry.Registry;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Approved servers: {@code /realms/{realm}/mcp-registry/v0.1}. */
@Tag(name = "MCP registry")
@Produces(MediaType.APPLICATION_JSON)
public final class RegistryResource {

  private static final int USUAL = 30;
  private static final int MOST = 100;

  private final RegistryAccess access;

  RegistryResource(RegistryAccess access) {
    this.access = access;
  }

  /** What was looked for cannot be, or is not there: in the registry's own shape. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status, String why) {
      super(why);
      this.status = status;
    }
  }

  @GET
  @Path("v0.1/servers")
  @Operation(operationId = "listRegisteredMcpServers", summary = "List approved MCP servers")
  @APIResponseSchema(value = ServerList.class, responseCode = "200")
  @APIResponse(responseCode = "400", ref = "RegistryError")
  public Response list(@BeanParam RegistryFilter filter) {
    return answering(
        () ->
            page(
                access
                    .registry()
                    .list(
                        new Registry.Wanted(
                            filter.search(),
                            instant(filter.updatedSince()),
                            filter.version(),
                            filter.deleted()),
                        name(filter.cursor()),
                        number(filter.limit()))));
  }

  @GET
  @Path("v0.1/servers/{name:.+}/versions")
  @Operation(
      operationId = "listMcpServerVersions",
      summary = "List the versions of an approved MCP server: the one that was approved")
  @APIResponseSchema(value = ServerList.class, responseCode = "200")
  @APIResponse(responseCode = "404", ref = "RegistryError")
  public Response versions(
      @PathParam("name") String name, @QueryParam("include_deleted") boolean deleted) {
    return answering(() -> new ServerList(List.of(entry(name, deleted)), new Metadata(null, 1)));
  }

  @GET
  @Path("v0.1/servers/{name:.+}/versions/{version}")
  @Operation(
      operationId = "getMcpServerVersion",
      summary = "Show a version of an approved MCP server; latest is one too")
  @APIResponseSchema(value = ServerEntry.class, responseCode = "200")
  @APIResponse(responseCode = "404", ref = "RegistryError")
  public Response version(
      @PathParam("name") String name,
      @PathParam("version") String version,
      @QueryParam("include_deleted") boolean deleted) {
    return answering(
        () -> {
          ServerEntry entry = entry(name, deleted);
          if (!"latest".equals(version) && !version.equals(entry.server().version())) {
            throw new Refused(404, "Server not found");
          }
          return entry;
        });
  }

  @OPTIONS
  @Path("{any:.*}")
  @Operation(hidden = true)
  public Response preflight() {
    return access
        .open(Response.noContent())
        .header("Access-Control-Allow-Methods", "GET, OPTIONS")
        .header("Access-Control-Allow-Headers", "Authorization, Content-Type")
        .header("Access-Control-Max-Age", "3600")
        .build();
  }

  /** A page of servers. */
  @Schema(name = "McpRegistryPage")
  public record ServerList(List<ServerEntry> servers, Metadata metadata) {}

  /** What comes after a page. */
  @Schema(name = "McpRegistryPageMetadata")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Metadata(@Nullable String nextCursor, int count) {}

  private static ServerList page(Registry.Slice slice) {
    List<ServerEntry> entries = slice.servers().stream().map(ServerEntry::of).toList();
    McpServerName next = slice.next();
    String cursor =
        next == null
            ? null
            : Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(next.value().getBytes(StandardCharsets.US_ASCII));
    return new ServerList(entries, new Metadata(cursor, entries.size()));
  }

  private ServerEntry entry(String name, boolean deleted) {
    return access
        .registry()
        .find(name.replace("%2F", "/").replace("%2f", "/"), deleted)
        .map(ServerEntry::of)
        .orElseThrow(() -> new Refused(404, "Server not found"));
  }

  private Response answering(Supplier<Object> deed) {
    try {
      access.check();
      return access.open(Response.ok(deed.get(), MediaType.APPLICATION_JSON)).build();
    } catch (Refused e) {
      return access
          .open(Response.status(e.status))
          .type(MediaType.APPLICATION_JSON)
          .entity(Map.of("error", String.valueOf(e.getMessage())))
          .build();
    }
  }

  private static @Nullable McpServerName name(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      byte[] name = Base64.getUrlDecoder().decode(cursor);
      return new McpServerName(new String(name, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      throw new Refused(400, "Invalid cursor");
    }
  }

  private static int number(@Nullable String limit) {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST) {
      throw new Refused(400, "Invalid limit: must be between 1 and " + MOST);
    }
    return Integer.parseInt(limit);
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null || !Searchable.is(text) ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Refused(400, "Invalid updated_since: must be RFC 3339");
    }
  }
}

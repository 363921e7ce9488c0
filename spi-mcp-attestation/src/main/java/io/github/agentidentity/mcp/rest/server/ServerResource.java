package io.github.agentidentity.mcp.rest.server;

import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.McpServers.Step;
import io.github.agentidentity.mcp.service.probe.Probes;
import io.github.agentidentity.mcp.service.verification.Proof;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** One server: {@code …/mcp-servers/{server}}, by id or name. */
@Tag(name = "MCP servers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ServerResource {

  /** Certificates are longer than what people write. */
  public static final int LARGEST_BODY = 128 * 1024;

  private final AdminContext admin;
  private final ServerContext context;
  private final String reference;

  public ServerResource(AdminContext admin, String reference) {
    this.admin = admin;
    this.context = new ServerContext(admin);
    this.reference = reference;
  }

  /** One of the steps in the life of a server. */
  private interface Move {
    McpServer move(McpServers servers, RealmModel realm, McpServer server, Step step);
  }

  @GET
  @Operation(operationId = "getMcpServer", summary = "Show an MCP server")
  public ServerRepresentation get() {
    return context.viewing(reference, context::shown);
  }

  @PUT
  @Operation(
      operationId = "updateMcpServer",
      summary = "Change what is said of an MCP server",
      description = "Everything but its name, key and status; what is left out is taken away.")
  @APIResponseSchema(
      responseCode = "200",
      value = ServerRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ServerRepresentation update(@RequestBodySchema(ServerRequest.class) InputStream body) {
    return context.managing(
        reference,
        server -> {
          ServerRequest request = Body.read(body, ServerRequest.class, LARGEST_BODY);
          AgentOperations agents = admin.session().getProvider(AgentOperations.class);
          McpServer changed =
              context
                  .servers()
                  .describe(
                      admin.realm(),
                      server,
                      request.description(server, words -> agents.owner(admin.realm(), words)));
          ServerRepresentation shown = context.shown(changed);
          context.updated(changed, shown);
          return shown;
        });
  }

  @DELETE
  @Operation(
      operationId = "deleteMcpServer",
      summary = "Remove an MCP server, its client, and its capabilities with every grant")
  public void delete() {
    context.managing(
        reference,
        server -> {
          context.servers().remove(admin.realm(), server, admin.access().actor());
          context.deleted(server);
          return server;
        });
  }

  @PUT
  @Path("key")
  @Operation(
      operationId = "setMcpServerKey",
      summary = "Give an MCP server another key, which it has to prove")
  @APIResponseSchema(
      responseCode = "200",
      value = ServerRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ServerRepresentation key(
      @RequestBodySchema(ServerRequest.KeyRequest.class) InputStream body) {
    return context.managing(
        reference,
        server -> {
          var key = Body.read(body, ServerRequest.KeyRequest.class, LARGEST_BODY).validated();
          McpServer rekeyed =
              context.servers().rekey(admin.realm(), server, key, admin.access().actor());
          ServerRepresentation shown = context.shown(rekeyed);
          context.acted(rekeyed, "key", shown);
          return shown;
        });
  }

  @POST
  @Path("verify")
  @Operation(
      operationId = "verifyMcpServer",
      summary = "Have an MCP server prove its key now",
      description =
          "A server that cannot is told of in the answer; one that had before loses its proof.")
  @APIResponseSchema(
      responseCode = "200",
      value = VerificationRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unusable")
  public VerificationRepresentation verify() {
    return context.managing(
        reference,
        server -> {
          Probes.Verified verified =
              context.asking(probes -> probes.verify(server, admin.access().actor()));
          VerificationRepresentation shown =
              new VerificationRepresentation(
                  verified.proof() instanceof Proof.Given,
                  verified.proof() instanceof Proof.Missing missing ? missing.sentence() : null,
                  context.shown(verified.server()));
          context.acted(verified.server(), "verify", shown);
          return shown;
        });
  }

  /** How the challenge went. */
  public record VerificationRepresentation(
      boolean proved, @Nullable String reason, ServerRepresentation server) {}

  @POST
  @Path("approve")
  @Operation(
      operationId = "approveMcpServer",
      summary = "Approve what an MCP server showed last",
      description =
          "Pins that surface and makes the server ACTIVE, also out of quarantine. Its tools become"
              + " capabilities; the capability of a tool that is gone goes with every grant of it.")
  @APIResponseSchema(
      responseCode = "200",
      value = ServerRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ServerRepresentation approve(
      @RequestBodySchema(StepRequest.Approval.class) InputStream body) {
    return context.managing(
        reference,
        server -> {
          StepRequest.Approval approval = Body.read(body, StepRequest.Approval.class);
          Step step = new Step(admin.access().actor(), approval.reason());
          McpServer approved =
              context.servers().approve(admin.realm(), server, approval.reviewed(), step);
          ServerRepresentation shown = context.shown(approved);
          context.acted(approved, "approve", shown);
          return shown;
        });
  }

  @POST
  @Path("quarantine")
  @Operation(operationId = "quarantineMcpServer", summary = "Cut an MCP server off")
  @APIResponseSchema(
      responseCode = "200",
      value = ServerRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ServerRepresentation quarantine(@RequestBodySchema(StepRequest.class) InputStream body) {
    return move("quarantine", body, McpServers::quarantine);
  }

  @POST
  @Path("release")
  @Operation(
      operationId = "releaseMcpServer",
      summary = "End a quarantine with the surface that was approved before")
  @APIResponseSchema(
      responseCode = "200",
      value = ServerRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ServerRepresentation release(@RequestBodySchema(StepRequest.class) InputStream body) {
    return move("release", body, McpServers::release);
  }

  @POST
  @Path("revoke")
  @Operation(
      operationId = "revokeMcpServer",
      summary = "Cut an MCP server off for ever, with its capabilities and their grants")
  @APIResponseSchema(
      responseCode = "200",
      value = ServerRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ServerRepresentation revoke(@RequestBodySchema(StepRequest.class) InputStream body) {
    return move("revoke", body, McpServers::revoke);
  }

  private ServerRepresentation move(String deed, InputStream body, Move move) {
    return context.managing(
        reference,
        server -> {
          StepRequest request = Body.readOr(body, StepRequest.class, StepRequest.NONE);
          Step step = new Step(admin.access().actor(), request.validated());
          McpServer moved = move.move(context.servers(), admin.realm(), server, step);
          ServerRepresentation shown = context.shown(moved);
          context.acted(moved, deed, shown);
          return shown;
        });
  }
}

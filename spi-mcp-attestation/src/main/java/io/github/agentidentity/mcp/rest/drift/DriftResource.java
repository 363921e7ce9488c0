package io.github.agentidentity.mcp.rest.drift;

import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminContext.Deed;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.SurfaceDiff;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.service.drift.SurfaceDrift;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What changed since a surface was approved: {@code …/mcp-servers/{server}/drift}. */
@Tag(name = "MCP drift")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DriftResource {

  private static final String RESOURCE = "MCP_DRIFT_POLICY";

  private final AdminContext context;
  private final EvidenceScope scope;
  private final String reference;

  public DriftResource(AdminContext context, String reference) {
    this.context = context;
    this.scope = new EvidenceScope(context.session(), context.realm());
    this.reference = reference;
  }

  @GET
  @Operation(
      operationId = "getMcpDrift",
      summary = "Show what a server shows, beside what was approved")
  public DriftRepresentation get() {
    context.access().requireView();
    return context.answering(() -> shown(server()));
  }

  @GET
  @Path("diff")
  @Operation(
      operationId = "compareMcpSurfaces",
      summary = "Compare two surfaces that are kept of a server")
  public List<ChangeRepresentation> diff(
      @Parameter(description = "A digest; else what is pinned") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "A digest; else what was observed last") @QueryParam("to")
          @Nullable String to) {
    context.access().requireView();
    return context.answering(
        () -> {
          FieldErrors errors = new FieldErrors();
          SurfaceDigest before = errors.parsedIfPresent("from", from, SurfaceDigest::new);
          SurfaceDigest after = errors.parsedIfPresent("to", to, SurfaceDigest::new);
          errors.throwIfAny();
          McpServer server = server();
          SurfaceDiff diff =
              new SurfaceDrift(scope)
                  .between(
                      server,
                      before == null ? server.pin().pinned() : before,
                      after == null ? server.pin().observed() : after);
          return ChangeRepresentation.of(diff);
        });
  }

  @PUT
  @Path("policy")
  @Operation(
      operationId = "setMcpDriftPolicy",
      summary = "Rule what follows from drift of this server",
      description =
          "ALERT tells people; REDUCE also cuts tokens to the tools that are as they were;"
              + " QUARANTINE also cuts the server off.")
  public DriftRepresentation rule(@RequestBodySchema(DriftPolicyRequest.class) InputStream body) {
    context.access().requireManageAsNoAgent();
    return context.answering(
        () -> {
          DriftPolicyRequest wanted = Body.read(body, DriftPolicyRequest.class);
          McpServer server = server();
          new SurfaceDrift(scope).rule(server, wanted.validated());
          context.done(
              Deed.updated(RESOURCE, "mcp-servers", server.id().value(), "drift", "policy"),
              wanted);
          return shown(server);
        });
  }

  private DriftRepresentation shown(McpServer server) {
    SurfaceDrift drift = new SurfaceDrift(scope);
    SurfaceDiff diff =
        server.pin().hasDrifted()
            ? drift.between(server, server.pin().pinned(), server.pin().observed())
            : new SurfaceDiff(List.of());
    boolean here = scope.driftPolicies().find(server.id()).isPresent();
    return DriftRepresentation.of(
        server,
        new DriftRepresentation.Ruled(drift.policy(server), here),
        ChangeRepresentation.of(diff),
        drift.unchanged(server).stream().map(CapabilityName::value).sorted().toList());
  }

  private McpServer server() {
    return scope.servers().require(scope.realm(), reference);
  }
}

package io.github.agentidentity.mcp.rest.connection;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminContext.Deed;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.mcp.Connection;
import io.github.agentidentity.mcp.service.connection.DeclaredConnections;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which agent has to do with which server: {@code …/mcp-servers/connections}. */
@Tag(name = "MCP connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConnectionsResource {

  private static final String RESOURCE = "MCP_CONNECTION";

  private final AdminContext context;
  private final EvidenceScope scope;

  public ConnectionsResource(AdminContext context) {
    this.context = context;
    this.scope = new EvidenceScope(context.session(), context.realm());
  }

  @GET
  @Operation(operationId = "listMcpConnections", summary = "List connections, last seen first")
  public List<ConnectionRepresentation> list(
      @BeanParam ConnectionFilter filter, @BeanParam Pages pages) {
    context.access().requireView();
    return context.answering(
        () ->
            scope.connections().list(filter.query(scope), pages.page()).stream()
                .map(ConnectionRepresentation::of)
                .toList());
  }

  @GET
  @Path("count")
  @Operation(operationId = "countMcpConnections", summary = "Count connections")
  public long count(@BeanParam ConnectionFilter filter) {
    context.access().requireView();
    return context.answering(() -> scope.connections().count(filter.query(scope)));
  }

  @PUT
  @Operation(
      operationId = "declareMcpConnection",
      summary = "Declare that an agent is meant to use a server",
      description =
          "What is seen of the agent and was not declared for it raises an alert, from the first"
              + " declaration on. A declaration is no permission.")
  public ConnectionRepresentation declare(
      @RequestBodySchema(DeclarationRequest.class) InputStream body) {
    return context.answering(
        () -> {
          DeclarationRequest.Validated wanted =
              Body.read(body, DeclarationRequest.class).validated();
          Agent agent = agent(wanted.agent());
          Connection declared = new DeclaredConnections(scope).declare(agent, wanted.server());
          ConnectionRepresentation shown = ConnectionRepresentation.of(declared);
          context.done(Deed.updated(RESOURCE, "mcp-servers", "connections"), shown);
          return shown;
        });
  }

  @DELETE
  @Operation(operationId = "retractMcpConnection", summary = "Take a declaration back")
  @APIResponse(responseCode = "204", description = "Taken back")
  public void retract(@RequestBodySchema(DeclarationRequest.class) InputStream body) {
    context.answering(
        () -> {
          DeclarationRequest.Validated wanted =
              Body.read(body, DeclarationRequest.class).validated();
          Agent agent = agent(wanted.agent());
          if (!new DeclaredConnections(scope).retract(agent, wanted.server())) {
            throw new AgentException.NotFound("declared connection", wanted.server());
          }
          context.done(Deed.deleted(RESOURCE, "mcp-servers", "connections"), null);
          return true;
        });
  }

  private Agent agent(String reference) {
    Optional<Agent> agent = scope.agents().find(scope.realm(), reference);
    if (agent.isEmpty()) {
      // Whoever manages nothing must not learn which names there are.
      context.access().requireManage();
    }
    agent.ifPresent(context.access()::requireManage);
    return agent.orElseThrow(() -> new AgentException.NotFound("agent", reference));
  }
}

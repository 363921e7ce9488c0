package io.github.agentidentity.mcp.rest.connection;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The connections as a picture: {@code …/mcp-servers/graph}. */
@Tag(name = "MCP connections")
@Produces(MediaType.APPLICATION_JSON)
public final class GraphResource {

  private final AdminContext context;
  private final EvidenceScope scope;

  public GraphResource(AdminContext context) {
    this.context = context;
    this.scope = new EvidenceScope(context.session(), context.realm());
  }

  @GET
  @Operation(
      operationId = "getMcpGraph",
      summary = "Show agents, servers, and what is between them",
      description = "Made of as many connections as asked for, the last seen first.")
  public GraphRepresentation get(@BeanParam ConnectionFilter filter, @BeanParam Pages pages) {
    context.access().requireView();
    return context.answering(
        () -> new GraphBuilder(scope).build(filter.query(scope), pages.page()));
  }
}

package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.aim.WireBody;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** The MCP servers that were told of. */
public final class McpServersResource {

  private final AimContext context;

  McpServersResource(AimContext context) {
    this.context = context;
  }

  @GET
  public Response list(@Context UriInfo uri) {
    return context.answering(
        () -> {
          new McpAccess(context).requireReader();
          return new McpServers(context).list(Paging.of(uri.getQueryParameters()));
        });
  }

  @POST
  public Response register(InputStream body) {
    return context.answering(
        () -> {
          byte[] bytes = RequestParts.read(body);
          Agent agent = new McpAccess(context).requireWriter(bytes).orElse(null);
          new Callers(context).refuseReplay(bytes);
          return new McpServers(context).register(WireBody.of(bytes), agent);
        });
  }

  @Path("{id}")
  public McpServerResource server(@PathParam("id") String id) {
    return new McpServerResource(context, id);
  }
}

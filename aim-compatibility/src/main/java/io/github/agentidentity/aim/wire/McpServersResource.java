package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Actor;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The MCP servers that were told of. */
public final class McpServersResource {

  private final AimContext context;

  McpServersResource(AimContext context) {
    this.context = context;
  }

  @GET
  public Response list(@Context UriInfo uri) {
    return context.answering(
        "servers_list",
        () -> {
          new McpAccess(context).requireReader();
          return new ToldServers(context).list(Paging.of(uri.getQueryParameters()));
        });
  }

  @POST
  public Response register(InputStream body) {
    return context.answering(
        "server_register",
        () -> {
          byte[] bytes = RequestParts.read(body);
          Agent agent = new McpAccess(context).requireWriter(bytes).orElse(null);
          new Callers(context).refuseReplay(bytes);
          return register(WireBody.of(bytes), agent);
        });
  }

  /** What people tell of goes into the registry, if there is one and the address is one for it. */
  private Response register(WireBody body, @Nullable Agent agent) {
    boolean hasUrl = body.text("url").filter(url -> !url.isBlank()).isPresent();
    Optional<Registry> registry = hasUrl ? Registry.of(context) : Optional.empty();
    Optional<String> taken = registry.flatMap(known -> known.idOf(body.requireText("url")));
    if (taken.isPresent()) {
      throw ToldServers.taken(taken.get());
    }
    if (registry.isPresent() && agent == null) {
      Actor actor = new Callers(context).require(new byte[0]).actor();
      return registry.get().register(body, actor);
    }
    return new ToldServers(context).register(body, agent);
  }

  @Path("{id}")
  public McpServerResource server(@PathParam("id") String id) {
    return new McpServerResource(context, id);
  }
}

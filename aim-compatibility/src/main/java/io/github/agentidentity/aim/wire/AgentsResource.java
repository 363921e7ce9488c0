package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentQuery;
import io.github.agentidentity.aim.WireBody;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;

/** Agents for people with a token of the realm. */
public final class AgentsResource {

  private final AimContext context;

  AgentsResource(AimContext context) {
    this.context = context;
  }

  @POST
  public Response register(InputStream body) {
    return context.answering(
        "agent_create",
        () -> {
          byte[] bytes = RequestParts.read(body);
          if (new Callers(context).require(bytes) instanceof Caller.OfPerson developer
              && new People(context).isDeveloper(developer.token())) {
            return new Registrations(context).registerFor(developer, WireBody.of(bytes));
          }
          throw ForeignError.forbidden("The realm role " + People.DEVELOPER + " is required");
        });
  }

  /** All agents for those who may see all, their own for developers. */
  @GET
  public Response list(@Context UriInfo uri) {
    return context.answering(
        "agents_list",
        () -> {
          if (!(new Callers(context).require(new byte[0]) instanceof Caller.OfPerson person)) {
            throw ForeignError.forbidden("Only people may list agents");
          }
          boolean all = new People(context).mayView(person.token());
          if (!all && !new People(context).isDeveloper(person.token())) {
            throw ForeignError.forbidden("The role view-agents is required");
          }
          String owner = all ? null : person.token().user().getId();
          AgentQuery query = new AgentQuery(null, null, null, owner);
          Paging paging = Paging.of(uri.getQueryParameters());
          var agents = context.store().agents(context.realm());
          List<Members> items = agents.list(query, paging.page()).stream().map(this::item).toList();
          return paging
              .describe(new Members().put("agents", items), agents.count(query))
              .answer(200);
        });
  }

  @Path("{id}")
  public AgentResource agent(@PathParam("id") String id) {
    return new AgentResource(context, id);
  }

  private Members item(Agent agent) {
    AgentMembers members = new AgentMembers(context);
    return members.brief(agent).both("public_key", members.publicKey(agent));
  }
}

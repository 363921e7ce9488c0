package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.service.AgentIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.keycloak.events.EventType;

/** An agent about itself, with its own access token: {@code …/agent-identity/agents/me}. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeResource {

  private final SelfServiceContext context;

  MeResource(SelfServiceContext context) {
    this.context = context;
  }

  /** The agent with its keys and grants. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SelfRepresentation(
      @JsonUnwrapped AgentRepresentation agent,
      List<KeyRepresentation> keys,
      List<GrantRepresentation> capabilities) {

    public SelfRepresentation {
      keys = List.copyOf(keys);
      capabilities = List.copyOf(capabilities);
    }
  }

  @GET
  public SelfRepresentation get() {
    return new Problems(context.realm())
        .answering(
            () -> {
              AgentIdentity identity = context.identity();
              Agent agent = context.requireAgent();
              return new SelfRepresentation(
                  AgentRepresentation.of(agent, identity),
                  identity.keyRing().list(agent).stream().map(KeyRepresentation::of).toList(),
                  identity.grants().list(agent).stream().map(GrantRepresentation::of).toList());
            });
  }

  @POST
  @Path("keys/rotate")
  public Response rotate(InputStream body) {
    KeyRepresentation key =
        context.answering(
            EventType.CLIENT_UPDATE,
            () -> {
              Agent agent = context.requireAgent();
              KeyRequest request = Body.read(body, KeyRequest.class);
              AgentIdentity identity = context.identity();
              AgentKey made =
                  identity
                      .keyRing()
                      .rotate(
                          agent,
                          request.validated(identity, agent.name()),
                          request.validatedGrace(),
                          new Actor(Actor.Kind.AGENT, agent.id().value()));
              context.done(EventType.CLIENT_UPDATE, "agent_key_rotate", agent);
              return KeyRepresentation.of(made);
            });
    return Response.status(Response.Status.CREATED).entity(key).build();
  }
}

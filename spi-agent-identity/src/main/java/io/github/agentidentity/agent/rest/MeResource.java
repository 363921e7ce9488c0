package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.SelfServiceContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.events.EventType;

/** An agent about itself, with its own access token: {@code …/agent-identity/agents/me}. */
@SecurityRequirement(name = "agentToken")
@Tag(name = "Self-service")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeResource {

  private final SelfServiceContext context;

  MeResource(SelfServiceContext context) {
    this.context = context;
  }

  /** The agent with its keys and grants. */
  @Schema(
      requiredProperties = {
        "id",
        "clientId",
        "name",
        "status",
        "createdAt",
        "updatedAt",
        "keys",
        "capabilities"
      })
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
  @Operation(operationId = "getMe", summary = "Show the agent that asks, with its keys and grants")
  @APIResponseSchema(
      responseCode = "200",
      value = SelfRepresentation.class,
      responseDescription = "The agent")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
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
  @Operation(
      operationId = "rotateMyKey",
      summary = "Replace the keys of the agent that asks",
      description = "As rotateKey, by the agent itself.")
  @APIResponseSchema(
      responseCode = "201",
      value = KeyRepresentation.class,
      responseDescription = "Added")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response rotate(@RequestBodySchema(KeyRequest.class) InputStream body) {
    KeyRepresentation key =
        context.answering(
            EventType.CLIENT_UPDATE,
            () -> {
              Agent agent = context.requireAgentThatSigned();
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

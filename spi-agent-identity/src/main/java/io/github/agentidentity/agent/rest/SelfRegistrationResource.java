package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.AgentRoles;
import io.github.agentidentity.agent.service.Enrolment;
import io.github.agentidentity.agent.service.Registration;
import io.github.agentidentity.agent.web.Bearer;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.SelfServiceContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.events.EventType;

/** Registration without an admin: {@code POST /realms/{realm}/agent-identity/agents}. */
@Tag(name = "Self-service")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SelfRegistrationResource {

  private static final String BEARER = "Bearer ";

  private final SelfServiceContext context;

  SelfRegistrationResource(SelfServiceContext context) {
    this.context = context;
  }

  @POST
  @SecurityRequirement(name = "developerToken")
  @SecurityRequirement(name = "enrolmentToken")
  @Operation(
      operationId = "registerAgent",
      summary = "Register an agent without an admin",
      description =
          "A key proof is required, so the agent is ACTIVE at once. The owner is the developer; an"
              + " agent that came by an enrolment token has none, and is granted what the token"
              + " says.")
  @APIResponseSchema(
      responseCode = "201",
      value = AgentRepresentation.class,
      responseDescription = "Registered")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response register(@RequestBodySchema(RegistrationRequest.class) InputStream body) {
    AgentRepresentation created =
        context.answering(
            EventType.CLIENT_REGISTER,
            () -> {
              RegistrationRequest request = Body.read(body, RegistrationRequest.class);
              Agent agent =
                  enrolmentToken(request)
                      .map(secret -> enrol(request, secret))
                      .orElseGet(() -> registerForDeveloper(request));
              context.done(EventType.CLIENT_REGISTER, "agent_self_register", agent);
              return AgentRepresentation.of(agent, context.identity());
            });
    return Response.status(Response.Status.CREATED).entity(created).build();
  }

  @Path("me")
  public MeResource me() {
    return new MeResource(context);
  }

  private Optional<String> enrolmentToken(RegistrationRequest request) {
    if (request.enrolmentToken() != null) {
      return Optional.of(request.enrolmentToken());
    }
    String header =
        context
            .session()
            .getContext()
            .getHttpRequest()
            .getHttpHeaders()
            .getHeaderString(HttpHeaders.AUTHORIZATION);
    return Optional.ofNullable(header)
        .filter(value -> value.startsWith(BEARER + Enrolment.TOKEN_PREFIX))
        .map(value -> value.substring(BEARER.length()));
  }

  private Agent enrol(RegistrationRequest request, String secret) {
    AgentIdentity identity = context.identity();
    var token = identity.enrolment().take(secret);
    requireProof(request);
    Registration registration = request.byOwner(identity, null);
    return identity.registration().register(registration, token, identity.grants());
  }

  private Agent registerForDeveloper(RegistrationRequest request) {
    Bearer developer =
        context
            .bearer()
            .orElseThrow(
                () ->
                    Problems.unauthorized(
                        "An access token of a developer or an enrolment token is required"));
    if (!context.isDeveloper(developer)) {
      throw Problems.forbidden("The realm role " + AgentRoles.DEVELOPER + " is required");
    }
    requireProof(request);
    String user = developer.user().getId();
    Registration registration = request.byOwner(context.identity(), AgentOwner.user(user));
    return context
        .identity()
        .registration()
        .register(registration, new Actor(Actor.Kind.USER, user));
  }

  private static void requireProof(RegistrationRequest request) {
    if (request.keyProof() == null) {
      throw new AgentException.Invalid("keyProof", "is required");
    }
  }
}

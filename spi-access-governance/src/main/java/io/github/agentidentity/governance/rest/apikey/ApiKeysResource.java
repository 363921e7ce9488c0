package io.github.agentidentity.governance.rest.apikey;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminContext.Deed;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.apikey.ApiKeys;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Secrets of one agent: {@code …/agent-governance/agents/{id}/api-keys}. */
@Tag(name = "API keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApiKeysResource {

  private static final String RESOURCE = "AGENT_API_KEY";

  private final AdminContext context;
  private final GovernanceScope scope;
  private final String reference;

  public ApiKeysResource(AdminContext context, String reference) {
    this.context = context;
    this.scope = new GovernanceScope(context.session(), context.realm());
    this.reference = reference;
  }

  @GET
  @Operation(operationId = "listApiKeys", summary = "List API keys, without their secrets")
  public List<ApiKeyRepresentation> list() {
    return context.answering(
        () -> {
          Agent agent = agent();
          if (!context.access().mayView(agent)) {
            throw Problems.forbidden("Your roles do not allow this");
          }
          return new ApiKeys(scope).list(agent).stream().map(ApiKeyRepresentation::of).toList();
        });
  }

  @POST
  @Operation(
      operationId = "createApiKey",
      summary = "Hand out an API key",
      description =
          "The secret is in this answer and never shown again. An agent that is PENDING becomes"
              + " ACTIVE. Only where the realm attribute agent-governance.api-keys is true.")
  @APIResponseSchema(
      responseCode = "201",
      value = ApiKeyRepresentation.class,
      responseDescription = "Handed out")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response create(@RequestBodySchema(NewApiKeyRequest.class) InputStream body) {
    return shownOnce(
        agent -> {
          NewApiKeyRequest wanted =
              Body.readOr(body, NewApiKeyRequest.class, NewApiKeyRequest.PLAIN);
          var issued =
              new ApiKeys(scope)
                  .create(agent, wanted.label(), wanted.validated(), context.access().actor());
          context.done(
              Deed.created(RESOURCE, path(agent, issued.key().id())),
              ApiKeyRepresentation.of(issued.key()));
          return issued;
        });
  }

  @POST
  @Path("{key}/rotate")
  @Operation(operationId = "rotateApiKey", summary = "Replace an API key, with a grace")
  @APIResponseSchema(
      responseCode = "201",
      value = ApiKeyRepresentation.class,
      responseDescription = "Replaced; the secret of the new key is never shown again")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response rotate(
      @PathParam("key") String key, @RequestBodySchema(RotationRequest.class) InputStream body) {
    return shownOnce(
        agent -> {
          RotationRequest wanted = Body.readOr(body, RotationRequest.class, RotationRequest.PLAIN);
          var issued =
              new ApiKeys(scope).rotate(agent, key, wanted.validated(), context.access().actor());
          context.done(
              Deed.acted(RESOURCE, path(agent, key, "rotate")),
              ApiKeyRepresentation.of(issued.key()));
          return issued;
        });
  }

  @POST
  @Path("{key}/revoke")
  @Operation(operationId = "revokeApiKey", summary = "End an API key, from the next token on")
  @APIResponseSchema(
      responseCode = "200",
      value = ApiKeyRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ApiKeyRepresentation revoke(@PathParam("key") String key) {
    return managing(
        agent -> {
          ApiKeyRepresentation shown =
              ApiKeyRepresentation.of(new ApiKeys(scope).revoke(agent, key));
          context.done(Deed.acted(RESOURCE, path(agent, key, "revoke")), shown);
          return shown;
        });
  }

  private Response shownOnce(Function<Agent, ApiKeys.Issued> deed) {
    ApiKeys.Issued issued = managing(deed);
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(ApiKeyRepresentation.of(issued.key(), issued.secret()))
        .build();
  }

  private <T> T managing(Function<Agent, T> deed) {
    return context.answering(
        () -> {
          Agent agent = agent();
          context.access().requireManage(agent);
          return deed.apply(agent);
        });
  }

  private Agent agent() {
    return scope
        .agents()
        .find(scope.realm(), reference)
        .orElseThrow(
            () -> {
              context.access().requireView();
              return new AgentException.NotFound("agent", reference);
            });
  }

  private static String[] path(Agent agent, String... rest) {
    String[] path = new String[3 + rest.length];
    path[0] = "agents";
    path[1] = agent.id().value();
    path[2] = "api-keys";
    System.arraycopy(rest, 0, path, 3, rest.length);
    return path;
  }
}

package io.github.agentidentity.mcp.rest.attestation;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.McpEvidence;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServers;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.events.EventType;
import org.keycloak.services.Urls;

/** An agent attests a server: {@code …/mcp-attestation/servers/{server}}. */
@Tag(name = "Attesting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AttestingResource {

  private final SelfServiceContext context;
  private final String reference;

  public AttestingResource(SelfServiceContext context, String reference) {
    this.context = context;
    this.reference = reference;
  }

  @POST
  @Path("nonce")
  @SecurityRequirement(name = "agentToken")
  @Operation(operationId = "openMcpNonce", summary = "Ask for a nonce to attest a server with")
  @APIResponseSchema(
      responseCode = "201",
      value = NonceRepresentation.class,
      responseDescription = "A nonce")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response nonce() {
    NonceRepresentation opened =
        new Problems(context.realm())
            .answering(
                () -> {
                  Agent agent = context.requireAgentThatSigned();
                  McpServer server = server();
                  return NonceRepresentation.of(
                      evidence().nonce(context.realm(), agent.id(), server), server, issuer());
                });
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(opened)
        .build();
  }

  @POST
  @Path("attestations")
  @Operation(
      operationId = "attestMcpServer",
      summary = "Attest a server",
      description =
          "The signature says who attests. An access token is not needed; one that is sent must be"
              + " of the same agent.")
  @APIResponseSchema(
      responseCode = "201",
      value = TakenRepresentation.class,
      responseDescription = "Taken")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response attest(@RequestBodySchema(AttestationRequest.class) InputStream body) {
    TakenRepresentation taken =
        context.answering(
            EventType.CLIENT_UPDATE,
            () -> {
              String jws = Body.read(body, AttestationRequest.class).validated();
              McpServer server = server();
              Attestation attestation = evidence().attest(context.realm(), server, jws, issuer());
              requireSame(attestation.agent());
              return TakenRepresentation.of(
                  attestation, evidence().nonce(context.realm(), attestation.agent(), server));
            });
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(taken)
        .build();
  }

  /** What was written for somebody else's token is rolled back with this. */
  private void requireSame(AgentId signer) {
    String sent =
        context
            .session()
            .getContext()
            .getHttpRequest()
            .getHttpHeaders()
            .getHeaderString(HttpHeaders.AUTHORIZATION);
    if (sent != null && !context.requireAgentThatSigned().id().equals(signer)) {
      throw Problems.forbidden("The access token is of another agent");
    }
  }

  private McpServer server() {
    return context.session().getProvider(McpServers.class).require(context.realm(), reference);
  }

  private McpEvidence evidence() {
    return context.session().getProvider(McpEvidence.class);
  }

  private String issuer() {
    return Urls.realmIssuer(
        context.session().getContext().getUri().getBaseUri(), context.realm().getName());
  }
}

package io.github.agentidentity.mcp.rest.connection;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.mcp.McpEvidence;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.events.EventType;

/** What an agent found around itself: {@code …/mcp-attestation/detections}. */
@SecurityRequirement(name = "agentToken")
@Tag(name = "Detections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DetectionsResource {

  private final SelfServiceContext context;

  public DetectionsResource(SelfServiceContext context) {
    this.context = context;
  }

  @POST
  @Operation(
      operationId = "reportMcpDetections",
      summary = "Tell of servers that were found",
      description = "A detection is shown to people. It is never a permission.")
  @APIResponseSchema(
      responseCode = "200",
      value = DetectionsRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public DetectionsRepresentation report(
      @RequestBodySchema(DetectionsRequest.class) InputStream body) {
    return context.answering(
        EventType.CLIENT_UPDATE,
        () -> {
          Agent agent = context.requireAgent();
          List<DetectionRequest> all = Body.read(body, DetectionsRequest.class).validated();
          McpEvidence evidence = context.session().getProvider(McpEvidence.class);
          List<DetectionRequest> usable = all.stream().filter(DetectionRequest::isUsable).toList();
          usable.forEach(one -> evidence.seen(context.realm(), agent, one.told()));
          context.done(EventType.CLIENT_UPDATE, "mcp_detections", agent);
          return new DetectionsRepresentation(usable.size(), all.size() - usable.size());
        });
  }
}

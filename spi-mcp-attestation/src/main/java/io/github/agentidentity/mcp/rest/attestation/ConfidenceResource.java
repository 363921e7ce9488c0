package io.github.agentidentity.mcp.rest.attestation;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.mcp.Confidence;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.Voice;
import io.github.agentidentity.mcp.rest.query.Names;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How sure attestations make us of a server: {@code …/mcp-servers/{server}/confidence}. */
@Tag(name = "MCP attestations")
@Produces(MediaType.APPLICATION_JSON)
public final class ConfidenceResource {

  private final AdminContext context;
  private final EvidenceScope scope;
  private final String server;

  public ConfidenceResource(AdminContext context, String server) {
    this.context = context;
    this.scope = new EvidenceScope(context.session(), context.realm());
    this.server = server;
  }

  @GET
  @Operation(
      operationId = "getMcpConfidence",
      summary = "Show the confidence in a server, and of what it is made",
      description = "Each owner of agents has one voice: the latest attestation by any of them.")
  public ConfidenceRepresentation get() {
    context.access().requireView();
    return context.answering(
        () -> {
          McpServer found = scope.servers().require(scope.realm(), server);
          Instant now = scope.now();
          List<Voice> voices = scope.attestations().voices(found.id());
          return ConfidenceRepresentation.of(
              Confidence.of(voices, found.pin(), now),
              voices.stream()
                  .map(voice -> VoiceRepresentation.of(voice, new Names(scope), found.pin(), now))
                  .toList());
        });
  }
}

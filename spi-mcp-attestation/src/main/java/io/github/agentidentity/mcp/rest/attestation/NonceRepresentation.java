package io.github.agentidentity.mcp.rest.attestation;

import io.github.agentidentity.mcp.McpEvidence.Nonce;
import io.github.agentidentity.mcp.McpServer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agent needs to attest a server. */
@Schema(requiredProperties = {"nonce", "expiresAt", "aud", "server", "url"})
public record NonceRepresentation(
    @Schema(description = "Good for one attestation of this server by this agent") String nonce,
    @Schema(ref = "Instant") String expiresAt,
    @Schema(description = "What the claim aud must be") String aud,
    @Schema(description = "What the claim server must be") String server,
    @Schema(description = "What the claim url must be") String url) {

  static NonceRepresentation of(Nonce nonce, McpServer server, String issuer) {
    return new NonceRepresentation(
        nonce.value(),
        nonce.expiresAt().toString(),
        issuer,
        server.id().value(),
        server.resource().value());
  }
}

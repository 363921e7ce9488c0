package io.github.agentidentity.aim.wire;

import io.github.agentidentity.aim.AimKeys;
import io.github.agentidentity.mcp.Confidence;
import io.github.agentidentity.mcp.McpEvidence;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.McpServerKey;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.McpStore;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.SurfaceStore.ItemKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A registered server as AIM's clients read one. */
record RegisteredMembers(AimContext context) {

  private static final int PERCENT = 100;

  Members of(McpServer server) {
    return of(server, evidence().confidence(context.realm(), server))
        .put("capabilities", capabilities(server));
  }

  /** Without what costs a query for each. */
  List<Members> of(List<McpServer> servers) {
    Map<McpServerId, Confidence> confidences = evidence().confidences(context.realm(), servers);
    return servers.stream()
        .map(server -> of(server, confidences.getOrDefault(server.id(), Confidence.NONE)))
        .toList();
  }

  static long percent(double share) {
    return Math.round(share * PERCENT);
  }

  private Members of(McpServer server, Confidence confidence) {
    McpServerKey key = server.key();
    return new Members()
        .put("id", server.id().value())
        .both("organization_id", context.realm().getName())
        .put("name", shownName(server))
        .put("description", orEmpty(server.profile().description()))
        .put("url", server.resource().value())
        .put("version", orEmpty(server.profile().version()))
        .both("public_key", key == null ? "" : AimKeys.encode(key.publicKey()))
        .both("verification_url", orEmpty(server.endpoint().verificationUrl()))
        .put("status", status(server.status()))
        .both("is_verified", server.isVerified())
        .both("last_verified_at", key == null ? null : key.provedAt())
        .all(AgentMembers.trust(confidence.value()))
        .both("verification_method", "agent_attestation")
        .put("tags", List.copyOf(server.profile().tags()))
        .both("attestation_count", confidence.owners())
        .both("confidence_score", percent(confidence.value()))
        .both("created_at", server.standing().createdAt())
        .both("updated_at", server.standing().updatedAt());
  }

  /** By the name that its clients sign. */
  private static String shownName(McpServer server) {
    String shown = server.profile().displayName();
    return shown == null ? server.name().value() : shown;
  }

  private List<String> capabilities(McpServer server) {
    SurfaceDigest surface =
        server.pin().pinned() == null ? server.pin().observed() : server.pin().pinned();
    return surface == null
        ? List.of()
        : context
            .session()
            .getProvider(McpStore.class)
            .surfaces(context.realm())
            .items(server.id(), surface)
            .stream()
            .map(ItemKey::name)
            .toList();
  }

  private static String status(McpServerStatus status) {
    return switch (status) {
      case PENDING -> "pending";
      case ACTIVE -> "verified";
      case QUARANTINED -> "suspended";
      case REVOKED -> "revoked";
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private McpEvidence evidence() {
    return context.session().getProvider(McpEvidence.class);
  }
}

package io.github.agentidentity.mcp.service.gate;

import io.github.agentidentity.mcp.DriftPolicy;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.service.attestation.Attestations;
import io.github.agentidentity.mcp.service.drift.SurfaceDrift;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import io.github.agentidentity.mcp.service.evidence.EvidenceSettings;
import java.util.Locale;
import java.util.Optional;

/** What a server must be before agents may use it. */
record ServerChecks(EvidenceScope scope) {

  /** Why not: a word for machines and a sentence for people. */
  record Complaint(String reason, String sentence) {}

  Optional<Complaint> complaint(McpServer server) {
    return standing(server)
        .or(() -> surface(server))
        .or(() -> verification(server))
        .or(() -> confidence(server));
  }

  private static Optional<Complaint> standing(McpServer server) {
    McpServerStatus status = server.status();
    String why =
        switch (status) {
          case ACTIVE -> "";
          case PENDING -> "nobody has approved it yet";
          case QUARANTINED -> "it is cut off until a person has looked";
          case REVOKED -> "it was revoked for good";
        };
    if (why.isEmpty()) {
      return Optional.empty();
    }
    String said = server.standing().reason();
    return Optional.of(
        new Complaint(
            "mcp_server_" + status.name().toLowerCase(Locale.ROOT),
            "the MCP server "
                + server.name()
                + " may not be used: "
                + why
                + (said == null ? "" : " (" + said + ")")));
  }

  /** A policy that lets drift pass is a ruling; without one, only what was approved is used. */
  private Optional<Complaint> surface(McpServer server) {
    if (server.pin().pinned() == null) {
      return Optional.of(
          new Complaint(
              "mcp_surface_unknown",
              "nothing is pinned for the MCP server " + server.name() + ": approve its surface"));
    }
    if (!server.pin().hasDrifted()
        || new SurfaceDrift(scope).policy(server) != DriftPolicy.QUARANTINE) {
      return Optional.empty();
    }
    return Optional.of(
        new Complaint(
            "mcp_surface_drifted",
            "the MCP server "
                + server.name()
                + " shows a surface that nobody approved: compare it and approve it"));
  }

  private Optional<Complaint> verification(McpServer server) {
    if (server.isVerified() || !EvidenceSettings.REQUIRE_VERIFIED.in(scope.realm())) {
      return Optional.empty();
    }
    return Optional.of(
        new Complaint(
            "mcp_server_unverified",
            "the MCP server " + server.name() + " has not proved its key, which this realm wants"));
  }

  private Optional<Complaint> confidence(McpServer server) {
    double wanted = EvidenceSettings.MIN_CONFIDENCE.in(scope.realm());
    if (wanted <= 0) {
      return Optional.empty();
    }
    double reached = new Attestations(scope).confidence(server).value();
    if (reached >= wanted) {
      return Optional.empty();
    }
    return Optional.of(
        new Complaint(
            "mcp_confidence_low",
            String.format(
                Locale.ROOT,
                "attestations of the MCP server %s bring a confidence of %.2f, and %.2f is wanted",
                server.name(),
                reached,
                wanted)));
  }

  /** Whether servers must be known for more than their name. */
  boolean isDemanding() {
    return EvidenceSettings.REQUIRE_VERIFIED.in(scope.realm())
        || EvidenceSettings.MIN_CONFIDENCE.in(scope.realm()) > 0;
  }
}

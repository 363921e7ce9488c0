package io.github.agentidentity.mcp.service.attestation;

import io.github.agentidentity.mcp.Attestation.Claim;
import io.github.agentidentity.mcp.Finding;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.SurfaceItem;
import io.github.agentidentity.mcp.SurfaceStore.ItemKey;
import io.github.agentidentity.mcp.Voice;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what was seen with what should be seen. */
record Findings(EvidenceScope scope) {

  Finding of(McpServer server, List<Voice> voices, Statement statement) {
    Claim claim = statement.claim();
    if (!claim.healthy()) {
      return Finding.UNHEALTHY;
    }
    Optional<SurfaceDigest> expected = expected(server, voices);
    if (claim.surface() == null) {
      return expected.isEmpty() || hasAll(server, expected.get(), claim.names())
          ? Finding.NAMES_CONFIRMED
          : Finding.CONFLICTING;
    }
    return expected.isEmpty() || expected.get().equals(claim.surface())
        ? Finding.CONFIRMED
        : Finding.CONFLICTING;
  }

  /** What is pinned; else what the server showed itself; else what somebody saw there first. */
  private Optional<SurfaceDigest> expected(McpServer server, List<Voice> voices) {
    Instant now = scope.now();
    return Optional.ofNullable(server.pin().pinned())
        .or(() -> Optional.ofNullable(server.pin().observed()))
        .or(
            () ->
                voices.stream()
                    .filter(voice -> now.isBefore(voice.until()))
                    .sorted(Comparator.comparing(Voice::at))
                    .map(Voice::surface)
                    .filter(Objects::nonNull)
                    .findFirst());
  }

  private boolean hasAll(McpServer server, SurfaceDigest surface, List<String> names) {
    if (names.isEmpty()) {
      return true;
    }
    Set<String> tools =
        scope.surfaces().items(server.id(), surface).stream()
            .filter(item -> item.kind() == SurfaceItem.Kind.TOOL)
            .map(ItemKey::name)
            .collect(Collectors.toSet());
    return tools.isEmpty() || tools.containsAll(names);
  }
}

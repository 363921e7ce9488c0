package io.github.agentidentity.mcp.rest.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.mcp.Confidence;
import io.github.agentidentity.mcp.McpEndpoint.Transport;
import io.github.agentidentity.mcp.McpHealth;
import io.github.agentidentity.mcp.McpPin;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerKey;
import io.github.agentidentity.mcp.McpServerProfile;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.SurfaceDigest;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A server as admins see it. */
@Schema(
    requiredProperties = {
      "id",
      "name",
      "resource",
      "status",
      "about",
      "endpoint",
      "surface",
      "confidence",
      "health",
      "createdAt",
      "updatedAt"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServerRepresentation(
    String id,
    String name,
    @Schema(description = "The canonical resource URI: aud of tokens, and id of its client")
        String resource,
    McpServerStatus status,
    @Nullable String statusReason,
    About about,
    Reached endpoint,
    @Schema(description = "A user name, or group:/path") @Nullable String owner,
    @Nullable Key key,
    Surface surface,
    @Schema(description = "How sure the owners of agents make us of it, 0 to 1") double confidence,
    Health health,
    @Schema(format = "date-time") String createdAt,
    @Schema(format = "date-time") String updatedAt) {

  /** What people say of it. */
  @Schema(name = "McpServerAbout", requiredProperties = "tags")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record About(
      @Nullable String displayName,
      @Nullable String description,
      @Nullable String version,
      @Schema(description = "Its name in registries, such as com.example/weather")
          @Nullable String registryName,
      @Nullable String repositoryUrl,
      @Nullable String documentationUrl,
      List<String> tags) {

    static About of(McpServerProfile profile) {
      return new About(
          profile.displayName(),
          profile.description(),
          profile.version(),
          profile.registryName(),
          profile.repositoryUrl(),
          profile.documentationUrl(),
          List.copyOf(profile.tags()));
    }
  }

  /** How it is reached. */
  @Schema(
      name = "McpServerEndpoint",
      requiredProperties = {"url", "transport"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reached(
      String url,
      Transport transport,
      @Schema(description = "A reference ${vault.mcp-<key>}") @Nullable String bearer,
      @Nullable String verificationUrl) {}

  /** Its key, and whether it has proved it. */
  @Schema(
      name = "McpServerKey",
      requiredProperties = {"x", "thumbprint", "hasCertificates"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Key(
      String x,
      String thumbprint,
      boolean hasCertificates,
      @Schema(format = "date-time") @Nullable String provedAt) {

    static @Nullable Key of(@Nullable McpServerKey key) {
      return key == null
          ? null
          : new Key(
              key.publicKey().x(),
              key.publicKey().thumbprint(),
              key.chain() != null,
              iso(key.provedAt()));
    }
  }

  /** What was approved, and what is there. */
  @Schema(name = "McpServerSurfaces", requiredProperties = "drifted")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Surface(
      @Nullable String pinned,
      @Schema(format = "date-time") @Nullable String pinnedAt,
      @Nullable String observed,
      @Schema(format = "date-time") @Nullable String observedAt,
      boolean drifted) {

    static Surface of(McpPin pin) {
      return new Surface(
          text(pin.pinned()),
          iso(pin.pinnedAt()),
          text(pin.observed()),
          iso(pin.observedAt()),
          pin.hasDrifted());
    }

    private static @Nullable String text(@Nullable SurfaceDigest digest) {
      return digest == null ? null : digest.value();
    }
  }

  /** What the last visits found. */
  @Schema(
      name = "McpServerHealth",
      requiredProperties = {"state", "failures"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Health(
      McpHealth.State state,
      int failures,
      @Nullable String error,
      @Nullable Long latencyMillis,
      @Schema(format = "date-time") @Nullable String probedAt,
      @Schema(format = "date-time") @Nullable String seenAt,
      @Schema(format = "date-time") @Nullable String nextAt) {

    static Health of(McpHealth health) {
      return new Health(
          health.state(),
          health.failures(),
          health.error(),
          health.latencyMillis(),
          iso(health.probedAt()),
          iso(health.seenAt()),
          iso(health.nextAt()));
    }
  }

  static ServerRepresentation of(McpServer server, Confidence confidence, AdminContext context) {
    return new ServerRepresentation(
        server.id().value(),
        server.name().value(),
        server.resource().value(),
        server.status(),
        server.standing().reason(),
        About.of(server.profile()),
        new Reached(
            server.endpoint().url(),
            server.endpoint().transport(),
            server.endpoint().bearer(),
            server.endpoint().verificationUrl()),
        owner(server.owner(), context),
        Key.of(server.key()),
        Surface.of(server.pin()),
        confidence.value(),
        Health.of(server.health()),
        server.standing().createdAt().toString(),
        server.standing().updatedAt().toString());
  }

  private static @Nullable String owner(@Nullable AgentOwner owner, AdminContext context) {
    return owner == null
        ? null
        : context
            .session()
            .getProvider(AgentOperations.class)
            .ownerName(context.realm(), owner)
            .orElse(null);
  }

  /** Keycloak's own mapper would write numbers. */
  static @Nullable String iso(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}

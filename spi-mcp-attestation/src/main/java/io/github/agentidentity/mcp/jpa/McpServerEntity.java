package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.mcp.McpEndpoint;
import io.github.agentidentity.mcp.McpHealth;
import io.github.agentidentity.mcp.McpPin;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.McpServerKey;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.McpServerProfile;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.SurfaceDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_MCP_SERVER")
@NullUnmarked
class McpServerEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "NAME", length = 63, nullable = false, updatable = false)
  String name;

  @Column(name = "RESOURCE_URI", nullable = false, updatable = false)
  String resource;

  @Column(name = "DISPLAY_NAME")
  String displayName;

  @Column(name = "DESCRIPTION", length = 2000)
  String description;

  @Column(name = "VERSION_TEXT")
  String version;

  @Column(name = "REGISTRY_NAME", length = 200)
  String registryName;

  @Column(name = "REPOSITORY_URL", length = 1024)
  String repositoryUrl;

  @Column(name = "DOCUMENTATION_URL", length = 1024)
  String documentationUrl;

  @Column(name = "TAGS", length = 2000, nullable = false)
  String tags;

  @Column(name = "URL", length = 1024, nullable = false)
  String url;

  @Enumerated(EnumType.STRING)
  @Column(name = "TRANSPORT", length = 24, nullable = false)
  McpEndpoint.Transport transport;

  @Column(name = "BEARER")
  String bearer;

  @Column(name = "VERIFICATION_URL", length = 1024)
  String verificationUrl;

  @Enumerated(EnumType.STRING)
  @Column(name = "OWNER_KIND", length = 8)
  AgentOwner.Kind ownerKind;

  @Column(name = "OWNER_ID", length = 36)
  String ownerId;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATUS", length = 16, nullable = false)
  McpServerStatus status;

  @Column(name = "STATUS_REASON", length = 1000)
  String statusReason;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  long createdAt;

  @Column(name = "UPDATED_AT", nullable = false)
  long updatedAt;

  @Column(name = "KEY_X", length = 43)
  String keyX;

  @Column(name = "KEY_CHAIN")
  String keyChain;

  @Column(name = "KEY_PROVED_AT")
  Long keyProvedAt;

  @Column(name = "PINNED_DIGEST", length = 71)
  String pinnedDigest;

  @Column(name = "PINNED_AT")
  Long pinnedAt;

  @Column(name = "OBSERVED_DIGEST", length = 71)
  String observedDigest;

  @Column(name = "OBSERVED_AT")
  Long observedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "HEALTH", length = 8, nullable = false)
  McpHealth.State health;

  @Column(name = "FAILURES", nullable = false)
  int failures;

  @Column(name = "HEALTH_ERROR", length = 1000)
  String healthError;

  @Column(name = "LATENCY_MS")
  Long latencyMillis;

  @Column(name = "PROBED_AT")
  Long probedAt;

  @Column(name = "SEEN_AT")
  Long seenAt;

  @Column(name = "NEXT_AT")
  Long nextAt;

  protected McpServerEntity() {}

  McpServerEntity(String realmId, McpServer server) {
    this.id = server.id().value();
    this.realmId = realmId;
    this.name = server.name().value();
    this.resource = server.resource().value();
    this.createdAt = server.standing().createdAt().toEpochMilli();
    copy(server);
  }

  void copy(McpServer server) {
    copy(server.profile());
    copy(server.endpoint());
    ownerKind = server.owner() == null ? null : server.owner().kind();
    ownerId = server.owner() == null ? null : server.owner().id();
    status = server.status();
    statusReason = server.standing().reason();
    updatedAt = server.standing().updatedAt().toEpochMilli();
    copy(server.key());
    copy(server.pin());
    copy(server.health());
  }

  private void copy(McpServerProfile profile) {
    displayName = profile.displayName();
    description = profile.description();
    version = profile.version();
    registryName = profile.registryName();
    repositoryUrl = profile.repositoryUrl();
    documentationUrl = profile.documentationUrl();
    tags = profile.tags().stream().map(tag -> tag + " ").collect(Collectors.joining("", " ", ""));
  }

  private void copy(McpEndpoint endpoint) {
    url = endpoint.url();
    transport = endpoint.transport();
    bearer = endpoint.bearer();
    verificationUrl = endpoint.verificationUrl();
  }

  private void copy(McpServerKey key) {
    keyX = key == null ? null : key.publicKey().x();
    keyChain = key == null ? null : key.chain();
    keyProvedAt = key == null ? null : Millis.of(key.provedAt());
  }

  private void copy(McpPin pin) {
    pinnedDigest = pin.pinned() == null ? null : pin.pinned().value();
    pinnedAt = Millis.of(pin.pinnedAt());
    observedDigest = pin.observed() == null ? null : pin.observed().value();
    observedAt = Millis.of(pin.observedAt());
  }

  private void copy(McpHealth found) {
    health = found.state();
    failures = found.failures();
    healthError = found.error();
    latencyMillis = found.latencyMillis();
    probedAt = Millis.of(found.probedAt());
    seenAt = Millis.of(found.seenAt());
    nextAt = Millis.of(found.nextAt());
  }

  McpServer toServer() {
    return new McpServer(
        new McpServerId(id),
        new McpServerName(name),
        new ResourceUri(resource),
        new McpServerProfile(
            displayName,
            description,
            version,
            registryName,
            repositoryUrl,
            documentationUrl,
            words(tags)),
        new McpEndpoint(url, transport, bearer, verificationUrl),
        ownerId == null ? null : new AgentOwner(ownerKind, ownerId),
        new McpServer.Standing(
            status, statusReason, Millis.instant(createdAt), Millis.instant(updatedAt)),
        keyX == null
            ? null
            : new McpServerKey(
                Ed25519PublicKey.ofStored(keyX), keyChain, Millis.instant(keyProvedAt)),
        new McpPin(
            digest(pinnedDigest),
            Millis.instant(pinnedAt),
            digest(observedDigest),
            Millis.instant(observedAt)),
        new McpHealth(
            health,
            failures,
            healthError,
            latencyMillis,
            Millis.instant(probedAt),
            Millis.instant(seenAt),
            Millis.instant(nextAt)));
  }

  private static Set<String> words(String tags) {
    return Arrays.stream(tags.split(" ")).filter(tag -> !tag.isEmpty()).collect(Collectors.toSet());
  }

  private static SurfaceDigest digest(String value) {
    return value == null ? null : new SurfaceDigest(value);
  }
}

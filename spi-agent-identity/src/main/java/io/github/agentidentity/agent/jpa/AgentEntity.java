package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.rows.Millis;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_AGENT")
@NullUnmarked
class AgentEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "NAME", length = 63, nullable = false, updatable = false)
  String name;

  @Column(name = "DISPLAY_NAME")
  String displayName;

  @Column(name = "DESCRIPTION", length = 2000)
  String description;

  @Column(name = "TYPE", length = 64)
  String type;

  @Column(name = "VERSION_TEXT", length = 64)
  String version;

  @Column(name = "REPOSITORY_URL", length = 1024)
  String repositoryUrl;

  @Column(name = "DOCUMENTATION_URL", length = 1024)
  String documentationUrl;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATUS", length = 16, nullable = false)
  AgentStatus status;

  @Column(name = "STATUS_REASON", length = 1000)
  String statusReason;

  @Enumerated(EnumType.STRING)
  @Column(name = "OWNER_KIND", length = 8)
  AgentOwner.Kind ownerKind;

  @Column(name = "OWNER_ID", length = 36)
  String ownerId;

  @Column(name = "ORG_ID", length = 36)
  String organizationId;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  long createdAt;

  @Column(name = "UPDATED_AT", nullable = false)
  long updatedAt;

  @Column(name = "VERIFIED_AT")
  Long verifiedAt;

  /** Only ever written by {@link JpaAgents#seen}, never by a change of the row. */
  @Column(name = "LAST_SEEN_AT", insertable = false, updatable = false)
  Long lastSeenAt;

  /** Like the rest of the trust: only ever written by {@link JpaAgents#recordTrust}. */
  @Column(name = "TRUST_SCORE", insertable = false, updatable = false)
  Double trustScore;

  @Column(name = "TRUST_UNCERTAINTY", insertable = false, updatable = false)
  Double trustUncertainty;

  @Column(name = "TRUST_AT", insertable = false, updatable = false)
  Long trustAt;

  @Column(name = "TRUST_OVERRIDE", insertable = false, updatable = false)
  Double trustOverride;

  @Column(name = "TRUST_OVERRIDE_UNTIL", insertable = false, updatable = false)
  Long trustOverrideUntil;

  @Column(name = "ANOMALY", length = 64, insertable = false, updatable = false)
  String anomaly;

  @Column(name = "ANOMALY_UNTIL", insertable = false, updatable = false)
  Long anomalyUntil;

  protected AgentEntity() {}

  AgentEntity(String realmId, Agent agent) {
    this.id = agent.id().value();
    this.realmId = realmId;
    this.name = agent.name().value();
    this.createdAt = agent.times().createdAt().toEpochMilli();
    copy(agent);
  }

  void copy(Agent agent) {
    AgentProfile profile = agent.profile();
    displayName = profile.displayName();
    description = profile.description();
    type = profile.type();
    version = profile.version();
    repositoryUrl = profile.repositoryUrl();
    documentationUrl = profile.documentationUrl();
    status = agent.status();
    statusReason = agent.statusReason();
    ownerKind = agent.owner() == null ? null : agent.owner().kind();
    ownerId = agent.owner() == null ? null : agent.owner().id();
    organizationId = agent.organization();
    updatedAt = agent.times().updatedAt().toEpochMilli();
    verifiedAt = Millis.of(agent.times().verifiedAt());
  }

  Agent toAgent() {
    return new Agent(
        new AgentId(id),
        new AgentName(name),
        new AgentProfile(displayName, description, type, version, repositoryUrl, documentationUrl),
        status,
        statusReason,
        ownerId == null ? null : new AgentOwner(ownerKind, ownerId),
        organizationId,
        new Agent.AgentTimes(
            Millis.instant(createdAt),
            Millis.instant(updatedAt),
            Millis.instant(verifiedAt),
            Millis.instant(lastSeenAt)),
        trust());
  }

  private AgentTrust trust() {
    if (trustAt == null) {
      return null;
    }
    return new AgentTrust(
        trustScore,
        trustUncertainty,
        Millis.instant(trustAt),
        trustOverride == null
            ? null
            : new AgentTrust.Ruling(trustOverride, Millis.instant(trustOverrideUntil)),
        anomaly == null ? null : new AgentTrust.Anomaly(anomaly, Millis.instant(anomalyUntil)));
  }
}

package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.web.FieldErrors;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agent as the API shows it. Instants are ISO 8601; the owner is a user name or group path. */
@Schema(
    additionalProperties = Schema.False.class,
    requiredProperties = {"id", "clientId", "name", "status", "createdAt", "updatedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgentRepresentation(
    @Schema(readOnly = true) @Nullable String id,
    @Schema(readOnly = true) @Nullable String clientId,
    @Schema(readOnly = true) @Nullable String name,
    @Schema(maxLength = ProfileRules.DISPLAY_NAME) @Nullable String displayName,
    @Schema(maxLength = ProfileRules.DESCRIPTION) @Nullable String description,
    @Schema(pattern = ProfileRules.TYPE) @Nullable String type,
    @Schema(maxLength = ProfileRules.VERSION) @Nullable String version,
    @Schema(readOnly = true, type = SchemaType.STRING, implementation = AgentStatus.class)
        @Nullable String status,
    @Schema(readOnly = true) @Nullable String statusReason,
    @Schema(description = AgentsResource.OWNER) @Nullable String owner,
    @Schema(description = RegistrationRequest.ORGANIZATION) @Nullable String organization,
    @Schema(format = "uri") @Nullable String repositoryUrl,
    @Schema(format = "uri") @Nullable String documentationUrl,
    @Schema(readOnly = true, format = "date-time") @Nullable String createdAt,
    @Schema(readOnly = true, format = "date-time") @Nullable String updatedAt,
    @Schema(readOnly = true, format = "date-time") @Nullable String verifiedAt,
    @Schema(readOnly = true, format = "date-time") @Nullable String lastSeenAt,
    @Schema(readOnly = true) @Nullable TrustRepresentation trust) {

  static AgentRepresentation of(Agent agent, AgentIdentity identity) {
    AgentProfile profile = agent.profile();
    String owner =
        agent.owner() == null
            ? null
            : identity.owners().display(agent.owner()).orElse(agent.owner().id());
    String organization =
        agent.organization() == null
            ? null
            : identity.organizations().display(agent.organization()).orElse(agent.organization());
    return new AgentRepresentation(
        agent.id().value(),
        agent.clientId(),
        agent.name().value(),
        profile.displayName(),
        profile.description(),
        profile.type(),
        profile.version(),
        agent.status().name(),
        agent.statusReason(),
        owner,
        organization,
        profile.repositoryUrl(),
        profile.documentationUrl(),
        text(agent.times().createdAt()),
        text(agent.times().updatedAt()),
        text(agent.times().verifiedAt()),
        text(agent.times().lastSeenAt()),
        TrustRepresentation.of(agent, identity));
  }

  static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  /** What may be changed, validated; everything else must be as it is. */
  AgentProfile validatedAgainst(Agent agent) {
    FieldErrors errors = new FieldErrors();
    if (id != null && !id.equals(agent.id().value())) {
      errors.add("id", "cannot be changed");
    }
    if (name != null && !name.equals(agent.name().value())) {
      errors.add("name", "cannot be changed");
    }
    if (clientId != null && !clientId.equals(agent.clientId())) {
      errors.add("clientId", "cannot be changed");
    }
    if (status != null && !status.equals(agent.status().name())) {
      errors.add("status", "is changed by suspend, resume and revoke");
    }
    AgentProfile profile =
        new AgentProfile(displayName, description, type, version, repositoryUrl, documentationUrl);
    ProfileRules.check(profile, errors);
    errors.throwIfAny();
    return profile;
  }
}

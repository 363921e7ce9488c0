package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.KeyClaim;
import io.github.agentidentity.agent.service.Registration;
import io.github.agentidentity.agent.web.FieldErrors;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agent to be registered.
 *
 * @param publicKey a JWK, 32 bytes in base64 or base64url, or PEM
 * @param keyProof a key proof JWT; without one the agent is PENDING
 * @param enrolmentToken only for self-registration without a developer's token
 * @param capabilities only for import: what to grant at once
 */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "name")
public record RegistrationRequest(
    @Schema(description = "Unique in the realm, for good: " + AgentName.RULE) @Nullable String name,
    @Schema(maxLength = ProfileRules.DISPLAY_NAME) @Nullable String displayName,
    @Schema(maxLength = ProfileRules.DESCRIPTION) @Nullable String description,
    @Schema(pattern = ProfileRules.TYPE, examples = "langchain") @Nullable String type,
    @Schema(maxLength = ProfileRules.VERSION) @Nullable String version,
    @Schema(description = "By an admin only. " + AgentsResource.OWNER) @Nullable String owner,
    @Schema(description = ORGANIZATION) @Nullable String organization,
    @Schema(format = "uri") @Nullable String repositoryUrl,
    @Schema(format = "uri") @Nullable String documentationUrl,
    @Schema(ref = "PublicKey") @Nullable JsonNode publicKey,
    @Schema(ref = "KeyProof") @Nullable String keyProof,
    @Schema(description = "For self-registration without a developer's token")
        @Nullable String enrolmentToken,
    @Schema(description = "For import only: what to grant at once")
        @Nullable List<String> capabilities) {

  static final String ORGANIZATION = "An organization of the realm by id or alias; shown by alias";

  /** The registration by an admin, who names the owner. */
  Registration byAdmin(AgentIdentity identity) {
    refuse("enrolmentToken", enrolmentToken);
    return validated(identity, () -> identity.owners().resolve(owner));
  }

  /** The registration by the owner, or by nobody that could own it. */
  Registration byOwner(AgentIdentity identity, @Nullable AgentOwner self) {
    refuse("owner", owner);
    refuse("capabilities", capabilities);
    return validated(identity, () -> self);
  }

  private static void refuse(String field, @Nullable Object value) {
    if (value != null) {
      FieldErrors errors = new FieldErrors();
      errors.add(field, "cannot be given here");
      errors.throwIfAny();
    }
  }

  private Registration validated(AgentIdentity identity, OwnerChoice choice) {
    FieldErrors errors = new FieldErrors();
    AgentName agentName = errors.parsed("name", name, AgentName::new);
    AgentProfile profile =
        new AgentProfile(displayName, description, type, version, repositoryUrl, documentationUrl);
    ProfileRules.check(profile, errors);
    errors.throwIfAny();
    AgentName valid = Objects.requireNonNull(agentName);
    AgentOwner chosen = choice.choose();
    String organizationId = identity.organizations().resolve(organization);
    KeyClaim key = new KeyMembers(publicKey, keyProof).claim(identity, valid).orElse(null);
    return new Registration(valid, profile, chosen, organizationId, key);
  }

  private interface OwnerChoice {
    @Nullable AgentOwner choose();
  }
}

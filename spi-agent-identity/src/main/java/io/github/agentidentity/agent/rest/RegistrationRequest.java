package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.KeyClaim;
import io.github.agentidentity.agent.service.Registration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An agent to be registered.
 *
 * @param publicKey a JWK, 32 bytes in base64 or base64url, or PEM
 * @param keyProof a key proof JWT; without one the agent is PENDING
 * @param enrolmentToken only for self-registration without a developer's token
 * @param capabilities only for import: what to grant at once
 */
public record RegistrationRequest(
    @Nullable String name,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String type,
    @Nullable String version,
    @Nullable String owner,
    @Nullable String organization,
    @Nullable String repositoryUrl,
    @Nullable String documentationUrl,
    @Nullable JsonNode publicKey,
    @Nullable String keyProof,
    @Nullable String enrolmentToken,
    @Nullable List<String> capabilities) {

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
        new AgentProfile(
            displayName, description, type, version, repositoryUrl, documentationUrl);
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

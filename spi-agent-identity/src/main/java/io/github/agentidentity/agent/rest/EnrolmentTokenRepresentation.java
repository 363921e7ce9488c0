package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.EnrolmentToken;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment token as the API shows it.
 *
 * @param token the secret, in the answer to its creation and never again
 */
@Schema(requiredProperties = {"id", "usesLeft", "createdAt", "types", "capabilities", "createdBy"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrolmentTokenRepresentation(
    String id,
    @Schema(description = "The secret, in the answer to its creation and never again")
        @Nullable String token,
    @Nullable String description,
    int usesLeft,
    @Schema(ref = "Instant") @Nullable String createdAt,
    @Schema(ref = "Instant") @Nullable String expiresAt,
    List<String> types,
    List<String> capabilities,
    String createdBy) {

  public EnrolmentTokenRepresentation {
    types = List.copyOf(types);
    capabilities = List.copyOf(capabilities);
  }

  static EnrolmentTokenRepresentation of(EnrolmentToken token) {
    return withSecret(token, null);
  }

  static EnrolmentTokenRepresentation withSecret(EnrolmentToken token, @Nullable String secret) {
    return new EnrolmentTokenRepresentation(
        token.id(),
        secret,
        token.description(),
        token.usesLeft(),
        AgentRepresentation.text(token.createdAt()),
        AgentRepresentation.text(token.expiresAt()),
        List.copyOf(new TreeSet<>(token.types())),
        List.copyOf(new TreeSet<>(token.capabilities())),
        token.createdBy());
  }
}

package io.github.agentidentity.mcp.rest.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.service.onboarding.Candidate;
import io.github.agentidentity.mcp.service.onboarding.ServerJson;
import io.github.agentidentity.mcp.service.probe.Bearer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A server to be brought in: by its URL, or by its {@code server.json}. */
@Schema(
    name = "McpOnboardingRequest",
    description = "Either url or serverJson",
    additionalProperties = Schema.False.class)
public record OnboardingRequest(
    @Nullable String url,
    @Schema(type = SchemaType.OBJECT, description = "The server.json of the official registry")
        @Nullable JsonNode serverJson,
    @Schema(description = "By default what the server calls itself") @Nullable String name,
    @Schema(description = "A user by id or name, or a group as group:<id or /path>")
        @Nullable String owner,
    @Schema(maxItems = ServerRules.MOST_TAGS) @Nullable List<String> tags,
    @Schema(
            description =
                "A token to send this once, which is not kept, or a reference ${vault.mcp-<key>},"
                    + " which is")
        @Nullable String bearer) {

  /** The server.json alone, which may have members that nobody here knows. */
  static OnboardingRequest of(JsonNode serverJson) {
    return new OnboardingRequest(null, serverJson, null, null, null, null);
  }

  Candidate candidate() {
    FieldErrors errors = new FieldErrors();
    errors.parsedIfPresent("name", name, McpServerName::new);
    errors.parsedIfPresent("url", url, ResourceUri::of);
    if (bearer != null && !Bearer.isToken(bearer) && !Bearer.isReference(bearer)) {
      errors.add("bearer", "must be a token in the sense of RFC 6750, or " + Bearer.REFERENCE_RULE);
    }
    if ((url == null) == (serverJson == null)) {
      errors.add("url", "give either the URL or the server.json");
    }
    Candidate found = serverJson == null ? Candidate.at(String.valueOf(url)) : parsed(serverJson);
    new ServerRules(found.profile(), null, null, tags).check(errors);
    errors.throwIfAny();
    Set<String> distinct = tags == null ? Set.of() : Set.copyOf(tags);
    String reference = bearer != null && Bearer.isReference(bearer) ? bearer : null;
    return found.with(name == null ? null : new McpServerName(name), distinct, reference);
  }

  /** The token to send; null where there is none, or the vault has it. */
  @Nullable String bearerOnce() {
    return bearer == null || Bearer.isReference(bearer) ? null : bearer;
  }

  private static Candidate parsed(JsonNode json) {
    try {
      return ServerJson.candidate(Objects.requireNonNull(json));
    } catch (IllegalArgumentException e) {
      throw new AgentException.Invalid("serverJson", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String toString() {
    return "OnboardingRequest[url=" + url + "]";
  }
}

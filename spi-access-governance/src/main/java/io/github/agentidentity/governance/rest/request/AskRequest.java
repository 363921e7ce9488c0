package io.github.agentidentity.governance.rest.request;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.Fingerprint;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question to people: a capability, or one action exactly as it is to be done. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "reason")
public record AskRequest(
    @Schema(description = "Its name or an alias; without action") @Nullable String capability,
    @Schema(description = "Without capability", maxLength = 255) @Nullable String action,
    @Nullable ResourceRepresentation resource,
    @Schema(description = "The arguments of the action, exactly as they will be")
        @Nullable Map<String, @Nullable Object> context,
    @Schema(description = "For people: which of their agents, by id or name")
        @Nullable String agent,
    @Schema(maxLength = 1000) @Nullable String reason) {

  /** A larger context is bound by its hash, but nobody can be asked to read it. */
  private static final int LONGEST_CONTEXT = 16 * 1024;

  AskRequest validated() {
    FieldErrors errors = new FieldErrors();
    if ((capability == null) == (action == null)) {
      errors.add("capability", "give either a capability or an action");
    }
    if (action == null && (resource != null || context != null)) {
      errors.add("action", "is required where resource or context is given");
    }
    if (resource != null && resource.id() == null) {
      errors.add("resource.id", "is required");
    }
    errors.line("capability", capability, 128);
    errors.line("action", action, 255);
    errors.text("reason", reason, 1000);
    errors.throwIfAny();
    return this;
  }

  String words() {
    return reason == null ? "" : reason;
  }

  /** The action as a decision would be asked about it. */
  @SuppressWarnings("NullAway") // reads a constructor of a class file without its annotations
  Subject.ForAction forAction(AgentId id) {
    if (action == null) {
      throw new AgentException.Invalid("action", "is required");
    }
    Map<String, @Nullable Object> arguments = arguments();
    String type = resource == null ? null : resource.type();
    String what = resource == null ? null : resource.id();
    Purpose.Action asked =
        new Purpose.Action(action, what == null ? null : new Resource(type, what), arguments);
    String json = Fingerprint.canonical(arguments);
    return new Subject.ForAction(
        action,
        type,
        what,
        Fingerprint.of(id, asked),
        json.length() > LONGEST_CONTEXT ? null : json,
        null);
  }

  private Map<String, @Nullable Object> arguments() {
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    if (context != null) {
      context.forEach(arguments::put);
    }
    return arguments;
  }
}

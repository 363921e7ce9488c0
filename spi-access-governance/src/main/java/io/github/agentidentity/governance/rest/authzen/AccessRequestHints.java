package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.Decision.Ruling;
import io.github.agentidentity.governance.rest.access.AccessContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which denials somebody could turn into a yes. For one request, since it remembers. */
final class AccessRequestHints {

  /** How long a caller may take to refer to a denial. */
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final String MISSING = "capability_missing";

  private final AccessContext context;
  private final Map<String, Optional<Capability>> catalogue = new HashMap<>();

  AccessRequestHints(AccessContext context) {
    this.context = context;
  }

  @Nullable AccessRequestHint of(Decision decision) {
    Ruling ruling = decision.ruling();
    return switch (ruling.verdict()) {
      case ALLOW -> null;
      case PENDING -> hint(decision, null, task(String.valueOf(ruling.approval())));
      case DENY -> MISSING.equals(ruling.reason()) ? forCapability(decision) : null;
    };
  }

  private @Nullable AccessRequestHint forCapability(Decision decision) {
    return catalogue
        .computeIfAbsent(decision.action(), this::capability)
        .map(found -> hint(decision, found.name().value(), null))
        .orElse(null);
  }

  /** The entry of that name or alias, or the one of the space that the action lies in. */
  private Optional<Capability> capability(String action) {
    int colon = action.lastIndexOf(':');
    Optional<Capability> exact = context.agents().capability(context.realm(), action);
    return exact.isPresent() || colon < 1
        ? exact
        : context.agents().capability(context.realm(), action.substring(0, colon) + ":*");
  }

  private AccessRequestHint hint(
      Decision decision, @Nullable String capability, AccessRequestHint.@Nullable Task task) {
    Map<String, String> display =
        capability == null
            ? null
            : Map.of(
                "title",
                "Request " + capability,
                "description",
                "The agent has no grant that covers this; ask for one and say why.");
    return new AccessRequestHint(
        context.base() + "/requests",
        capability,
        decision.decidedAt().plus(LIFE).toString(),
        display,
        task);
  }

  private AccessRequestHint.Task task(String request) {
    return new AccessRequestHint.Task(request, "pending", context.base() + "/requests/" + request);
  }
}

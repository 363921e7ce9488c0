package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.governance.Policy;
import io.github.agentidentity.governance.PolicyDefinition;
import io.github.agentidentity.governance.PolicyRehearsal;
import io.github.agentidentity.governance.PolicyStore;
import io.github.agentidentity.governance.PolicyVersion;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The policies of a realm: written, changed, and every version of them kept. */
public final class Policies {

  /** Every one of them is asked at every decision. */
  public static final int MOST = 500;

  private static final String KIND = "policy";

  private final GovernanceScope scope;
  private final PolicyStore store;

  public Policies(GovernanceScope scope) {
    this.scope = scope;
    this.store = scope.store().policies(scope.realm());
  }

  /** By order. */
  public List<Policy> list(@Nullable String search, Page page) {
    return search == null || Searchable.is(search) ? store.list(search, page) : List.of();
  }

  public Policy require(String id) {
    return (Searchable.is(id) ? store.find(id) : Optional.<Policy>empty())
        .orElseThrow(() -> new AgentException.NotFound(KIND, id));
  }

  /** What the author of a policy should know. */
  public List<String> warnings(PolicyDefinition definition) {
    try {
      return PolicyChecks.warnings(PolicyChecks.compile(definition));
    } catch (AgentException.Invalid e) {
      return List.of(e.field() + ": " + e.getMessage());
    }
  }

  public Policy create(PolicyDefinition definition, Actor by) {
    PolicyChecks.compile(definition);
    if (store.count() >= MOST) {
      throw new AgentException.Conflict("A realm has at most " + MOST + " policies");
    }
    Instant now = scope.now();
    Policy policy = new Policy(UUID.randomUUID().toString(), 1, definition, now, now, by);
    store.insert(policy);
    store.insertVersion(version(policy, definition));
    return policy;
  }

  /**
   * Changes it.
   *
   * @param expected the version that the change was made from, null if whoever changes it does not
   *     mind
   */
  public Policy update(
      String id, @Nullable Integer expected, PolicyDefinition definition, Actor by) {
    PolicyChecks.compile(definition);
    return change(lock(id, expected), definition, by);
  }

  /** Enables a draft, or makes a draft of it; nothing changes where it is so already. */
  public Policy setEnabled(String id, boolean enabled, Actor by) {
    Policy policy = lock(id, null);
    return policy.definition().enabled() == enabled
        ? policy
        : change(policy, policy.definition().withEnabled(enabled), by);
  }

  public void delete(String id, @Nullable Integer expected, Actor by) {
    Policy policy = lock(id, expected);
    store.delete(id);
    store.insertVersion(new PolicyVersion(id, policy.version() + 1, null, scope.now(), by));
  }

  /** Newest first. */
  public List<PolicyVersion> versions(String id, Page page) {
    List<PolicyVersion> versions = Searchable.is(id) ? store.versions(id, page) : List.of();
    if (versions.isEmpty() && page.first() == 0 && page.max() > 0) {
      throw new AgentException.NotFound(KIND, id);
    }
    return versions;
  }

  /**
   * What a draft would have changed.
   *
   * @param replaces the id of the policy that it would replace, null if it would be a new one
   */
  public PolicyRehearsal rehearse(PolicyDefinition draft, @Nullable String replaces, int days) {
    if (replaces != null) {
      require(replaces);
    }
    return new Rehearsal(scope).of(PolicyChecks.compile(draft), replaces, days);
  }

  private Policy change(Policy policy, PolicyDefinition definition, Actor by) {
    Policy changed = policy.changed(definition, scope.now(), by);
    store.update(changed);
    store.insertVersion(version(changed, definition));
    return changed;
  }

  private Policy lock(String id, @Nullable Integer expected) {
    Policy policy =
        (Searchable.is(id) ? store.findForUpdate(id) : Optional.<Policy>empty())
            .orElseThrow(() -> new AgentException.NotFound(KIND, id));
    if (expected != null && expected != policy.version()) {
      throw new AgentException.Conflict(
          "The policy is at version " + policy.version() + ", not " + expected);
    }
    return policy;
  }

  private static PolicyVersion version(Policy policy, PolicyDefinition definition) {
    return new PolicyVersion(
        policy.id(), policy.version(), definition, policy.updatedAt(), policy.updatedBy());
  }
}

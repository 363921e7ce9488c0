package io.github.agentidentity.governance.service.incident;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore.Ageing;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.AgentQuery;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.ApiKey;
import io.github.agentidentity.governance.Incidents.NewAlert;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.GovernanceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks for what will hurt soon: each method reads one page of one kind. */
final class DueAlerts {

  private static final AgentQuery ACTIVE = new AgentQuery(null, AgentStatus.ACTIVE, null, null);

  private final GovernanceScope scope;
  private final Instant now;

  DueAlerts(GovernanceScope scope) {
    this.scope = scope;
    this.now = scope.now();
  }

  /** Keys that end without another one of the agent that lasts longer. */
  Due.Found keys(Page page) {
    List<AgentKey> ending = ageing().lastKeysEnding(now, now.plus(warning()), page);
    return new Due.Found(ending.size(), ending.stream().map(this::keyEnding).toList());
  }

  /** Grants that end, but for those that were meant to be short. */
  Due.Found grants(Page page) {
    List<Grant> ending = ageing().grantsEnding(now, now.plus(warning()), page);
    return new Due.Found(
        ending.size(),
        ending.stream()
            .filter(grant -> isLong(grant.grantedAt(), grant.expiresAt()))
            .map(this::grantEnding)
            .toList());
  }

  Due.Found apiKeys(Page page) {
    List<ApiKey> ending =
        scope.store().apiKeys(scope.realm()).ending(now, now.plus(warning()), page);
    return new Due.Found(
        ending.size(),
        ending.stream()
            .filter(key -> isLong(key.life().createdAt(), key.life().expiresAt()))
            .map(this::apiKeyEnding)
            .toList());
  }

  Due.Found silent(Page page) {
    Duration silence = GovernanceSettings.AGENT_SILENT_AFTER.in(scope.realm());
    List<Agent> silent = ageing().silentSince(now.minus(silence), page);
    return new Due.Found(silent.size(), silent.stream().map(this::silent).toList());
  }

  /** Only agents that were scored. */
  Due.Found lowTrust(Page page) {
    double lowest = GovernanceSettings.LOW_TRUST.in(scope.realm());
    List<Agent> active = scope.identities().agents(scope.realm()).list(ACTIVE, page);
    return new Due.Found(
        active.size(),
        active.stream()
            .filter(agent -> isBelow(agent.trust(), lowest))
            .map(agent -> lowTrust(agent, lowest))
            .toList());
  }

  private Due keyEnding(AgentKey key) {
    return due(
        "key_expiring",
        key.thumbprint(),
        () ->
            new Words(
                Risk.MEDIUM,
                key.agent(),
                "The last key of agent %s ends",
                "It ends at " + key.notAfter() + "; rotate it"));
  }

  private Due apiKeyEnding(ApiKey key) {
    return due(
        "key_expiring",
        key.id(),
        () ->
            new Words(
                Risk.MEDIUM,
                key.agent(),
                "An API key of agent %s ends",
                "API key " + key.prefix() + "… ends at " + key.life().expiresAt() + "; rotate it"));
  }

  private Due grantEnding(Grant grant) {
    return due(
        "grant_expiring",
        grant.agent() + ":" + grant.capability(),
        () ->
            new Words(
                Risk.LOW,
                grant.agent(),
                "A grant of agent %s ends",
                grant.capability() + " ends at " + grant.expiresAt()));
  }

  private Due silent(Agent agent) {
    Instant seen = agent.times().lastSeenAt();
    return due(
        "agent_silent",
        agent.id().value(),
        () ->
            new Words(
                Risk.LOW,
                agent.id(),
                "Agent %s is silent",
                seen == null
                    ? "It was never seen; suspend it if nobody needs it"
                    : "It was last seen at " + seen + "; suspend it if nobody needs it"));
  }

  private Due lowTrust(Agent agent, double lowest) {
    return due(
        "low_trust",
        agent.id().value(),
        () ->
            new Words(
                Risk.HIGH,
                agent.id(),
                "Agent %s is trusted little",
                "Its score is below " + lowest));
  }

  /**
   * What people read.
   *
   * @param title with a place for the agent's name
   */
  private record Words(Risk severity, AgentId agent, String title, String detail) {}

  private Due due(String kind, String subject, Supplier<Words> words) {
    String key = kind + ":" + subject;
    return new Due(
        key,
        () -> {
          Words said = words.get();
          String title = String.format(said.title(), name(said.agent()));
          return new NewAlert(kind, key, said.severity(), said.agent(), title, said.detail());
        });
  }

  /** Whoever gives something for an hour knows that it ends. */
  private boolean isLong(Instant from, @Nullable Instant to) {
    return to != null && Duration.between(from, to).compareTo(warning()) > 0;
  }

  private boolean isBelow(@Nullable AgentTrust trust, double lowest) {
    return trust != null && trust.scoreAt(now) < lowest;
  }

  private Duration warning() {
    return GovernanceSettings.EXPIRY_WARNING.in(scope.realm());
  }

  private Ageing ageing() {
    return scope.identities().ageing(scope.realm());
  }

  private String name(AgentId id) {
    return scope
        .identities()
        .agents(scope.realm())
        .find(id)
        .map(agent -> agent.name().value())
        .orElse(id.value());
  }
}

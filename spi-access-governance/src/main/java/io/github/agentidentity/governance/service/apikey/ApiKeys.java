package io.github.agentidentity.governance.service.apikey;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.governance.ApiKey;
import io.github.agentidentity.governance.ApiKeyStore;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.GovernanceSettings;
import io.github.agentidentity.governance.service.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out API keys, replaces and revokes them, and knows them again. */
public final class ApiKeys {

  /** What every secret begins with, so that scanners of leaked secrets can find it. */
  public static final String MARK = "agt_key_";

  static final int MOST_LIVE = 20;

  private static final Duration USUAL_LIFE = Duration.ofDays(90);
  private static final Duration LONGEST_LIFE = Duration.ofDays(365);
  private static final Duration USUAL_GRACE = Duration.ofHours(24);
  private static final Duration LONGEST_GRACE = Duration.ofDays(30);
  private static final int PREFIX = MARK.length() + 6;
  private static final int LABEL = 255;

  private final GovernanceScope scope;
  private final ApiKeyStore rows;

  public ApiKeys(GovernanceScope scope) {
    this.scope = scope;
    this.rows = scope.store().apiKeys(scope.realm());
  }

  /** A key whose secret is shown now and never again. */
  public record Issued(ApiKey key, String secret) {}

  /** Whether the realm has API keys at all. */
  public boolean isOn() {
    return GovernanceSettings.API_KEYS.in(scope.realm());
  }

  public List<ApiKey> list(Agent agent) {
    return rows.list(agent.id());
  }

  /** Hands out a key. An agent that was waiting to prove one of its own waits no longer. */
  public Issued create(Agent agent, @Nullable String label, @Nullable Duration life, Actor actor) {
    requireOn();
    Agent locked = locked(agent);
    Issued issued = issue(locked, Texts.optional("label", label, LABEL), life, actor);
    if (locked.status() == AgentStatus.PENDING) {
      scope.agents().admit(scope.realm(), locked, actor);
    }
    return issued;
  }

  /** Replaces a key; the old one ends after the grace. */
  public Issued rotate(Agent agent, String id, @Nullable Duration grace, Actor actor) {
    requireOn();
    Duration given = grace == null ? USUAL_GRACE : grace;
    if (given.isNegative() || given.compareTo(LONGEST_GRACE) > 0) {
      throw new AgentException.Invalid("grace", "give a duration between PT0S and P30D");
    }
    Agent locked = locked(agent);
    ApiKey old = require(locked, id);
    Instant now = scope.now();
    if (!old.isLiveAt(now) || old.successor() != null) {
      throw new AgentException.Conflict("This API key has ended or was replaced already");
    }
    Duration life = Duration.between(old.life().createdAt(), old.life().expiresAt());
    Issued issued = issue(locked, old.label(), life, actor);
    rows.update(old.replaced(issued.key().id(), now.plus(given)));
    return issued;
  }

  /** Ends a key, from the next token on; possible even where API keys are off. */
  public ApiKey revoke(Agent agent, String id) {
    ApiKey key = require(locked(agent), id);
    if (key.life().revokedAt() != null) {
      throw new AgentException.Conflict("This API key is revoked already");
    }
    ApiKey revoked = key.revoked(scope.now());
    rows.update(revoked);
    return revoked;
  }

  /** The key with this secret, whoever's it is and whether it holds or not. */
  public Optional<ApiKey> known(String secret) {
    return rows.findByHash(Secrets.hash(secret));
  }

  /** Whether tokens may rest on this key now. */
  public boolean isGood(String id, AgentId agent) {
    return isOn()
        && rows.find(id)
            .filter(key -> key.agent().equals(agent))
            .filter(key -> key.isLiveAt(scope.now()))
            .isPresent();
  }

  public boolean isLive(ApiKey key) {
    return key.isLiveAt(scope.now());
  }

  /**
   * An agent without a proved key is PENDING after a pause; who handed out a key vouched for it.
   */
  public void resumed(AgentId id) {
    boolean isVouchedFor = isOn() && rows.list(id).stream().anyMatch(this::isLive);
    if (isVouchedFor) {
      scope
          .agents()
          .find(scope.realm(), id.value())
          .filter(agent -> agent.status() == AgentStatus.PENDING)
          .ifPresent(agent -> scope.agents().admit(scope.realm(), agent, Actor.SYSTEM));
    }
  }

  /** Notes a use of the key, and that its agent was seen. */
  public void used(Agent agent, ApiKey key) {
    rows.used(key.id(), scope.now().truncatedTo(ChronoUnit.MINUTES));
    scope.agents().seen(scope.realm(), agent, null);
  }

  private Issued issue(
      Agent agent, @Nullable String label, @Nullable Duration wanted, Actor actor) {
    Duration life = wanted == null ? USUAL_LIFE : wanted;
    if (!life.isPositive() || life.compareTo(LONGEST_LIFE) > 0) {
      throw new AgentException.Invalid("expiresIn", "give a duration of at most P365D");
    }
    Instant now = scope.now();
    if (rows.list(agent.id()).stream().filter(key -> key.isLiveAt(now)).count() >= MOST_LIVE) {
      throw new AgentException.Conflict("An agent has at most " + MOST_LIVE + " live API keys");
    }
    String secret = MARK + Secrets.random();
    ApiKey key =
        new ApiKey(
            UUID.randomUUID().toString(),
            agent.id(),
            secret.substring(0, PREFIX),
            label,
            new ApiKey.Life(actor.id(), now, now.plus(life), null),
            null,
            new ApiKey.Usage(null, 0));
    rows.insert(key, Secrets.hash(secret));
    return new Issued(key, secret);
  }

  private void requireOn() {
    if (!isOn()) {
      throw new AgentException.Forbidden(
          "API keys are off in this realm: set its attribute agent-governance.api-keys");
    }
  }

  private ApiKey require(Agent agent, String id) {
    return (Searchable.is(id) ? rows.find(id) : Optional.<ApiKey>empty())
        .filter(key -> key.agent().equals(agent.id()))
        .orElseThrow(() -> new AgentException.NotFound("API key", id));
  }

  /** Changes of the keys of one agent happen one after another. */
  private Agent locked(Agent agent) {
    Agent locked =
        scope
            .identities()
            .agents(scope.realm())
            .findForUpdate(agent.id())
            .orElseThrow(() -> new AgentException.NotFound("agent", agent.name().value()));
    if (locked.status() == AgentStatus.REVOKED) {
      throw new AgentException.IllegalTransition(AgentStatus.REVOKED, "given an API key");
    }
    return locked;
  }
}

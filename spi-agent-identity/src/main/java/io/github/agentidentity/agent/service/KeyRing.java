package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.KeyState;
import io.github.agentidentity.agent.Searchable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public keys of agents: added, proved, rotated with a grace, revoked at once. */
public final class KeyRing {

  public static final Duration DEFAULT_GRACE = Duration.ofHours(24);
  public static final Duration LONGEST_GRACE = Duration.ofDays(30);

  /** One for each running instance is fine; a thousand is somebody filling the table. */
  static final int MOST_KEYS = 64;

  private final RealmScope scope;
  private final AgentProjection projection;

  KeyRing(RealmScope scope, AgentProjection projection) {
    this.scope = scope;
    this.projection = projection;
  }

  /** A key to be added, with a label that says where its private half lives. */
  public record NewKey(KeyClaim claim, @Nullable String label) {}

  public List<AgentKey> list(Agent agent) {
    return scope.keys().list(agent.id());
  }

  /** Adds a key: valid at once if it comes with a proof, else once a challenge is answered. */
  public AgentKey add(Agent agent, NewKey newKey, Actor actor) {
    Agent locked = locked(agent);
    if (countLiving(locked) >= MOST_KEYS) {
      throw new AgentException.Taken("An agent has at most " + MOST_KEYS + " keys");
    }
    boolean proved = newKey.claim() instanceof KeyClaim.Proved;
    AgentKey key = born(locked, newKey);
    scope.keys().insert(key);
    scope.publish(new AgentEvent.KeyAdded(scope.origin(actor), agent.id(), key.thumbprint()));
    if (proved) {
      proved(locked, key, actor);
    } else {
      mirror(locked);
    }
    return key;
  }

  /** Keys that still mean something: an agent that rotates every day must never run out. */
  private long countLiving(Agent agent) {
    Instant now = scope.now();
    return scope.keys().list(agent.id()).stream()
        .filter(key -> key.state() == KeyState.UNPROVEN || key.isValidAt(now))
        .count();
  }

  /** Adds the key that a new agent came with: nobody else has seen the agent yet. */
  void addFirst(Agent newborn, KeyClaim claim, Actor actor) {
    AgentKey key = born(newborn, new NewKey(claim, null));
    scope.keys().insert(key);
    projection.mirrorKeys(newborn, List.of(key));
    scope.publish(new AgentEvent.KeyAdded(scope.origin(actor), newborn.id(), key.thumbprint()));
    if (claim instanceof KeyClaim.Proved) {
      scope.publish(new AgentEvent.KeyProved(scope.origin(actor), newborn.id(), key.thumbprint()));
      scope.publish(new AgentEvent.AgentActivated(scope.origin(actor), newborn.id()));
    }
  }

  /** Adds a proved key and lets every other valid key of the agent end after the grace. */
  public AgentKey rotate(Agent agent, NewKey newKey, Duration grace, Actor actor) {
    if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
      throw new AgentException.Invalid("grace", "give a duration between PT0S and P30D");
    }
    if (!(newKey.claim() instanceof KeyClaim.Proved)) {
      throw new AgentException.Invalid("keyProof", "a rotation needs a proof by the new key");
    }
    Agent locked = locked(agent);
    Instant end = scope.now().plus(grace);
    for (AgentKey old : scope.keys().list(locked.id())) {
      if (old.state() == KeyState.ACTIVE) {
        scope.keys().update(old.endingBy(end));
      }
    }
    AgentKey key = add(locked, newKey, actor);
    scope.publish(new AgentEvent.KeyRotated(scope.origin(actor), agent.id(), key.thumbprint()));
    return key;
  }

  /** Ends a key now and for good. */
  public void revoke(Agent agent, String thumbprint, Actor actor) {
    Agent locked =
        scope
            .agents()
            .findForUpdate(agent.id())
            .orElseThrow(() -> new AgentException.NotFound("agent", agent.name().value()));
    AgentKey key = require(locked, thumbprint);
    if (key.state() == KeyState.REVOKED) {
      throw new AgentException.Taken("This key is revoked already");
    }
    scope.keys().update(key.withState(KeyState.REVOKED).endingBy(scope.now()));
    mirror(locked);
    scope.publish(new AgentEvent.KeyRevoked(scope.origin(actor), agent.id(), thumbprint));
  }

  /** Notes that the agent proved this key by a challenge; its first proof makes it ACTIVE. */
  void proved(Agent agent, String thumbprint, Actor actor) {
    Agent locked = locked(agent);
    AgentKey key = require(locked, thumbprint);
    if (key.state() == KeyState.REVOKED) {
      throw new AgentException.NotProved("This key is revoked");
    }
    AgentKey active = key.withState(KeyState.ACTIVE);
    scope.keys().update(active);
    proved(locked, active, actor);
  }

  private void proved(Agent locked, AgentKey key, Actor actor) {
    boolean first = locked.status() == AgentStatus.PENDING;
    Agent verified = locked.proved(scope.now());
    scope.agents().update(verified);
    mirror(verified);
    scope.publish(new AgentEvent.KeyProved(scope.origin(actor), locked.id(), key.thumbprint()));
    if (first) {
      scope.publish(new AgentEvent.AgentActivated(scope.origin(actor), locked.id()));
    }
  }

  private AgentKey born(Agent agent, NewKey newKey) {
    Instant now = scope.now();
    KeyState state =
        switch (newKey.claim()) {
          case KeyClaim.Proved proved -> KeyState.ACTIVE;
          case KeyClaim.Claimed claimed -> KeyState.UNPROVEN;
        };
    return new AgentKey(
        agent.id(), newKey.claim().publicKey(), state, newKey.label(), now, null, now, null);
  }

  Optional<AgentKey> find(Agent agent, String thumbprint) {
    return Searchable.is(thumbprint)
        ? scope.keys().find(thumbprint).filter(key -> key.agent().equals(agent.id()))
        : Optional.empty();
  }

  private AgentKey require(Agent agent, String thumbprint) {
    return find(agent, thumbprint)
        .orElseThrow(() -> new AgentException.NotFound("key", thumbprint));
  }

  /** Changes of the keys of one agent happen one after another. */
  private Agent locked(Agent agent) {
    Agent locked =
        scope
            .agents()
            .findForUpdate(agent.id())
            .orElseThrow(() -> new AgentException.NotFound("agent", agent.name().value()));
    if (locked.status() == AgentStatus.REVOKED) {
      throw new AgentException.IllegalTransition(AgentStatus.REVOKED, "given a key");
    }
    return locked;
  }

  private void mirror(Agent agent) {
    projection.mirrorKeys(agent, scope.keys().list(agent.id()));
  }
}

package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.trust.BehaviourStore;
import io.github.agentidentity.trust.BehaviourStore.Forest;
import io.github.agentidentity.trust.BehaviourStore.Forests;
import io.github.agentidentity.trust.service.behaviour.Lessons.TypeKey;
import io.github.agentidentity.trust.service.behaviour.detection.Peers;
import io.github.agentidentity.trust.service.behaviour.detection.TypeForest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The forests as this node knows them. What it learns it adds to the row as it is then, whoever has
 * written it last; what others have added it reads from time to time. For one thread.
 */
final class ForestKeeper {

  private static final Logger LOG = Logger.getLogger(ForestKeeper.class);
  private static final int MOST_WAITING = 5_000;
  private static final int MOST_FORESTS = 200;

  private final KeycloakSessionFactory factory;
  private final Duration interval;
  private final Map<TypeKey, Held> held = new HashMap<>();
  private Instant flushed = Instant.EPOCH;

  private static final class Held {
    private TypeForest forest = TypeForest.empty();
    private long version;
    private Instant checked = Instant.EPOCH;
    private final List<float[]> waiting = new ArrayList<>();
  }

  /** Finds the forest of a type, within a transaction. */
  interface LookUp {
    Peers peers(KeycloakSession session, RealmModel realm, String type);
  }

  ForestKeeper(KeycloakSessionFactory factory, Duration interval) {
    this.factory = factory;
    this.interval = interval;
  }

  /** Forests to score with; what they shall learn goes to the lessons. */
  LookUp lookedUp(Lessons lessons) {
    return (session, realm, type) -> {
      TypeKey key = new TypeKey(realm.getId(), type);
      Held found = upToDate(key, session.getProvider(BehaviourStore.class).forests(realm));
      return new Peers() {
        @Override
        public double score(float[] hour) {
          return found.forest.score(hour);
        }

        @Override
        public void learn(float[] hour) {
          lessons.add(key, hour);
        }
      };
    };
  }

  private Held upToDate(TypeKey key, Forests forests) {
    Held found = held(key);
    Instant now = KeycloakClock.INSTANCE.instant();
    if (Duration.between(found.checked, now).abs().compareTo(interval) >= 0) {
      found.checked = now;
      if (forests.version(key.type()) != found.version) {
        forests.find(key.type()).ifPresent(row -> read(found, row));
      }
    }
    return found;
  }

  private Held held(TypeKey key) {
    if (held.size() >= MOST_FORESTS && !held.containsKey(key)) {
      held.entrySet().removeIf(entry -> entry.getValue().waiting.isEmpty());
    }
    return held.computeIfAbsent(key, unused -> new Held());
  }

  /** Bytes that nobody can read are begun anew: the forest is a hint, not a record. */
  private static void read(Held found, Forest row) {
    found.version = row.version();
    try {
      found.forest = TypeForest.of(row.state());
    } catch (IllegalArgumentException e) {
      LOG.warnf(e, "The forest of type %s cannot be read and grows anew", row.type());
      found.forest = TypeForest.empty();
    }
  }

  /** Takes over what the committed transaction has taught. */
  void keep(Lessons lessons) {
    lessons
        .hours()
        .forEach(
            (key, hours) -> {
              List<float[]> waiting = held(key).waiting;
              waiting.addAll(hours.subList(0, Math.min(hours.size(), MOST_WAITING)));
              if (waiting.size() > MOST_WAITING) {
                waiting.subList(0, waiting.size() - MOST_WAITING).clear();
              }
            });
  }

  /** Writes what waits, once in an interval. */
  void flush() {
    Instant now = KeycloakClock.INSTANCE.instant();
    if (Duration.between(flushed, now).abs().compareTo(interval) < 0) {
      return;
    }
    flushed = now;
    List.copyOf(held.keySet()).forEach(this::write);
  }

  private void write(TypeKey key) {
    Held found = held(key);
    if (found.waiting.isEmpty()) {
      return;
    }
    try {
      KeycloakModelUtils.runJobInTransaction(factory, session -> write(key, found, session));
      found.waiting.clear();
    } catch (OutrunException e) {
      // What waits is added to what the other node has written, with the next turn.
      BehaviourMeters.outrun();
    }
  }

  private static void write(TypeKey key, Held found, KeycloakSession session) {
    RealmModel realm = session.realms().getRealm(key.realmId());
    if (realm == null) {
      return;
    }
    Forests forests = session.getProvider(BehaviourStore.class).forests(realm);
    Optional<Forest> row = forests.find(key.type());
    Held fresh = new Held();
    row.ifPresent(stored -> read(fresh, stored));
    found.waiting.forEach(fresh.forest::learn);
    if (!forests.advance(fresh.version, key.type(), fresh.forest.toBytes())) {
      throw new OutrunException();
    }
    found.forest = fresh.forest;
    found.version = fresh.version + 1;
  }
}

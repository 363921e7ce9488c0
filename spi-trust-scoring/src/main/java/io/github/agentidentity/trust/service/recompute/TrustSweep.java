package io.github.agentidentity.trust.service.recompute;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.sweep.Sweep;
import io.github.agentidentity.agent.sweep.SweptRealm;
import io.github.agentidentity.trust.EvidenceStore;
import io.github.agentidentity.trust.TrustRecord.Cause;
import io.github.agentidentity.trust.service.TrustMeters;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.settings.RealmTrustSettings;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * What happens as time goes by: overrides end, every agent is scored once a day, and what is old is
 * forgotten. One node of the cluster does it.
 */
public final class TrustSweep {

  private static final Logger LOG = Logger.getLogger(TrustSweep.class);
  private static final String NAME = "agent-trust";

  /** How often it is looked whether anything is due. */
  public static final Duration STANDARD_INTERVAL = Duration.ofMinutes(1);

  private static final long A_DAY_AND_MORE = Duration.ofHours(26).toSeconds();
  private static final int OLD_ENTRIES = 500;
  private static final int OLD_DOCUMENTS = 50;

  private final Recomputation recomputation;
  private final LocalTime nightlyAt;
  private final Duration interval;

  /**
   * The sweep.
   *
   * @param nightlyAt the time of day, in UTC, from which on agents are scored for that day; also
   *     the agents of a server that starts later
   * @param interval from one look to the next, in whole seconds
   */
  public TrustSweep(Recomputation recomputation, LocalTime nightlyAt, Duration interval) {
    this.recomputation = recomputation;
    this.nightlyAt = nightlyAt;
    this.interval = interval;
  }

  /** Begins once the server has started. */
  public void over(KeycloakSessionFactory factory) {
    new Sweep(NAME, interval, this::sweep).over(factory);
  }

  private void sweep(SweptRealm swept) {
    endOverrides(swept);
    if (swept.once(this::takeNight) == 1) {
      scoreAll(swept);
      swept.repeat(OLD_ENTRIES, TrustSweep::forget);
      swept.repeat(OLD_DOCUMENTS, TrustSweep::forgetDocuments);
    }
  }

  private void endOverrides(SweptRealm swept) {
    Realm ended = new Realm();
    swept.once(
        (session, realm) ->
            ended.read(
                realm,
                new TrustScope(session, realm)
                    .store()
                    .states(realm)
                    .overridesEnded(new TrustScope(session, realm).now(), Recomputation.BATCH)));
    Cause cause = new Cause(Reasons.OVERRIDE_ENDED, null, Actor.SYSTEM);
    score(
        ended,
        new Causes(
            ended.agents.stream()
                .distinct()
                .collect(Collectors.toMap(agent -> agent, agent -> cause)),
            false));
  }

  /** Every agent of the realm, fifty at a time. */
  private void scoreAll(SweptRealm swept) {
    Causes causes = new Causes(Map.of(), false);
    Realm some = new Realm();
    do {
      String last = some.agents.isEmpty() ? "" : some.agents.getLast().value();
      swept.once(
          (session, realm) ->
              some.read(
                  realm,
                  new TrustScope(session, realm)
                      .identities()
                      .agents(realm)
                      .idsAfter(last, Recomputation.BATCH)));
      score(some, causes);
    } while (some.agents.size() == Recomputation.BATCH);
  }

  private void score(Realm realm, Causes causes) {
    if (realm.agents.isEmpty()) {
      return;
    }
    try {
      List<AgentId> again = recomputation.score(realm.id, realm.agents, causes);
      again.forEach(agent -> score(realm.id, agent, causes));
    } catch (RuntimeException e) {
      LOG.warnf(e, "Scoring %d agents failed; each of them is tried alone", realm.agents.size());
      realm.agents.forEach(agent -> score(realm.id, agent, causes));
    }
  }

  /** An agent that cannot be scored costs no other its score. */
  private void score(String realmId, AgentId agent, Causes causes) {
    try {
      // Whoever is faster again has scored it in this very moment: no third turn by night.
      var unused = recomputation.score(realmId, List.of(agent), causes);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Agent %s could not be scored", agent);
    }
  }

  /** Whether it is night, and nobody has begun with this one. */
  private int takeNight(KeycloakSession session, RealmModel realm) {
    TrustScope scope = new TrustScope(session, realm);
    ZonedDateTime now = scope.now().atZone(ZoneOffset.UTC);
    if (!scope.agents().isOn(realm) || now.toLocalTime().isBefore(nightlyAt)) {
      return 0;
    }
    String night = NAME + ":night:" + realm.getId() + ":" + now.toLocalDate();
    if (!session.getProvider(SingleUseObjectProvider.class).putIfAbsent(night, A_DAY_AND_MORE)) {
      return 0;
    }
    TrustMeters.night(realm.getName());
    return 1;
  }

  private static int forget(KeycloakSession session, RealmModel realm) {
    TrustScope scope = new TrustScope(session, realm);
    Duration retention = new RealmTrustSettings(session, realm).retention();
    return scope.store().history(realm).deleteBefore(scope.now().minus(retention), OLD_ENTRIES);
  }

  /** The agents that a batch has found, in a realm that is known only there. */
  private static final class Realm {

    private String id = "";
    private List<AgentId> agents = List.of();

    int read(RealmModel realm, List<AgentId> found) {
      id = realm.getId();
      agents = new ArrayList<>(found);
      return found.size();
    }
  }

  /** Documents that no longer count, and that no entry of the history names any more. */
  private static int forgetDocuments(KeycloakSession session, RealmModel realm) {
    TrustScope scope = new TrustScope(session, realm);
    Duration retention = new RealmTrustSettings(session, realm).retention();
    return session
        .getProvider(EvidenceStore.class)
        .documents(realm)
        .deleteBefore(scope.now().minus(retention.multipliedBy(2)), OLD_DOCUMENTS);
  }
}

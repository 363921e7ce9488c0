package io.github.agentidentity.trust.service.recompute;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.TrustSettings.Rules;
import io.github.agentidentity.trust.TrustState;
import io.github.agentidentity.trust.service.TrustMeters;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.panel.FactorPanel;
import io.github.agentidentity.trust.service.panel.Panelists;
import io.github.agentidentity.trust.service.panel.Round;
import io.github.agentidentity.trust.service.score.Answer;
import io.github.agentidentity.trust.service.score.ScoreDocument;
import io.github.agentidentity.trust.service.score.ScoreInputs;
import io.github.agentidentity.trust.service.score.Scoring;
import io.github.agentidentity.trust.service.settings.RealmTrustSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Scores agents: reads where they stand, asks the factors without holding any row, and writes what
 * is new if nobody else did so meanwhile. For use by many threads and nodes at once.
 */
public final class Recomputation {

  /** How many agents are scored in one transaction. */
  public static final int BATCH = 50;

  private final KeycloakSessionFactory factory;
  private final FactorPanel panel;

  public Recomputation(KeycloakSessionFactory factory, FactorPanel panel) {
    this.factory = factory;
    this.panel = panel;
  }

  /**
   * Scores these agents, fifty at most.
   *
   * @return those that somebody else scored at the same time, and that are to be scored again: what
   *     called for this one may be news to the other
   */
  public List<AgentId> score(String realmId, Collection<AgentId> agents, Causes causes) {
    long start = System.nanoTime();
    Standing standing = inRealm(realmId, scope -> standing(scope, agents));
    if (standing == null || standing.agents().isEmpty()) {
      return List.of();
    }
    Rules rules = standing.rules();
    Panelists panelists =
        panel.ask(
            new Round(realmId, standing.agents(), standing.now(), rules.halfLife()),
            rules.weights().weights().keySet());
    List<Computed> computed = new ArrayList<>();
    for (Agent agent : standing.agents()) {
      computed.add(computed(realmId, standing, panelists, agent));
    }
    List<AgentId> again = write(realmId, computed, causes);
    TrustMeters.batch(Duration.ofNanos(System.nanoTime() - start));
    return again;
  }

  /** The first entry of an agent is unique, so that of two at once the second fails as a whole. */
  private List<AgentId> write(String realmId, List<Computed> computed, Causes causes) {
    try {
      List<AgentId> again =
          inRealm(
              realmId,
              scope -> {
                if (!causes.always()) { // whoever asks for it waits
                  scope.identities().giveWay();
                }
                return new ScoreWriter(scope).write(computed, causes);
              });
      return again == null ? List.of() : again;
    } catch (AgentException.Taken e) {
      return computed.stream().map(Computed::agent).toList();
    }
  }

  /** Where the agents stand before anybody is asked about them. */
  private record Standing(
      List<Agent> agents, Map<AgentId, TrustState> states, Rules rules, Instant now) {}

  private static @Nullable Standing standing(TrustScope scope, Collection<AgentId> agents) {
    RealmModel realm = scope.realm();
    if (!scope.agents().isOn(realm)) {
      return null;
    }
    return new Standing(
        scope.identities().agents(realm).findAll(agents),
        scope.store().states(realm).findAll(agents),
        new RealmTrustSettings(scope.session(), realm).rules(),
        scope.now());
  }

  private Computed computed(String realmId, Standing standing, Panelists panelists, Agent agent) {
    Rules rules = standing.rules();
    TrustState known = standing.states().get(agent.id());
    Unheard unheard = new Unheard(() -> lastInputs(realmId, known), rules.baseRate());
    List<Answer> answers = panelists.about(agent.id(), rules.baseRate(), unheard::answer);
    ScoreInputs inputs = new ScoreInputs(standing.now(), rules, answers);
    return new Computed(agent.id(), known, inputs, Scoring.of(inputs));
  }

  private @Nullable ScoreInputs lastInputs(String realmId, @Nullable TrustState known) {
    return known == null
        ? null
        : inRealm(
            realmId,
            scope ->
                scope
                    .store()
                    .history(scope.realm())
                    .inputs(known.agent(), known.number())
                    .map(ScoreDocument::read)
                    .orElse(null));
  }

  /** In a transaction of its own; null if the realm is gone. */
  private <T> @Nullable T inRealm(String realmId, Function<TrustScope, @Nullable T> work) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        session -> {
          RealmModel realm = session.realms().getRealm(realmId);
          if (realm == null) {
            return null;
          }
          session.getContext().setRealm(realm);
          return work.apply(new TrustScope(session, realm));
        });
  }
}

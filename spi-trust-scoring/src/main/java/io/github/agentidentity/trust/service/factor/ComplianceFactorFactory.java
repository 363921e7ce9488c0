package io.github.agentidentity.trust.service.factor;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import io.github.agentidentity.trust.TrustSettings.Ages;
import io.github.agentidentity.trust.service.settings.RealmTrustSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The factor {@code compliance}: does the agent keep to the rules, and is it looked after? Counts
 * what it was refused, and looks at the age of its keys and at the use and review of its grants.
 */
public final class ComplianceFactorFactory implements TrustFactorFactory {

  @Override
  public TrustFactor create(KeycloakSession session) {
    return new ComplianceFactor(session);
  }

  @Override
  public double defaultWeight() {
    return 0.15;
  }

  @Override
  public String getId() {
    return "compliance";
  }

  private record ComplianceFactor(KeycloakSession session) implements TrustFactor {

    @Override
    public FactorEvidence gather(FactorQuestion question) {
      return gatherAll(List.of(question)).getOrDefault(question.agent().id(), FactorEvidence.NONE);
    }

    @Override
    public Map<AgentId, FactorEvidence> gatherAll(List<FactorQuestion> questions) {
      Map<AgentId, FactorEvidence> gathered = new LinkedHashMap<>();
      if (questions.isEmpty()) {
        return gathered;
      }
      RealmModel realm = questions.getFirst().realm();
      List<AgentId> agents = questions.stream().map(question -> question.agent().id()).toList();
      AgentIdentityStore store = session.getProvider(AgentIdentityStore.class);
      Map<AgentId, List<AgentKey>> keys =
          store.keys(realm).listAll(agents).stream()
              .collect(Collectors.groupingBy(AgentKey::agent));
      Map<AgentId, List<Grant>> grants =
          store.grants(realm).listAll(agents).stream().collect(Collectors.groupingBy(Grant::agent));
      Counted counted = Counted.of(session, questions);
      Ages ages = new RealmTrustSettings(session, realm).ages();
      for (FactorQuestion question : questions) {
        AgentId agent = question.agent().id();
        List<Evidence> evidence = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        new Conduct(counted.about(question)).addTo(evidence, findings);
        Upkeep upkeep = new Upkeep(question.now(), ages);
        upkeep.ofKeys(keys.getOrDefault(agent, List.of()), evidence);
        upkeep.ofGrants(
            grants.getOrDefault(agent, List.of()),
            counted.counts().getOrDefault(agent, List.of()),
            evidence);
        gathered.put(agent, FactorEvidence.counted(evidence, findings));
      }
      return gathered;
    }
  }
}

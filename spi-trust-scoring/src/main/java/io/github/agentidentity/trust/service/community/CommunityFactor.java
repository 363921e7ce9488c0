package io.github.agentidentity.trust.service.community;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.trust.Endorsement;
import io.github.agentidentity.trust.EvidenceStore;
import io.github.agentidentity.trust.EvidenceStore.Standing;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.TrustFactor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

/** What other owners think of the agent: two queries for all agents asked. */
final class CommunityFactor implements TrustFactor {

  /** What was said longer ago is forgotten, and not even read. */
  private static final int LONGEST_DAYS = 3_650;

  private final KeycloakSession session;

  CommunityFactor(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public FactorEvidence gather(FactorQuestion question) {
    return gatherAll(List.of(question)).getOrDefault(question.agent().id(), FactorEvidence.NONE);
  }

  @Override
  public Map<AgentId, FactorEvidence> gatherAll(List<FactorQuestion> questions) {
    FactorQuestion any = questions.getFirst();
    EvidenceStore.Endorsements rows =
        session.getProvider(EvidenceStore.class).endorsements(any.realm());
    Instant since = any.now().minus(LONGEST_DAYS, ChronoUnit.DAYS);
    Map<AgentId, List<Endorsement>> said =
        rows.standing(questions.stream().map(question -> question.agent().id()).toList(), since);
    Set<AgentOwner> authors =
        said.values().stream()
            .flatMap(Collection::stream)
            .map(Endorsement::author)
            .collect(Collectors.toSet());
    Map<AgentOwner, Standing> standing = authors.isEmpty() ? Map.of() : rows.standingOf(authors);
    Map<AgentId, FactorEvidence> gathered = new LinkedHashMap<>();
    for (FactorQuestion question : questions) {
      AgentId agent = question.agent().id();
      gathered.put(agent, new Chorus(question, standing).of(said.getOrDefault(agent, List.of())));
    }
    return gathered;
  }
}

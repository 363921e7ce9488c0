package io.github.agentidentity.trust.service.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.Agent.AgentTimes;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.trust.Endorsement;
import io.github.agentidentity.trust.Endorsement.Kind;
import io.github.agentidentity.trust.Endorsement.Words;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.EvidenceStore.Standing;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;

class ChorusTest {

  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
  private static final AgentOwner OWNER = AgentOwner.user("owner");

  private final Map<AgentOwner, Standing> standing = new HashMap<>();

  @Test
  void endorsement_weighs_what_the_agents_of_its_author_score() {
    known("ann", 0.8, Duration.ofDays(365));

    assertThat(positive(of(List.of(by("ann", 1))))).isEqualTo(1.6);
  }

  @Test
  void author_of_no_scored_agent_weighs_nothing() {
    assertThat(of(List.of(by("stranger", 1))).evidence()).isEmpty();
  }

  @Test
  void author_of_young_agents_weighs_little() {
    known("new", 0.9, Duration.ofDays(1));

    assertThat(positive(of(List.of(by("new", 1))))).isCloseTo(0.02, within(1e-9));
  }

  @Test
  void thousand_made_up_authors_weigh_less_than_one_true_one() {
    known("ann", 0.8, Duration.ofDays(365));
    double one = positive(of(List.of(by("ann", 1))));
    List<Endorsement> crowd =
        IntStream.range(0, 1_000).mapToObj(i -> by(fresh("sybil-" + i), 1)).toList();

    assertThat(positive(of(crowd))).isLessThan(one);
  }

  @Test
  void word_of_the_owner_itself_does_not_count() {
    known(OWNER.id(), 0.9, Duration.ofDays(365));

    assertThat(of(List.of(by(OWNER.id(), 1))).evidence()).isEmpty();
  }

  @Test
  void bad_rating_speaks_against_the_agent() {
    known("ann", 0.5, Duration.ofDays(365));
    Evidence evidence = of(List.of(by("ann", 0.25))).evidence().getFirst();

    assertThat(evidence.positive()).isEqualTo(0.25);
    assertThat(evidence.negative()).isEqualTo(0.75);
  }

  @Test
  void more_voices_than_can_be_named_count_all_the_same() {
    List<Endorsement> many =
        IntStream.range(0, 200)
            .mapToObj(
                i -> {
                  known("author-" + i, 0.5, Duration.ofDays(365));
                  return by("author-" + i, 1);
                })
            .toList();

    FactorEvidence evidence = of(many);
    assertThat(evidence.evidence()).hasSize(FactorEvidence.MOST_EVIDENCE);
    assertThat(positive(evidence)).isEqualTo(200.0);
  }

  private String fresh(String author) {
    known(author, 0.5, Duration.ofMinutes(1));
    return author;
  }

  private void known(String author, double score, Duration age) {
    standing.put(AgentOwner.user(author), new Standing(score, NOW.minus(age)));
  }

  private FactorEvidence of(List<Endorsement> said) {
    Agent agent =
        new Agent(
            new AgentId("a1"),
            new AgentName("planner"),
            AgentProfile.EMPTY,
            AgentStatus.ACTIVE,
            null,
            OWNER,
            null,
            AgentTimes.bornAt(NOW),
            null);
    RealmModel none = null;
    return new Chorus(new FactorQuestion(none, agent, NOW, Duration.ofDays(14)), standing).of(said);
  }

  private static double positive(FactorEvidence evidence) {
    return evidence.evidence().stream().mapToDouble(Evidence::positive).sum();
  }

  private static Endorsement by(String author, double rating) {
    return new Endorsement(
        "e-" + author,
        new AgentId("a1"),
        AgentOwner.user(author),
        null,
        new Words(rating == 1 ? Kind.ENDORSEMENT : Kind.FEEDBACK, rating, null, NOW),
        null);
  }
}

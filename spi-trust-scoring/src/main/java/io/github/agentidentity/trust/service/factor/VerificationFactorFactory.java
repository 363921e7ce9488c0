package io.github.agentidentity.trust.service.factor;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import io.github.agentidentity.trust.TrustStore.Count;
import io.github.agentidentity.trust.service.signal.Kinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/**
 * The factor {@code verification}: does the agent prove who it is? Only failures count of which a
 * key of the agent is known to be the cause, or anybody could spoil the trust in anybody.
 */
public final class VerificationFactorFactory implements TrustFactorFactory {

  /** So much a long record of good authentications says at most. */
  private static final double MOST_KEPT = 40;

  private static final double MOST_FAILED = 40;
  private static final double MOST_PROOFS = 4;

  /** A key that is misused says more than one that is used. */
  private static final double FAILURE = 2;

  @Override
  public TrustFactor create(KeycloakSession session) {
    return new VerificationFactor(session);
  }

  @Override
  public double defaultWeight() {
    return 0.2;
  }

  @Override
  public String getId() {
    return "verification";
  }

  private record VerificationFactor(KeycloakSession session) implements TrustFactor {

    @Override
    public FactorEvidence gather(FactorQuestion question) {
      return gather(question, Counted.of(session, List.of(question)));
    }

    @Override
    public Map<AgentId, FactorEvidence> gatherAll(List<FactorQuestion> questions) {
      Counted counted = Counted.of(session, questions);
      Map<AgentId, FactorEvidence> gathered = new LinkedHashMap<>();
      questions.forEach(question -> gathered.put(question.agent().id(), gather(question, counted)));
      return gathered;
    }

    private static FactorEvidence gather(FactorQuestion question, Counted counted) {
      List<Evidence> evidence = new ArrayList<>();
      Instant verified = question.agent().times().verifiedAt();
      if (verified != null) {
        evidence.add(
            Evidence.inFavour("key-proof", question.now(), 1, "a key was proved at " + verified));
      }
      counted
          .of(question, Kinds.PROOF)
          .ifPresent(
              count ->
                  evidence.add(
                      piece(count, Saturation.of(count.kept(), MOST_PROOFS), 0, "keys proved")));
      counted
          .of(question, Kinds.AUTHENTICATION)
          .ifPresent(
              count ->
                  evidence.add(
                      piece(
                          count,
                          Saturation.of(count.kept(), MOST_KEPT),
                          Saturation.of(FAILURE * count.failed(), MOST_FAILED),
                          "authentications kept and failed")));
      return FactorEvidence.counted(evidence);
    }

    private static Evidence piece(Count count, double positive, double negative, String what) {
      return new Evidence(
          "count:" + count.kind(),
          count.at(),
          positive,
          negative,
          String.format(
              Locale.ROOT,
              "%.1f and %.1f %s, older ones counting less",
              count.kept(),
              count.failed(),
              what));
    }
  }
}

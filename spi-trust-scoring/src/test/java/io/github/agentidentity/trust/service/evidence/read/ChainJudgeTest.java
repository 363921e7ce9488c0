package io.github.agentidentity.trust.service.evidence.read;

import static io.github.agentidentity.trust.service.evidence.read.Certificates.pem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.KeyState;
import io.github.agentidentity.trust.EvidenceReading.Point;
import io.github.agentidentity.trust.service.evidence.read.Certificates.Party;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainJudgeTest {

  private static final Party ROOT = Party.withEd25519("root");
  private static final Party MIDDLE = Party.withEd25519("middle");
  private static final Party LEAF = Party.withEd25519("leaf");
  private static final Instant NOW = SomeAgent.NOW;
  private static final TrustAnchors ANCHORS = TrustAnchors.of(pem(ROOT.issues(ROOT)));

  @Test
  void chain_to_an_anchor_speaks_for_the_agent() {
    Point point = judged(pem(MIDDLE.issues(LEAF), ROOT.issues(MIDDLE)));

    assertThat(point).extracting(Point::name, Point::positive).containsExactly("valid", 8.0);
  }

  @Test
  void anchor_may_be_part_of_the_chain() {
    Point point = judged(pem(MIDDLE.issues(LEAF), ROOT.issues(MIDDLE), ROOT.issues(ROOT)));

    assertThat(point.name()).isEqualTo("valid");
  }

  @Test
  void chain_to_nobody_the_realm_knows_says_nothing() {
    Party stranger = Party.withEd25519("stranger");
    Point point = judged(pem(stranger.issues(LEAF), stranger.issues(stranger)));

    assertThat(point).isEqualTo(Point.in("unanchored", 0, point.sentence()));
  }

  @Test
  void namesake_of_an_anchor_is_not_the_anchor() {
    Party namesake = Party.withEd25519("root");

    assertThat(judged(pem(namesake.issues(LEAF))).name()).isEqualTo("unanchored");
  }

  @Test
  void chain_in_a_realm_without_anchors_says_nothing() {
    PemBundle bundle = PemBundle.of(pem(ROOT.issues(LEAF)));
    Point point = new ChainJudge(TrustAnchors.NONE, NOW).judge(bundle, keys());

    assertThat(point).extracting(Point::positive, Point::negative).containsExactly(0.0, 0.0);
  }

  @Test
  void leaf_that_plays_authority_is_not_believed() {
    Party other = Party.withEd25519("other");
    String chain = pem(LEAF.issues(other), ROOT.issues(LEAF));
    Point point =
        new ChainJudge(ANCHORS, NOW)
            .judge(PemBundle.of(chain), List.of(SomeAgent.key(other.key())));

    assertThat(point.name()).isEqualTo("unanchored");
  }

  @Test
  void certificate_that_has_expired_since_speaks_against_the_agent() {
    Point point =
        new ChainJudge(ANCHORS, Certificates.UNTIL.plusSeconds(1))
            .judge(PemBundle.of(pem(ROOT.issues(LEAF))), keys());

    assertThat(point).extracting(Point::name, Point::negative).containsExactly("expired", 4.0);
  }

  @Test
  void certificate_of_a_key_that_was_revoked_since_says_nothing() {
    var revoked = SomeAgent.key(LEAF.key()).withState(KeyState.REVOKED);
    Point point =
        new ChainJudge(ANCHORS, NOW).judge(PemBundle.of(pem(ROOT.issues(LEAF))), List.of(revoked));

    assertThat(point).extracting(Point::name, Point::positive).containsExactly("other-key", 0.0);
  }

  @Test
  void revoked_certificate_is_critical() {
    var leaf = ROOT.issues(LEAF);
    Point point = judged(pem(leaf, ROOT.issues(ROOT), ROOT.revokes(NOW.plusSeconds(60), leaf)));

    assertThat(point).extracting(Point::name, Point::critical).containsExactly("revoked", true);
  }

  @Test
  void current_list_without_the_certificate_adds_to_it() {
    Point point =
        judged(pem(ROOT.issues(LEAF), ROOT.issues(ROOT), ROOT.revokes(NOW.plusSeconds(60))));

    assertThat(point.positive()).isEqualTo(10.0);
  }

  @Test
  void stale_list_adds_nothing() {
    Point point =
        judged(pem(ROOT.issues(LEAF), ROOT.issues(ROOT), ROOT.revokes(NOW.minusSeconds(60))));

    assertThat(point.positive()).isEqualTo(8.0);
  }

  @Test
  void list_of_a_stranger_with_the_issuers_name_adds_nothing() {
    var leaf = ROOT.issues(LEAF);
    var forged = Party.withEd25519("root").revokes(NOW.plusSeconds(60), leaf);

    assertThat(judged(pem(leaf, ROOT.issues(ROOT), forged)).name()).isEqualTo("valid");
  }

  @Test
  void good_answer_about_the_certificate_adds_to_it() {
    var leaf = ROOT.issues(LEAF);
    Point point = judged(pem(leaf) + Certificates.answer(ROOT, leaf, false, NOW));

    assertThat(point.positive()).isEqualTo(10.0);
  }

  @Test
  void answer_that_it_is_revoked_is_critical() {
    var leaf = ROOT.issues(LEAF);
    Point point = judged(pem(leaf) + Certificates.answer(ROOT, leaf, true, NOW));

    assertThat(point.critical()).isTrue();
  }

  @Test
  void stale_answer_and_one_of_a_stranger_add_nothing() {
    var leaf = ROOT.issues(LEAF);
    Instant longAgo = NOW.minusSeconds(86_400);
    Party stranger = Party.withEd25519("root");

    assertThat(judged(pem(leaf) + Certificates.answer(ROOT, leaf, false, longAgo)).positive())
        .isEqualTo(8.0);
    assertThat(judged(pem(leaf) + Certificates.answer(stranger, leaf, true, NOW)).positive())
        .isEqualTo(8.0);
  }

  private static Point judged(String chain) {
    return new ChainJudge(ANCHORS, NOW).judge(PemBundle.of(chain), keys());
  }

  private static List<AgentKey> keys() {
    return List.of(SomeAgent.key(LEAF.key()));
  }
}

package io.github.agentidentity.it.trust;

import static io.github.agentidentity.it.trust.Authority.pem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Certificates for keys of agents, to an authority that the realm believes, or to none. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CertificateIT {

  private static final Authority KNOWN = Authority.named("known");

  private final Evidences evidence;
  private final Trust trust;
  private final TestRealm realm;

  CertificateIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.evidence = new Evidences(realm);
    this.trust = new Trust(realm);
    trust.attribute("agent-trust.certificate-anchors", pem(KNOWN.itself()));
  }

  @Test
  void certificate_of_a_known_authority_raises_the_score() {
    AgentClient agent = evidence.agent(null);
    double before = Trust.points(trust.score(agent), "certificate");
    Http itself = realm.anonymous().bearer(agent.accessToken());
    evidence.push(itself, agent, "certificate", pem(KNOWN.certifies(agent.key()))).expect(201);
    trust.scoreThat(agent, score -> Trust.points(score, "certificate") > before);
  }

  @Test
  void certificate_of_nobody_known_changes_nothing() {
    AgentClient agent = evidence.agent(null);
    double before = Trust.points(trust.score(agent), "certificate");
    Authority stranger = Authority.named("stranger");
    upload(agent, pem(stranger.certifies(agent.key()), stranger.itself())).expect(201);
    trust.recalculate(agent).expect(200);
    assertThat(Trust.points(trust.get(agent).json(), "certificate")).isEqualTo(before);
  }

  @Test
  void revoked_certificate_caps_the_score() {
    AgentClient agent = evidence.agent(null);
    var certificate = KNOWN.certifies(agent.key());
    upload(agent, pem(certificate, KNOWN.itself(), KNOWN.revokes(certificate))).expect(201);
    trust.scoreThat(agent, score -> score.path("score").asDouble() <= 0.3);
    assertThat(trust.get(agent).body()).contains("certificate-revoked");
  }

  @Test
  void certificate_for_another_key_is_refused() {
    assertRefused(pem(KNOWN.certifies(AgentKeyPair.generate())), "not for a key of the agent");
  }

  @Test
  void md5_is_refused() {
    AgentClient agent = evidence.agent(null);
    String weak = pem(Authority.withRsa("weak", "MD5withRSA").certifies(agent.key()));
    assertThat(upload(agent, weak).expect(400).body()).contains("MD5");
  }

  @Test
  void expired_certificate_is_refused() {
    AgentClient agent = evidence.agent(null);
    String old = pem(KNOWN.certifies(agent.key(), Instant.now().minusSeconds(60)));
    assertThat(upload(agent, old).expect(400).body()).contains("expired");
  }

  @Test
  void circle_is_refused() {
    AgentClient agent = evidence.agent(null);
    var certificate = KNOWN.certifies(agent.key());
    assertThat(upload(agent, pem(certificate, certificate)).expect(400).body()).contains("circle");
  }

  @Test
  void anchors_that_cannot_be_read_believe_nobody() {
    TestRealm other = TestRealm.create(realm.server());
    try {
      new Trust(other).attribute("agent-trust.certificate-anchors", "nonsense");
      AgentClient agent = new Evidences(other).agent(null);
      new Evidences(other)
          .upload(agent, "certificate", pem(KNOWN.certifies(agent.key())))
          .expect(201);
      assertThat(Trust.points(new Trust(other).score(agent), "certificate")).isPositive();
    } finally {
      other.close();
    }
  }

  private Answer upload(AgentClient agent, String text) {
    return evidence.upload(agent, "certificate", text);
  }

  private void assertRefused(String text, String word) {
    AgentClient agent = evidence.agent(null);
    assertThat(upload(agent, text).expect(400).body()).contains(word);
    assertThat(evidence.list(agent).json()).isEmpty();
  }
}

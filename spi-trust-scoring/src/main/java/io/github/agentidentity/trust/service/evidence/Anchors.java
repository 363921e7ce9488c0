package io.github.agentidentity.trust.service.evidence;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.trust.service.evidence.read.TrustAnchors;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/** The trust anchors of a realm, in PEM in the attribute {@link #ATTRIBUTE}. */
public final class Anchors {

  /** Certificates in PEM, one after the other: whose word counts for certificates of agents. */
  public static final String ATTRIBUTE = "agent-trust.certificate-anchors";

  private static final Logger LOG = Logger.getLogger(Anchors.class);

  private Anchors() {}

  /** The anchors; none where they cannot be read: then no certificate speaks for an agent. */
  public static TrustAnchors of(RealmModel realm) {
    try {
      return TrustAnchors.of(realm.getAttribute(ATTRIBUTE));
    } catch (AgentException.Invalid e) {
      LOG.warnf(
          "Realm %s: the attribute %s cannot be read (%s); no certificate counts",
          realm.getName(), ATTRIBUTE, e.getMessage());
      return TrustAnchors.NONE;
    }
  }
}

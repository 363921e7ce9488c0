package io.github.agentidentity.trust.service.evidence;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.SettingKind;
import io.github.agentidentity.agent.settings.SettingType;
import io.github.agentidentity.trust.service.evidence.read.TrustAnchors;

/** Whose word counts for certificates of agents. */
public final class Anchors {

  private static final int LONGEST = 60_000;

  /** The anchors; none where they cannot be read: then no certificate speaks for an agent. */
  public static final RealmSetting<TrustAnchors> CERTIFICATES =
      RealmSetting.without(
          "agent-trust.certificate-anchors",
          "certificates",
          SettingKind.text(SettingType.CERTIFICATES, LONGEST, Anchors::parsed),
          TrustAnchors.NONE);

  private Anchors() {}

  private static TrustAnchors parsed(String pem) {
    try {
      return TrustAnchors.of(pem);
    } catch (AgentException.Invalid e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}

package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.docs.Section;
import io.github.agentidentity.agent.docs.Setting;
import java.util.List;

/** The lines of the configuration table that live in this package. */
public final class TokenSettings {

  private TokenSettings() {}

  public static List<Setting> all() {
    return List.of(
        new Setting(
            Section.SERVER,
            "`--spi-signature--"
                + Ed25519SignatureProviderFactory.SCOPE
                + "--"
                + Ed25519SignatureProviderFactory.BOUNCY_CASTLE
                + "=<true or false>`",
            "default `true`",
            "Signs and verifies `EdDSA` with Bouncy Castle instead of the JDK; never in FIPS mode"),
        Setting.lifetime(
            "client assertion",
            AssertionRules.LONGEST_LIFE,
            "From `iat`, or now, to `exp`, at most"));
  }
}

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
        new Setting(
            Section.SERVER,
            "`--spi-client-authenticator--agent-ed25519--"
                + AgentEd25519AuthenticatorFactory.REQUESTS_PER_MINUTE
                + "=<number>`",
            "default " + AgentEd25519AuthenticatorFactory.DEFAULT_REQUESTS_PER_MINUTE,
            "Requests of one agent that one node takes at the token and other OAuth endpoints in a"
                + " minute, by its key, an API key or as AIM's tools ask; 429 `slow_down` beyond"),
        Setting.lifetime(
            "client assertion",
            AssertionRules.LONGEST_LIFE,
            "From `iat`, or now, to `exp`, at most"));
  }
}

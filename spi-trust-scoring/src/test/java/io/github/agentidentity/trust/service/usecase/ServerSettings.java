package io.github.agentidentity.trust.service.usecase;

import io.github.agentidentity.agent.docs.Section;
import io.github.agentidentity.agent.docs.Setting;
import io.github.agentidentity.trust.service.recompute.TrustSweep;
import java.util.List;

/** What can be set at the start of the server. */
public final class ServerSettings {

  private ServerSettings() {}

  public static List<Setting> all() {
    return List.of(
        option(
            UseCasesFactory.FLUSH_MILLIS,
            UseCasesFactory.STANDARD_FLUSH_MILLIS,
            "How long what agents do is collected before it is counted and scored"),
        option(
            UseCasesFactory.FACTOR_MILLIS,
            UseCasesFactory.STANDARD_FACTOR_MILLIS,
            "How long a factor may take for fifty agents; then it counts as not known"),
        option(
            UseCasesFactory.NIGHTLY_AT,
            UseCasesFactory.STANDARD_NIGHTLY_AT,
            "The time of day, in UTC, from which on every agent is scored anew for that day"),
        option(
            "sweep-seconds",
            TrustSweep.STANDARD_INTERVAL.toSeconds(),
            "How often one node of the cluster looks whether that time has come, and which"
                + " overrides have ended"));
  }

  private static Setting option(String name, Object otherwise, String meaning) {
    return new Setting(
        Section.SERVER,
        "`--spi-trust-scoring--" + UseCasesFactory.ID + "--" + name + "=<value>`",
        "default " + otherwise,
        meaning);
  }
}

package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.docs.GeneratedFile;
import io.github.agentidentity.agent.docs.SettingsTable;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TrustSettingsTableTest {

  private static final String MODULE = "spi-trust-scoring";

  private static final String INTRODUCTION =
      """
      # Configuration of trust scoring

      Generated from the code by `mvn -pl spi-trust-scoring -am test -Ddocs.update=true`; a test fails when it is stale.

      """;

  @Test
  void committed_table_says_what_the_code_says() throws IOException {
    new GeneratedFile(MODULE, "docs/configuration-trust.md")
        .mustSay(new SettingsTable(INTRODUCTION, TrustSettingsTable.all()).markdown());
  }
}

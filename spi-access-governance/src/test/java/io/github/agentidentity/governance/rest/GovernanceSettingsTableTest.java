package io.github.agentidentity.governance.rest;

import io.github.agentidentity.agent.docs.GeneratedFile;
import io.github.agentidentity.agent.docs.SettingsTable;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GovernanceSettingsTableTest {

  private static final String MODULE = "spi-access-governance";

  private static final String INTRODUCTION =
      """
      # Configuration of access governance

      Generated from the code by `mvn -pl spi-access-governance -am test -Ddocs.update=true`; a test fails when it is stale.

      """;

  @Test
  void committed_table_says_what_the_code_says() throws IOException {
    new GeneratedFile(MODULE, "docs/configuration-governance.md")
        .mustSay(new SettingsTable(INTRODUCTION, GovernanceSettingsTable.all()).markdown());
  }
}

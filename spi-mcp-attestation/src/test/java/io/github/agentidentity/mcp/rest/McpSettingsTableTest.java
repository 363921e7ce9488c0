package io.github.agentidentity.mcp.rest;

import io.github.agentidentity.agent.docs.GeneratedFile;
import io.github.agentidentity.agent.docs.SettingsTable;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class McpSettingsTableTest {

  private static final String MODULE = "spi-mcp-attestation";

  private static final String INTRODUCTION =
      """
      # Configuration of MCP servers

      Generated from the code by `mvn -pl spi-mcp-attestation -am test -Ddocs.update=true`; a test fails when it is stale.

      """;

  @Test
  void committed_table_says_what_the_code_says() throws IOException {
    new GeneratedFile(MODULE, "docs/configuration-mcp.md")
        .mustSay(new SettingsTable(INTRODUCTION, McpSettingsTable.all()).markdown());
  }
}

package io.github.agentidentity.agent.docs;

import io.github.agentidentity.agent.rest.RestSettings;
import io.github.agentidentity.agent.service.ServiceSettings;
import io.github.agentidentity.agent.token.TokenSettings;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be set, and every number that the pack is built on. */
public final class ConfigurationTable {

  private static final String INTRODUCTION =
"""
      # Configuration

      Generated from the code by `mvn -pl spi-agent-identity test -Ddocs.update=true`; a test fails when it is stale.

## Settings by REST

`GET /admin/realms/{realm}/agent-settings` lists what the installed modules let admins set per realm, with bounds, default, what is
stored, what counts, and a complaint where what is stored cannot be read; roles `view-agents` or `view-realm`. `PUT` with `{"values":
{"mcp.probe-interval": "PT5M", "mcp.drift-policy": null}}` changes those alone, all of them or none; null takes one back to its default;
role `manage-realm`. `If-Match` with the `ETag` of what was seen answers 409 if anything was changed since.

""";

  private ConfigurationTable() {}

  static String markdown() {
    return new SettingsTable(INTRODUCTION, settings()).markdown();
  }

  /** The text with each {@code <<name>>} replaced by the value of that line. */
  public static String filledIn(String text) {
    String filled = text;
    for (Setting setting : settings()) {
      filled = filled.replace("<<" + setting.name() + ">>", setting.value());
    }
    return filled;
  }

  private static List<Setting> settings() {
    return Stream.of(RestSettings.all(), ServiceSettings.all(), TokenSettings.all())
        .flatMap(List::stream)
        .toList();
  }
}

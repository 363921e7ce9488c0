package io.github.agentidentity.agent.docs;

import java.util.Arrays;
import java.util.List;

/** A page of settings, by section. */
public record SettingsTable(String introduction, List<Setting> settings) {

  public SettingsTable {
    settings = List.copyOf(settings);
  }

  /** Sections in which nothing can be set are left out. */
  public String markdown() {
    StringBuilder text = new StringBuilder(introduction);
    Arrays.stream(Section.values())
        .filter(section -> settings.stream().anyMatch(line -> line.section() == section))
        .forEach(section -> append(text, section));
    return text.toString().strip() + "\n";
  }

  private void append(StringBuilder text, Section section) {
    text.append(section.heading()).append("| Name | Value | Meaning |\n|---|---|---|\n");
    settings.stream()
        .filter(setting -> setting.section() == section)
        .map(
            setting ->
                "| %s | %s | %s |%n".formatted(setting.name(), setting.value(), setting.meaning()))
        .forEach(text::append);
    text.append('\n');
  }
}

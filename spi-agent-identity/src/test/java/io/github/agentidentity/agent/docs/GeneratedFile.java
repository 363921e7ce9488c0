package io.github.agentidentity.agent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is written from the code, and must say what the code says. */
public final class GeneratedFile {

  private static final String UPDATE = "docs.update";

  private final String module;
  private final String name;

  /** By the module that writes it, and its path below the root of the repository. */
  public GeneratedFile(String module, String name) {
    this.module = module;
    this.name = name;
  }

  /** Fails if the committed file says anything else; rewrites it instead when asked to update. */
  public void mustSay(String text) throws IOException {
    Path file = Path.of("..").resolve(name);
    if (Boolean.getBoolean(UPDATE)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "%s is not what the code says. Write it anew and commit it:%n"
                + "  mvn -pl %s -am test -D%s=true",
            name, module, UPDATE)
        .isEqualTo(text);
  }
}

package io.github.agentidentity.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts realm files where {@code --import-realm} looks for them, and nothing else. */
final class RealmImport {

  private RealmImport() {}

  static void prepare(Path home, List<Path> realms) throws IOException {
    Path folder = home.resolve("data").resolve("import");
    Folders.deleteTree(folder);
    if (realms.isEmpty()) {
      return;
    }
    Files.createDirectories(folder);
    for (Path realm : realms) {
      Files.copy(realm, folder.resolve(realm.getFileName()));
    }
  }
}

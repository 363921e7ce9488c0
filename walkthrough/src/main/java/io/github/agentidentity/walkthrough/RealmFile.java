package io.github.agentidentity.walkthrough;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The realm that {@code realm-config} ships, as a file that the server can import. */
final class RealmFile {

  private static final String RESOURCE = "/realms/agents-realm.json";

  private RealmFile() {}

  static Path copyTo(Path folder) {
    Path file = folder.resolve("agents-realm.json");
    try (InputStream realm = RealmFile.class.getResourceAsStream(RESOURCE)) {
      if (realm == null) {
        throw new StoryException("The class path has no " + RESOURCE + ".");
      }
      Files.copy(realm, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new StoryException("Cannot write " + file + ".", e);
    }
  }
}

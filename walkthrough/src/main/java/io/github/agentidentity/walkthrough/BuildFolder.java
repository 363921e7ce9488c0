package io.github.agentidentity.walkthrough;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** Where Maven put the server; the launcher says where that is. */
record BuildFolder(Path path, String distribution) {

  private static final String VERSIONS = "/walkthrough.properties";

  static BuildFolder fromProperties() {
    String target = System.getProperty("walkthrough.target", "");
    if (target.isEmpty()) {
      throw new StoryException("The system property walkthrough.target is missing: run ./demo.");
    }
    return new BuildFolder(Path.of(target).toAbsolutePath(), distributionName());
  }

  Path keycloak() {
    return path.resolve(distribution);
  }

  Path log() {
    return path.resolve("demo-keycloak.log");
  }

  private static String distributionName() {
    Properties properties = new Properties();
    try (InputStream file = BuildFolder.class.getResourceAsStream(VERSIONS)) {
      if (file == null) {
        throw new StoryException("The class path has no " + VERSIONS + ".");
      }
      properties.load(file);
      return properties.getProperty("distribution");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + VERSIONS, e);
    }
  }
}

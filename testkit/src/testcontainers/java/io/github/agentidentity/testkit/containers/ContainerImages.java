package io.github.agentidentity.testkit.containers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which images to run; Maven writes Keycloak's version into the file. */
record ContainerImages(String keycloak, String postgres) {

  private static final String FILE = "/container-images.properties";

  static ContainerImages load() {
    Properties names = new Properties();
    try (InputStream file = ContainerImages.class.getResourceAsStream(FILE)) {
      names.load(Objects.requireNonNull(file, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    return new ContainerImages(names.getProperty("keycloak"), names.getProperty("postgres"));
  }
}

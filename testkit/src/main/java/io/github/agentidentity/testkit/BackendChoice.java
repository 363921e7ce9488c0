package io.github.agentidentity.testkit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Starts the server that the system properties ask for. {@code keycloak.backend} is {@code dist}
 * (the default: it needs nothing but a JDK), {@code testcontainers}, or {@code auto}, which takes
 * containers where they work and the distribution where they do not. With {@code keycloak.url}
 * nothing is started: see {@link AttachedBackend}.
 */
final class BackendChoice {

  private static final String CONTAINERS = "testcontainers";

  private BackendChoice() {}

  static KeycloakBackend start() {
    return AttachedBackend.fromProperties().orElseGet(BackendChoice::started);
  }

  private static KeycloakBackend started() {
    String wanted = System.getProperty("keycloak.backend", "dist");
    return switch (wanted) {
      case "dist" -> DistributionBackend.start(fromProperties());
      case CONTAINERS -> containers().orElseThrow(BackendChoice::profileMissing).start();
      case "auto" -> automatic();
      default ->
          throw new IllegalArgumentException(
              "keycloak.backend must be dist, testcontainers or auto, not " + wanted);
    };
  }

  static DistributionOptions fromProperties() {
    return DistributionOptions.builder(Path.of(required("keycloak.home")))
        .log(Path.of(System.getProperty("keycloak.log", "target/keycloak.log")))
        .database(Database.parse(System.getProperty("keycloak.db", "postgres")))
        .javaOpts(words("keycloak.java.opts", DistributionOptions.QUICK_START))
        .serverArguments(words("keycloak.arguments", List.of()))
        .progress(words -> System.out.println("[keycloak] " + words))
        .build();
  }

  private static KeycloakBackend automatic() {
    Optional<BackendFactory> containers = containers();
    Optional<String> obstacle =
        containers
            .map(BackendFactory::obstacle)
            .orElse(Optional.of("the Maven profile testcontainers is off"));
    if (obstacle.isEmpty()) {
      return containers.orElseThrow().start();
    }
    System.out.println(
        "[keycloak] No containers here (%s): the distribution runs instead."
            .formatted(obstacle.get()));
    return DistributionBackend.start(fromProperties());
  }

  private static Optional<BackendFactory> containers() {
    return ServiceLoader.load(BackendFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.id().equals(CONTAINERS))
        .findFirst();
  }

  private static IllegalStateException profileMissing() {
    return new IllegalStateException(
        "keycloak.backend=testcontainers needs the Maven profile: add -Ptestcontainers");
  }

  private static String required(String property) {
    String value = System.getProperty(property, "");
    if (value.isBlank()) {
      throw new IllegalStateException(
          "set the system property " + property + " to an unpacked Keycloak distribution");
    }
    return value;
  }

  private static List<String> words(String property, List<String> otherwise) {
    String value = System.getProperty(property);
    if (value == null) {
      return otherwise;
    }
    return Arrays.stream(value.split(" ")).filter(word -> !word.isBlank()).toList();
  }
}

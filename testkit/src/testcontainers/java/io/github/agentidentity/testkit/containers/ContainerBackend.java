package io.github.agentidentity.testkit.containers;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.github.agentidentity.testkit.AdminCredentials;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Keycloak and PostgreSQL in two containers on a network of their own. */
final class ContainerBackend implements KeycloakBackend {

  private static final String DATABASE = "database";
  private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

  private final Network network;
  private final PostgreSQLContainer postgres;
  private final KeycloakContainer keycloak;

  private ContainerBackend(
      Network network, PostgreSQLContainer postgres, KeycloakContainer server) {
    this.network = network;
    this.postgres = postgres;
    this.keycloak = server;
  }

  static ContainerBackend start(ContainerImages images) {
    Network network = Network.newNetwork();
    PostgreSQLContainer postgres = postgres(images, network);
    ContainerBackend backend =
        new ContainerBackend(network, postgres, keycloak(images, postgres, network));
    try {
      backend.postgres.start();
      backend.keycloak.start();
      return backend;
    } catch (RuntimeException e) {
      backend.close();
      throw e;
    }
  }

  @Override
  public URI baseUri() {
    return URI.create(keycloak.getAuthServerUrl());
  }

  @Override
  public URI managementUri() {
    return URI.create(keycloak.getMgmtServerUrl());
  }

  @Override
  public AdminCredentials administrator() {
    return new AdminCredentials(keycloak.getAdminUsername(), keycloak.getAdminPassword());
  }

  @Override
  public String describe() {
    return "container %s with %s at %s"
        .formatted(
            keycloak.getDockerImageName(),
            postgres.getDockerImageName(),
            keycloak.getAuthServerUrl());
  }

  @Override
  public void close() {
    keycloak.stop();
    postgres.stop();
    network.close();
  }

  private static PostgreSQLContainer postgres(ContainerImages images, Network network) {
    return new PostgreSQLContainer(DockerImageName.parse(images.postgres()))
        .withNetwork(network)
        .withNetworkAliases(DATABASE);
  }

  private static KeycloakContainer keycloak(
      ContainerImages images, PostgreSQLContainer postgres, Network network) {
    return new KeycloakContainer(images.keycloak())
        .withNetwork(network)
        .withProviderLibsFrom(providers())
        .withEnv("KC_DB", "postgres")
        .withEnv("KC_DB_URL", "jdbc:postgresql://" + DATABASE + "/" + postgres.getDatabaseName())
        .withEnv("KC_DB_USERNAME", postgres.getUsername())
        .withEnv("KC_DB_PASSWORD", postgres.getPassword())
        .withEnv("KC_HEALTH_ENABLED", "true")
        .withEnv("KC_METRICS_ENABLED", "true")
        .withStartupTimeout(START_TIMEOUT);
  }

  /** The jars that the distribution would run with. */
  private static List<File> providers() {
    Path home =
        Path.of(Objects.requireNonNull(System.getProperty("keycloak.home"), "keycloak.home"));
    File[] jars =
        home.resolve("providers").toFile().listFiles((folder, name) -> name.endsWith(".jar"));
    return jars == null ? List.of() : List.of(jars);
  }
}

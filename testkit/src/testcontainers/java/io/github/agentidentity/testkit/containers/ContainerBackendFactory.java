package io.github.agentidentity.testkit.containers;

import io.github.agentidentity.testkit.BackendFactory;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Answers for {@code keycloak.backend=testcontainers}. */
public final class ContainerBackendFactory implements BackendFactory {

  private final ContainerImages images = ContainerImages.load();

  @Override
  public String id() {
    return "testcontainers";
  }

  @Override
  public Optional<String> obstacle() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.of("Docker does not answer");
    }
    return Stream.of(images.keycloak(), images.postgres())
        .filter(image -> !isThere(image))
        .findFirst()
        .map(image -> "the image " + image + " is neither here nor can it be pulled");
  }

  @Override
  public KeycloakBackend start() {
    return ContainerBackend.start(images);
  }

  private static boolean isThere(String image) {
    try {
      new RemoteDockerImage(DockerImageName.parse(image)).get();
      return true;
    } catch (ContainerFetchException e) {
      return false;
    }
  }
}

package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.AdminCredentials;
import io.github.agentidentity.testkit.DevMem;
import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.testkit.DistributionOptions;
import io.github.agentidentity.testkit.KeycloakStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** Keycloak as the demo runs it: on loopback, in memory, so that every run tells the same story. */
final class DemoServer {

  private DemoServer() {}

  static DistributionBackend start(Arguments arguments, AdminCredentials admin, Terminal terminal) {
    BuildFolder folder = BuildFolder.fromProperties();
    DistributionBackend.endLeftovers(folder.log());
    requireFree(arguments.port());
    try (Progress progress = new Progress(terminal)) {
      DistributionOptions options =
          DistributionOptions.builder(folder.keycloak())
              .log(folder.log())
              .database(new DevMem())
              .javaOpts(DistributionOptions.QUICK_START)
              .realmImport(List.of(RealmFile.copyTo(folder.path())))
              .httpPort(arguments.port())
              .adminUsername(admin.username())
              .adminPassword(admin.password())
              .progress(progress::step)
              .build();
      return started(options, progress);
    }
  }

  private static DistributionBackend started(DistributionOptions options, Progress progress) {
    try {
      return DistributionBackend.start(options);
    } catch (KeycloakStartException e) {
      progress.failed();
      throw e;
    }
  }

  private static void requireFree(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException e) {
      throw new StoryException(
          "Port %d is taken (%s): stop what listens there, or choose another with --port N."
              .formatted(port, e.getMessage()),
          e);
    }
  }
}

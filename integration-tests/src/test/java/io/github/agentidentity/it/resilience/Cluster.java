package io.github.agentidentity.it.resilience;

import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.testkit.EmbeddedPostgresDatabase;
import java.util.List;

/** Two servers with one database and one cache, known to the world under one name. */
final class Cluster implements AutoCloseable {

  static final int SWEEP_SECONDS = 5;
  static final int TRUST_SWEEP_SECONDS = 2;
  private static final int MCP_SWEEP_SECONDS = 3;

  private final EmbeddedPostgresDatabase database = new EmbeddedPostgresDatabase();
  private final DistributionBackend first;
  private final DistributionBackend second;

  private Cluster() {
    database.start();
    first = OwnServer.start("node-1", database, arguments("--hostname-strict=false"));
    String name = "--hostname=" + first.baseUri();
    second = OwnServer.start("node-2", database.asJdbc(), arguments(name));
  }

  static Cluster start() {
    return new Cluster();
  }

  private static List<String> arguments(String name) {
    return List.of(
        "--cache=ispn",
        "--spi-access-governance--default--sweep-seconds=" + SWEEP_SECONDS,
        "--spi-trust-scoring--default--sweep-seconds=" + TRUST_SWEEP_SECONDS,
        "--spi-trust-scoring--default--nightly-at=00:00",
        "--spi-trust-scoring--default--flush-millis=300",
        "--spi-trust-factor--behaviour--flush-millis=300",
        "--spi-mcp-servers--default--sweep-seconds=" + MCP_SWEEP_SECONDS,
        "--cache-embedded-mtls-enabled=false",
        "--cache-embedded-network-bind-address=127.0.0.1",
        name);
  }

  DistributionBackend first() {
    return first;
  }

  DistributionBackend second() {
    return second;
  }

  @Override
  public void close() {
    second.close();
    first.close();
    database.close();
  }
}

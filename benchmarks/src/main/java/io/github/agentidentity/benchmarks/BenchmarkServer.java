package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.testkit.DistributionOptions;
import io.github.agentidentity.testkit.EmbeddedPostgresDatabase;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One server with the JVM flags that Keycloak chooses, on PostgreSQL. */
final class BenchmarkServer implements AutoCloseable {

  private final DistributionBackend backend;

  private BenchmarkServer(DistributionBackend backend) {
    this.backend = backend;
  }

  static BenchmarkServer start(Settings settings) {
    return new BenchmarkServer(
        DistributionBackend.start(
            DistributionOptions.builder(settings.keycloakHome())
                .log(settings.results().resolve("keycloak.log"))
                .database(new EmbeddedPostgresDatabase())
                .serverArguments(arguments(settings))
                .progress(Progress::say)
                .build()));
  }

  /** All load comes from one address, and it is not the limit that is measured. */
  private static List<String> arguments(Settings settings) {
    return Stream.concat(
            Stream.of("agent-access", "aim")
                .map("--spi-realm-restapi-extension--%s--requests-per-minute=10000000"::formatted),
            settings.serverArguments().stream())
        .toList();
  }

  URI baseUri() {
    return backend.baseUri();
  }

  /** Where metrics are read. */
  URI managementUri() {
    return backend.managementUri();
  }

  AdminClient admin() {
    return AdminClient.of(backend);
  }

  /** The settings by which the server reaches its database. */
  Map<String, String> database() {
    return backend.database().environment();
  }

  Jcmd jcmd() {
    return new Jcmd(backend.pid());
  }

  CpuMeter cpuMeter() {
    ProcessHandle java = ProcessHandle.of(backend.pid()).orElseThrow();
    return new CpuMeter(java, backend.database().processes());
  }

  /** Where the numbers come from. */
  Map<String, Object> environment(Settings settings) {
    Map<String, Object> environment = new LinkedHashMap<>();
    environment.put("keycloak", settings.keycloakHome().getFileName().toString());
    environment.put("database", "PostgreSQL 17 on the same machine, fsync off");
    environment.put(
        "jdk", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    environment.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    environment.put("cores", Runtime.getRuntime().availableProcessors());
    environment.put("serverJvmFlags", jvmFlags());
    environment.put("serverArguments", settings.serverArguments());
    environment.put("connections", settings.connections());
    environment.put("agents", settings.agents());
    environment.put("blocks", settings.rounds());
    environment.put("blockSeconds", settings.block().toMillis() / 1e3);
    environment.put("warmupSeconds", settings.warmup().toSeconds());
    return environment;
  }

  private List<String> jvmFlags() {
    return jcmd()
        .run("VM.command_line")
        .lines()
        .filter(line -> line.startsWith("jvm_args:"))
        .flatMap(line -> Arrays.stream(line.split(" +", -1)))
        .filter(flag -> flag.startsWith("-X"))
        .toList();
  }

  @Override
  public void close() {
    backend.close();
  }
}

package io.github.agentidentity.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * How to run one server of an unpacked distribution. Only the home has no default.
 *
 * @param home the unpacked distribution, writable, with the provider jars in {@code providers}
 * @param log where the output of build and server goes; a pid file lies beside it
 * @param buildOptions options of {@code kc.sh build} beyond database, health and metrics
 * @param serverArguments arguments of {@code kc.sh start}; one wins over a default of its name
 * @param realmImport realm files to import at the first start
 * @param httpPort the port, or 0 for a free one
 * @param managementPort the port of health and metrics, or 0 for a free one
 * @param progress told in a few words what is going on
 */
public record DistributionOptions(
    Path home,
    Path log,
    Database database,
    List<String> javaOpts,
    List<String> buildOptions,
    List<String> serverArguments,
    List<Path> realmImport,
    int httpPort,
    int managementPort,
    AdminCredentials administrator,
    Duration startTimeout,
    Consumer<String> progress) {

  /** Starts faster on a small machine, runs slower: right for tests, wrong for benchmarks. */
  public static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:-UseG1GC", "-XX:+UseSerialGC");

  public DistributionOptions {
    javaOpts = List.copyOf(javaOpts);
    buildOptions = List.copyOf(buildOptions);
    serverArguments = List.copyOf(serverArguments);
    realmImport = List.copyOf(realmImport);
  }

  public static Builder builder(Path home) {
    return new Builder(home.toAbsolutePath());
  }

  /** Collects the options by name. */
  public static final class Builder {
    private final Path home;
    private Path log = Path.of("target", "keycloak.log");
    private Database database = new DevMem();
    private List<String> javaOpts = List.of();
    private List<String> buildOptions = List.of();
    private List<String> serverArguments = List.of();
    private List<Path> realmImport = List.of();
    private int httpPort;
    private int managementPort;
    private String adminUsername = "admin";
    private String adminPassword = "admin";
    private Duration startTimeout = Duration.ofMinutes(5);
    private Consumer<String> progress = words -> {};

    private Builder(Path home) {
      this.home = home;
    }

    public Builder log(Path value) {
      log = value;
      return this;
    }

    public Builder database(Database value) {
      database = value;
      return this;
    }

    public Builder javaOpts(List<String> value) {
      javaOpts = value;
      return this;
    }

    public Builder buildOptions(List<String> value) {
      buildOptions = value;
      return this;
    }

    public Builder serverArguments(List<String> value) {
      serverArguments = value;
      return this;
    }

    public Builder realmImport(List<Path> value) {
      realmImport = value;
      return this;
    }

    public Builder httpPort(int value) {
      httpPort = value;
      return this;
    }

    public Builder managementPort(int value) {
      managementPort = value;
      return this;
    }

    public Builder adminUsername(String value) {
      adminUsername = value;
      return this;
    }

    public Builder adminPassword(String value) {
      adminPassword = value;
      return this;
    }

    public Builder startTimeout(Duration value) {
      startTimeout = value;
      return this;
    }

    public Builder progress(Consumer<String> value) {
      progress = value;
      return this;
    }

    public DistributionOptions build() {
      return new DistributionOptions(
          home,
          log.toAbsolutePath(),
          database,
          javaOpts,
          buildOptions,
          serverArguments,
          realmImport,
          httpPort,
          managementPort,
          new AdminCredentials(adminUsername, adminPassword),
          startTimeout,
          progress);
    }
  }
}

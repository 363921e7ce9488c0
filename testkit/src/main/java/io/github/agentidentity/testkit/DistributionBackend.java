package io.github.agentidentity.testkit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs an unpacked Keycloak distribution as a child process of this JVM. */
public final class DistributionBackend implements KeycloakBackend {

  private static final Duration POLL = Duration.ofMillis(250);

  private final DistributionOptions options;
  private final ServerPorts ports;
  private final LaunchCommand command;
  private final ServerLog log;
  private final PidFile pidFile;
  private final Thread hook = new Thread(this::stopAll, "keycloak-shutdown");

  private @Nullable ServerProcess running;
  private boolean ready;
  private boolean closed;

  private DistributionBackend(DistributionOptions options) {
    this.options = options;
    this.ports = FreePorts.forServer(options.httpPort(), options.managementPort());
    this.command = new LaunchCommand(options, ports);
    this.pidFile = PidFile.besides(options.log());
    this.pidFile.reap();
    this.log = new ServerLog(options.log());
  }

  /**
   * Returns when the server is ready to answer.
   *
   * @throws KeycloakStartException with the end of the log, when it does not get there
   */
  public static DistributionBackend start(DistributionOptions options) {
    if (!Files.isRegularFile(options.home().resolve("bin").resolve("kc.sh"))) {
      throw new KeycloakStartException("no Keycloak distribution in " + options.home());
    }
    DistributionBackend backend = new DistributionBackend(options);
    Runtime.getRuntime().addShutdownHook(backend.hook);
    try {
      backend.boot();
      return backend;
    } catch (RuntimeException e) {
      backend.close();
      throw e;
    }
  }

  /** Ends what a killed JVM left running with this log, as the next start would do. */
  public static void endLeftovers(Path log) {
    PidFile.besides(log).reap();
  }

  @Override
  public URI baseUri() {
    return ports.baseUri();
  }

  @Override
  public URI managementUri() {
    return ports.managementUri();
  }

  @Override
  public AdminCredentials administrator() {
    return options.administrator();
  }

  @Override
  public String describe() {
    return "distribution %s on %s at %s"
        .formatted(options.home().getFileName(), options.database().vendor(), baseUri());
  }

  /** The Java process of the server. */
  public synchronized long pid() {
    return required().javaPid();
  }

  /** False after {@link #kill} or when the server ended by itself. */
  public synchronized boolean isAlive() {
    return required().isAlive();
  }

  /** True when {@link #close} was called, or the JVM is going down. */
  public synchronized boolean isClosed() {
    return closed;
  }

  public Database database() {
    return options.database();
  }

  public Path log() {
    return options.log();
  }

  /** SIGKILL for the whole tree; the database goes on. */
  public synchronized void kill() {
    required().kill();
    pidFile.delete();
  }

  /** Stops the server if it runs and starts it on the same ports with the same database. */
  public void restart() {
    synchronized (this) {
      required().terminate();
    }
    launch();
  }

  @Override
  public void close() {
    stopAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down and the hook runs by itself.
      return;
    }
  }

  private void boot() {
    try {
      RealmImport.prepare(options.home(), options.realmImport());
      buildIfNeeded();
    } catch (IOException e) {
      throw new KeycloakStartException("cannot prepare " + options.home(), e);
    }
    options.database().start();
    launch();
  }

  private void buildIfNeeded() throws IOException {
    BuildFingerprint fingerprint = new BuildFingerprint(options.home());
    String wanted = fingerprint.of(command.buildArguments());
    if (fingerprint.isCurrent(wanted)) {
      return;
    }
    fingerprint.forget();
    options.progress().accept("building the server");
    ServerProcess build = spawn(command.build());
    if (!build.awaitExit(options.startTimeout())) {
      throw failure("kc.sh build took longer than " + options.startTimeout(), build);
    }
    if (build.exitCode() != 0) {
      throw failure("kc.sh build failed with exit code " + build.exitCode(), build);
    }
    fingerprint.remember(wanted);
  }

  private void launch() {
    options.progress().accept("starting the server");
    ServerProcess server = spawn(command.start());
    awaitReady(server);
    becameReady(server);
  }

  private synchronized void becameReady(ServerProcess server) {
    ready = true;
    remember(server);
  }

  private void remember(ServerProcess process) {
    pidFile.write(
        Stream.concat(process.tree().stream(), options.database().processes().stream()).toList());
  }

  private synchronized ServerProcess spawn(ProcessBuilder process) {
    if (closed) {
      throw new KeycloakStartException("closed while starting");
    }
    ServerProcess started = ServerProcess.start(process, log);
    ready = false;
    running = started;
    remember(started);
    return started;
  }

  private void awaitReady(ServerProcess server) {
    long deadline = System.nanoTime() + options.startTimeout().toNanos();
    try (ReadyProbe probe = new ReadyProbe(managementUri())) {
      while (!probe.isReady()) {
        if (!server.isAlive()) {
          throw failure("Keycloak exited with code " + server.exitCode(), server);
        }
        if (System.nanoTime() > deadline) {
          throw failure("Keycloak was not ready within " + options.startTimeout(), server);
        }
        server.awaitExit(POLL);
        if (Thread.currentThread().isInterrupted()) {
          throw failure("interrupted while Keycloak was starting", server);
        }
      }
    }
  }

  private KeycloakStartException failure(String what, ServerProcess process) {
    if (!process.isAlive()) {
      process.drainLog();
    }
    return new KeycloakStartException(what + "\n" + log.tail());
  }

  private synchronized ServerProcess required() {
    if (running == null) {
      throw new IllegalStateException("the server was never started");
    }
    return running;
  }

  private synchronized void stopAll() {
    if (closed) {
      return;
    }
    closed = true;
    if (running != null) {
      end(running);
    }
    options.database().close();
    pidFile.delete();
  }

  /** A server that is still starting ignores a polite request for seconds. */
  private void end(ServerProcess server) {
    if (ready) {
      server.terminate();
    } else {
      server.kill();
    }
  }
}

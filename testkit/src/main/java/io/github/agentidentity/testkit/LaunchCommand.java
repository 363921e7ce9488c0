package io.github.agentidentity.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two commands of one server: {@code kc.sh build} and {@code kc.sh start --optimized}. */
final class LaunchCommand {

  private final DistributionOptions options;
  private final ServerPorts ports;

  LaunchCommand(DistributionOptions options, ServerPorts ports) {
    this.options = options;
    this.ports = ports;
  }

  List<String> buildArguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("build");
    arguments.add("--db=" + options.database().vendor());
    arguments.add("--health-enabled=true");
    arguments.add("--metrics-enabled=true");
    arguments.addAll(options.buildOptions());
    return arguments;
  }

  /**
   * Later arguments replace earlier ones of the same name, so that a caller can change a default.
   */
  List<String> startArguments() {
    Map<String, String> byName = new LinkedHashMap<>();
    defaults().forEach(argument -> byName.put(name(argument), argument));
    options.serverArguments().forEach(argument -> byName.put(name(argument), argument));
    List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
    arguments.addAll(byName.values());
    return arguments;
  }

  ProcessBuilder build() {
    return process(buildArguments());
  }

  ProcessBuilder start() {
    ProcessBuilder process = process(startArguments());
    Map<String, String> environment = process.environment();
    environment.put("JAVA_OPTS_APPEND", String.join(" ", options.javaOpts()));
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", options.administrator().username());
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", options.administrator().password());
    environment.putAll(options.database().environment());
    return process;
  }

  private List<String> defaults() {
    List<String> defaults =
        new ArrayList<>(
            List.of(
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.http(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.management(),
                "--hostname-strict=false",
                "--cache=local",
                // Every poll of an unready server would be a line.
                "--log-level=info,io.smallrye.health:error"));
    if (!options.realmImport().isEmpty()) {
      defaults.add("--import-realm");
    }
    return defaults;
  }

  private ProcessBuilder process(List<String> arguments) {
    Path script = options.home().resolve("bin").resolve("kc.sh");
    List<String> command = new ArrayList<>();
    command.add(script.toString());
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.directory(options.home().toFile());
    ServerEnvironment.prepare(process.environment());
    return process;
  }

  private static String name(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? argument : argument.substring(0, equals);
  }
}

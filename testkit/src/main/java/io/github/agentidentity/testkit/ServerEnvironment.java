package io.github.agentidentity.testkit;

import java.util.Map;
import java.util.Set;

/** What a server inherits: nothing that could configure it behind our back. */
final class ServerEnvironment {

  private static final Set<String> LAUNCHER_VARIABLES =
      Set.of("JAVA", "DEBUG", "DEBUG_PORT", "DEBUG_SUSPEND", "PRINT_ENV");

  private ServerEnvironment() {}

  /** Cleans the environment and points it at the JDK that runs us. */
  static void prepare(Map<String, String> environment) {
    environment.keySet().removeIf(ServerEnvironment::configuresServer);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  private static boolean configuresServer(String name) {
    return name.startsWith("KC_")
        || name.startsWith("KEYCLOAK_")
        || name.startsWith("QUARKUS_")
        || name.startsWith("JAVA_OPTS")
        || name.equals("JAVA_ADD_OPENS")
        || name.equals("JAVA_LOCALE")
        || LAUNCHER_VARIABLES.contains(name);
  }
}

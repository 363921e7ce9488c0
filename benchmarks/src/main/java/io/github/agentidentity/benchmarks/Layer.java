package io.github.agentidentity.benchmarks;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose code a stack belongs to: that of the innermost frame that is anybody's in particular. Time
 * in the JDK counts for its caller, except cryptography.
 */
enum Layer {
  SIGNATURES(
      "Ed25519 and RSA",
      "org.bouncycastle.(math|crypto).|sun.security.(rsa|ec).|com.sun.crypto."
          + "|java.security.Signature"),
  PACK("this pack", "io.github.agentidentity."),
  DATABASE(
      "Hibernate, connection pool, PostgreSQL driver",
      "org.hibernate.|org.postgresql.|io.agroal.|com.arjuna."),
  CACHE("Infinispan", "org.infinispan.|com.github.benmanes.caffeine."),
  JSON("Jackson", "com.fasterxml.jackson."),
  KEYCLOAK("Keycloak", "org.keycloak."),
  HTTP("Quarkus REST, Vert.x, Netty", "org.jboss.|io.(quarkus|vertx|netty)."),
  OTHER("everything else", "(?!)");

  private final String label;
  private final Pattern names;

  Layer(String label, String names) {
    this.label = label;
    this.names = Pattern.compile(names.replace(".", "\\."));
  }

  String label() {
    return label;
  }

  /** The layer of this class, unless it is nobody's in particular. */
  static Optional<Layer> of(String className) {
    return Arrays.stream(values())
        .filter(layer -> layer.names.matcher(className).lookingAt())
        .findFirst();
  }
}

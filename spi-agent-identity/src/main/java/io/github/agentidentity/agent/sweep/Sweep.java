package io.github.agentidentity.agent.sweep;

import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/**
 * Work that is done in every realm from time to time, by one node of the cluster each time. A realm
 * in which it fails costs no other realm its turn, and has its own next turn. Each turn is timed as
 * the meter {@code agent_identity_sweeps}.
 *
 * @param name what no other sweep of the server is called, in words with hyphens
 * @param interval from one turn to the next; whole seconds, at least one
 * @param work is called by one thread at a time for each realm, also where the pack is switched off
 */
public record Sweep(String name, Duration interval, Work work) {

  /** What is done in one realm in one turn. */
  @FunctionalInterface
  public interface Work {

    void sweep(SweptRealm realm);
  }

  public Sweep {
    if (interval.toSeconds() < 1) {
      throw new IllegalArgumentException(name + " may run once a second at most");
    }
  }

  /**
   * The interval that the option {@code sweep-seconds} of a provider says.
   *
   * @throws IllegalArgumentException unless it is a whole number of seconds, at least one
   */
  public static Duration interval(Config.Scope options, Duration otherwise) {
    String text = options.get("sweep-seconds");
    if (text == null) {
      return otherwise;
    }
    // Nine digits are 31 years, and no overflow of what Keycloak counts in.
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("sweep-seconds must be a number from 1 on: " + text);
    }
    return Duration.ofSeconds(Integer.parseInt(text));
  }

  /** Begins once the server has started; for {@code postInit} of a provider factory. */
  public void over(KeycloakSessionFactory factory) {
    factory.register(
        event -> {
          if (event instanceof PostMigrationEvent) {
            schedule(factory);
          }
        });
  }

  private void schedule(KeycloakSessionFactory factory) {
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(TimerProvider.class)
          .schedule(new Turn(this, factory), interval.toMillis(), name);
    }
  }
}

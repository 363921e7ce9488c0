package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.AdminCredentials;
import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.walkthrough.Terminal.Style;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What {@code ./demo} starts when everything is built. */
public final class Walkthrough {

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Terminal terminal;

  private Walkthrough(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Exits with 0 after a good story and with 1 after one sentence on what went wrong. */
  public static void main(String[] words) {
    System.exit(new Walkthrough(Terminal.standard()).run(List.of(words)));
  }

  /** The outermost boundary: whatever went wrong becomes one sentence and an exit code. */
  private int run(List<String> words) {
    try {
      tell(Arguments.parse(words));
      return 0;
    } catch (RuntimeException e) {
      System.err.println();
      System.err.println(terminal.styled(Style.BAD, "✗ ") + e.getMessage());
      return 1;
    }
  }

  private void tell(Arguments arguments) {
    AdminCredentials admin = Administrator.from(System.getenv());
    try (DistributionBackend keycloak = DemoServer.start(arguments, admin, terminal)) {
      Story.toldOn(terminal).play(new Scene(keycloak, new Transcript(terminal)));
      farewell(keycloak.baseUri(), admin);
      if (!arguments.once()) {
        stayUp(keycloak);
      }
    }
  }

  private void farewell(URI base, AdminCredentials admin) {
    terminal.line("");
    terminal.line(Style.HEADING, "That was the story. Look around in the admin console:");
    terminal.line("");
    terminal.line("  console   " + base + "/admin/master/console/#/" + Scene.REALM);
    terminal.line("  user      " + admin.username());
    terminal.line("  password  " + admin.password());
    terminal.line("");
  }

  private void stayUp(DistributionBackend keycloak) {
    terminal.line("Keycloak stays up until Ctrl-C.");
    while (keycloak.isAlive()) {
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    if (!keycloak.isClosed()) {
      throw new StoryException("Keycloak ended by itself: see " + keycloak.log() + ".");
    }
  }
}

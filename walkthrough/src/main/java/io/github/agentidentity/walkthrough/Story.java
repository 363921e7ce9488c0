package io.github.agentidentity.walkthrough;

import io.github.agentidentity.walkthrough.Terminal.Style;
import java.util.List;

/** The life of one agent, step by step. */
record Story(Terminal terminal, List<Step> steps) {

  static Story toldOn(Terminal terminal) {
    return new Story(
        terminal,
        List.of(
            new GenerateKey(terminal),
            new RegisterAgent(),
            new GrantCapabilities(),
            new RequestToken(),
            new VerifyToken(),
            new IntrospectToken(),
            new AskForMore(),
            new AskBeforeActing(),
            new AskAPerson(),
            new TrustLess(),
            new RotateKey(),
            new SuspendAgent(),
            new ResumeAgent(),
            new RevokeAgent()));
  }

  void play(Scene scene) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      terminal.line("");
      terminal.line(Style.HEADING, "%d. %s".formatted(i + 1, step.title()));
      String outcome = step.play(scene);
      terminal.line("");
      terminal.line(terminal.styled(Style.GOOD, "  ✓ ") + outcome);
    }
  }
}

package io.github.agentidentity.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.HttpObserver;
import io.github.agentidentity.testkit.Json;
import io.github.agentidentity.walkthrough.Terminal.Style;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.Set;

/**
 * Prints each request with its sender, and what came back, each token decoded where it first shows.
 */
final class Transcript {

  private final Terminal terminal;
  private final Set<String> shown = new HashSet<>();

  Transcript(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints what this person or program sends and gets. */
  HttpObserver of(String who) {
    return (request, body, answer) -> {
      terminal.line("");
      terminal.line(requestLine(request) + terminal.styled(Style.DETAIL, "   as " + who));
      payload(Payload.of(body));
      terminal.line(terminal.styled(Style.ANSWER, "  ← " + answer.status()) + media(answer));
      payload(Payload.of(answer));
    };
  }

  private String requestLine(HttpRequest request) {
    return terminal.styled(Style.REQUEST, "  → " + request.method())
        + " "
        + request.uri().getRawPath();
  }

  private static String media(Answer answer) {
    return answer.headers().firstValue("Content-Type").map(type -> "  " + type).orElse("");
  }

  private void payload(Payload payload) {
    payload.members().forEach((name, value) -> terminal.line("      " + name + ": " + value));
    payload.tokens().forEach(this::token);
  }

  private void token(Jwt token) {
    if (!shown.add(token.text())) {
      return;
    }
    decoded(token.name() + ", header", token.header());
    decoded(token.name() + ", claims", token.claims());
  }

  private void decoded(String what, JsonNode json) {
    terminal.line(Style.DETAIL, "      ┌ " + what);
    json.properties()
        .forEach(
            member ->
                terminal.line(
                    terminal.styled(Style.DETAIL, "      │ ")
                        + member.getKey()
                        + ": "
                        + Json.write(member.getValue())));
  }
}

package io.github.agentidentity.it.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Documents as tools write them. */
final class Documents {

  static final String REPOSITORY = "https://github.com/acme/planner";

  private Documents() {}

  static String scorecard(int score) {
    return scorecard("github.com/acme/planner", Instant.now(), score);
  }

  static String scorecard(String repository, Instant date, int score) {
    return """
    {"date": "%s", "repo": {"name": "%s", "commit": "c0ffee"},
     "scorecard": {"version": "v5.3.0", "commit": "c22063e"}, "score": %d, "metadata": null,
     "checks": [%s, %s, %s]}
    """
        .formatted(
            date.truncatedTo(ChronoUnit.SECONDS),
            repository,
            score,
            check("Dangerous-Workflow", score),
            check("Maintained", score),
            check("SAST", score));
  }

  private static String check(String name, int score) {
    return """
    {"name": "%s", "score": %d, "reason": "so", "details": null,
     "documentation": {"url": "https://example.org", "short": "what it is"}}
    """
        .formatted(name, score);
  }

  /** A run of static analysis with this many findings of a rule of that severity. */
  static String sarif(String severity, int findings) {
    String result = "{\"ruleId\": \"sql\", \"message\": {\"text\": \"so\"}}";
    return """
    {"version": "2.1.0", "runs": [{
      "tool": {"driver": {"name": "checker", "rules": [
        {"id": "sql", "properties": {"security-severity": "%s"}}]}},
      "invocations": [{"executionSuccessful": true, "endTimeUtc": "%s"}],
      "results": [%s]}]}
    """
        .formatted(
            severity,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            String.join(",", java.util.Collections.nCopies(findings, result)));
  }

  static String agentCard(String name) {
    return """
    {"protocolVersion": "0.3.0", "name": "%s", "description": "Plans.", "version": "1.0",
     "url": "https://planner.acme.example/a2a",
     "documentationUrl": "https://docs.acme.example/agent",
     "provider": {"organization": "Acme", "url": "https://acme.example"},
     "securitySchemes": {"oidc": {"type": "openIdConnect"}},
     "capabilities": {}, "defaultInputModes": ["text/plain"],
     "defaultOutputModes": ["text/plain"],
     "skills": [{"id": "plan", "name": "Plan", "description": "Makes plans",
       "tags": ["plan"], "examples": ["Plan my week"]}]}
    """
        .formatted(name);
  }
}

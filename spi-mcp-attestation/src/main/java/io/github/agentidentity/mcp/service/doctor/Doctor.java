package io.github.agentidentity.mcp.service.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.mcp.McpCapability;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.McpScope;
import io.github.agentidentity.mcp.service.metadata.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the same gates as the token endpoint what an agent would get for a server, and says in words
 * what stands in the way. The token is never signed: nobody can use it.
 */
public record Doctor(McpScope scope, String issuer) {

  /**
   * What the doctor says.
   *
   * @param token the claims that the token would have; null where there would be none
   */
  public record Diagnosis(
      boolean healthy, @Nullable Map<String, Object> token, List<Finding> findings) {}

  /**
   * What the agent would get.
   *
   * @param scopes what it would ask for; empty for every capability of the server that it holds
   */
  public Diagnosis examine(McpServer server, Agent agent, Set<String> scopes) {
    List<Finding> findings = new ArrayList<>();
    Set<String> held = held(server, agent);
    findings.add(capabilities(server, agent, held));
    Set<String> asked = scopes.isEmpty() ? held : scopes;
    AgentKey key = liveKey(agent).orElse(null);
    if (key == null) {
      findings.add(
          new Finding(
              "key", false, "The agent has no key that counts now: it gets no token at all"));
      return new Diagnosis(false, null, findings);
    }
    asked.stream()
        .filter(scope -> !holds(agent, scope))
        .forEach(missing -> findings.add(ungranted(server, missing)));
    AccessDecision decision =
        scope
            .agents()
            .decide(
                scope.realm(),
                agent.id(),
                new Proof.Key(key.thumbprint()),
                new Purpose.Token(asked, server.resource().value()));
    Map<String, Object> token = judge(new Asking(server, agent, asked), decision, findings);
    boolean healthy = token != null && findings.stream().allMatch(Finding::ok);
    return new Diagnosis(healthy, token, findings);
  }

  /** Who asks for what, at which server. */
  private record Asking(McpServer server, Agent agent, Set<String> scopes) {}

  private @Nullable Map<String, Object> judge(
      Asking asking, AccessDecision decision, List<Finding> findings) {
    return switch (decision) {
      case AccessDecision.Allow allow -> {
        findings.add(new Finding("gates", true, "The token endpoint would issue this token"));
        allow
            .terms()
            .withheld()
            .forEach(
                left ->
                    findings.add(
                        new Finding("scope", false, "'" + left + "' would be left out of it")));
        yield claims(asking, allow);
      }
      case AccessDecision.Deny deny -> {
        findings.add(
            new Finding(
                deny.reason(),
                false,
                "The token endpoint would answer " + deny.error() + ": " + deny.sentence()));
        yield null;
      }
      case AccessDecision.Pending pending -> {
        findings.add(
            new Finding(
                "approval_pending",
                false,
                "The token endpoint would answer authorization_pending: " + pending.sentence()));
        yield null;
      }
    };
  }

  private Map<String, Object> claims(Asking asking, AccessDecision.Allow allow) {
    Set<String> given = new TreeSet<>(asking.scopes());
    given.removeAll(allow.terms().withheld());
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("azp", asking.agent().clientId());
    claims.put("aud", asking.server().resource().value());
    claims.put("scope", String.join(" ", given));
    claims.putAll(allow.terms().claims());
    return claims;
  }

  /** Explains a token that somebody has, by its claims; the caller says whether it is genuine. */
  public Diagnosis explain(McpServer server, JsonNode claims, boolean genuine) {
    List<Finding> findings = new TokenFindings(server, issuer, scope.now()).of(claims, genuine);
    return new Diagnosis(findings.stream().allMatch(Finding::ok), null, findings);
  }

  private Finding capabilities(McpServer server, Agent agent, Set<String> held) {
    return held.isEmpty()
        ? new Finding(
            "capability",
            false,
            "The agent '"
                + agent.name()
                + "' holds no capability of this server: grant it one that begins with "
                + McpCapability.prefix(server.name()))
        : new Finding("capability", true, "The agent holds " + String.join(", ", held));
  }

  private Finding ungranted(McpServer server, String missing) {
    String why =
        scope.agents().capability(scope.realm(), missing).isEmpty()
            ? "no capability of this realm"
            : "not granted to the agent";
    return new Finding(
        "scope",
        false,
        "'"
            + missing
            + "' is "
            + why
            + ": the token endpoint would answer invalid_scope"
            + (McpCapability.isOf(server.name(), missing) ? "" : "; nor is it one of this server"));
  }

  private Set<String> held(McpServer server, Agent agent) {
    return grants(agent).stream()
        .map(grant -> grant.capability().value())
        .filter(capability -> McpCapability.isOf(server.name(), capability))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean holds(Agent agent, String capability) {
    return grants(agent).stream().anyMatch(grant -> grant.capability().value().equals(capability));
  }

  private List<Grant> grants(Agent agent) {
    Instant now = scope.now();
    return store().grants(scope.realm()).list(agent.id()).stream()
        .filter(grant -> grant.expiresAt() == null || grant.expiresAt().isAfter(now))
        .toList();
  }

  private Optional<AgentKey> liveKey(Agent agent) {
    Instant now = scope.now();
    return store().keys(scope.realm()).list(agent.id()).stream()
        .filter(key -> key.isValidAt(now))
        .findFirst();
  }

  private AgentIdentityStore store() {
    return scope.session().getProvider(AgentIdentityStore.class);
  }
}

package io.github.agentidentity.mcp.service.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.ProvenAgent;
import io.github.agentidentity.agent.TokenRehearsal;
import io.github.agentidentity.agent.TokenRehearsal.Outcome;
import io.github.agentidentity.mcp.McpCapability;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.McpScope;
import io.github.agentidentity.mcp.service.metadata.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Has the token endpoint make the token that an agent would get for a server, looks at it as the
 * server would, and says in words what stands in the way.
 */
public record Doctor(McpScope scope, String issuer) {

  /**
   * What the doctor says.
   *
   * @param token what the token would say; null where there would be none
   */
  public record Diagnosis(boolean healthy, @Nullable Token token, List<Finding> findings) {

    static Diagnosis of(@Nullable Token token, List<Finding> findings, boolean healthy) {
      return new Diagnosis(
          healthy && findings.stream().allMatch(Finding::ok), token, List.copyOf(findings));
    }
  }

  /** A token without its signature. */
  public record Token(JsonNode header, JsonNode claims) {}

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
      return Diagnosis.of(null, findings, false);
    }
    asked.stream()
        .filter(scope -> !holds(agent, scope))
        .forEach(missing -> findings.add(ungranted(server, missing)));
    Proof proof = new Proof.Key(key.thumbprint());
    Purpose.Token wanted = new Purpose.Token(asked, server.resource().value());
    Outcome outcome =
        scope
            .session()
            .getProvider(TokenRehearsal.class)
            .rehearse(scope.realm(), new ProvenAgent(agent, proof), wanted);
    return switch (outcome) {
      case Outcome.Issued issued -> issued(server, wanted, issued, findings);
      case Outcome.Refused refused -> {
        findings.add(refused(agent, proof, wanted, refused));
        yield Diagnosis.of(null, findings, false);
      }
    };
  }

  private Diagnosis issued(
      McpServer server, Purpose.Token wanted, Outcome.Issued issued, List<Finding> findings) {
    findings.add(new Finding("gates", true, "The token endpoint would issue this token"));
    Set<String> given = Set.of(issued.claims().path("scope").asText("").split(" "));
    new TreeSet<>(wanted.capabilities())
        .stream()
            .filter(asked -> !given.contains(asked))
            .forEach(
                left ->
                    findings.add(
                        new Finding("scope", false, "'" + left + "' would be left out of it")));
    findings.addAll(
        new TokenFindings(server, issuer, scope.now()).of(issued.claims(), issued.verifies()));
    findings.add(
        new Finding(
            "alg",
            true,
            "It would be signed with "
                + issued.header().path("alg").asText()
                + ": the server has to take that algorithm, with the keys of this realm"));
    return Diagnosis.of(new Token(issued.header(), issued.claims()), findings, true);
  }

  /** The gates have a word for machines; where they would let pass, Keycloak itself refuses. */
  private Finding refused(Agent agent, Proof proof, Purpose.Token wanted, Outcome.Refused refused) {
    AccessDecision decision = scope.agents().decide(scope.realm(), agent.id(), proof, wanted);
    String check =
        switch (decision) {
          case AccessDecision.Allow allow -> refused.error();
          case AccessDecision.Deny deny -> deny.reason();
          case AccessDecision.Pending pending -> "approval_pending";
        };
    return new Finding(
        check,
        false,
        "The token endpoint would answer " + refused.error() + ": " + refused.description());
  }

  /** Explains a token that somebody has, by its claims; the caller says whether it is genuine. */
  public Diagnosis explain(McpServer server, JsonNode claims, boolean genuine) {
    List<Finding> findings = new TokenFindings(server, issuer, scope.now()).of(claims, genuine);
    return Diagnosis.of(null, findings, true);
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

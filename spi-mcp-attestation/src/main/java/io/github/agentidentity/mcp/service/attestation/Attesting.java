package io.github.agentidentity.mcp.service.attestation;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AlertRaised;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.Attestation.Effect;
import io.github.agentidentity.mcp.Confidence;
import io.github.agentidentity.mcp.Finding;
import io.github.agentidentity.mcp.McpEvent;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.Voice;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import io.github.agentidentity.mcp.service.evidence.EvidenceSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes attestations: what they say, what that changes, and what follows from it. */
record Attesting(EvidenceScope scope) {

  static Attestation take(EvidenceScope scope, McpServer server, Statement statement) {
    return new Attesting(scope).take(server, statement);
  }

  /** A server that is gone for good is not spoken of any more. */
  static void requireAttestable(McpServer server) {
    if (server.status() == McpServerStatus.REVOKED) {
      throw new AgentException.Conflict("The server '" + server.name() + "' is revoked");
    }
  }

  private Attestation take(McpServer server, Statement statement) {
    Instant now = scope.now();
    List<Voice> voices = scope.attestations().voices(server.id());
    Agent agent = statement.by().agent();
    Attestation said = said(server, statement, new Findings(scope).of(server, voices, statement));
    boolean isNews = voices.stream().noneMatch(voice -> voice.saysAsMuchAs(said.voice()));
    List<Voice> after = isNews ? replaced(voices, said.voice()) : voices;
    Contradiction against = Contradiction.of(server, after, now);
    boolean conflict = isConflict(said) && against.isEnough(scope.realm());
    boolean cutOff = conflict && server.status() == McpServerStatus.ACTIVE;
    Effect effect =
        new Effect(
            said.effect().finding(),
            said.effect().weight(),
            Confidence.of(voices, server.pin(), now).value(),
            Confidence.of(after, server.pin(), now).value(),
            cutOff);
    Attestation taken = with(said, effect);
    scope.attestations().insert(taken);
    if (isNews) {
      scope.attestations().speak(server.id(), taken.voice());
    }
    Actor actor = new Actor(Actor.Kind.AGENT, agent.id().value());
    scope.publish(new McpEvent.Attested(scope.origin(actor), server, taken));
    if (taken.effect().finding() == Finding.CONFLICTING) {
      alert(server, taken, against);
      new SecondLook(scope).at(server);
    }
    if (taken.effect().quarantined()) {
      cutOff(server, taken, actor);
    }
    return taken;
  }

  private Attestation said(McpServer server, Statement statement, Finding finding) {
    Agent agent = statement.by().agent();
    Instant now = scope.now();
    double weight = Confidence.weight(agent.trust(), now);
    return new Attestation(
        UUID.randomUUID().toString(),
        server.id(),
        agent.id(),
        owner(agent),
        statement.claim(),
        statement.evidence(),
        new Effect(finding, weight, 0, 0, false),
        now,
        now.plus(EvidenceSettings.ATTESTATION_LIFE.in(scope.realm())),
        null);
  }

  private static Attestation with(Attestation said, Effect effect) {
    return new Attestation(
        said.id(),
        said.server(),
        said.agent(),
        said.owner(),
        said.claim(),
        said.evidence(),
        effect,
        said.at(),
        said.until(),
        null);
  }

  private static String owner(Agent agent) {
    AgentOwner owner = agent.owner();
    return owner == null ? Voice.NOBODY : owner.kind() + ":" + owner.id();
  }

  private static List<Voice> replaced(List<Voice> voices, Voice now) {
    List<Voice> after = new ArrayList<>(voices);
    after.removeIf(voice -> voice.owner().equals(now.owner()));
    after.add(now);
    return after;
  }

  private static boolean isConflict(Attestation said) {
    return said.effect().finding() == Finding.CONFLICTING && said.claim().surface() != null;
  }

  private void alert(McpServer server, Attestation taken, Contradiction against) {
    String seen = taken.claim().surface() == null ? "other names" : taken.claim().surface().value();
    String consequence =
        taken.effect().quarantined()
            ? "The server is cut off."
            : "The server is looked at again now.";
    scope.publish(
        new AlertRaised(
            scope.origin(new Actor(Actor.Kind.AGENT, taken.agent().value())),
            taken.agent(),
            "mcp_attestation_conflict",
            "mcp_attestation_conflict:" + server.id(),
            new AlertRaised.Words(
                Risk.HIGH,
                "An agent sees another surface of " + server.name(),
                String.join(
                    ". ",
                    "Attestation " + taken.id() + " tells of " + seen,
                    against.sentence(scope.realm()),
                    consequence))));
  }

  private void cutOff(McpServer server, Attestation taken, Actor actor) {
    String reason = "Attestation " + taken.id() + " conflicts with the pin";
    scope.servers().quarantine(scope.realm(), server, new McpServers.Step(actor, reason));
  }
}

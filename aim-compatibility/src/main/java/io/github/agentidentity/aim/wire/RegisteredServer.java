package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.aim.AimKeys;
import io.github.agentidentity.aim.AttestationText;
import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.AttestationStore;
import io.github.agentidentity.mcp.McpEvidence;
import io.github.agentidentity.mcp.McpEvidenceStore;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.WireAttestation;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A server that is registered, for AIM's clients. */
final class RegisteredServer {

  private static final String FAILED = "Attestation failed";
  private static final int MOST_SHOWN = 200;

  private final AimContext context;
  private final McpServer server;

  RegisteredServer(AimContext context, McpServer server) {
    this.context = context;
    this.server = server;
  }

  String id() {
    return server.id().value();
  }

  String url() {
    return server.resource().value();
  }

  Members members() {
    return new RegisteredMembers(context).of(server);
  }

  void remove(Actor actor) {
    context.session().getProvider(McpServers.class).remove(context.realm(), server, actor);
  }

  /** Wire contract §13.1. */
  Response attest(WireBody request) {
    byte[] signature =
        AimKeys.bytes(request.requireText("signature"))
            .orElseThrow(() -> ForeignError.malformed("signature must be standard base64"));
    WireAttestation said = said(request.object("attestation"), signature);
    Attestation taken = attested(said);
    return new Members()
        .put("success", true)
        .both("attestation_id", taken.id())
        .both("mcp_confidence_score", RegisteredMembers.percent(taken.effect().after()))
        .both("attestation_count", attestations().count(query()))
        .both("conflicting", taken.effect().quarantined())
        .put("message", "Attestation recorded: " + taken.effect().finding())
        .answer(200);
  }

  private Attestation attested(WireAttestation said) {
    try {
      return evidence().attest(context.realm(), server, said);
    } catch (AgentException.NotProved | AgentException.Forbidden e) {
      throw new ForeignError(
          403, new Members().put("error", FAILED).put("message", String.valueOf(e.getMessage())));
    }
  }

  private static WireAttestation said(WireBody said, byte[] signature) {
    return new WireAttestation(
        said.requireText("agent_id", "agentId"),
        said.text("mcp_url", "mcpUrl").orElse(""),
        said.text("mcp_name", "mcpName").orElse(""),
        said.texts("capabilities_found", "capabilitiesFound"),
        said.flag("connection_successful", "connectionSuccessful").orElse(false)
            && said.flag("health_check_passed", "healthCheckPassed").orElse(false),
        said.number("connection_latency_ms", "connectionLatencyMs").map(Math::round).orElse(null),
        time(said),
        said.text("challenge").orElse(null),
        new WireAttestation.Signed(
            said.raw().source(), AttestationText.candidates(said.raw()), signature));
  }

  private static Instant time(WireBody said) {
    try {
      return OffsetDateTime.parse(said.requireText("timestamp")).toInstant();
    } catch (DateTimeException e) {
      throw ForeignError.malformed("timestamp must be a time of RFC 3339");
    }
  }

  /** For the next attestation of that agent here, as newer clients ask for one. */
  Response challenge(String agentId) {
    AgentId agent =
        context
            .agents()
            .find(context.realm(), agentId)
            .map(found -> found.id())
            .orElseGet(() -> new AgentId("-"));
    return new Members()
        .put("challenge", evidence().nonce(context.realm(), agent, server).value())
        .both("mcp_server_id", id())
        .both("expires_in", Attestations.LIFE_SECONDS)
        .answer(200);
  }

  /** Wire contract §13.2: has the server sign a challenge. */
  Response verify(Actor actor) {
    Optional<String> complaint = evidence().challenge(context.realm(), server, actor);
    return new Members()
        .put("success", complaint.isEmpty())
        .put("verified", complaint.isEmpty())
        .both("is_verified", complaint.isEmpty())
        .both("mcp_server_id", id())
        .put("message", complaint.orElse("The server proved its key"))
        .answer(200);
  }

  Response shownAttestations() {
    List<Members> items =
        attestations().list(query(), new Page(0, MOST_SHOWN)).stream()
            .map(this::attestation)
            .toList();
    return new Members()
        .put("attestations", items)
        .put("total", attestations().count(query()))
        .both(
            "confidence_score",
            RegisteredMembers.percent(evidence().confidence(context.realm(), server).value()))
        .answer(200);
  }

  private Members attestation(Attestation attestation) {
    boolean valid =
        attestation.withdrawnAt() == null && context.now().isBefore(attestation.until());
    return new Members()
        .put("id", attestation.id())
        .both("mcp_server_id", id())
        .both("agent_id", attestation.agent().value())
        .both("capabilities_confirmed", attestation.claim().names())
        .both("health_check_passed", attestation.claim().healthy())
        .both("connection_latency_ms", attestation.claim().latencyMillis())
        .both("signature_verified", true)
        .both("verified_at", attestation.at())
        .both("expires_at", attestation.until())
        .both("created_at", attestation.at())
        .both("is_valid", valid)
        .put("finding", attestation.effect().finding().name());
  }

  private AttestationStore.Query query() {
    return new AttestationStore.Query(server.id(), null, null);
  }

  private AttestationStore attestations() {
    return context.session().getProvider(McpEvidenceStore.class).attestations(context.realm());
  }

  private McpEvidence evidence() {
    return context.session().getProvider(McpEvidence.class);
  }
}

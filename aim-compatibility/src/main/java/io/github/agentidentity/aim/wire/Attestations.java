package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.aim.AimKeys;
import io.github.agentidentity.aim.AimRecord;
import io.github.agentidentity.aim.AttestationText;
import io.github.agentidentity.aim.WireBody;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What agents say of MCP servers, by signature. It counts for the server whose address and name
 * were signed, while it is fresh, and for nothing else.
 */
record Attestations(AimContext context) {

  static final long LIFE_SECONDS = 300;

  private static final String FAILED = "Attestation failed";

  /** Remembers a challenge for the next attestation of that agent there. */
  void open(String challenge, AimRecord server, String agentId) {
    context
        .session()
        .singleUseObjects()
        .put(key(challenge), LIFE_SECONDS, Map.of("server", server.id(), "agent", agentId));
  }

  Members attest(AimRecord server, WireBody request) {
    WireBody said = request.object("attestation");
    byte[] signature =
        AimKeys.bytes(request.requireText("signature"))
            .orElseThrow(() -> ForeignError.malformed("signature must be standard base64"));
    String agentId = said.requireText("agent_id", "agentId");
    Agent agent = signer(agentId, said, signature);
    require(agent.status() == AgentStatus.ACTIVE, "the agent is not active");
    require(isFresh(said), "timestamp is more than 300 seconds from the server's time");
    require(isAbout(said, server), "mcp_url or mcp_name is not that of this server");
    said.text("challenge").ifPresent(challenge -> take(challenge, server, agentId));
    String id = worked(said) ? keep(server, agent, said, signature).id() : forget(server, agent);
    List<AimRecord> all = new ToldServers(context).attestations(server);
    return new Members()
        .put("success", true)
        .both("attestation_id", id)
        .both("mcp_confidence_score", ToldServers.confidence(all))
        .both("attestation_count", all.size())
        .put("message", "Attestation recorded");
  }

  static Members members(AimRecord attestation) {
    Members members = new Members();
    ToldServers.values(attestation).forEach(members::both);
    return members
        .put("id", attestation.id())
        .both("agent_id", attestation.key())
        .both("verified_at", attestation.createdAt())
        .both("is_valid", true);
  }

  private Agent signer(String agentId, WireBody said, byte[] signature) {
    List<byte[]> texts = AttestationText.candidates(said.raw());
    Signers signers = new Signers(context);
    return signers
        .ring(agentId)
        .flatMap(
            ring ->
                signers.signer(
                    ring,
                    key -> texts.stream().anyMatch(t -> key.publicKey().verifies(t, signature))))
        .map(Caller.OfAgent::agent)
        .orElseThrow(() -> failed("the signature is not accepted"));
  }

  private boolean isFresh(WireBody said) {
    try {
      var time = OffsetDateTime.parse(said.requireText("timestamp")).toInstant();
      return Duration.between(time, context.now()).abs().toSeconds() <= LIFE_SECONDS;
    } catch (DateTimeException e) {
      throw ForeignError.malformed("timestamp must be a time of RFC 3339");
    }
  }

  private static boolean isAbout(WireBody said, AimRecord server) {
    return ToldServers.text(server, "url").equals(said.text("mcp_url", "mcpUrl").orElse(""))
        && ToldServers.text(server, "name").equals(said.text("mcp_name", "mcpName").orElse(""));
  }

  private void take(String challenge, AimRecord server, String agentId) {
    Map<String, String> open = context.session().singleUseObjects().remove(key(challenge));
    boolean matches =
        open != null && server.id().equals(open.get("server")) && agentId.equals(open.get("agent"));
    require(matches, "the challenge is unknown, ended or used");
  }

  private static boolean worked(WireBody said) {
    return said.flag("connection_successful", "connectionSuccessful").orElse(false)
        && said.flag("health_check_passed", "healthCheckPassed").orElse(false);
  }

  /** An agent that could not reach the server no longer speaks for it. */
  private String forget(AimRecord server, Agent agent) {
    ToldServers servers = new ToldServers(context);
    before(servers, server, agent)
        .ifPresent(record -> servers.records().delete(AimRecord.Kind.ATTESTATION, record.id()));
    return UUID.randomUUID().toString();
  }

  private static Optional<AimRecord> before(ToldServers servers, AimRecord server, Agent agent) {
    return servers.records().findByKey(AimRecord.Kind.ATTESTATION, server.id(), agent.id().value());
  }

  private AimRecord keep(AimRecord server, Agent agent, WireBody said, byte[] signature) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("capabilities_confirmed", said.texts("capabilities_found", "capabilitiesFound"));
    said.number("connection_latency_ms", "connectionLatencyMs")
        .ifPresent(ms -> body.put("connection_latency_ms", ms));
    body.put("health_check_passed", true);
    body.put("signature", Base64.getEncoder().encodeToString(signature));
    body.put("agent_name", agent.name().value());
    ToldServers servers = new ToldServers(context);
    Optional<AimRecord> before =
        servers.records().findByKey(AimRecord.Kind.ATTESTATION, server.id(), agent.id().value());
    if (before.isPresent()) {
      AimRecord renewed = before.get().withBody(Json.write(body), context.now());
      servers.records().update(renewed);
      return renewed;
    }
    AimRecord first =
        new AimRecord(
            UUID.randomUUID().toString(),
            AimRecord.Kind.ATTESTATION,
            server.id(),
            agent.id().value(),
            agent.id(),
            Json.write(body),
            context.now());
    servers.records().insert(first);
    return first;
  }

  private String key(String challenge) {
    return String.join(":", "aim-attestation", context.realm().getId(), challenge);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw failed(otherwise);
    }
  }

  private static ForeignError failed(@Nullable String why) {
    return new ForeignError(403, new Members().put("error", FAILED).put("message", why));
  }
}

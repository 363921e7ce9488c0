package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.aim.AimRecord;
import io.github.agentidentity.aim.Malformed;
import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.governance.ActionDecisions.Question;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.Verdict;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One MCP server that was told of. */
public final class McpServerResource {

  private final AimContext context;
  private final String id;

  McpServerResource(AimContext context, String id) {
    this.context = context;
    this.id = id;
  }

  @GET
  public Response get() {
    return context.answering(
        () -> {
          new McpAccess(context).requireReader();
          McpServers servers = new McpServers(context);
          return servers.members(servers.require(id)).answer(200);
        });
  }

  @DELETE
  public Response delete() {
    return context.answering(
        () -> {
          new Callers(context).require(new byte[0]);
          McpServers servers = new McpServers(context);
          AimRecord server = servers.require(id);
          new McpAccess(context).requireRemover(server);
          servers.delete(server);
          return Response.noContent().build();
        });
  }

  /** With an action: may the agent do it there? Without: a probe, which is another feature. */
  @POST
  @Path("verify")
  public Response verify(InputStream body) {
    return context.answering(
        () -> {
          byte[] bytes = RequestParts.read(body);
          Caller.OfAgent caller = new Callers(context).requireActiveAgent(bytes);
          new Callers(context).refuseReplay(bytes);
          AimRecord server = new McpServers(context).require(id);
          WireBody request = WireBody.ofOptional(bytes);
          if (request.text("action_type", "actionType", "capability").isEmpty()) {
            throw new ForeignError(409, "MCP servers are not probed here: send an action_type");
          }
          return answer(decide(caller, server, request));
        });
  }

  /** The same by newer clients. */
  @POST
  @Path("verify-capability")
  public Response verifyCapability(InputStream body) {
    return verify(body);
  }

  @GET
  @Path("challenge")
  public Response challenge(@QueryParam("agent_id") @Nullable String agentId) {
    return context.answering(
        () -> {
          AimRecord server = new McpServers(context).require(id);
          String challenge = Secrets.random();
          new Attestations(context).open(challenge, server, String.valueOf(agentId));
          return new Members()
              .put("challenge", challenge)
              .both("mcp_server_id", server.id())
              .both("expires_in", Attestations.LIFE_SECONDS)
              .answer(200);
        });
  }

  /** The signature inside the body says who it is. */
  @POST
  @Path("attest")
  public Response attest(InputStream body) {
    return context.answering(
        () -> {
          WireBody request = WireBody.of(RequestParts.read(body));
          AimRecord server = new McpServers(context).require(id);
          return new Attestations(context).attest(server, request).answer(200);
        });
  }

  @GET
  @Path("attestations")
  public Response attestations() {
    return context.answering(
        () -> {
          new McpAccess(context).requireReader();
          McpServers servers = new McpServers(context);
          List<AimRecord> attestations = servers.attestations(servers.require(id));
          List<Members> items = attestations.stream().map(Attestations::members).toList();
          return new Members()
              .put("attestations", items)
              .put("total", items.size())
              .both("confidence_score", McpServers.confidence(attestations))
              .answer(200);
        });
  }

  private Decision decide(Caller.OfAgent caller, AimRecord server, WireBody request) {
    Map<String, Object> circumstances = new HashMap<>(declared(request));
    request.text("risk_level", "riskLevel").ifPresent(r -> circumstances.put("risk_level", r));
    circumstances.put("mcp_server_id", server.id());
    circumstances.put("mcp_server_url", McpServers.text(server, "url"));
    Resource resource =
        request
            .text("resource")
            .filter(text -> !text.isBlank())
            .map(text -> new Resource(null, text))
            .orElseGet(() -> new Resource("mcp_server", server.id()));
    Purpose.Action action =
        new Purpose.Action(
            request.requireText("action_type", "actionType", "capability"),
            resource,
            circumstances);
    return context
        .governance()
        .decisions(context.realm())
        .decide(new Question(caller.agent().id(), caller.proof(), action, caller.actor(), null));
  }

  /** Here the client hears "no" as 403; it is an answer and not an error, so it is kept. */
  private Response answer(Decision decision) {
    Members members = new VerificationAnswer(context, decision).members();
    if (decision.ruling().verdict() == Verdict.DENY) {
      return members.put("error", decision.ruling().sentence()).answer(403);
    }
    return members.answer(200);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> declared(WireBody request) {
    String text = request.object("context").raw().source();
    try {
      return Json.read(text.getBytes(StandardCharsets.UTF_8), Map.class);
    } catch (IOException e) {
      throw new Malformed("context has a value that cannot be read");
    }
  }
}

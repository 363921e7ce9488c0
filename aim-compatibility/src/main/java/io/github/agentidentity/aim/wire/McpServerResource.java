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
import java.util.Optional;
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
        "server_get",
        () -> {
          new McpAccess(context).requireReader();
          Optional<RegisteredServer> registered = registered();
          if (registered.isPresent()) {
            return registered.get().members().answer(200);
          }
          ToldServers servers = new ToldServers(context);
          return servers.members(servers.require(id)).answer(200);
        });
  }

  @DELETE
  public Response delete() {
    return context.answering(
        "server_delete",
        () -> {
          Caller caller = new Callers(context).require(new byte[0]);
          ToldServers servers = new ToldServers(context);
          Optional<AimRecord> told = servers.find(id);
          Optional<RegisteredServer> registered =
              told.isPresent() ? Optional.empty() : registered();
          if (registered.isPresent()) {
            new McpAccess(context).requireManager();
            registered.get().remove(caller.actor());
            return Response.noContent().build();
          }
          AimRecord server = servers.require(id);
          new McpAccess(context).requireRemover(server);
          servers.delete(server);
          return Response.noContent().build();
        });
  }

  /** With an action: may the agent do it there? Without, by a manager: let it prove its key. */
  @POST
  @Path("verify")
  public Response verify(InputStream body) {
    return context.answering(
        "server_verify",
        () -> {
          byte[] bytes = RequestParts.read(body);
          WireBody request = WireBody.ofOptional(bytes);
          boolean isAction = request.text("action_type", "actionType", "capability").isPresent();
          Optional<RegisteredServer> registered = registered();
          if (!isAction
              && registered.isPresent()
              && new Callers(context).require(bytes) instanceof Caller.OfPerson person) {
            new McpAccess(context).requireManager();
            return registered.get().verify(person.actor());
          }
          Caller.OfAgent caller = new Callers(context).requireActiveAgent(bytes);
          new Callers(context).refuseReplay(bytes);
          Target target = target();
          if (!isAction) {
            throw new ForeignError(409, "MCP servers are not probed here: send an action_type");
          }
          return answer(decide(caller, target, request));
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
        "server_challenge",
        () -> {
          Optional<RegisteredServer> registered = registered();
          if (registered.isPresent()) {
            return registered.get().challenge(String.valueOf(agentId));
          }
          AimRecord server = new ToldServers(context).require(id);
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
        "server_attest",
        () -> {
          WireBody request = WireBody.of(RequestParts.read(body));
          Optional<RegisteredServer> registered = registered();
          if (registered.isPresent()) {
            return registered.get().attest(request);
          }
          AimRecord server = new ToldServers(context).require(id);
          return new Attestations(context).attest(server, request).answer(200);
        });
  }

  @GET
  @Path("attestations")
  public Response attestations() {
    return context.answering(
        "server_attestations",
        () -> {
          new McpAccess(context).requireReader();
          Optional<RegisteredServer> registered = registered();
          if (registered.isPresent()) {
            return registered.get().shownAttestations();
          }
          ToldServers servers = new ToldServers(context);
          List<AimRecord> attestations = servers.attestations(servers.require(id));
          List<Members> items = attestations.stream().map(Attestations::members).toList();
          return new Members()
              .put("attestations", items)
              .put("total", items.size())
              .both("confidence_score", ToldServers.confidence(attestations))
              .answer(200);
        });
  }

  private Optional<RegisteredServer> registered() {
    return Registry.of(context).flatMap(registry -> registry.find(id));
  }

  /** What the policies and gates know the server by. */
  private record Target(String id, String url) {}

  private Target target() {
    return registered()
        .map(server -> new Target(server.id(), server.url()))
        .orElseGet(
            () -> {
              AimRecord told = new ToldServers(context).require(id);
              return new Target(told.id(), ToldServers.text(told, "url"));
            });
  }

  private Decision decide(Caller.OfAgent caller, Target server, WireBody request) {
    Map<String, Object> circumstances = new HashMap<>(declared(request));
    request.text("risk_level", "riskLevel").ifPresent(r -> circumstances.put("risk_level", r));
    circumstances.put("mcp_server_id", server.id());
    circumstances.put("mcp_server_url", server.url());
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

package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.governance.ApprovalRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What one agent says of itself and asks for. */
public final class SdkAgentResource {

  private static final int SHORTEST_REASON = 10;

  private final AimContext context;
  private final String reference;

  SdkAgentResource(AimContext context, String reference) {
    this.context = context;
    this.reference = reference;
  }

  @GET
  public Response get() {
    return context.answering(
        "agent_get",
        () -> {
          Agent agent = new AgentAccess(context).requireVisible(reference);
          Members members = new AgentMembers(context).of(agent);
          return new Members().put("success", true).put("agent", members).answer(200);
        });
  }

  @POST
  @Path("capability-requests")
  public Response request(InputStream body) {
    return context.answering(
        "capability_request",
        () -> {
          byte[] bytes = RequestParts.read(body);
          Caller.OfAgent caller = new Callers(context).requireItself(reference, bytes);
          new Callers(context).refuseReplay(bytes);
          WireBody wanted = WireBody.of(bytes);
          String capability = wanted.requireText("capability_type", "capabilityType");
          String reason = wanted.requireText("reason").strip();
          if (reason.length() < SHORTEST_REASON) {
            throw ForeignError.malformed("reason must have at least 10 characters");
          }
          ApprovalRequest request =
              context
                  .governance()
                  .requests(context.realm())
                  .askForCapability(caller.agent(), capability, reason, caller.actor());
          return requested(request, capability).answer(201);
        });
  }

  /** An agent grants itself nothing: what it reports is written down, and it is told so. */
  @POST
  @Path("capabilities")
  public Response report(InputStream body) {
    return declare(body);
  }

  /** The same by newer clients. */
  @POST
  @Path("capabilities/register")
  public Response registerCapability(InputStream body) {
    return declare(body);
  }

  @Path("mcp-servers")
  public SdkMcpServersResource mcpServers() {
    return new SdkMcpServersResource(context, reference);
  }

  @POST
  @Path("detection/report")
  public Response detections(InputStream body) {
    return new DetectionResource(context, reference).report(body);
  }

  private Response declare(InputStream body) {
    return context.answering(
        "capabilities_declare",
        () -> {
          byte[] bytes = RequestParts.read(body);
          Agent agent = new Callers(context).requireItself(reference, bytes).agent();
          new Callers(context).refuseReplay(bytes);
          WireBody report = WireBody.of(bytes);
          String name = Lines.of(report.requireText("capabilityType", "capability_type"));
          String source = report.object("scope").text("source").orElse("sdk");
          boolean first = new SelfDescriptions(context, agent.id()).capability(name, source);
          return declared(agent, name).answer(first ? 201 : 200);
        });
  }

  private Members declared(Agent agent, String name) {
    byte[] seed = (agent.id() + " " + name).getBytes(StandardCharsets.UTF_8);
    return new Members()
        .put("id", UUID.nameUUIDFromBytes(seed).toString())
        .both("agent_id", agent.id().value())
        .both("capability_type", name)
        .put("status", "declared")
        .put("granted", false)
        .both("granted_by", null)
        .both("granted_at", null)
        .both("created_at", context.now())
        .both("updated_at", context.now())
        .put("message", "Recorded as declared; ask for it with a capability request");
  }

  private Members requested(ApprovalRequest request, String capability) {
    return new Members()
        .put("id", request.id())
        .both("agent_id", request.agent().value())
        .both("capability_type", capability)
        .put("status", request.status() == ApprovalRequest.Status.APPROVED ? "approved" : "pending")
        .put("reason", request.reason())
        .both("requested_by", request.requestedBy().id())
        .both("requested_at", request.createdAt())
        .both("created_at", request.createdAt())
        .both("updated_at", request.createdAt())
        .both("expires_at", request.endsAt());
  }
}

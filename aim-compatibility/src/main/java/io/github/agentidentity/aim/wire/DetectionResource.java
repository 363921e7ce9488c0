package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.governance.Declarations;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** What an agent found around itself. */
public final class DetectionResource {

  private final AimContext context;
  private final String reference;

  DetectionResource(AimContext context, String reference) {
    this.context = context;
    this.reference = reference;
  }

  @POST
  @Path("report")
  public Response report(InputStream body) {
    return context.answering(
        "detection_report",
        () -> {
          byte[] bytes = RequestParts.read(body);
          Agent agent = new Callers(context).requireItself(reference, bytes).agent();
          new Callers(context).refuseReplay(bytes);
          List<WireBody> detections = WireBody.of(bytes).objects("detections");
          SelfDescriptions.Said said =
              new SelfDescriptions(context, agent.id()).detections(detections);
          return new Members()
              .put("success", true)
              .both("detections_processed", said.processed())
              .put("newMCPs", said.added())
              .put("existingMCPs", said.known())
              .put("message", said.processed() + " detections recorded as declared")
              .answer(200);
        });
  }

  @GET
  @Path("status")
  public Response status() {
    return context.answering(
        "detection_status",
        () -> {
          Agent agent = new AgentAccess(context).requireVisible(reference);
          List<Members> servers =
              context
                  .governance()
                  .declarations(context.realm())
                  .list(agent.id(), Declarations.Kind.MCP_SERVER)
                  .stream()
                  .map(DetectionResource::server)
                  .toList();
          return new Members()
              .both("agent_id", agent.id().value())
              .put("detectedMCPs", servers)
              .answer(200);
        });
  }

  private static Members server(Declarations.Declaration said) {
    return new Members()
        .put("name", said.name())
        .put("confidenceScore", said.confidence())
        .put("detectedBy", List.of(said.source()))
        .put("firstDetected", said.firstSeenAt())
        .put("lastSeen", said.lastSeenAt());
  }
}

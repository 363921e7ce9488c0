package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.aim.AimRecord;
import io.github.agentidentity.aim.AimRecords;
import io.github.agentidentity.aim.WireBody;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The labels of one agent. */
public final class AgentTagsResource {

  private static final int MOST = 50;

  private final AimContext context;
  private final String reference;

  AgentTagsResource(AimContext context, String reference) {
    this.context = context;
    this.reference = reference;
  }

  @GET
  public Response list() {
    return context.answering(
        "agent_tags", () -> listOf(new AgentAccess(context).requireVisible(reference)));
  }

  @POST
  public Response add(InputStream body) {
    return context.answering(
        "agent_tags_add",
        () -> {
          byte[] bytes = RequestParts.read(body);
          new AgentAccess(context).requireManager();
          Agent agent = context.requireAgent(reference);
          List<String> ids = WireBody.of(bytes).texts("tag_ids", "tagIds");
          for (String id : ids) {
            stick(agent, id);
          }
          if (links(agent).size() > MOST) {
            throw ForeignError.malformed("An agent has at most " + MOST + " tags");
          }
          return listOf(agent);
        });
  }

  @DELETE
  @Path("{tagId}")
  public Response remove(@PathParam("tagId") String tagId) {
    return context.answering(
        "agent_tag_remove",
        () -> {
          new AgentAccess(context).requireManager();
          Agent agent = context.requireAgent(reference);
          AimRecord link =
              links(agent).stream()
                  .filter(found -> found.key().equals(tagId))
                  .findFirst()
                  .orElseThrow(() -> ForeignError.notFound("Tag"));
          records().delete(AimRecord.Kind.AGENT_TAG, link.id());
          return Response.noContent().build();
        });
  }

  private void stick(Agent agent, String tagId) {
    AimRecord tag =
        records().find(AimRecord.Kind.TAG, tagId).orElseThrow(() -> ForeignError.notFound("Tag"));
    if (links(agent).stream().noneMatch(link -> link.key().equals(tag.id()))) {
      records()
          .insert(
              new AimRecord(
                  UUID.randomUUID().toString(),
                  AimRecord.Kind.AGENT_TAG,
                  agent.id().value(),
                  tag.id(),
                  agent.id(),
                  "{}",
                  context.now()));
    }
  }

  private Response listOf(Agent agent) {
    List<Members> tags =
        links(agent).stream()
            .map(link -> records().find(AimRecord.Kind.TAG, link.key()))
            .flatMap(Optional::stream)
            .map(TagsResource::members)
            .toList();
    return new Members().put("tags", tags).put("total", tags.size()).answer(200);
  }

  private List<AimRecord> links(Agent agent) {
    return records().list(AimRecord.Kind.AGENT_TAG, agent.id().value(), new Page(0, Page.LARGEST));
  }

  private AimRecords.OfRealm records() {
    return TagsResource.records(context);
  }
}

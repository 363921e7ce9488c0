package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.aim.AimRecord;
import io.github.agentidentity.aim.AimRecords;
import io.github.agentidentity.aim.WireBody;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Labels that people stick on agents. They mean nothing to any decision. */
public final class TagsResource {

  private static final int LONGEST = 100;

  private final AimContext context;

  TagsResource(AimContext context) {
    this.context = context;
  }

  @GET
  public Response list() {
    return context.answering(
        "tags_list",
        () -> {
          new AgentAccess(context).requireViewer();
          List<Members> tags =
              records(context)
                  .list(AimRecord.Kind.TAG, AimRecord.REALM, new Page(0, Page.LARGEST))
                  .stream()
                  .map(TagsResource::members)
                  .toList();
          return new Members().put("tags", tags).put("total", tags.size()).answer(200);
        });
  }

  @POST
  public Response create(InputStream body) {
    return context.answering(
        "tag_create",
        () -> {
          new AgentAccess(context).requireManager();
          AimRecord tag = tag(WireBody.of(RequestParts.read(body)));
          records(context).insert(tag);
          return members(tag).answer(201);
        });
  }

  static Members members(AimRecord tag) {
    Members members = new Members().put("id", tag.id());
    ToldServers.values(tag).forEach(members::put);
    return members.both("created_at", tag.createdAt());
  }

  static AimRecords.OfRealm records(AimContext context) {
    return context.session().getProvider(AimRecords.class).of(context.realm());
  }

  private AimRecord tag(WireBody body) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("key", body.requireText("key"));
    values.put("value", body.requireText("value"));
    values.put("category", body.text("category").orElse("custom"));
    values.put("color", body.text("color").orElse("#6b7280"));
    values.put("description", body.text("description").orElse(""));
    FieldErrors errors = new FieldErrors();
    values.forEach((name, value) -> errors.line(name, String.valueOf(value), LONGEST));
    errors.throwIfAny();
    return new AimRecord(
        UUID.randomUUID().toString(),
        AimRecord.Kind.TAG,
        AimRecord.REALM,
        Secrets.hash(values.get("key") + "=" + values.get("value")),
        null,
        Json.write(values),
        context.now());
  }
}

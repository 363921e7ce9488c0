package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.aim.AimRecord;
import io.github.agentidentity.aim.AimRecords;
import io.github.agentidentity.aim.Malformed;
import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.governance.Declarations.Evidence;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The MCP servers that agents and people told of. Nobody trusts them for that. */
record ToldServers(AimContext context) {

  private static final int LONGEST_LINE = 255;
  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_CAPABILITIES = 50;
  private static final int SURE = 100;

  /** An attestation says how things were; after that time it says nothing any more. */
  private static final Duration ATTESTATION_LIFE = Duration.ofDays(30);

  private static final int FOR_EACH_AGENT = 20;

  /** Registers what an agent, or a person, tells of a server. */
  Response register(WireBody body, @Nullable Agent agent) {
    AimRecord record = record(body, agent);
    Optional<AimRecord> known =
        records().findByKey(AimRecord.Kind.MCP_SERVER, AimRecord.REALM, record.key());
    if (known.isPresent()) {
      throw taken(known.get().id());
    }
    records().insert(record);
    if (agent != null) {
      new SelfDescriptions(context, agent.id())
          .servers(List.of(text(record, "name")), new Evidence("direct_api", SURE));
    }
    return members(record).answer(201);
  }

  /** The address is known under that id. */
  static ForeignError taken(String id) {
    return new ForeignError(
        409,
        new Members()
            .put("error", "An MCP server with this URL exists already")
            .put("id", id)
            .both("existing_id", id));
  }

  AimRecord require(String id) {
    return find(id).orElseThrow(() -> ForeignError.notFound("MCP server"));
  }

  Optional<AimRecord> find(String id) {
    return records().find(AimRecord.Kind.MCP_SERVER, id);
  }

  /** The registered ones first, then those that are only told of. */
  Response list(Paging paging) {
    Page page = paging.page();
    List<Members> items = new ArrayList<>();
    long registered = 0;
    Optional<Registry> registry = Registry.of(context);
    if (registry.isPresent()) {
      items.addAll(registry.get().list(page));
      registered = registry.get().count();
    }
    int first = (int) Math.max(0, page.first() - registered);
    Page rest = new Page(first, page.max() - items.size());
    records().list(AimRecord.Kind.MCP_SERVER, AimRecord.REALM, rest).stream()
        .map(this::members)
        .forEach(items::add);
    long total = registered + records().count(AimRecord.Kind.MCP_SERVER, AimRecord.REALM);
    return paging
        .describe(new Members().both("mcp_servers", items).put("servers", items), total)
        .answer(200);
  }

  /** The servers of these names, as far as anybody told of them. */
  List<Members> named(List<String> names) {
    List<AimRecord> all =
        records().list(AimRecord.Kind.MCP_SERVER, AimRecord.REALM, new Page(0, Page.LARGEST));
    return names.stream().map(name -> named(name, all)).toList();
  }

  private Members named(String name, List<AimRecord> all) {
    Optional<Members> registered =
        Registry.of(context)
            .flatMap(registry -> registry.find(name))
            .map(RegisteredServer::members);
    return registered
        .or(
            () ->
                all.stream()
                    .filter(server -> server.id().equals(name) || text(server, "name").equals(name))
                    .findFirst()
                    .map(this::members))
        .orElseGet(
            () ->
                new Members()
                    .put("id", name)
                    .put("name", name)
                    .put("url", "")
                    .put("status", "declared")
                    .all(AgentMembers.trust(0)));
  }

  void delete(AimRecord server) {
    records().delete(AimRecord.Kind.MCP_SERVER, server.id());
  }

  Members members(AimRecord server) {
    Members members = new Members();
    values(server).forEach(members::both);
    List<AimRecord> attestations = attestations(server);
    AgentId by = server.agent();
    return members
        .put("id", server.id())
        .both("organization_id", context.realm().getName())
        .put("status", "pending")
        .both("is_verified", false)
        .both("last_verified_at", null)
        .all(AgentMembers.trust(0))
        .both("registered_by_agent", by == null ? null : by.value())
        .both("verification_method", "agent_attestation")
        .put("tags", List.of())
        .both("attestation_count", attestations.size())
        .both("confidence_score", confidence(attestations))
        .both("created_at", server.createdAt())
        .both("updated_at", server.createdAt());
  }

  /** One for each agent: the newest. */
  List<AimRecord> attestations(AimRecord server) {
    Instant oldest = context.now().minus(ATTESTATION_LIFE);
    return records()
        .list(AimRecord.Kind.ATTESTATION, server.id(), new Page(0, Page.LARGEST))
        .stream()
        .filter(attestation -> attestation.createdAt().isAfter(oldest))
        .toList();
  }

  /** 0 to 100: how many different agents say that it works. */
  static long confidence(List<AimRecord> attestations) {
    return Math.min(SURE, (long) FOR_EACH_AGENT * attestations.size());
  }

  AimRecords.OfRealm records() {
    return context.session().getProvider(AimRecords.class).of(context.realm());
  }

  static String text(AimRecord server, String member) {
    return values(server).get(member) instanceof String text ? text : "";
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> values(AimRecord record) {
    try {
      return Json.read(record.body().getBytes(StandardCharsets.UTF_8), Map.class);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("what was written cannot be read", e);
    }
  }

  private AimRecord record(WireBody body, @Nullable Agent agent) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", Lines.of(body.requireText("name")));
    String url = body.text("url").orElse("");
    values.put("url", url);
    for (String name : List.of("description", "version", "transport")) {
      body.text(name).ifPresent(text -> values.put(name, text));
    }
    body.text("public_key", "publicKey").ifPresent(text -> values.put("public_key", text));
    body.text("verification_url", "verificationUrl")
        .ifPresent(text -> values.put("verification_url", text));
    List<String> capabilities = body.texts("capabilities");
    values.put("capabilities", capabilities);
    check(body, capabilities);
    String key = url.isBlank() ? "name " + values.get("name") : "url " + url;
    return new AimRecord(
        UUID.randomUUID().toString(),
        AimRecord.Kind.MCP_SERVER,
        AimRecord.REALM,
        Secrets.hash(key),
        agent == null ? null : agent.id(),
        Json.write(values),
        context.now());
  }

  private static void check(WireBody body, List<String> capabilities) {
    FieldErrors errors = new FieldErrors();
    errors.url("url", body.text("url").filter(text -> !text.isBlank()).orElse(null));
    errors.url("verification_url", body.text("verification_url", "verificationUrl").orElse(null));
    errors.text("description", body.text("description").orElse(null), LONGEST_TEXT);
    errors.line("version", body.text("version").orElse(null), LONGEST_LINE);
    errors.line("transport", body.text("transport").orElse(null), LONGEST_LINE);
    errors.line("public_key", body.text("public_key", "publicKey").orElse(null), LONGEST_LINE);
    errors.throwIfAny();
    if (capabilities.size() > MOST_CAPABILITIES) {
      throw new Malformed("capabilities: at most " + MOST_CAPABILITIES);
    }
  }
}

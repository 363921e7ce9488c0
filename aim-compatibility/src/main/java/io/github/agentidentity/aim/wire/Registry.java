package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.aim.AimKeys;
import io.github.agentidentity.aim.AimRecord;
import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.governance.Declarations.Evidence;
import io.github.agentidentity.mcp.Connection.Kind;
import io.github.agentidentity.mcp.McpEndpoint;
import io.github.agentidentity.mcp.McpEvidence;
import io.github.agentidentity.mcp.McpEvidence.Told;
import io.github.agentidentity.mcp.McpQuery;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.McpServerProfile;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.McpStore;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The registry of MCP servers, for AIM's clients. Only people put servers into it: what agents tell
 * of is written down as before, until somebody registers it, for a registered server is called.
 */
final class Registry {

  private static final int LONGEST_SLUG = 40;
  private static final int RANDOM = 8;

  private final AimContext context;

  private Registry(AimContext context) {
    this.context = context;
  }

  /** Empty where the module is absent. */
  static Optional<Registry> of(AimContext context) {
    return McpModule.isPresent(context.session())
        ? Optional.of(new Registry(context))
        : Optional.empty();
  }

  /** The registered server of an id or name, or of the address that was told under that id. */
  Optional<RegisteredServer> find(String id) {
    return servers()
        .find(context.realm(), id)
        .or(() -> told(id).flatMap(url -> servers().find(context.realm(), url)))
        .map(server -> new RegisteredServer(context, server));
  }

  /** Its id, if a server of that address is registered in any spelling. */
  Optional<String> idOf(String url) {
    return ResourceUri.find(url)
        .flatMap(uri -> servers().find(context.realm(), uri.value()))
        .map(server -> server.id().value());
  }

  private Optional<String> told(String id) {
    return new ToldServers(context)
        .records()
        .find(AimRecord.Kind.MCP_SERVER, id)
        .map(record -> ToldServers.text(record, "url"))
        .filter(url -> !url.isBlank());
  }

  /** Registers what a person tells of a server; it waits for approval. */
  Response register(WireBody body, Actor actor) {
    String name = Lines.of(body.requireText("name"));
    McpServer server =
        servers()
            .register(
                context.realm(),
                new McpServers.NewServer(
                    slug(name), endpoint(body), profile(body, name), null, key(body), null),
                actor);
    return new RegisteredServer(context, server).members().answer(201);
  }

  List<Members> list(Page page) {
    return new RegisteredMembers(context).of(servers().list(context.realm(), McpQuery.ALL, page));
  }

  long count() {
    return context
        .session()
        .getProvider(McpStore.class)
        .servers(context.realm())
        .count(McpQuery.ALL);
  }

  /** Notes what was said of an agent: by people what it is meant to use, else what it found. */
  void seen(AgentId id, String name, Evidence said) {
    Kind kind = SelfDescriptions.isByPeople(said) ? Kind.DECLARED : Kind.DETECTED;
    Told told = new Told(name, kind, said.source(), said.confidence());
    McpEvidence evidence = context.session().getProvider(McpEvidence.class);
    context
        .agents()
        .find(context.realm(), id.value())
        .ifPresent(agent -> evidence.seen(context.realm(), agent, told));
  }

  void retract(Agent agent, String name) {
    context.session().getProvider(McpEvidence.class).retract(context.realm(), agent, name);
  }

  /** AIM's names are free text and need not be unique; ours stand in capabilities. */
  private McpServerName slug(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^[^a-z0-9]+", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
    Optional<McpServerName> wanted = valid(cut);
    return wanted
        .filter(free -> servers().find(context.realm(), free.value()).isEmpty())
        .orElseGet(() -> new McpServerName((cut.isEmpty() ? "server" : cut) + "-" + random()));
  }

  private static Optional<McpServerName> valid(String name) {
    try {
      return Optional.of(new McpServerName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String random() {
    return UUID.randomUUID().toString().substring(0, RANDOM);
  }

  private static McpEndpoint endpoint(WireBody body) {
    return new McpEndpoint(
        body.requireText("url"),
        McpEndpoint.Transport.STREAMABLE_HTTP,
        null,
        body.text("verification_url", "verificationUrl").orElse(null));
  }

  private static McpServerProfile profile(WireBody body, String name) {
    return new McpServerProfile(
        name,
        body.text("description").orElse(null),
        body.text("version").orElse(null),
        null,
        null,
        null,
        Set.of());
  }

  private static @Nullable Ed25519PublicKey key(WireBody body) {
    return body.text("public_key", "publicKey").map(AimKeys::publicKey).orElse(null);
  }

  private McpServers servers() {
    return context.session().getProvider(McpServers.class);
  }
}

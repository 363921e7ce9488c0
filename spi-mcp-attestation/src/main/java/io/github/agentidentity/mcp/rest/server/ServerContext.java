package io.github.agentidentity.mcp.rest.server;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminContext.Deed;
import io.github.agentidentity.agent.web.Problem;
import io.github.agentidentity.agent.web.ProblemException;
import io.github.agentidentity.mcp.Confidence;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.service.McpScope;
import io.github.agentidentity.mcp.service.attestation.Attestations;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.probe.Probes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the resources of servers share: who may, which server, and how failures are told. */
public final class ServerContext {

  private static final String RESOURCE = "AGENT_MCP_SERVER";
  private static final String PATH = "mcp-servers";

  private final AdminContext admin;

  public ServerContext(AdminContext admin) {
    this.admin = admin;
  }

  /** Something that a server is asked, and that may come to nothing. */
  @FunctionalInterface
  interface Asking<T> {
    T ask(Probes probes) throws ProbeFailed;
  }

  AdminContext admin() {
    return admin;
  }

  public McpServers servers() {
    return admin.session().getProvider(McpServers.class);
  }

  public McpScope scope() {
    return new McpScope(admin.session(), admin.realm());
  }

  <T> T viewing(String reference, Function<McpServer, T> deed) {
    admin.access().requireView();
    return admin.answering(() -> deed.apply(servers().require(admin.realm(), reference)));
  }

  /** What tokens may be for binds all agents, so no agent decides on it. */
  <T> T managing(String reference, Function<McpServer, T> deed) {
    admin.access().requireManageAsNoAgent();
    return admin.answering(() -> deed.apply(servers().require(admin.realm(), reference)));
  }

  <T> T asking(Asking<T> asking) {
    try {
      return asking.ask(new Probes(scope()));
    } catch (ProbeFailed e) {
      throw problem(e);
    }
  }

  public ServerRepresentation shown(McpServer server) {
    return shownAll(List.of(server)).getFirst();
  }

  /** All of a page with one look at what is said of them. */
  public List<ServerRepresentation> shownAll(List<McpServer> servers) {
    EvidenceScope evidence = new EvidenceScope(admin.session(), admin.realm());
    Map<McpServerId, Confidence> confidences = new Attestations(evidence).confidences(servers);
    return servers.stream()
        .map(
            server ->
                ServerRepresentation.of(
                    server, confidences.getOrDefault(server.id(), Confidence.NONE), admin))
        .toList();
  }

  public void created(McpServer server, @Nullable Object representation) {
    admin.done(Deed.created(RESOURCE, PATH, server.id().value()), representation);
  }

  void updated(McpServer server, @Nullable Object representation) {
    admin.done(Deed.updated(RESOURCE, PATH, server.id().value()), representation);
  }

  void deleted(McpServer server) {
    admin.done(Deed.deleted(RESOURCE, PATH, server.id().value()), null);
  }

  void acted(McpServer server, String deed, @Nullable Object representation) {
    admin.done(Deed.acted(RESOURCE, PATH, server.id().value(), deed), representation);
  }

  private static List<Problem.FieldError> url(ProbeFailed e) {
    return List.of(new Problem.FieldError("url", e.sentence()));
  }

  private static ProblemException problem(ProbeFailed e) {
    return new ProblemException(
        switch (e.reason()) {
          case FORBIDDEN -> Problem.invalid(url(e));
          case NOT_LISTED -> Problem.invalid("network-not-allowed", "Network not allowed", url(e));
          case BUSY -> Problem.of("too-busy", "Too busy", 503, e.sentence());
          case UNREACHABLE, TIMEOUT, TOO_LARGE, UNAUTHORIZED, NOT_MCP ->
              Problem.of("mcp-server-unusable", "MCP server unusable", 422, e.sentence());
        });
  }
}

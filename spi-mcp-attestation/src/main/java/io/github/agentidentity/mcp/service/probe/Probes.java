package io.github.agentidentity.mcp.service.probe;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.mcp.McpEndpoint;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerKey;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.service.McpScope;
import io.github.agentidentity.mcp.service.discovery.Discovered;
import io.github.agentidentity.mcp.service.discovery.Discovery;
import io.github.agentidentity.mcp.service.outbound.AllowedNetworks;
import io.github.agentidentity.mcp.service.outbound.Outbound;
import io.github.agentidentity.mcp.service.outbound.OutboundSource;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.verification.CertificateChain;
import io.github.agentidentity.mcp.service.verification.KeyChallenge;
import io.github.agentidentity.mcp.service.verification.Proof;
import io.github.agentidentity.mcp.service.verification.TrustAnchors;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.ProviderFactory;

/** Probes that somebody waits for. */
public record Probes(McpScope scope) {

  /** What the server at that place offers; nothing is kept of it. */
  public Discovered discover(McpEndpoint endpoint, @Nullable String bearer) throws ProbeFailed {
    return ask(new Discovery(endpoint.url(), endpoint.transport(), token(endpoint, bearer)));
  }

  /** Asks anything of any server, under the rules of the realm. */
  public <T> T ask(Outbound.Probe<T> probe) throws ProbeFailed {
    return outbound().ask(networks(), probe);
  }

  /**
   * Has the server prove its key, checks its certificates if it has some, and notes the outcome.
   */
  public Verified verify(McpServer server, Actor actor) throws ProbeFailed {
    McpServerKey key = server.key();
    if (key == null) {
      throw new AgentException.Conflict("The server has no key on record that it could prove");
    }
    Proof proof = ask(KeyChallenge.of(server.id(), server.endpoint(), key.publicKey()));
    Proof judged = proof instanceof Proof.Given ? certified(server, key) : proof;
    McpServer noted =
        scope
            .session()
            .getProvider(McpServers.class)
            .challenged(scope.realm(), server, judged instanceof Proof.Given, actor);
    return new Verified(noted, judged);
  }

  /** A server after it was asked to prove its key. */
  public record Verified(McpServer server, Proof proof) {}

  /** Evidence that is there is always checked. */
  Proof certified(McpServer server, McpServerKey key) {
    String chain = key.chain();
    return chain == null
        ? new Proof.Given()
        : CertificateChain.of(chain)
            .vouchesFor(
                server.resource(), key.publicKey(), TrustAnchors.of(scope.session()), scope.now());
  }

  AllowedNetworks networks() {
    return AllowedNetworks.SETTING.in(scope.realm());
  }

  @Nullable String token(McpEndpoint endpoint, @Nullable String given) {
    return given == null ? Bearer.resolve(scope.session(), endpoint.bearer()) : given;
  }

  Outbound outbound() {
    ProviderFactory<McpServers> factory =
        scope.session().getKeycloakSessionFactory().getProviderFactory(McpServers.class);
    if (factory instanceof OutboundSource source) {
      return source.outbound();
    }
    throw new IllegalStateException("the use cases of MCP servers are somebody else's");
  }
}

package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The use cases of MCP servers, for this module's other parts and for other modules. Callers check
 * who may call; the use cases check what may be done. Everything joins the transaction of the
 * session and throws {@link AgentException}.
 */
public interface McpServers extends Provider {

  /** By id, name, or any spelling of the URI. */
  Optional<McpServer> find(RealmModel realm, String reference);

  /** As {@link #find}; throws {@link AgentException.NotFound} where it finds nothing. */
  McpServer require(RealmModel realm, String reference);

  List<McpServer> list(RealmModel realm, McpQuery query, Page page);

  /** Registers a server, its client, and nothing else: it is PENDING and has no surface yet. */
  McpServer register(RealmModel realm, NewServer wanted, Actor actor);

  /**
   * Changes what is said of the server, and how it is reached; its URI stays.
   *
   * @throws AgentException.Invalid for a URL that is another server's
   */
  McpServer describe(RealmModel realm, McpServer server, Description changed);

  /** Gives the server another key, which is not proved yet. */
  McpServer rekey(RealmModel realm, McpServer server, NewKey key, Actor actor);

  /** Removes the row, the client, and the capabilities of the server with every grant of them. */
  void remove(RealmModel realm, McpServer server, Actor actor);

  /**
   * Notes what the server showed. Pins nothing; where it is not what is pinned, {@link
   * McpEvent.SurfaceDrifted} says so.
   */
  McpServer observe(RealmModel realm, McpServer server, ToolSurface surface);

  /**
   * Approves the surface that was observed last: pins it, makes the server ACTIVE, and sees to it
   * that each of its tools, and nothing else, is a capability.
   *
   * @param reviewed the digest of what the approver has seen; another one that was observed
   *     meanwhile is a conflict
   */
  McpServer approve(RealmModel realm, McpServer server, SurfaceDigest reviewed, Step step);

  /** Cuts an ACTIVE server off. One that is QUARANTINED already stays so. */
  McpServer quarantine(RealmModel realm, McpServer server, Step step);

  /** Ends a quarantine with the surface that was pinned before. */
  McpServer release(RealmModel realm, McpServer server, Step step);

  /** Cuts a server off for ever. */
  McpServer revoke(RealmModel realm, McpServer server, Step step);

  /** Notes the outcome of a challenge: whether the server proved its key. */
  McpServer challenged(RealmModel realm, McpServer server, boolean proved, Actor actor);

  /** Who does something, and why. */
  record Step(Actor actor, @Nullable String reason) {}

  /**
   * A server to be registered.
   *
   * @param key null for a server that cannot prove itself
   * @param chain the certificates of the key in PEM, leaf first, or null
   */
  record NewServer(
      McpServerName name,
      McpEndpoint endpoint,
      McpServerProfile profile,
      @Nullable AgentOwner owner,
      @Nullable Ed25519PublicKey key,
      @Nullable String chain) {}

  /** What can be changed of a server without asking it. */
  record Description(McpEndpoint endpoint, McpServerProfile profile, @Nullable AgentOwner owner) {}

  /**
   * A key.
   *
   * @param chain its certificates in PEM, leaf first, or null
   */
  record NewKey(Ed25519PublicKey publicKey, @Nullable String chain) {}

  @Override
  default void close() {}
}

package io.github.agentidentity.mcp.service.server;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.mcp.McpEvent;
import io.github.agentidentity.mcp.McpHealth;
import io.github.agentidentity.mcp.McpPin;
import io.github.agentidentity.mcp.McpQuery;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.McpServerKey;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.ToolSurface;
import io.github.agentidentity.mcp.service.McpScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The use cases behind {@link McpServers}. */
record ServerUseCases(KeycloakSession session) implements McpServers {

  @Override
  public Optional<McpServer> find(RealmModel realm, String reference) {
    if (!Searchable.is(reference)) {
      return Optional.empty();
    }
    McpScope scope = in(realm);
    Optional<ResourceUri> resource = ResourceUri.find(reference);
    if (resource.isPresent()) {
      return scope.servers().find(resource.get());
    }
    return name(reference)
        .flatMap(name -> scope.servers().find(name))
        .or(() -> id(reference).flatMap(id -> scope.servers().find(id)));
  }

  @Override
  public McpServer require(RealmModel realm, String reference) {
    return find(realm, reference)
        .orElseThrow(() -> new AgentException.NotFound("MCP server", reference));
  }

  @Override
  public List<McpServer> list(RealmModel realm, McpQuery query, Page page) {
    return in(realm).servers().list(query, page);
  }

  @Override
  public McpServer register(RealmModel realm, NewServer wanted, Actor actor) {
    McpScope scope = switchedOn(realm);
    Instant now = scope.now();
    ResourceUri resource = resource(wanted);
    if (realm.getClientByClientId(resource.value()) != null) {
      throw new AgentException.Taken("A client with the id '" + resource + "' exists already");
    }
    RegistryNames.requireFree(scope, wanted.profile().registryName(), null);
    McpServer server =
        new McpServer(
            McpServerId.random(),
            wanted.name(),
            resource,
            wanted.profile(),
            wanted.endpoint(),
            wanted.owner(),
            McpServer.Standing.bornAt(now),
            wanted.key() == null ? null : new McpServerKey(wanted.key(), wanted.chain(), null),
            McpPin.NONE,
            McpHealth.unknown(now));
    scope.servers().insert(server);
    new ServerProjection(scope).create(server);
    scope.publish(new McpEvent.ServerRegistered(scope.origin(actor), server));
    return server;
  }

  private static ResourceUri resource(NewServer wanted) {
    try {
      return ResourceUri.of(wanted.endpoint().url());
    } catch (IllegalArgumentException e) {
      throw new AgentException.Invalid("url", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public McpServer describe(RealmModel realm, McpServer server, Description changed) {
    McpScope scope = switchedOn(realm);
    McpServer locked = locked(scope, server);
    if (!ResourceUri.find(changed.endpoint().url()).equals(Optional.of(locked.resource()))) {
      throw new AgentException.Invalid(
          "url", "names another server: register that one, and remove this");
    }
    RegistryNames.requireFree(scope, changed.profile().registryName(), locked.id());
    McpServer described =
        locked.describedAs(changed.profile(), changed.endpoint(), changed.owner(), scope.now());
    scope.servers().update(described);
    new ServerProjection(scope).follow(described);
    return described;
  }

  @Override
  public McpServer rekey(RealmModel realm, McpServer server, NewKey key, Actor actor) {
    McpScope scope = switchedOn(realm);
    McpServer locked = locked(scope, server);
    requireAlive(locked);
    boolean same = locked.key() != null && locked.key().publicKey().equals(key.publicKey());
    Instant provedAt = same && locked.key() != null ? locked.key().provedAt() : null;
    McpServer rekeyed = locked.with(new McpServerKey(key.publicKey(), key.chain(), provedAt));
    scope.servers().update(rekeyed);
    if (locked.isVerified() && !rekeyed.isVerified()) {
      scope.publish(new McpEvent.ServerVerified(scope.origin(actor), rekeyed, false));
    }
    return rekeyed;
  }

  @Override
  public void remove(RealmModel realm, McpServer server, Actor actor) {
    McpScope scope = in(realm);
    locked(scope, server);
    new ServerEnd(scope).forget(server, actor);
    new ServerProjection(scope).remove(server);
  }

  @Override
  public McpServer observe(RealmModel realm, McpServer server, ToolSurface surface) {
    McpScope scope = in(realm);
    return new Observation(scope).note(locked(scope, server), surface);
  }

  @Override
  public McpServer approve(RealmModel realm, McpServer server, SurfaceDigest reviewed, Step step) {
    McpScope scope = switchedOn(realm);
    McpServer locked = locked(scope, server);
    requireAlive(locked);
    if (!reviewed.equals(locked.pin().observed())) {
      throw new AgentException.Conflict(
          "The server shows another surface by now: look at it, and approve that one");
    }
    Instant now = scope.now();
    ToolSurface surface =
        scope
            .surfaces()
            .find(locked.id(), reviewed)
            .orElseThrow(() -> new AgentException.Conflict("This surface is not kept any more"));
    scope.surfaces().pinned(locked.id(), reviewed, step.actor().id(), now);
    McpServer approved =
        locked
            .with(locked.pin().pinned(reviewed, now))
            .withStatus(McpServerStatus.ACTIVE, step.reason(), now);
    scope.servers().update(approved);
    new ServerCapabilities(scope).become(approved, surface);
    SurfaceDigest before = locked.pin().pinned();
    scope.publish(new McpEvent.ServerApproved(scope.origin(step.actor()), approved, before));
    return approved;
  }

  @Override
  public McpServer quarantine(RealmModel realm, McpServer server, Step step) {
    McpScope scope = in(realm);
    McpServer locked = locked(scope, server);
    if (locked.status() == McpServerStatus.QUARANTINED) {
      return locked;
    }
    require(locked, Set.of(McpServerStatus.ACTIVE), "quarantined");
    McpServer moved = moved(scope, locked, McpServerStatus.QUARANTINED, step);
    scope.publish(new McpEvent.ServerQuarantined(scope.origin(step.actor()), moved));
    return moved;
  }

  @Override
  public McpServer release(RealmModel realm, McpServer server, Step step) {
    McpScope scope = switchedOn(realm);
    McpServer locked = locked(scope, server);
    require(locked, Set.of(McpServerStatus.QUARANTINED), "released");
    McpServer moved = moved(scope, locked, McpServerStatus.ACTIVE, step);
    scope.publish(new McpEvent.ServerReleased(scope.origin(step.actor()), moved));
    return moved;
  }

  @Override
  public McpServer revoke(RealmModel realm, McpServer server, Step step) {
    McpScope scope = in(realm);
    McpServer locked = locked(scope, server);
    requireAlive(locked);
    McpServer moved = moved(scope, locked, McpServerStatus.REVOKED, step);
    new ServerCapabilities(scope).removeAll(moved);
    scope.publish(new McpEvent.ServerRevoked(scope.origin(step.actor()), moved));
    return moved;
  }

  @Override
  public McpServer challenged(RealmModel realm, McpServer server, boolean proved, Actor actor) {
    McpScope scope = in(realm);
    McpServer locked = locked(scope, server);
    McpServerKey key = locked.key();
    // The key may have been replaced while the server was asked.
    if (key == null || server.key() == null || !key.publicKey().equals(server.key().publicKey())) {
      return locked;
    }
    McpServer noted = locked.with(key.proved(proved ? scope.now() : null));
    scope.servers().update(noted);
    if (proved != locked.isVerified()) {
      scope.publish(new McpEvent.ServerVerified(scope.origin(actor), noted, proved));
    }
    if (!proved && locked.isVerified()) {
      new LostProof(scope).tell(noted, actor);
    }
    return noted;
  }

  private static McpServer moved(
      McpScope scope, McpServer server, McpServerStatus next, Step step) {
    McpServer moved = server.withStatus(next, step.reason(), scope.now());
    scope.servers().update(moved);
    new ServerProjection(scope).follow(moved);
    return moved;
  }

  private static McpServer locked(McpScope scope, McpServer server) {
    return scope
        .servers()
        .findForUpdate(server.id())
        .orElseThrow(() -> new AgentException.NotFound("MCP server", server.name().value()));
  }

  private static void requireAlive(McpServer server) {
    if (server.status() == McpServerStatus.REVOKED) {
      throw new AgentException.Conflict("A server that is REVOKED stays so: register it anew");
    }
  }

  private static void require(McpServer server, Set<McpServerStatus> from, String deed) {
    if (!from.contains(server.status())) {
      throw new AgentException.Conflict(
          "A server that is " + server.status() + " cannot be " + deed);
    }
  }

  private static Optional<McpServerName> name(String reference) {
    try {
      return Optional.of(new McpServerName(reference));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<McpServerId> id(String reference) {
    try {
      return Optional.of(new McpServerId(reference));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private McpScope switchedOn(RealmModel realm) {
    McpScope scope = in(realm);
    if (!scope.agents().isOn(realm)) {
      throw new AgentException.SwitchedOff();
    }
    return scope;
  }

  private McpScope in(RealmModel realm) {
    return new McpScope(session, realm);
  }
}

package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.agent.rows.Like;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.mcp.McpQuery;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.McpServerStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

record JpaMcpServers(Rows rows) implements McpServerStore {

  private static final String FROM = " from McpServerEntity s where s.realmId = :realm";

  private static final String UNAPPROVED =
      "(s.status <> :revoked and s.observedDigest is not null"
          + " and (s.pinnedDigest is null or s.pinnedDigest <> s.observedDigest))";

  @Override
  public Optional<McpServer> find(McpServerId id) {
    return rows.one(by("id", id.value())).map(McpServerEntity::toServer);
  }

  @Override
  public Optional<McpServer> findForUpdate(McpServerId id) {
    return rows.oneForUpdate(by("id", id.value())).map(McpServerEntity::toServer);
  }

  @Override
  public Optional<McpServer> find(McpServerName name) {
    return rows.one(by("name", name.value())).map(McpServerEntity::toServer);
  }

  @Override
  public Optional<McpServer> find(ResourceUri resource) {
    return rows.one(by("resource", resource.value())).map(McpServerEntity::toServer);
  }

  @Override
  public List<McpServer> list(McpQuery query, Page page) {
    Filter filter = filter(query);
    return servers(
        filter
            .applyTo(select(filter.hql() + " order by s.name"))
            .setFirstResult(page.first())
            .setMaxResults(page.max()));
  }

  @Override
  public List<McpServer> listAfter(McpQuery query, @Nullable McpServerName last, int max) {
    Filter filter = filter(query);
    if (last != null) {
      filter.and("s.name > :last").with("last", last.value());
    }
    return servers(filter.applyTo(select(filter.hql() + " order by s.name")).setMaxResults(max));
  }

  @Override
  public long count(McpQuery query) {
    Filter filter = filter(query);
    return filter
        .applyTo(rows.query("select count(s)" + filter.hql(), Long.class))
        .getSingleResult();
  }

  @Override
  public List<McpServer> due(Instant now, int max) {
    return servers(
        select(FROM + " and s.nextAt <= :now and s.status <> :revoked order by s.nextAt")
            .setParameter("now", now.toEpochMilli())
            .setParameter("revoked", McpServerStatus.REVOKED)
            .setMaxResults(max));
  }

  @Override
  public boolean claim(McpServerId id, @Nullable Instant due, Instant until) {
    if (due == null) {
      return false;
    }
    return rows.statement(
                "update McpServerEntity s set s.nextAt = :until where s.realmId = :realm"
                    + " and s.id = :id and s.nextAt = :due")
            .setParameter("until", until.toEpochMilli())
            .setParameter("id", id.value())
            .setParameter("due", Millis.of(due))
            .executeUpdate()
        == 1;
  }

  @Override
  public void insert(McpServer server) {
    rows.insert(
        new McpServerEntity(rows.realmId(), server),
        "An MCP server with this name or URL exists already");
  }

  @Override
  public void update(McpServer server) {
    rows.update(by("id", server.id().value()), row -> row.copy(server));
  }

  @Override
  public void delete(McpServerId id) {
    rows.statement("delete from McpServerEntity s where s.realmId = :realm and s.id = :id")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  @Override
  public void disown(AgentOwner owner) {
    rows.statement(
            "update McpServerEntity s set s.ownerId = null, s.ownerKind = null"
                + " where s.realmId = :realm and s.ownerId = :owner and s.ownerKind = :kind")
        .setParameter("owner", owner.id())
        .setParameter("kind", owner.kind())
        .executeUpdate();
  }

  private static Filter filter(McpQuery query) {
    Filter filter = new Filter(FROM);
    if (query.search() != null) {
      filter
          .and(
              "(s.name like :search escape '!' or lower(s.displayName) like :search escape '!'"
                  + " or lower(s.description) like :search escape '!'"
                  + " or lower(s.registryName) like :search escape '!'"
                  + " or lower(s.resource) like :search escape '!')")
          .with("search", Like.containing(query.search()));
    }
    if (query.status() != null) {
      filter.and("s.status = :status").with("status", query.status());
    }
    if (query.tag() != null) {
      filter
          .and("s.tags like :tag escape '!'")
          .with("tag", Like.containing(" " + query.tag() + " "));
    }
    if (query.owner() != null) {
      filter.and("s.ownerId = :owner").with("owner", query.owner());
    }
    if (query.updatedSince() != null) {
      filter.and("s.updatedAt >= :since").with("since", query.updatedSince().toEpochMilli());
    }
    if (query.unapproved() != null) {
      filter
          .and(query.unapproved() ? UNAPPROVED : "not (" + UNAPPROVED + ")")
          .with("revoked", McpServerStatus.REVOKED);
    }
    return filter;
  }

  private SelectionQuery<McpServerEntity> by(String member, String value) {
    return select(FROM + " and s." + member + " = :value").setParameter("value", value);
  }

  private SelectionQuery<McpServerEntity> select(String hql) {
    return rows.query("select s" + hql, McpServerEntity.class);
  }

  private List<McpServer> servers(SelectionQuery<McpServerEntity> query) {
    return rows.many(query).stream().map(McpServerEntity::toServer).toList();
  }
}

package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.mcp.Connection;
import io.github.agentidentity.mcp.ConnectionStore;
import java.time.Instant;
import java.util.List;
import org.hibernate.query.SelectionQuery;

record JpaConnections(Rows rows) implements ConnectionStore {

  private static final String CONNECTIONS = " from McpConnectionEntity c where c.realmId = :realm";

  @Override
  public List<Connection> list(Query query, Page page) {
    String hql = "select c" + CONNECTIONS + conditions(query) + " order by c.lastSeenAt desc, c.id";
    return rows
        .many(
            with(query, rows.query(hql, ConnectionEntity.class))
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(ConnectionEntity::toConnection)
        .toList();
  }

  @Override
  public long count(Query query) {
    String hql = "select count(c)" + CONNECTIONS + conditions(query);
    return with(query, rows.query(hql, Long.class)).getSingleResult();
  }

  @Override
  public boolean seenAgain(Connection seen) {
    return rows.statement(
                "update McpConnectionEntity c set c.count = c.count + :times, c.lastSeenAt = :now,"
                    + " c.source = :source, c.confidence = :confidence"
                    + " where c.realmId = :realm and c.id = :id")
            .setParameter("times", seen.count())
            .setParameter("now", seen.lastSeenAt().toEpochMilli())
            .setParameter("source", seen.source())
            .setParameter("confidence", seen.confidence())
            .setParameter("id", id(seen.agent(), seen.target(), seen.kind()))
            .executeUpdate()
        > 0;
  }

  @Override
  public void insert(Connection connection) {
    rows.insert(
        new ConnectionEntity(rows.realmId(), connection), "The connection was seen just now");
  }

  @Override
  public boolean delete(AgentId agent, String target, Connection.Kind kind) {
    return rows.statement(
                "delete from McpConnectionEntity c where c.realmId = :realm and c.id = :id")
            .setParameter("id", id(agent, target, kind))
            .executeUpdate()
        > 0;
  }

  @Override
  public int deleteUnseenSince(Instant end, int max) {
    List<String> old =
        rows.many(
            rows.query(
                    "select c.id"
                        + CONNECTIONS
                        + " and c.lastSeenAt < :end and c.kind <> :declared",
                    String.class)
                .setParameter("end", end.toEpochMilli())
                .setParameter("declared", Connection.Kind.DECLARED)
                .setMaxResults(max));
    if (old.isEmpty()) {
      return 0;
    }
    return rows.statement(
            "delete from McpConnectionEntity c where c.realmId = :realm and c.id in :ids")
        .setParameterList("ids", old)
        .executeUpdate();
  }

  private String id(AgentId agent, String target, Connection.Kind kind) {
    return ConnectionEntity.id(rows.realmId(), agent, target, kind);
  }

  private static String conditions(Query query) {
    return (query.agent() == null ? "" : " and c.agentId = :agent")
        + (query.server() == null ? "" : " and c.serverId = :server")
        + (query.name() == null ? "" : " and c.name = :name")
        + (query.kinds().isEmpty() ? "" : " and c.kind in :kinds")
        + (query.since() == null ? "" : " and c.lastSeenAt >= :since");
  }

  private static <T> SelectionQuery<T> with(Query query, SelectionQuery<T> hql) {
    if (query.agent() != null) {
      hql.setParameter("agent", query.agent().value());
    }
    if (query.server() != null) {
      hql.setParameter("server", query.server().value());
    }
    if (query.name() != null) {
      hql.setParameter("name", query.name());
    }
    if (!query.kinds().isEmpty()) {
      hql.setParameterList("kinds", query.kinds());
    }
    if (query.since() != null) {
      hql.setParameter("since", query.since().toEpochMilli());
    }
    return hql;
  }
}

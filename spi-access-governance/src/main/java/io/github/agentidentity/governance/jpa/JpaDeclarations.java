package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.governance.DeclarationStore;
import io.github.agentidentity.governance.Declarations.Declaration;
import io.github.agentidentity.governance.Declarations.Kind;
import java.util.List;

record JpaDeclarations(Rows rows) implements DeclarationStore {

  private static final String OF_AGENT =
      " where d.realmId = :realm and d.agentId = :agent and d.kind = :kind";

  @Override
  public boolean seenAgain(Declaration said) {
    return rows.statement(
                "update DeclarationEntity d set d.count = d.count + 1, d.lastSeenAt = :now,"
                    + " d.source = :source, d.confidence = :confidence"
                    + OF_AGENT
                    + " and d.name = :name")
            .setParameter("now", said.lastSeenAt().toEpochMilli())
            .setParameter("source", said.source())
            .setParameter("confidence", said.confidence())
            .setParameter("agent", said.agent().value())
            .setParameter("kind", said.kind())
            .setParameter("name", said.name())
            .executeUpdate()
        > 0;
  }

  @Override
  public void insert(Declaration declaration) {
    rows.insert(new DeclarationEntity(rows.realmId(), declaration), "The agent said so just now");
  }

  @Override
  public long count(AgentId agent, Kind kind) {
    return rows.query("select count(d) from DeclarationEntity d" + OF_AGENT, Long.class)
        .setParameter("agent", agent.value())
        .setParameter("kind", kind)
        .getSingleResult();
  }

  @Override
  public List<Declaration> list(AgentId agent, Kind kind) {
    return rows
        .many(
            rows.query(
                    "select d from DeclarationEntity d" + OF_AGENT + " order by d.name",
                    DeclarationEntity.class)
                .setParameter("agent", agent.value())
                .setParameter("kind", kind))
        .stream()
        .map(DeclarationEntity::toDeclaration)
        .toList();
  }

  @Override
  public boolean delete(AgentId agent, Kind kind, String name) {
    return rows.statement("delete from DeclarationEntity d" + OF_AGENT + " and d.name = :name")
            .setParameter("agent", agent.value())
            .setParameter("kind", kind)
            .setParameter("name", name)
            .executeUpdate()
        > 0;
  }
}

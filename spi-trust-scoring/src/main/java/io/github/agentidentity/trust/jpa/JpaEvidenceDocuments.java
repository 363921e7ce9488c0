package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.EvidenceDocument;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.EvidenceStore;
import io.github.agentidentity.trust.EvidenceStore.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

record JpaEvidenceDocuments(Rows rows) implements EvidenceStore.Documents {

  private static final String OF_REALM =
      "select e from EvidenceDocumentEntity e where e.realmId = :realm";

  private static final String OF_AGENT = OF_REALM + " and e.agentId = :agent";

  private static final String FROM_AGENT =
      " from EvidenceDocumentEntity e where e.realmId = :realm and e.agentId = :agent";

  private static final String WITH_TEXT =
      " and exists (select 1 from EvidenceTextEntity t"
          + " where t.realmId = :realm and t.evidenceId = e.id)";

  @Override
  public Optional<EvidenceDocument> find(AgentId agent, String id) {
    return rows.one(byId(agent, id)).map(EvidenceDocumentEntity::toDocument);
  }

  @Override
  public Optional<EvidenceDocument> findByHash(AgentId agent, EvidenceKind kind, String sha256) {
    return rows.one(
            of(agent, " and e.kind = :kind and e.sha256 = :hash")
                .setParameter("kind", kind)
                .setParameter("hash", sha256))
        .map(EvidenceDocumentEntity::toDocument);
  }

  @Override
  public Optional<String> text(AgentId agent, String id) {
    return rows.one(
        rows.query(
                "select t.text from EvidenceTextEntity t, EvidenceDocumentEntity e"
                    + " where t.evidenceId = e.id and e.realmId = :realm and e.agentId = :agent"
                    + " and e.id = :id",
                String.class)
            .setParameter("agent", agent.value())
            .setParameter("id", id));
  }

  @Override
  public List<EvidenceDocument> list(
      AgentId agent, @Nullable EvidenceKind kind, @Nullable Boolean counts, Page page) {
    String narrowed =
        (kind == null ? "" : " and e.kind = :kind")
            + (counts == null ? "" : " and e.counts = :counts");
    SelectionQuery<EvidenceDocumentEntity> query =
        of(agent, narrowed + " order by e.uploadedAt desc, e.id");
    if (kind != null) {
      query.setParameter("kind", kind);
    }
    if (counts != null) {
      query.setParameter("counts", counts);
    }
    return documents(query.setFirstResult(page.first()).setMaxResults(page.max()));
  }

  @Override
  public List<EvidenceDocument> stream(AgentId agent, EvidenceKind kind, String stream, int max) {
    return documents(
        of(
                agent,
                " and e.kind = :kind and e.stream = :stream and e.withdrawnAt is null"
                    + " order by e.uploadedAt desc, e.id")
            .setParameter("kind", kind)
            .setParameter("stream", stream)
            .setMaxResults(max));
  }

  @Override
  public Map<AgentId, List<EvidenceDocument>> counting(
      Collection<AgentId> agents, Set<EvidenceKind> kinds) {
    SelectionQuery<EvidenceDocumentEntity> query =
        rows.query(
                OF_REALM
                    + " and e.agentId in :agents and e.counts = true and e.kind in :kinds"
                    + " order by e.id",
                EvidenceDocumentEntity.class)
            .setParameterList("agents", agents.stream().map(AgentId::value).toList())
            .setParameterList("kinds", kinds);
    return documents(query).stream().collect(Collectors.groupingBy(EvidenceDocument::agent));
  }

  @Override
  public Map<String, String> texts(Collection<String> ids) {
    return rows
        .many(
            rows.query(
                    "select t from EvidenceTextEntity t where t.realmId = :realm"
                        + " and t.evidenceId in :ids",
                    EvidenceTextEntity.class)
                .setParameterList("ids", ids))
        .stream()
        .collect(Collectors.toMap(text -> text.evidenceId, text -> text.text));
  }

  @Override
  public Stored stored(AgentId agent) {
    Long documents =
        rows.query("select count(e)" + FROM_AGENT, Long.class)
            .setParameter("agent", agent.value())
            .getSingleResult();
    Long bytes =
        rows.query("select coalesce(sum(e.size), 0)" + FROM_AGENT + WITH_TEXT, Long.class)
            .setParameter("agent", agent.value())
            .getSingleResult();
    return new Stored(documents, bytes);
  }

  @Override
  public boolean deleteOldestText(AgentId agent) {
    Optional<String> oldest =
        rows.one(
            rows.query(
                    "select e.id"
                        + FROM_AGENT
                        + " and e.counts = false"
                        + WITH_TEXT
                        + " order by e.uploadedAt, e.id",
                    String.class)
                .setParameter("agent", agent.value())
                .setMaxResults(1));
    oldest.ifPresent(
        id ->
            rows.statement(
                    "delete from EvidenceTextEntity t where t.realmId = :realm"
                        + " and t.evidenceId = :id")
                .setParameter("id", id)
                .executeUpdate());
    return oldest.isPresent();
  }

  @Override
  public void insert(EvidenceDocument document, String text) {
    rows.insert(
        new EvidenceDocumentEntity(rows.realmId(), document), "The same document just came in");
    rows.insert(
        new EvidenceTextEntity(rows.realmId(), document.id(), text),
        "The same document just came in");
  }

  @Override
  public void update(EvidenceDocument document) {
    rows.update(byId(document.agent(), document.id()), row -> row.copy(document));
  }

  @Override
  public int deleteBefore(Instant end, int max) {
    List<String> ids =
        rows.query(
                "select e.id from EvidenceDocumentEntity e where e.realmId = :realm"
                    + " and e.counts = false and e.uploadedAt < :end order by e.uploadedAt",
                String.class)
            .setParameter("end", end.toEpochMilli())
            .setMaxResults(max)
            .getResultList();
    return ids.isEmpty()
        ? 0
        : rows.statement(
                "delete from EvidenceDocumentEntity e where e.realmId = :realm and e.id in :ids")
            .setParameterList("ids", ids)
            .executeUpdate();
  }

  private SelectionQuery<EvidenceDocumentEntity> byId(AgentId agent, String id) {
    return of(agent, " and e.id = :id").setParameter("id", id);
  }

  private SelectionQuery<EvidenceDocumentEntity> of(AgentId agent, String narrowed) {
    return rows.query(OF_AGENT + narrowed, EvidenceDocumentEntity.class)
        .setParameter("agent", agent.value());
  }

  private List<EvidenceDocument> documents(SelectionQuery<EvidenceDocumentEntity> query) {
    return rows.many(query).stream().map(EvidenceDocumentEntity::toDocument).toList();
  }
}

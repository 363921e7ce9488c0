package io.github.agentidentity.aim.jpa;

import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.aim.AimRecord;
import io.github.agentidentity.aim.AimRecords;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.keycloak.models.RealmModel;

/** The rows in the database of Keycloak's own models. */
final class JpaAimRecords implements AimRecords {

  private static final String IN_REALM =
      "from AimRecordEntity r where r.realmId = :realm and r.kind = :kind and ";

  private static final String BELOW = IN_REALM + "r.parent = :parent";

  private final StatelessSession db;

  JpaAimRecords(StatelessSession db) {
    this.db = db;
  }

  @Override
  public OfRealm of(RealmModel realm) {
    return new InRealm(new Rows(db, realm.getId()));
  }

  @Override
  public void close() {
    db.close();
  }

  private record InRealm(Rows rows) implements OfRealm {

    @Override
    public void insert(AimRecord record) {
      rows.insert(new AimRecordEntity(rows.realmId(), record), "It exists already");
    }

    @Override
    public Optional<AimRecord> find(AimRecord.Kind kind, String id) {
      return Searchable.is(id)
          ? rows.one(byId(kind, id)).map(AimRecordEntity::toRecord)
          : Optional.empty();
    }

    @Override
    public Optional<AimRecord> findByKey(AimRecord.Kind kind, String parent, String key) {
      return rows.one(
              rows.query(BELOW + " and r.key = :key", AimRecordEntity.class)
                  .setParameter("kind", kind)
                  .setParameter("parent", parent)
                  .setParameter("key", key))
          .map(AimRecordEntity::toRecord);
    }

    @Override
    public List<AimRecord> list(AimRecord.Kind kind, String parent, Page page) {
      return rows
          .many(
              rows.query(BELOW + " order by r.createdAt, r.id", AimRecordEntity.class)
                  .setParameter("kind", kind)
                  .setParameter("parent", parent)
                  .setFirstResult(page.first())
                  .setMaxResults(page.max()))
          .stream()
          .map(AimRecordEntity::toRecord)
          .toList();
    }

    @Override
    public long count(AimRecord.Kind kind, String parent) {
      return rows.query("select count(r) " + BELOW, Long.class)
          .setParameter("kind", kind)
          .setParameter("parent", parent)
          .getSingleResult();
    }

    @Override
    public void update(AimRecord record) {
      rows.update(byId(record.kind(), record.id()), row -> row.copy(record));
    }

    @Override
    public boolean delete(AimRecord.Kind kind, String id) {
      if (!Searchable.is(id)) {
        return false;
      }
      rows.statement("delete from AimRecordEntity r where r.realmId = :realm and r.parent = :id")
          .setParameter("id", id)
          .executeUpdate();
      return rows.statement("delete " + IN_REALM + "r.id = :id")
              .setParameter("kind", kind)
              .setParameter("id", id)
              .executeUpdate()
          > 0;
    }

    private SelectionQuery<AimRecordEntity> byId(AimRecord.Kind kind, String id) {
      return rows.query(IN_REALM + "r.id = :id", AimRecordEntity.class)
          .setParameter("kind", kind)
          .setParameter("id", id);
    }
  }
}

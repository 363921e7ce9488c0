package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.AgentStanding;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.rows.Rows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.keycloak.models.RealmModel;

/** The rows in the database of Keycloak's own models, in the transaction of the session. */
final class JpaAgentIdentityStore implements AgentIdentityStore {

  private static final String STANDING =
      "select a, k, g, c.risk from AgentEntity a"
          + " left join AgentKeyEntity k on k.agentId = a.id and k.thumbprint = :thumbprint"
          + " left join GrantEntity g on g.agentId = a.id"
          + " left join CapabilityEntity c on c.realmId = :realm and c.name = g.capability"
          + " where a.realmId = :realm and a.id = :agent";

  /** Changes nothing, and so waits on every database for whoever did the same. */
  private static final String LOCK_REALM =
      "update RealmEntity r set r.name = r.name where r.id = :realm";

  private static final String ATTRIBUTES =
      "select a.name, a.value from RealmAttributeEntity a where a.realm.id = :realm";

  private final StatelessSession db;

  JpaAgentIdentityStore(StatelessSession db) {
    this.db = db;
  }

  @Override
  public void giveWay() {
    Rows.giveWay(db);
  }

  @Override
  public Map<String, String> attributesForUpdate(RealmModel realm) {
    Rows rows = rows(realm);
    rows.statement(LOCK_REALM).executeUpdate();
    return rows.many(rows.query(ATTRIBUTES, Object[].class)).stream()
        .filter(columns -> columns[1] != null)
        .collect(Collectors.toMap(columns -> (String) columns[0], columns -> (String) columns[1]));
  }

  @Override
  public Agents agents(RealmModel realm) {
    return new JpaAgents(rows(realm));
  }

  @Override
  public Keys keys(RealmModel realm) {
    return new JpaKeys(rows(realm));
  }

  @Override
  public Capabilities capabilities(RealmModel realm) {
    return new JpaCapabilities(rows(realm));
  }

  @Override
  public Grants grants(RealmModel realm) {
    return new JpaGrants(rows(realm));
  }

  @Override
  public Ageing ageing(RealmModel realm) {
    return new JpaAgeing(rows(realm));
  }

  @Override
  public EnrolmentTokens enrolmentTokens(RealmModel realm) {
    return new JpaEnrolmentTokens(rows(realm));
  }

  @Override
  public Optional<AgentStanding> standing(RealmModel realm, AgentId agent, String thumbprint) {
    Rows rows = rows(realm);
    List<Object[]> found =
        rows.many(
            rows.query(STANDING, Object[].class)
                .setParameter("agent", agent.value())
                .setParameter("thumbprint", thumbprint));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    AgentEntity row = (AgentEntity) found.getFirst()[0];
    AgentKeyEntity key = (AgentKeyEntity) found.getFirst()[1];
    AgentKey proved = key == null ? null : key.toKey();
    return Optional.of(new AgentStanding(row.toAgent(), proved, grants(found), risks(found)));
  }

  @Override
  public void close() {
    db.close();
  }

  private static List<Grant> grants(List<Object[]> found) {
    return found.stream()
        .map(columns -> (GrantEntity) columns[2])
        .filter(Objects::nonNull)
        .map(GrantEntity::toGrant)
        .toList();
  }

  private static Map<CapabilityName, Risk> risks(List<Object[]> found) {
    return found.stream()
        .filter(columns -> columns[3] != null)
        .collect(
            Collectors.toMap(
                columns -> ((GrantEntity) columns[2]).toGrant().capability(),
                columns -> (Risk) columns[3]));
  }

  private Rows rows(RealmModel realm) {
    return new Rows(db, realm.getId());
  }
}

package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Like;
import io.github.agentidentity.agent.rows.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

record JpaCapabilities(Rows rows) implements AgentIdentityStore.Capabilities {

  @Override
  public Optional<Capability> find(String nameOrAlias) {
    return rows.one(
            rows.query(
                    "select c from CapabilityEntity c where c.realmId = :realm"
                        + " and (c.name = :name or c.id = (select l.capabilityId"
                        + " from CapabilityAliasEntity l"
                        + " where l.realmId = :realm and l.alias = :name))",
                    CapabilityEntity.class)
                .setParameter("name", nameOrAlias))
        .map(row -> row.toCapability(aliases(List.of(row)).getOrDefault(row.id, Set.of())));
  }

  @Override
  public Optional<CapabilityName> nameOf(String nameOrAlias) {
    return rows.one(
            rows.query(
                    "select c.name from CapabilityEntity c where c.realmId = :realm"
                        + " and (c.name = :name or c.id = (select l.capabilityId"
                        + " from CapabilityAliasEntity l"
                        + " where l.realmId = :realm and l.alias = :name))",
                    String.class)
                .setParameter("name", nameOrAlias))
        .map(CapabilityName::new);
  }

  @Override
  public List<Capability> list(@Nullable String search, Page page) {
    List<CapabilityEntity> found =
        rows.many(
            rows.query(
                    "select c from CapabilityEntity c where c.realmId = :realm"
                        + " and lower(c.name) like :search escape '!' order by c.name",
                    CapabilityEntity.class)
                .setParameter("search", Like.containing(search == null ? "" : search))
                .setFirstResult(page.first())
                .setMaxResults(page.max()));
    Map<String, Set<String>> aliases = aliases(found);
    return found.stream()
        .map(row -> row.toCapability(aliases.getOrDefault(row.id, Set.of())))
        .toList();
  }

  @Override
  public void insert(Capability capability) {
    CapabilityEntity row = new CapabilityEntity(rows.realmId(), capability);
    rows.insert(row, "A capability '" + capability.name() + "' exists already");
    insertAliases(row, capability.aliases());
  }

  @Override
  public void update(Capability capability) {
    rows.update(
        byName(capability.name()),
        row -> {
          row.copy(capability);
          deleteAliases(row.id);
          insertAliases(row, capability.aliases());
        });
  }

  @Override
  public void delete(CapabilityName name) {
    rows.statement("delete from GrantEntity g where g.realmId = :realm and g.capability = :name")
        .setParameter("name", name.value())
        .executeUpdate();
    rows.one(byName(name))
        .ifPresent(
            row -> {
              deleteAliases(row.id);
              rows.statement(
                      "delete from CapabilityEntity c where c.realmId = :realm and c.id = :id")
                  .setParameter("id", row.id)
                  .executeUpdate();
            });
  }

  private SelectionQuery<CapabilityEntity> byName(CapabilityName name) {
    return rows.query(
            "select c from CapabilityEntity c where c.realmId = :realm and c.name = :name",
            CapabilityEntity.class)
        .setParameter("name", name.value());
  }

  private Map<String, Set<String>> aliases(List<CapabilityEntity> capabilities) {
    if (capabilities.isEmpty()) {
      return Map.of();
    }
    return rows
        .many(
            rows.query(
                    "select l from CapabilityAliasEntity l"
                        + " where l.realmId = :realm and l.capabilityId in :ids",
                    CapabilityAliasEntity.class)
                .setParameter("ids", capabilities.stream().map(row -> row.id).toList()))
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.capabilityId, Collectors.mapping(row -> row.alias, Collectors.toSet())));
  }

  private void insertAliases(CapabilityEntity row, Set<String> aliases) {
    for (String alias : aliases) {
      rows.insert(
          new CapabilityAliasEntity(row, alias), "The alias '" + alias + "' is in use already");
    }
  }

  private void deleteAliases(String capabilityId) {
    rows.statement(
            "delete from CapabilityAliasEntity l where l.realmId = :realm and l.capabilityId = :id")
        .setParameter("id", capabilityId)
        .executeUpdate();
  }
}

package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.AttestationStore;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.Voice;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.SelectionQuery;

record JpaAttestations(Rows rows) implements AttestationStore {

  private static final String ATTESTATIONS =
      " from McpAttestationEntity a where a.realmId = :realm";
  private static final String VOICES = "select v from McpVoiceEntity v where v.realmId = :realm";

  @Override
  public void insert(Attestation attestation) {
    rows.insertAll(List.of(new AttestationEntity(rows.realmId(), attestation)));
  }

  @Override
  public Optional<Attestation> find(String id) {
    return rows.one(
            rows.query("select a" + ATTESTATIONS + " and a.id = :id", AttestationEntity.class)
                .setParameter("id", id))
        .map(AttestationEntity::toAttestation);
  }

  @Override
  public List<Attestation> list(Query query, Page page) {
    String hql = "select a" + ATTESTATIONS + conditions(query) + " order by a.at desc, a.id";
    return rows
        .many(
            with(query, rows.query(hql, AttestationEntity.class))
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(AttestationEntity::toAttestation)
        .toList();
  }

  @Override
  public long count(Query query) {
    String hql = "select count(a)" + ATTESTATIONS + conditions(query);
    return with(query, rows.query(hql, Long.class)).getSingleResult();
  }

  @Override
  public List<Voice> voices(McpServerId server) {
    return rows
        .many(
            rows.query(VOICES + " and v.serverId = :server", VoiceEntity.class)
                .setParameter("server", server.value()))
        .stream()
        .map(VoiceEntity::toVoice)
        .toList();
  }

  @Override
  public Map<McpServerId, List<Voice>> voices(Collection<McpServerId> servers) {
    if (servers.isEmpty()) {
      return Map.of();
    }
    return rows
        .many(
            rows.query(VOICES + " and v.serverId in :servers", VoiceEntity.class)
                .setParameterList("servers", servers.stream().map(McpServerId::value).toList()))
        .stream()
        .collect(
            Collectors.groupingBy(
                VoiceEntity::server,
                HashMap::new,
                Collectors.mapping(VoiceEntity::toVoice, Collectors.toList())));
  }

  /**
   * In one statement: two agents of one owner may speak for the first time at once. Not {@code
   * upsert}, which PostgreSQL gets as MERGE: that one fails where two insert.
   */
  @Override
  public void speak(McpServerId server, Voice voice) {
    VoiceEntity row = new VoiceEntity(rows.realmId(), server, voice);
    String surface = row.surface == null ? "null" : ":surface";
    MutationQuery statement =
        rows.statement(
                "insert into McpVoiceEntity (id, realmId, serverId, owner, agentId, attestationId,"
                    + " finding, weight, at, until, surface) values (:id, :realm, :server, :owner,"
                    + " :agent, :attestation, :finding, :weight, :at, :until, "
                    + surface
                    + ") on conflict (id) do update set agentId = excluded.agentId,"
                    + " attestationId = excluded.attestationId, finding = excluded.finding,"
                    + " weight = excluded.weight, at = excluded.at, until = excluded.until,"
                    + " surface = excluded.surface")
            .setParameter("id", row.id)
            .setParameter("server", row.serverId)
            .setParameter("owner", row.owner)
            .setParameter("agent", row.agentId)
            .setParameter("attestation", row.attestationId)
            .setParameter("finding", row.finding)
            .setParameter("weight", row.weight)
            .setParameter("at", row.at)
            .setParameter("until", row.until);
    if (row.surface != null) {
      statement.setParameter("surface", row.surface);
    }
    statement.executeUpdate();
  }

  @Override
  public List<McpServerId> withdraw(AgentId agent, Instant now) {
    rows.statement(
            "update McpAttestationEntity a set a.withdrawnAt = :now where a.realmId = :realm"
                + " and a.agentId = :agent and a.withdrawnAt is null and a.until > :now")
        .setParameter("now", now.toEpochMilli())
        .setParameter("agent", agent.value())
        .executeUpdate();
    List<VoiceEntity> silenced =
        rows.many(
            rows.query(VOICES + " and v.agentId = :agent", VoiceEntity.class)
                .setParameter("agent", agent.value()));
    for (VoiceEntity voice : silenced) {
      rows.db().delete(voice);
      lastOf(voice, now).ifPresent(last -> speak(voice.server(), last.voice()));
    }
    return silenced.stream().map(VoiceEntity::server).toList();
  }

  private Optional<Attestation> lastOf(VoiceEntity voice, Instant now) {
    return rows.one(
            rows.query(
                    "select a"
                        + ATTESTATIONS
                        + " and a.serverId = :server and a.owner = :owner"
                        + " and a.withdrawnAt is null and a.until > :now order by a.at desc, a.id",
                    AttestationEntity.class)
                .setParameter("server", voice.serverId)
                .setParameter("owner", voice.owner)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(1))
        .map(AttestationEntity::toAttestation);
  }

  @Override
  public int deleteEndedBefore(Instant end, int max) {
    List<String> ended =
        rows.many(
            rows.query("select a.id" + ATTESTATIONS + " and a.until < :end", String.class)
                .setParameter("end", end.toEpochMilli())
                .setMaxResults(max));
    if (ended.isEmpty()) {
      return 0;
    }
    rows.statement("delete from McpVoiceEntity v where v.realmId = :realm and v.until < :end")
        .setParameter("end", end.toEpochMilli())
        .executeUpdate();
    return rows.statement(
            "delete from McpAttestationEntity a where a.realmId = :realm and a.id in :ids")
        .setParameterList("ids", ended)
        .executeUpdate();
  }

  private static String conditions(Query query) {
    return (query.server() == null ? "" : " and a.serverId = :server")
        + (query.agent() == null ? "" : " and a.agentId = :agent")
        + (query.finding() == null ? "" : " and a.finding = :finding");
  }

  private static <T> SelectionQuery<T> with(Query query, SelectionQuery<T> hql) {
    if (query.server() != null) {
      hql.setParameter("server", query.server().value());
    }
    if (query.agent() != null) {
      hql.setParameter("agent", query.agent().value());
    }
    if (query.finding() != null) {
      hql.setParameter("finding", query.finding());
    }
    return hql;
  }
}

package io.github.agentidentity.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.testkit.KeycloakBackend;
import java.util.List;

/** The invariant that row, client and service account are there together or not at all. */
public final class Orphans {

  /** Each finds what stands alone in the realm that is its only parameter. */
  private static final List<String> QUERIES =
      List.of(
          "select a.name from agt_agent a left join client c on c.id = a.id"
              + " where a.realm_id = ? and c.id is null",
          "select a.name from agt_agent a"
              + " left join user_entity u on u.service_account_client_link = a.id"
              + " where a.realm_id = ? and u.id is null",
          "select c.client_id from client c left join agt_agent a on a.id = c.id"
              + " where c.realm_id = ? and c.client_authenticator_type = 'agent-ed25519'"
              + " and a.id is null",
          "select u.username from user_entity u"
              + " left join client c on c.id = u.service_account_client_link"
              + " where u.realm_id = ? and u.service_account_client_link is not null"
              + " and c.id is null",
          "select k.thumbprint from agt_key k left join agt_agent a on a.id = k.agent_id"
              + " where k.realm_id = ? and a.id is null",
          "select g.capability from agt_grant g left join agt_agent a on a.id = g.agent_id"
              + " where g.realm_id = ? and a.id is null",
          "select c.name from agt_capability c left join client_scope s on s.id = c.id"
              + " where c.realm_id = ? and s.id is null",
          "select s.client_id from client_scope_client s left join client c on c.id = s.client_id"
              + " where c.id is null and ? is not null");

  private Orphans() {}

  /** Fails with the names of what has lost its counterpart. */
  public static void assertNone(KeycloakBackend backend, String realmId) {
    Sql sql = Sql.of(backend);
    for (String query : QUERIES) {
      assertThat(sql.strings(query, realmId)).as(query).isEmpty();
    }
  }
}

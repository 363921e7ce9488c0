package io.github.agentidentity.console.rest;

import io.github.agentidentity.governance.AccessGovernance;
import io.github.agentidentity.governance.AccessGovernanceStore;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequests;
import io.github.agentidentity.governance.IncidentStore;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What waits for a person. Loaded only where governance is installed, whose types it names. */
final class Badges {

  private static final ApprovalRequests.Query PENDING =
      new ApprovalRequests.Query(ApprovalRequest.Status.PENDING, null, null);

  private static final IncidentStore.AlertQuery OPEN =
      new IncidentStore.AlertQuery(IncidentStore.Alert.Status.OPEN, null, null, null);

  private final ApprovalRequests requests;
  private final IncidentStore incidents;

  Badges(KeycloakSession session, RealmModel realm) {
    this.requests = session.getProvider(AccessGovernance.class).requests(realm);
    this.incidents = session.getProvider(AccessGovernanceStore.class).incidents(realm);
  }

  void addTo(Map<String, Long> badges) {
    add(badges, "approvals", requests.count(PENDING));
    add(badges, "alerts", incidents.countAlerts(OPEN));
  }

  private static void add(Map<String, Long> badges, String entry, long count) {
    if (count > 0) {
      badges.put(entry, count);
    }
  }
}

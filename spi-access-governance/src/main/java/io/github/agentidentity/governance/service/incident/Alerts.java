package io.github.agentidentity.governance.service.incident;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.governance.IncidentStore;
import io.github.agentidentity.governance.IncidentStore.Alert;
import io.github.agentidentity.governance.IncidentStore.AlertQuery;
import io.github.agentidentity.governance.Incidents.NewAlert;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The alerts of the realm: taking note of one and ending it are two things. */
public final class Alerts {

  private final GovernanceScope scope;
  private final IncidentStore rows;

  public Alerts(GovernanceScope scope) {
    this.scope = scope;
    this.rows = scope.store().incidents(scope.realm());
  }

  public List<Alert> list(AlertQuery query, Page page) {
    return rows.alerts(query, page);
  }

  public long count(AlertQuery query) {
    return rows.countAlerts(query);
  }

  /** Takes note: the alert stays until it is resolved. */
  public Alert acknowledge(String id, @Nullable String note, Actor by) {
    String words = Texts.optional("note", note, Texts.NOTE);
    Alert alert = locked(id);
    if (alert.status() != Alert.Status.OPEN) {
      throw new AgentException.Conflict("This alert is " + alert.status() + " already");
    }
    return update(
        new Alert(
            id, alert.what(), alert.sightings(), new Alert.Step(by, scope.now(), words), null));
  }

  /** Ends it: the next of the same key is a new one. */
  public Alert resolve(String id, @Nullable String note, Actor by) {
    String words = Texts.required("note", note, Texts.NOTE);
    Alert alert = locked(id);
    if (alert.status() == Alert.Status.RESOLVED) {
      throw new AgentException.Conflict("This alert is RESOLVED already");
    }
    return update(
        new Alert(
            id,
            alert.what(),
            alert.sightings(),
            alert.acknowledged(),
            new Alert.Step(by, scope.now(), words)));
  }

  /** Counts it where it is known, which never lowers its severity. */
  void raise(NewAlert alert) {
    Optional<Alert> known = rows.findUnresolvedForUpdate(alert.key());
    if (known.isEmpty() && alert.agent() != null) {
      lock(alert.agent());
      known = rows.findUnresolvedForUpdate(alert.key());
    }
    Instant now = scope.now();
    known.ifPresentOrElse(
        found -> update(again(found, alert, now)),
        () ->
            rows.insert(
                new Alert(
                    UUID.randomUUID().toString(),
                    alert,
                    new Alert.Sightings(1, now, now),
                    null,
                    null)));
  }

  /** Alerts about one agent begin one after another, so that there is one of each key. */
  private void lock(AgentId agent) {
    scope.identities().agents(scope.realm()).findForUpdate(agent);
  }

  private static Alert again(Alert known, NewAlert alert, Instant now) {
    Risk worse =
        alert.severity().compareTo(known.what().severity()) > 0
            ? alert.severity()
            : known.what().severity();
    Alert.Sightings seen = known.sightings();
    return new Alert(
        known.id(),
        new NewAlert(
            alert.kind(), alert.key(), worse, alert.agent(), alert.title(), alert.detail()),
        new Alert.Sightings(seen.count() + 1, seen.first(), now),
        known.acknowledged(),
        null);
  }

  private Alert update(Alert alert) {
    rows.update(alert);
    return alert;
  }

  private Alert locked(String id) {
    return (Searchable.is(id) ? rows.findForUpdate(id) : Optional.<Alert>empty())
        .orElseThrow(() -> new AgentException.NotFound("alert", id));
  }
}

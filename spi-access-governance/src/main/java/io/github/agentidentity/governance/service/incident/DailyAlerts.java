package io.github.agentidentity.governance.service.incident;

import io.github.agentidentity.agent.Page;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Raises what is due, each once a day at most, whether somebody resolved it meanwhile or not. */
public final class DailyAlerts {

  /** What is looked for. */
  public enum Kind {
    KEYS,
    API_KEYS,
    GRANTS,
    SILENT,
    LOW_TRUST
  }

  private static final Duration DAY = Duration.ofDays(1);

  private final GovernanceScope scope;

  public DailyAlerts(GovernanceScope scope) {
    this.scope = scope;
  }

  /** Raises what is due among one page of rows; gives back how many rows were read. */
  public int raise(Kind kind, Page page) {
    Due.Found found = find(kind, page);
    List<String> keys = found.due().stream().map(Due::key).toList();
    if (!keys.isEmpty()) {
      Set<String> known =
          scope.store().incidents(scope.realm()).keysSeenSince(keys, scope.now().minus(DAY));
      RecordedIncidents incidents = new RecordedIncidents(scope);
      found.due().stream()
          .filter(due -> !known.contains(due.key()))
          .forEach(due -> incidents.alert(due.alert().get()));
    }
    return found.read();
  }

  private Due.Found find(Kind kind, Page page) {
    DueAlerts due = new DueAlerts(scope);
    return switch (kind) {
      case KEYS -> due.keys(page);
      case API_KEYS -> due.apiKeys(page);
      case GRANTS -> due.grants(page);
      case SILENT -> due.silent(page);
      case LOW_TRUST -> due.lowTrust(page);
    };
  }
}

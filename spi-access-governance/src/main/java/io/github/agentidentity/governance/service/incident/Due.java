package io.github.agentidentity.governance.service.incident;

import io.github.agentidentity.governance.Incidents.NewAlert;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that people should look at before it hurts.
 *
 * @param alert made only if it is not known yet
 */
record Due(String key, Supplier<NewAlert> alert) {

  /**
   * A page of them.
   *
   * @param read how many rows were read for it; fewer than asked for were the last
   */
  record Found(int read, List<Due> due) {}
}

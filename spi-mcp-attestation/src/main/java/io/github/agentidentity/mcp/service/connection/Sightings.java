package io.github.agentidentity.mcp.service.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was seen on this node and is not written yet: a token costs an entry in a map, no row. In
 * bounded memory; thread-safe.
 */
final class Sightings {

  static final int MOST = 20_000;

  private final Map<Sighting.What, Sighting> seen = new LinkedHashMap<>();

  /** False if there is no room for it. */
  synchronized boolean add(Sighting sighting) {
    if (seen.size() >= MOST && !seen.containsKey(sighting.what())) {
      return false;
    }
    seen.merge(sighting.what(), sighting, Sighting::and);
    return true;
  }

  /** At most so many, the longest waiting first; they are gone from here. */
  synchronized List<Sighting> take(int max) {
    List<Sighting> taken = new ArrayList<>();
    var entries = seen.entrySet().iterator();
    while (entries.hasNext() && taken.size() < max) {
      taken.add(entries.next().getValue());
      entries.remove();
    }
    return taken;
  }
}

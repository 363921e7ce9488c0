package io.github.agentidentity.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What clients cost in the heap of the server.
 *
 * @param empty before they were there
 * @param loaded when they were registered
 * @param touched when each had got a token
 */
record HeapUse(int clients, HeapSnapshot empty, HeapSnapshot loaded, HeapSnapshot touched) {

  private static final int GROWERS = 12;

  long bytesPerClientLoaded() {
    return loaded.growthSince(empty) / clients;
  }

  long bytesPerClientTouched() {
    return touched.growthSince(empty) / clients;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clients", clients);
    json.put("liveBytesEmpty", empty.total());
    json.put("liveBytesLoaded", loaded.total());
    json.put("liveBytesTouched", touched.total());
    json.put("bytesPerClientLoaded", bytesPerClientLoaded());
    json.put("bytesPerClientTouched", bytesPerClientTouched());
    json.put("grewMost", touched.growers(empty, GROWERS));
    return json;
  }
}

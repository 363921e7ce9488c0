package io.github.agentidentity.trust.service.behaviour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ordinary hours, by type, that a forest shall learn once their transaction is committed. */
final class Lessons {

  private final Map<TypeKey, List<float[]>> hours = new HashMap<>();

  /** A type of agents of a realm. */
  record TypeKey(String realmId, String type) {}

  void add(TypeKey key, float[] hour) {
    hours.computeIfAbsent(key, unused -> new ArrayList<>()).add(hour);
  }

  Map<TypeKey, List<float[]>> hours() {
    return hours;
  }
}

package io.github.agentidentity.benchmarks;

import java.util.List;
import java.util.function.Supplier;

/**
 * One way to get a token.
 *
 * @param tokenPath the token endpoint of its realm
 * @param clients gives, for each client, the form of one request that was never sent before
 */
record Contestant(String name, String tokenPath, List<Supplier<String>> clients) {

  Contestant {
    clients = List.copyOf(clients);
  }
}

package io.github.agentidentity.benchmarks;

import java.util.List;
import java.util.function.Supplier;

/**
 * One way to ask the server.
 *
 * @param clients gives, for each client, one request that was never sent before
 * @param prepare what has to be set before its turn
 */
record Contestant(String name, List<Supplier<Message>> clients, Runnable prepare) {

  Contestant {
    clients = List.copyOf(clients);
  }

  Contestant(String name, List<Supplier<Message>> clients) {
    this(name, clients, () -> {});
  }

  /** Token requests, as forms. */
  static Contestant tokens(String name, String realm, List<Supplier<String>> forms) {
    String path = "/realms/" + realm + "/protocol/openid-connect/token";
    return new Contestant(
        name,
        forms.stream()
            .<Supplier<Message>>map(form -> () -> Message.form(path, form.get()))
            .toList());
  }

  /** The same under another name, after something was set. */
  Contestant under(String otherName, Runnable before) {
    return new Contestant(otherName, clients, before);
  }
}

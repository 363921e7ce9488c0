package io.github.agentidentity.benchmarks;

import java.util.List;
import java.util.function.Supplier;

/**
 * One way to ask the server.
 *
 * @param clients gives, for each client, one request that was never sent before
 * @param sign what stands in every good answer: a refusal may be as fast as it likes
 * @param prepare what has to be set before its turn
 */
record Contestant(String name, List<Supplier<Message>> clients, String sign, Runnable prepare) {

  Contestant {
    clients = List.copyOf(clients);
  }

  Contestant(String name, List<Supplier<Message>> clients, String sign) {
    this(name, clients, sign, () -> {});
  }

  boolean accepts(Connection.Reply reply) {
    return reply.text().contains(sign);
  }

  /** Token requests, as forms. */
  static Contestant tokens(String name, String realm, List<Supplier<String>> forms) {
    String path = "/realms/" + realm + "/protocol/openid-connect/token";
    return new Contestant(
        name,
        forms.stream()
            .<Supplier<Message>>map(form -> () -> Message.form(path, form.get()))
            .toList(),
        "access_token");
  }

  /** The same under another name, after something was set. */
  Contestant under(String otherName, Runnable before) {
    return new Contestant(otherName, clients, sign, before);
  }
}

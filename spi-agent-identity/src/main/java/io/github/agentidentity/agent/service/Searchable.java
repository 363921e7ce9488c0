package io.github.agentidentity.agent.service;

/** Which words a database can look for: PostgreSQL fails on a NUL where others find nothing. */
final class Searchable {

  private Searchable() {}

  static boolean is(String words) {
    return words.indexOf('\0') < 0;
  }
}

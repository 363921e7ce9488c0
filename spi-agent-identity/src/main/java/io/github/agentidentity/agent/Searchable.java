package io.github.agentidentity.agent;

/** Which words a database can look for: PostgreSQL fails on a NUL where others find nothing. */
public final class Searchable {

  private Searchable() {}

  public static boolean is(String words) {
    return words.indexOf('\0') < 0;
  }
}

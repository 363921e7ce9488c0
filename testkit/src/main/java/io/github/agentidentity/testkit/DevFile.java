package io.github.agentidentity.testkit;

/** H2 in {@code data/h2} of the server's home: survives a restart. */
public record DevFile() implements Database {

  @Override
  public String vendor() {
    return "dev-file";
  }
}

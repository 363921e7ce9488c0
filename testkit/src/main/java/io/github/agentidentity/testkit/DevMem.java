package io.github.agentidentity.testkit;

/** H2 in the server's memory: gone when the server stops. */
public record DevMem() implements Database {

  @Override
  public String vendor() {
    return "dev-mem";
  }
}

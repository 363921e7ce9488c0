package io.github.agentidentity.testkit;

/** Who signs in as administrator; the password stays out of logs. */
public record AdminCredentials(String username, String password) {

  @Override
  public String toString() {
    return "AdminCredentials[" + username + "]";
  }
}

package io.github.agentidentity.agent;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Work that waits until the transaction of a session has ended, on the thread of that session. It
 * must be short and must not use the session, whose transaction cannot be used any more.
 */
public final class AfterTransaction extends AbstractKeycloakTransaction {

  private final Runnable work;
  private final boolean evenRolledBack;

  private AfterTransaction(Runnable work, boolean evenRolledBack) {
    this.work = work;
    this.evenRolledBack = evenRolledBack;
  }

  /** Does it if what the session did has come to be. */
  public static void committed(KeycloakSession session, Runnable work) {
    enlist(session, new AfterTransaction(work, false));
  }

  /**
   * Does it either way: what was refused was asked for all the same, and a refusal rolls back what
   * its request had written.
   */
  public static void ended(KeycloakSession session, Runnable work) {
    enlist(session, new AfterTransaction(work, true));
  }

  private static void enlist(KeycloakSession session, AfterTransaction after) {
    session.getTransactionManager().enlistAfterCompletion(after);
  }

  @Override
  protected void commitImpl() {
    work.run();
  }

  @Override
  protected void rollbackImpl() {
    if (evenRolledBack) {
      work.run();
    }
  }
}

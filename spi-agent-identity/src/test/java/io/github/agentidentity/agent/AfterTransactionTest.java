package io.github.agentidentity.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;

/** What happened counts if it was written, or either way. */
class AfterTransactionTest {

  private final List<KeycloakTransaction> enlisted = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  @Test
  void nothing_is_done_before_the_end() {
    AfterTransaction.ended(session(), () -> done.add("work"));
    enlisted.forEach(KeycloakTransaction::begin);
    assertThat(enlisted).hasSize(1);
    assertThat(done).isEmpty();
  }

  @Test
  void work_follows_a_commit() {
    AfterTransaction.committed(session(), () -> done.add("written"));
    AfterTransaction.ended(session(), () -> done.add("ended"));
    end(KeycloakTransaction::commit);
    assertThat(done).containsExactly("written", "ended");
  }

  @Test
  void what_was_rolled_back_has_not_happened_but_was_tried() {
    AfterTransaction.committed(session(), () -> done.add("written"));
    AfterTransaction.ended(session(), () -> done.add("ended"));
    end(KeycloakTransaction::rollback);
    assertThat(done).containsExactly("ended");
  }

  private void end(Consumer<KeycloakTransaction> how) {
    enlisted.forEach(KeycloakTransaction::begin);
    enlisted.forEach(how);
  }

  private KeycloakSession session() {
    KeycloakTransactionManager transactions =
        fake(
            KeycloakTransactionManager.class,
            in -> {
              enlisted.add((KeycloakTransaction) in[0]);
              return in;
            });
    return fake(KeycloakSession.class, in -> new Object[] {transactions});
  }

  private static <T> T fake(Class<T> type, UnaryOperator<Object[]> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, in) -> {
              Object first = answer.apply(in)[0];
              return method.getReturnType().isInstance(first) ? first : null;
            }));
  }
}

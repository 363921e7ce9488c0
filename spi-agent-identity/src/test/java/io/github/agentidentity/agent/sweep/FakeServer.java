package io.github.agentidentity.agent.sweep;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.SingleUseObjectProvider;

/** As much of a cluster as a sweep touches: realms, and what the nodes know of each other. */
final class FakeServer {

  private final List<String> realms;
  private final Set<String> claims = new HashSet<>();

  FakeServer(String... realms) {
    this.realms = List.of(realms);
  }

  /** Time goes by. */
  void forgetClaims() {
    claims.clear();
  }

  KeycloakSessionFactory node() {
    return fake(KeycloakSessionFactory.class, Map.of("create", in -> session()));
  }

  private KeycloakSession session() {
    var transaction = fake(KeycloakTransactionManager.class, Map.of());
    var context = fake(KeycloakContext.class, Map.of());
    Map<Object, Object> providers =
        Map.of(
            ClusterProvider.class,
            fake(ClusterProvider.class, Map.of("executeIfNotExecuted", in -> call(in[2]))),
            SingleUseObjectProvider.class,
            fake(
                SingleUseObjectProvider.class,
                Map.of("putIfAbsent", in -> claims.add("" + in[0]))));
    return fake(
        KeycloakSession.class,
        Map.of(
            "getTransactionManager", in -> transaction,
            "getContext", in -> context,
            "getProvider", in -> providers.get(in[0]),
            "realms", in -> realmProvider()));
  }

  private RealmProvider realmProvider() {
    return fake(
        RealmProvider.class,
        Map.of(
            "getRealmsStream", in -> realms.stream().map(FakeServer::realm),
            "getRealm", in -> realms.contains(in[0]) ? realm((String) in[0]) : null));
  }

  private static RealmModel realm(String id) {
    return fake(RealmModel.class, new HashMap<>(Map.of("getId", in -> id, "getName", in -> id)));
  }

  private static Object call(Object task) {
    try {
      return ((Callable<?>) task).call();
    } catch (Exception e) { // boundary: as the server does
      throw new IllegalStateException(e);
    }
  }

  private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, in) -> {
              var answer = answers.get(method.getName());
              return answer == null ? null : answer.apply(in);
            }));
  }
}

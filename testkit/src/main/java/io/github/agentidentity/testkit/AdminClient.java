package io.github.agentidentity.testkit;

import java.net.URI;
import java.util.Map;

/** The Admin REST API, signed in as the bootstrap administrator. Paths start at a realm's name. */
public final class AdminClient {

  private static final String REALMS = "/admin/realms";

  private final Http http;
  private final AdminSession session;

  private AdminClient(Http http, AdminSession session) {
    this.http = http;
    this.session = session;
  }

  public static AdminClient of(KeycloakBackend backend) {
    return signIn(backend.baseUri(), backend.administrator());
  }

  public static AdminClient signIn(URI base, AdminCredentials credentials) {
    Http http = Http.at(base);
    return new AdminClient(http, new AdminSession(http, credentials));
  }

  /** The same session; the requests that follow are seen by the observer, the sign-in is not. */
  public AdminClient observedBy(HttpObserver observer) {
    return new AdminClient(http.observedBy(observer), session);
  }

  /** Signed in, for paths outside of {@code /admin/realms}. */
  public Http http() {
    return http.bearer(session.token());
  }

  /** A new, empty realm in which the pack is switched on, with the RSA key of the others. */
  public RealmAdmin createRealm(String name) {
    return createRealm(
        Map.of(
            "realm",
            name,
            "enabled",
            true,
            "privateKey",
            RealmKey.privateKey(),
            "attributes",
            Map.of("agent-identity.enabled", "true")));
  }

  /** A new realm from a whole representation. */
  public RealmAdmin createRealm(Map<String, Object> representation) {
    http().post(REALMS, representation).expect(201);
    return realm(String.valueOf(representation.get("realm")));
  }

  /** A new realm from JSON text. */
  public RealmAdmin createRealm(String name, String json) {
    http().post(REALMS, json).expect(201);
    return realm(name);
  }

  public void deleteRealm(String name) {
    http().delete(REALMS + "/" + name).expect(204);
  }

  public RealmAdmin realm(String name) {
    return new RealmAdmin(this, name);
  }

  public Answer get(String path) {
    return http().get(REALMS + path);
  }

  public Answer post(String path, Object json) {
    return http().post(REALMS + path, json);
  }

  public Answer post(String path) {
    return http().post(REALMS + path);
  }

  public Answer put(String path, Object json) {
    return http().put(REALMS + path, json);
  }

  public Answer delete(String path) {
    return http().delete(REALMS + path);
  }
}

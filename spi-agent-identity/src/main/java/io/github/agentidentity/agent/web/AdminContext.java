package io.github.agentidentity.agent.web;

import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.Meters;
import io.github.agentidentity.agent.service.RealmSwitch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** One request to the admin API: who asks, in which realm, and how it is told. */
public final class AdminContext {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final AdminAccess access;
  private final AdminEventBuilder events;

  public AdminContext(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder events) {
    this.session = session;
    this.realm = realm;
    this.access = new AdminAccess(session, realm, auth);
    this.events = events;
    // Names, reasons and rights of a realm: nothing of it may stay on a disk between here and
    // there.
    session.getContext().getHttpResponse().setHeader("Cache-Control", "no-store");
  }

  public KeycloakSession session() {
    return session;
  }

  public RealmModel realm() {
    return realm;
  }

  public AdminAccess access() {
    return access;
  }

  public String issuer() {
    return Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName());
  }

  public AgentIdentity identity() {
    return new AgentIdentity(session, realm, issuer());
  }

  /** Whether the pack is switched on in the realm. */
  public boolean isSwitchedOn() {
    return RealmSwitch.isOn(realm);
  }

  /** Does it, answering problems; only where the pack is switched on. */
  public <T> T answering(Supplier<T> deed) {
    return new Problems(realm)
        .answering(
            () -> {
              identity().switchedOn();
              return deed.get();
            });
  }

  /** Records what was done as an admin event and in the metrics. */
  public void done(Deed deed, @Nullable Object representation) {
    AdminEventBuilder event =
        events.operation(deed.operation()).resource(deed.resource()).resourcePath(deed.path());
    if (representation != null) {
      event.representation(representation);
    }
    event.success();
    Meters.operation(realm.getName(), deed.resource() + "_" + deed.operation());
  }

  /** Counts a reading, which is no admin event. */
  public void read(String resource) {
    Meters.operation(realm.getName(), resource + "_READ");
  }

  /** What was done to which resource. */
  public record Deed(OperationType operation, String resource, String... path) {

    public static Deed created(String resource, String... path) {
      return new Deed(OperationType.CREATE, resource, path);
    }

    public static Deed updated(String resource, String... path) {
      return new Deed(OperationType.UPDATE, resource, path);
    }

    public static Deed deleted(String resource, String... path) {
      return new Deed(OperationType.DELETE, resource, path);
    }

    public static Deed acted(String resource, String... path) {
      return new Deed(OperationType.ACTION, resource, path);
    }
  }
}

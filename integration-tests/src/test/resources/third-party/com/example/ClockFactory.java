package com.example;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Moves the clock of the server: {@code PUT /realms/{realm}/clock/{seconds ahead}}. */
public final class ClockFactory implements RealmResourceProviderFactory {

  @Override
  public String getId() {
    return "clock";
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new RealmResourceProvider() {
      @Override
      public Object getResource() {
        return new Clock();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  /** What is called. */
  public static final class Clock {

    @PUT
    @Path("{seconds}")
    public void move(@PathParam("seconds") int seconds) {
      Time.setOffset(seconds);
    }
  }
}

package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The factor {@code behaviour}; owns what watches and learns as long as the server lives. */
public final class BehaviourFactorFactory implements TrustFactorFactory {

  public static final String ID = "behaviour";

  private BehaviourOptions options = BehaviourOptions.STANDARD;
  private @Nullable BehaviourWorker worker;

  @Override
  public TrustFactor create(KeycloakSession session) {
    return new BehaviourFactor(session);
  }

  @Override
  public void init(Config.Scope config) {
    options = BehaviourOptions.from(config);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    BehaviourWorker working = new BehaviourWorker(factory, options);
    worker = working;
    factory.register(new BehaviourWatch(working::take, KeycloakClock.INSTANCE)::follow);
    BehaviourSweep.over(factory);
    working.start();
  }

  @Override
  public void close() {
    if (worker != null) {
      worker.close();
    }
  }

  @Override
  public double defaultWeight() {
    return 0.15;
  }

  @Override
  public String getId() {
    return ID;
  }
}

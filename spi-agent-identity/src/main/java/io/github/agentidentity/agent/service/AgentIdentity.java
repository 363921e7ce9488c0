package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentTrust;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Every use case for one realm in one session. Cheap to make; lives as long as the session.
 *
 * <p>Callers check who may call; the use cases check what may be done.
 */
public final class AgentIdentity {

  private final RealmScope scope;
  private final String issuer;
  private final AgentProjection projection;
  private final AgentDirectory directory;
  private final KeyRing keyRing;
  private final CapabilityCatalogue catalogue;

  /**
   * The use cases.
   *
   * @param issuer the realm's issuer as the world sees it: what proofs are made out to
   */
  public AgentIdentity(KeycloakSession session, RealmModel realm, String issuer) {
    this.scope = new RealmScope(session, realm);
    this.issuer = issuer;
    this.projection = new AgentProjection(scope);
    this.directory = new AgentDirectory(scope);
    this.keyRing = new KeyRing(scope, projection);
    this.catalogue = new CapabilityCatalogue(scope);
  }

  /** This, if the pack is switched on in the realm. */
  public AgentIdentity switchedOn() {
    if (!RealmSwitch.isOn(scope.realm())) {
      throw new AgentException.SwitchedOff();
    }
    return this;
  }

  public AgentDirectory directory() {
    return directory;
  }

  public AgentRegistration registration() {
    return new AgentRegistration(scope, projection, keyRing);
  }

  public AgentLifecycle lifecycle() {
    return new AgentLifecycle(scope, projection);
  }

  public KeyRing keyRing() {
    return keyRing;
  }

  public KeyProofs keyProofs() {
    return new KeyProofs(scope, issuer);
  }

  public CapabilityCatalogue catalogue() {
    return catalogue;
  }

  public CapabilityGrants grants() {
    return new CapabilityGrants(scope, projection, catalogue);
  }

  public Enrolment enrolment() {
    return new Enrolment(scope, catalogue);
  }

  public Challenges challenges() {
    return new Challenges(scope, directory, keyRing, issuer);
  }

  public Owners owners() {
    return new Owners(scope);
  }

  public Organizations organizations() {
    return new Organizations(scope);
  }

  public AccessDecisions decisions() {
    return new AccessDecisions(scope);
  }

  public AgentPresence presence() {
    return new AgentPresence(scope);
  }

  /** How far the agent is trusted; null if it was never scored. */
  public @Nullable ShownTrust trust(Agent agent) {
    AgentTrust trust = agent.trust();
    return trust == null ? null : ShownTrust.of(trust, scope.session(), scope.realm());
  }

  public InstalledSettings settings() {
    return new InstalledSettings(scope);
  }

  public RealmSwitch realmSwitch() {
    return new RealmSwitch(scope);
  }
}

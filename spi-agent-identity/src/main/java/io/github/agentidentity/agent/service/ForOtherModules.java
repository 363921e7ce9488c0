package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Grant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The use cases behind {@link AgentOperations}. */
record ForOtherModules(KeycloakSession session) implements AgentOperations {

  @Override
  public boolean isOn(RealmModel realm) {
    return RealmSwitch.isOn(realm);
  }

  @Override
  public Optional<Agent> find(RealmModel realm, String reference) {
    return in(realm).directory().find(reference);
  }

  @Override
  public AccessDecision decide(RealmModel realm, AgentId agent, Proof proof, Purpose purpose) {
    return in(realm).decisions().decide(agent, proof, purpose);
  }

  @Override
  public List<AccessDecision> decideAll(
      RealmModel realm, AgentId agent, Proof proof, List<? extends Purpose> purposes) {
    return in(realm).decisions().decideAll(agent, proof, purposes);
  }

  @Override
  public Optional<Capability> capability(RealmModel realm, String nameOrAlias) {
    return in(realm).catalogue().find(nameOrAlias);
  }

  @Override
  public Capability define(RealmModel realm, NewCapability wanted) {
    CapabilityCatalogue catalogue = in(realm).catalogue();
    return catalogue
        .find(wanted.name().value())
        .filter(found -> found.name().equals(wanted.name()))
        .orElseGet(
            () ->
                catalogue.create(
                    new CapabilityCatalogue.Entry(
                        wanted.name(), wanted.description(), wanted.risk(), false, Set.of())));
  }

  @Override
  public void undefine(RealmModel realm, CapabilityName capability) {
    CapabilityCatalogue catalogue = new AgentIdentity(session, realm, "").catalogue();
    catalogue
        .find(capability.value())
        .filter(found -> found.name().equals(capability))
        .ifPresent(found -> catalogue.delete(found.name().value()));
  }

  @Override
  public @Nullable AgentOwner owner(RealmModel realm, @Nullable String words) {
    return in(realm).owners().resolve(words);
  }

  @Override
  public Optional<String> ownerName(RealmModel realm, AgentOwner owner) {
    return in(realm).owners().display(owner);
  }

  @Override
  public Grant grant(RealmModel realm, Agent agent, NewGrant terms, Actor actor) {
    return in(realm).grants().grant(agent, terms, actor);
  }

  @Override
  public void revokeGrant(RealmModel realm, Agent agent, String capability, Actor actor) {
    in(realm).grants().revoke(agent, capability, actor);
  }

  @Override
  public void suspend(RealmModel realm, Agent agent, @Nullable String reason, Actor actor) {
    in(realm).lifecycle().suspend(agent, reason, actor);
  }

  @Override
  public void resume(RealmModel realm, Agent agent, @Nullable String reason, Actor actor) {
    in(realm).lifecycle().resume(agent, reason, actor);
  }

  @Override
  public void revoke(RealmModel realm, Agent agent, @Nullable String reason, Actor actor) {
    in(realm).lifecycle().revoke(agent, reason, actor);
  }

  @Override
  public void remove(RealmModel realm, Agent agent, Actor actor) {
    in(realm).lifecycle().remove(agent, actor);
  }

  @Override
  public Agent register(RealmModel realm, NewAgent wanted, Actor actor) {
    return in(realm).registration().register(registration(wanted), actor);
  }

  @Override
  public Agent enrol(RealmModel realm, NewAgent wanted, String enrolmentToken) {
    AgentIdentity identity = in(realm);
    var token = identity.enrolment().take(enrolmentToken);
    return identity.registration().register(registration(wanted), token, identity.grants());
  }

  @Override
  public void proved(RealmModel realm, Agent agent, String thumbprint) {
    in(realm).keyRing().proved(agent, thumbprint, new Actor(Actor.Kind.AGENT, agent.id().value()));
  }

  @Override
  public void admit(RealmModel realm, Agent agent, Actor actor) {
    in(realm).lifecycle().admit(agent, actor);
  }

  @Override
  public void seen(RealmModel realm, Agent agent, @Nullable String thumbprint) {
    AgentIdentity identity = in(realm);
    AgentPresence presence = identity.presence();
    if (thumbprint == null) {
      presence.seen(agent, presence.now());
    } else {
      identity
          .keyRing()
          .find(agent, thumbprint)
          .ifPresent(key -> presence.seen(agent, key, presence.now()));
    }
  }

  @Override
  public void recordTrust(RealmModel realm, AgentId agent, AgentTrust trust) {
    session.getProvider(AgentIdentityStore.class).agents(realm).recordTrust(agent, trust);
  }

  @Override
  public void recordAnomaly(RealmModel realm, AgentId agent, AgentTrust.@Nullable Anomaly anomaly) {
    session.getProvider(AgentIdentityStore.class).agents(realm).recordAnomaly(agent, anomaly);
  }

  private static Registration registration(NewAgent wanted) {
    KeyClaim key = wanted.publicKey() == null ? null : new KeyClaim.Claimed(wanted.publicKey());
    return new Registration(wanted.name(), wanted.profile(), wanted.owner(), null, key);
  }

  /** The issuer is what proofs are made out to, and none is read here. */
  private AgentIdentity in(RealmModel realm) {
    if (!RealmSwitch.isOn(realm)) {
      throw new AgentException.SwitchedOff();
    }
    return new AgentIdentity(session, realm, "");
  }
}

package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.AgentStanding;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.ProvenAgent;
import io.github.agentidentity.agent.service.AccessDecisions;
import io.github.agentidentity.agent.service.Meters;
import io.github.agentidentity.agent.service.Projected;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

/**
 * The last step before an agent's token is signed, for every grant type: asks all gates with the
 * database as it is now, binds the token to the resource, and lets it outlive nothing it rests on.
 */
final class AgentTokenGate implements TokenPostProcessor {

  private static final String RESOURCE = "resource";
  private static final Proof NOT_PROVED = new Proof.None();

  private final KeycloakSession session;

  AgentTokenGate(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public void process(TokenPostProcessorContext context) {
    ClientSessionContext clientSession = context.clientSessionCtx();
    ClientModel client = clientSession.getClientSession().getClient();
    if (!isAgent(client)) {
      return;
    }
    RealmModel realm = session.getContext().getRealm();
    ResourceIndicator resource = ResourceIndicator.of(session, realm);
    if (resource instanceof ResourceIndicator.Invalid invalid) {
      throw refuse(client, "resource_unknown", "invalid_target", invalid.why());
    }
    AccessDecision.Allow allowed = decide(client, clientSession, resource);
    // Keycloak's experimental feature of the same name only narrows what `aud` holds already.
    clientSession.setAttribute(RESOURCE, null);
    AccessToken token = context.accessToken();
    if (resource instanceof ResourceIndicator.Registered server) {
      token.audience(server.uri());
    }
    ActorClaim.addTo(token, session, clientSession);
    ProvenAgent.of(session, client).ifPresent(proven -> ProofClaim.addTo(token, proven));
    allowed.terms().claims().forEach(token.getOtherClaims()::putIfAbsent);
    WithheldScopes.takeFrom(token, allowed.terms().withheld(), session);
    capLife(token, allowed.standing(), capabilities(clientSession));
    if (!GrantRehearsal.isUnderWay(session)) {
      Meters.token(realm.getName(), null);
    }
  }

  /** Any one sign is enough: a client that lost its marker by hand is still guarded. */
  private static boolean isAgent(ClientModel client) {
    return Boolean.parseBoolean(client.getAttribute(Projected.AGENT_MARKER))
        || Projected.AUTHENTICATOR.equals(client.getClientAuthenticatorType())
        || client.getClientId().startsWith("agent:");
  }

  private AccessDecision.Allow decide(
      ClientModel client, ClientSessionContext clientSession, ResourceIndicator resource) {
    Proof proof = ProvenAgent.of(session, client).map(ProvenAgent::proof).orElse(NOT_PROVED);
    RealmModel realm = session.getContext().getRealm();
    var purpose = new AccessRequest.Purpose.Token(capabilities(clientSession), resource.target());
    AgentId agent = new AgentId(client.getId());
    AccessDecision decision = AccessDecisions.in(session, realm).decide(agent, proof, purpose);
    if (resource instanceof ResourceIndicator.Disabled
        && decision instanceof AccessDecision.Allow) {
      throw refuse(client, "resource_disabled", "invalid_target", "the server is switched off");
    }
    if (!GrantRehearsal.isUnderWay(session)) {
      tell(agent, purpose, decision);
    }
    return switch (decision) {
      case AccessDecision.Allow allow -> allow;
      case AccessDecision.Deny deny ->
          throw refuse(client, deny.reason(), deny.error(), deny.sentence());
      // The error code of RFC 8628 §3.5 for "not yet": the same request may succeed later.
      case AccessDecision.Pending pending ->
          throw refuse(client, "approval_pending", "authorization_pending", pending.sentence());
    };
  }

  private void tell(AgentId agent, AccessRequest.Purpose.Token purpose, AccessDecision decision) {
    Actor actor = new Actor(Actor.Kind.AGENT, agent.value());
    var origin = new AgentEvent.Origin(session, session.getContext().getRealm().getId(), actor);
    session
        .getKeycloakSessionFactory()
        .publish(new AgentEvent.TokenDecided(origin, agent, purpose, decision));
  }

  private static Set<String> capabilities(ClientSessionContext clientSession) {
    return clientSession
        .getClientScopesStream()
        .filter(scope -> scope.getAttribute(Projected.CAPABILITY_MARKER) != null)
        .map(ClientScopeModel::getName)
        .collect(Collectors.toSet());
  }

  private static void capLife(AccessToken token, AgentStanding standing, Set<String> capabilities) {
    AgentKey key = standing.key();
    Stream<@Nullable Instant> grantEnds =
        standing.grants().stream()
            .filter(grant -> capabilities.contains(grant.capability().value()))
            .map(Grant::expiresAt);
    Stream.concat(grantEnds, Stream.ofNullable(key == null ? null : key.notAfter()))
        .filter(Objects::nonNull)
        .mapToLong(Instant::getEpochSecond)
        .min()
        .ifPresent(end -> token.exp(Math.min(token.getExp(), end)));
  }

  private TokenInterceptorException refuse(
      ClientModel client, String reason, String error, String sentence) {
    if (!GrantRehearsal.isUnderWay(session)) {
      note(client, reason, error);
    }
    return new TokenInterceptorException(error, sentence);
  }

  /** Keycloak records no event for the exception. */
  private void note(ClientModel client, String reason, String error) {
    RealmModel realm = session.getContext().getRealm();
    Meters.token(realm.getName(), reason);
    new EventBuilder(realm, session, session.getContext().getConnection())
        .event(EventType.CLIENT_LOGIN)
        .client(client)
        .detail("agent_id", client.getId())
        .detail("reason", reason)
        .error(error);
  }
}

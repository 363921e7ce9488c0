package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.ProvenAgent;
import io.github.agentidentity.agent.TokenTerms;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.Projected;
import io.github.agentidentity.agent.service.ShownTrust;
import io.github.agentidentity.agent.web.TokenProof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenResponseMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.IDToken;

/**
 * The claim {@code agent}: who acts. In introspection it is read afresh and carries the status, so
 * that a resource server sees the agent as it is now.
 */
public final class AgentClaimMapperFactory extends AbstractOIDCProtocolMapper
    implements OIDCAccessTokenMapper, OIDCAccessTokenResponseMapper, TokenIntrospectionTokenMapper {

  private static final String CLAIM = "agent";
  private static final String KEY = "key";
  private static final double ROUNDING = 10_000;

  /** What Keycloak drops from an introspected token, and nobody could find out again. */
  private static final List<String> AS_ISSUED = List.of(ActorClaim.NAME, TokenTerms.MCP);

  private static final List<ProviderConfigProperty> CONFIG = new ArrayList<>();

  static {
    OIDCAttributeMapperHelper.addIncludeInTokensConfig(CONFIG, AgentClaimMapperFactory.class);
  }

  @Override
  protected void setClaim(
      IDToken token,
      ProtocolMapperModel model,
      UserSessionModel userSession,
      KeycloakSession session,
      ClientSessionContext clientSession) {
    ClientModel client = clientSession.getClientSession().getClient();
    ProvenAgent.of(session, client)
        .ifPresent(
            proven -> {
              Map<String, Object> claim = claim(session, proven.agent());
              if (proven.proof() instanceof AccessRequest.Proof.Key key) {
                claim.put(KEY, key.thumbprint());
              }
              token.getOtherClaims().put(CLAIM, claim);
            });
  }

  /** Of the claim nothing stands in the response; the scope must be that of the token. */
  @Override
  public AccessTokenResponse transformAccessTokenResponse(
      AccessTokenResponse response,
      ProtocolMapperModel model,
      KeycloakSession session,
      UserSessionModel userSession,
      ClientSessionContext clientSession) {
    return WithheldScopes.told(response, session);
  }

  @Override
  public AccessToken transformIntrospectionToken(
      AccessToken token,
      ProtocolMapperModel model,
      KeycloakSession session,
      UserSessionModel userSession,
      ClientSessionContext clientSession) {
    if (!OIDCAttributeMapperHelper.includeInIntrospection(model)) {
      return token;
    }
    RealmModel realm = session.getContext().getRealm();
    AgentId id = new AgentId(clientSession.getClientSession().getClient().getId());
    session
        .getProvider(AgentIdentityStore.class)
        .agents(realm)
        .find(id)
        .ifPresent(agent -> token.getOtherClaims().put(CLAIM, live(session, agent)));
    AccessToken asIssued = ActorClaim.claims(session, "token");
    if (asIssued != null) {
      for (String claim : AS_ISSUED) {
        Object said = asIssued.getOtherClaims().get(claim);
        if (said != null) {
          token.getOtherClaims().put(claim, said);
        }
      }
    }
    return token;
  }

  private static Map<String, Object> live(KeycloakSession session, Agent agent) {
    Map<String, Object> claim = claim(session, agent);
    claim.put("status", agent.status().name());
    AccessToken asIssued = ActorClaim.claims(session, "token");
    if (asIssued != null && asIssued.getOtherClaims().get(CLAIM) instanceof Map<?, ?> issued) {
      for (String proof : List.of(KEY, TokenProof.PROOF, TokenProof.API_KEY)) {
        if (issued.get(proof) instanceof String said) {
          claim.put(proof, said);
        }
      }
    }
    return claim;
  }

  private static Map<String, Object> claim(KeycloakSession session, Agent agent) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("id", agent.id().value());
    claim.put("name", agent.name().value());
    if (agent.profile().type() != null) {
      claim.put("type", agent.profile().type());
    }
    RealmModel realm = session.getContext().getRealm();
    if (agent.owner() != null) {
      new AgentIdentity(session, realm, Issuers.of(session, realm).issuer())
          .owners()
          .display(agent.owner())
          .ifPresent(owner -> claim.put("owner", owner));
    }
    if (agent.trust() != null) {
      claim.put("trust", trust(ShownTrust.of(agent.trust(), session, realm)));
    }
    return claim;
  }

  /** Four digits are more than any resource server tells apart. */
  private static Map<String, Object> trust(ShownTrust trust) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("score", rounded(trust.score()));
    if (trust.band() != null) {
      shown.put("band", trust.band());
    }
    shown.put("uncertainty", rounded(trust.uncertainty()));
    return shown;
  }

  private static double rounded(double share) {
    return Math.round(share * ROUNDING) / ROUNDING;
  }

  @Override
  public String getId() {
    return Projected.CLAIM_MAPPER;
  }

  @Override
  public String getDisplayType() {
    return "Agent";
  }

  @Override
  public String getDisplayCategory() {
    return TOKEN_MAPPER_CATEGORY;
  }

  @Override
  public String getHelpText() {
    return "Adds the claim agent: id, name, type, owner, key and trust of the AI agent";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return CONFIG;
  }
}

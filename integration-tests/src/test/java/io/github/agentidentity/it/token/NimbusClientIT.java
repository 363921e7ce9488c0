package io.github.agentidentity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Base64Url;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An OAuth library that nobody here wrote speaks to the realm by its discovery document alone. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NimbusClientIT {

  private final AgentClient agent;
  private final ResourceServer api;
  private final OIDCProviderMetadata provider;
  private final OctetKeyPair key;

  NimbusClientIT(TestRealm realm) throws Exception {
    realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
    this.api = realm.resourceServer();
    this.provider = OIDCProviderMetadata.resolve(new Issuer(realm.issuer()));
    this.key =
        new OctetKeyPair.Builder(Curve.Ed25519, new Base64URL(x(agent.key().publicKey())))
            .d(new Base64URL(x(agent.key().seed())))
            .keyID(agent.key().thumbprint())
            .build();
  }

  @Test
  void private_key_jwt_gets_a_token() throws Exception {
    AccessToken token = token("db:read");
    assertThat(token.getScope()).isEqualTo(new Scope("db:read"));
    assertThat(token.getLifetime()).isBetween(1L, 300L);
  }

  @Test
  void token_verifies_against_the_jwks() throws Exception {
    SignedJWT jwt = SignedJWT.parse(token("db:read").getValue());
    JWKSet keys = JWKSet.load(provider.getJWKSetURI().toURL());
    OctetKeyPair signer = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toOctetKeyPair();
    assertThat(jwt.verify(new Ed25519Verifier(signer))).isTrue();
    assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo(provider.getIssuer().getValue());
  }

  @Test
  void ungranted_scope_is_read_as_invalid_scope() throws Exception {
    TokenResponse answer = request("db:delete");
    assertThat(answer.indicatesSuccess()).isFalse();
    assertThat(answer.toErrorResponse().getErrorObject().getCode()).isEqualTo("invalid_scope");
  }

  @Test
  void resource_server_introspects_the_token() throws Exception {
    ClientSecretBasic credentials =
        new ClientSecretBasic(new ClientID(api.uri()), new Secret(api.secret()));
    TokenIntrospectionResponse answer =
        TokenIntrospectionResponse.parse(
            new TokenIntrospectionRequest(
                    provider.getIntrospectionEndpointURI(), credentials, token("db:read"))
                .toHTTPRequest()
                .send());
    assertThat(answer.toSuccessResponse().isActive()).isTrue();
    assertThat(answer.toSuccessResponse().getClientID().getValue()).isEqualTo(agent.clientId());
  }

  private AccessToken token(String scope) throws Exception {
    AccessTokenResponse answer = request(scope).toSuccessResponse();
    return answer.getTokens().getAccessToken();
  }

  private TokenResponse request(String scope) throws Exception {
    TokenRequest request =
        new TokenRequest.Builder(
                provider.getTokenEndpointURI(), assertion(), new ClientCredentialsGrant())
            .scope(new Scope(scope))
            .resources(URI.create(api.uri()))
            .build();
    return TokenResponse.parse(request.toHTTPRequest().send());
  }

  private ClientAuthentication assertion() throws Exception {
    ClientID client = new ClientID(agent.clientId());
    Audience audience = new Audience(provider.getTokenEndpointURI());
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(key.getKeyID()).build(),
            new JWTAuthenticationClaimsSet(client, audience).toJWTClaimsSet());
    jwt.sign(new Ed25519Signer(key));
    return new Ed25519ClientAuthentication(client, jwt);
  }

  private static String x(byte[] bytes) {
    return Base64Url.encode(bytes);
  }
}

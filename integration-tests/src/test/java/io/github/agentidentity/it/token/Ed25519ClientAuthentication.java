package io.github.agentidentity.it.token;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.JWTAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The library signs with Ed25519, but its own PrivateKeyJWT takes only RSA and ECDSA. */
final class Ed25519ClientAuthentication extends ClientAuthentication {

  private static final String ASSERTION = "client_assertion";
  private static final String TYPE = "client_assertion_type";

  private final SignedJWT assertion;

  Ed25519ClientAuthentication(ClientID client, SignedJWT assertion) {
    super(ClientAuthenticationMethod.PRIVATE_KEY_JWT, client);
    this.assertion = assertion;
  }

  @Override
  public Set<String> getFormParameterNames() {
    return Set.of(ASSERTION, TYPE);
  }

  @Override
  public void applyTo(HTTPRequest request) {
    try {
      request.ensureEntityContentType(ContentType.APPLICATION_URLENCODED);
      Map<String, List<String>> form = new LinkedHashMap<>(request.getBodyAsFormParameters());
      form.put(ASSERTION, List.of(assertion.serialize()));
      form.put(TYPE, List.of(JWTAuthentication.CLIENT_ASSERTION_TYPE));
      request.setBody(URLUtils.serializeParameters(form));
    } catch (com.nimbusds.oauth2.sdk.ParseException e) {
      throw new IllegalStateException("not a form", e);
    }
  }
}

package io.github.agentidentity.agent.token;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;

/** The form that an agent would post, in the place of the request under way. */
record RehearsedRequest(HttpRequest original, MultivaluedMap<String, String> form)
    implements HttpRequest {

  @Override
  public String getHttpMethod() {
    return "POST";
  }

  @Override
  public MultivaluedMap<String, String> getDecodedFormParameters() {
    return form;
  }

  @Override
  public MultivaluedMap<String, FormPartValue> getMultiPartFormParameters() {
    return new MultivaluedHashMap<>();
  }

  @Override
  public HttpHeaders getHttpHeaders() {
    return original.getHttpHeaders();
  }

  @Override
  public X509Certificate @Nullable [] getClientCertificateChain() {
    return original.getClientCertificateChain();
  }

  @Override
  public UriInfo getUri() {
    return original.getUri();
  }

  @Override
  public boolean isProxyTrusted() {
    return original.isProxyTrusted();
  }
}

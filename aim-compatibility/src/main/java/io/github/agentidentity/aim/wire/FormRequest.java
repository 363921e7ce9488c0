package io.github.agentidentity.aim.wire;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;

/**
 * The request of an AIM client as Keycloak's own OAuth endpoints read one: a form, without the
 * credentials that were meant for AIM.
 */
record FormRequest(HttpRequest original, MultivaluedMap<String, String> form)
    implements HttpRequest {

  static FormRequest of(HttpRequest original, Map<String, String> fields) {
    return new FormRequest(original, new MultivaluedHashMap<>(fields));
  }

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
    return new FormHeaders(original.getHttpHeaders());
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

  private record FormHeaders(HttpHeaders original) implements HttpHeaders {

    private static boolean isHidden(String name) {
      return name.equalsIgnoreCase(AUTHORIZATION)
          || name.equalsIgnoreCase(CONTENT_TYPE)
          || name.equalsIgnoreCase(CONTENT_LENGTH);
    }

    @Override
    public @Nullable List<String> getRequestHeader(String name) {
      return isHidden(name) ? null : original.getRequestHeader(name);
    }

    @Override
    public @Nullable String getHeaderString(String name) {
      return isHidden(name) ? null : original.getHeaderString(name);
    }

    @Override
    public MultivaluedMap<String, String> getRequestHeaders() {
      MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
      original
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (!isHidden(name)) {
                  headers.put(name, values);
                }
              });
      return headers;
    }

    @Override
    public List<MediaType> getAcceptableMediaTypes() {
      return List.of(MediaType.APPLICATION_JSON_TYPE);
    }

    @Override
    public List<Locale> getAcceptableLanguages() {
      return original.getAcceptableLanguages();
    }

    @Override
    public MediaType getMediaType() {
      return MediaType.APPLICATION_FORM_URLENCODED_TYPE;
    }

    @Override
    public Locale getLanguage() {
      return original.getLanguage();
    }

    @Override
    public Map<String, Cookie> getCookies() {
      return Map.of();
    }

    @Override
    public Date getDate() {
      return original.getDate();
    }

    @Override
    public int getLength() {
      return -1;
    }
  }
}

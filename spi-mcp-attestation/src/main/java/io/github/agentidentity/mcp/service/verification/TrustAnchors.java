package io.github.agentidentity.mcp.service.verification;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.keycloak.models.KeycloakSession;
import org.keycloak.truststore.TruststoreProvider;

/** The certificate authorities that this server trusts: those of its truststore. */
public final class TrustAnchors {

  private TrustAnchors() {}

  public static Set<TrustAnchor> of(KeycloakSession session) {
    TruststoreProvider truststore = session.getProvider(TruststoreProvider.class);
    Stream<X509Certificate> roots =
        truststore == null || truststore.getTruststore() == null
            ? ofTheJdk()
            : truststore.getRootCertificates().values().stream().flatMap(Collection::stream);
    return roots
        .map(certificate -> new TrustAnchor(certificate, null))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<X509Certificate> ofTheJdk() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has a trust manager", e);
    }
  }
}

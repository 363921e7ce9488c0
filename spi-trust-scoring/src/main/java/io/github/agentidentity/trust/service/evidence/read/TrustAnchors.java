package io.github.agentidentity.trust.service.evidence.read;

import io.github.agentidentity.agent.AgentException;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose word a realm takes for certificates of agents. */
public record TrustAnchors(Set<X509Certificate> certificates) {

  public static final TrustAnchors NONE = new TrustAnchors(Set.of());

  public TrustAnchors {
    certificates = Set.copyOf(certificates);
  }

  /**
   * The anchors of a PEM text, none where there is none.
   *
   * @throws AgentException.Invalid if it cannot be read
   */
  public static TrustAnchors of(@Nullable String pem) {
    return pem == null || pem.isBlank()
        ? NONE
        : new TrustAnchors(new HashSet<>(PemBundle.of(pem).certificates()));
  }

  Set<TrustAnchor> forPaths() {
    return certificates.stream()
        .map(certificate -> new TrustAnchor(certificate, null))
        .collect(Collectors.toSet());
  }
}

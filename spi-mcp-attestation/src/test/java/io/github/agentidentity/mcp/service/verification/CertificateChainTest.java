package io.github.agentidentity.mcp.service.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.agentidentity.agent.ResourceUri;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates vouch for a key only if each link holds, now, and the leaf names the server. */
class CertificateChainTest {

  private static final ResourceUri SERVER = ResourceUri.of("https://mcp.example.com/mcp");
  private static final Instant NOW = Authority.FROM.plusSeconds(60);
  private static final GeneralName HOST = dns("mcp.example.com");

  private final Authority root = Authority.called("root");
  private final Authority middle = Authority.called("middle");
  private final Authority server = Authority.called("server");
  private final Set<TrustAnchor> anchors = Set.of(root.anchor());

  @Test
  void chain_to_a_trusted_authority_vouches() {
    assertThat(judged(chain(HOST))).isInstanceOf(Proof.Given.class);
  }

  @Test
  void anchor_may_be_supplied_with_the_chain() {
    X509Certificate anchor = anchors.iterator().next().getTrustedCert();
    X509Certificate[] longer = Arrays.copyOf(chain(HOST), 3);
    longer[2] = anchor;
    assertThat(judged(longer)).isInstanceOf(Proof.Given.class);
  }

  @Test
  void uri_of_the_server_is_a_name_too() {
    GeneralName uri = new GeneralName(GeneralName.uniformResourceIdentifier, SERVER.value());
    assertThat(judged(chain(uri))).isInstanceOf(Proof.Given.class);
  }

  @Test
  void missing_link_does_not_vouch() {
    assertThat(why(chain(HOST)[0])).contains("do not lead to an authority");
  }

  @Test
  void leaf_of_somebody_who_is_no_authority_does_not_vouch() {
    X509Certificate noAuthority = root.certifies(middle, false);
    assertThat(why(middle.certifies(server, false, HOST), noAuthority)).contains("do not lead");
  }

  @Test
  void namesake_of_a_trusted_authority_does_not_vouch() {
    Authority impostor = Authority.called("root");
    assertThat(why(impostor.certifies(server, false, HOST))).contains("do not lead");
  }

  @Test
  void certificate_of_another_key_does_not_vouch() {
    Proof proof =
        CertificateChain.of(Authority.pem(chain(HOST)))
            .vouchesFor(SERVER, middle.key(), anchors, NOW);
    assertThat(((Proof.Missing) proof).sentence()).contains("another key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"other.example.com", "*.example.com", "example.com", "mcp.example.com.x"})
  void certificate_for_another_host_does_not_vouch(String host) {
    assertThat(why(chain(dns(host)))).contains("names neither");
  }

  @Test
  void certificate_without_names_does_not_vouch() {
    assertThat(why(chain())).contains("names neither");
  }

  @Test
  void certificate_counts_in_its_time_only() {
    CertificateChain chain = CertificateChain.of(Authority.pem(chain(HOST)));
    for (Instant time :
        new Instant[] {Authority.FROM.minusSeconds(1), Authority.UNTIL.plusSeconds(1)}) {
      assertThat(chain.vouchesFor(SERVER, server.key(), anchors, time))
          .isInstanceOf(Proof.Missing.class);
    }
  }

  @Test
  void nobody_vouches_where_nobody_is_trusted() {
    Proof proof =
        CertificateChain.of(Authority.pem(chain(HOST)))
            .vouchesFor(SERVER, server.key(), Set.of(), NOW);
    assertThat(((Proof.Missing) proof).sentence()).contains("No certificate authority");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "rubbish", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
  void text_that_is_no_chain_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CertificateChain.of(text));
  }

  @Test
  void chain_that_is_too_long_is_refused() {
    X509Certificate[] many = new X509Certificate[9];
    Arrays.fill(many, root.certifies(middle, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CertificateChain.of(Authority.pem(many)))
        .withMessageContaining("1 to 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CertificateChain.of("x".repeat(CertificateChain.LONGEST_PEM + 1)));
  }

  private X509Certificate[] chain(GeneralName... names) {
    return new X509Certificate[] {
      middle.certifies(server, false, names), root.certifies(middle, true)
    };
  }

  private Proof judged(X509Certificate... chain) {
    return CertificateChain.of(Authority.pem(chain)).vouchesFor(SERVER, server.key(), anchors, NOW);
  }

  private String why(X509Certificate... chain) {
    return ((Proof.Missing) judged(chain)).sentence();
  }

  private static GeneralName dns(String name) {
    return new GeneralName(GeneralName.dNSName, name);
  }
}

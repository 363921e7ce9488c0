package io.github.agentidentity.aim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each vector of the wire contract verifies, and stops verifying when one byte changes. */
class VectorsTest {

  private static final byte[] NO_BODY = new byte[0];

  @Nested
  class V1 {

    @Test
    void the_signed_text_comes_out_of_the_body_unchanged() {
      assertThat(ActionText.of(WireBody.of(Vectors.utf8(Vectors.BODY))))
          .asString()
          .isEqualTo(Vectors.INNER);
    }

    @Test
    void the_inner_signature_verifies() {
      byte[] text = ActionText.of(WireBody.of(Vectors.utf8(Vectors.BODY)));
      assertThat(Vectors.KEY.verifies(text, Vectors.signature(Vectors.INNER_SIGNATURE))).isTrue();
    }

    @Test
    void the_outer_signature_verifies_over_the_body_as_received() {
      assertThat(outer(Vectors.BODY, Vectors.TIMESTAMP)).isTrue();
    }

    @Test
    void the_outer_signature_fails_for_another_time() {
      assertThat(outer(Vectors.BODY, "1767323046")).isFalse();
    }

    @Test
    void the_outer_signature_fails_for_the_same_json_with_other_spaces() {
      assertThat(outer(Vectors.BODY.replace("\": ", "\":"), Vectors.TIMESTAMP)).isFalse();
    }

    @Test
    void the_inner_signature_fails_for_another_number() {
      byte[] text =
          ActionText.of(WireBody.of(Vectors.utf8(Vectors.BODY.replace("[1.0,", "[1.00,"))));
      assertThat(Vectors.KEY.verifies(text, Vectors.signature(Vectors.INNER_SIGNATURE))).isFalse();
    }

    private boolean outer(String body, String timestamp) {
      return new SignedRequest(
              "POST", "/api/v1/sdk-api/verifications", timestamp, Vectors.utf8(body))
          .isSignedBy(Vectors.KEY, Vectors.signature(Vectors.OUTER_SIGNATURE));
    }
  }

  @Nested
  class V2 {

    @Test
    void an_action_without_resource_context_or_microseconds_verifies() {
      byte[] text = ActionText.of(WireBody.of(Vectors.utf8(Vectors.BARE_INNER)));
      assertThat(text).asString().isEqualTo(Vectors.BARE_INNER);
      assertThat(Vectors.KEY.verifies(text, Vectors.signature(Vectors.BARE_SIGNATURE))).isTrue();
    }
  }

  @Nested
  class V3 {

    @Test
    void a_get_is_signed_without_a_body() {
      assertThat(get("/api/v1/sdk-api/verifications/abc")).isTrue();
    }

    @Test
    void a_signature_for_one_path_is_worth_nothing_for_another() {
      assertThat(get("/api/v1/sdk-api/verifications/abd")).isFalse();
    }

    private boolean get(String path) {
      return new SignedRequest("GET", path, Vectors.TIMESTAMP, NO_BODY)
          .isSignedBy(Vectors.KEY, Vectors.signature(Vectors.GET_SIGNATURE));
    }
  }

  @Nested
  class V4 {

    @Test
    void an_attestation_verifies_over_its_own_text() {
      assertThat(verifies(Vectors.ATTESTATION)).isTrue();
    }

    @Test
    void an_attestation_verifies_when_python_wrote_the_body_anew() {
      assertThat(verifies(Vectors.ATTESTATION.replace("\":", "\": ").replace(",\"", ", \"")))
          .isTrue();
    }

    @Test
    void an_attestation_of_another_server_does_not_verify() {
      assertThat(verifies(Vectors.ATTESTATION.replace("\"fs\"", "\"fz\""))).isFalse();
    }

    private boolean verifies(String attestation) {
      List<byte[]> candidates =
          AttestationText.candidates(WireBody.of(Vectors.utf8(attestation)).raw());
      byte[] signature = Vectors.signature(Vectors.ATTESTATION_SIGNATURE);
      return candidates.stream().anyMatch(text -> Vectors.KEY.verifies(text, signature));
    }
  }
}

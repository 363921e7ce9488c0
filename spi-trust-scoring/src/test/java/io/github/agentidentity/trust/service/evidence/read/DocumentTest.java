package io.github.agentidentity.trust.service.evidence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agentidentity.agent.AgentException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void is_named_by_the_hash_of_its_bytes() {
    assertThat(SomeAgent.document("abc").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void zip_bomb_is_refused_unopened() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("scorecard.json"));
      zip.write(new byte[10_000_000]);
    }

    assertRefused(packed.toByteArray(), "compressed");
  }

  @Test
  void gzipped_document_is_refused_unopened() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[10_000_000]);
    }

    assertRefused(packed.toByteArray(), "compressed");
  }

  @Test
  void empty_document_is_refused() {
    assertRefused(new byte[0], "empty");
  }

  @Test
  void what_is_no_utf8_is_refused() {
    assertRefused(new byte[] {'{', (byte) 0xff, '}'}, "UTF-8");
  }

  @Test
  void nul_that_the_database_would_choke_on_is_refused() {
    assertRefused(new byte[] {'a', 0, 'b'}, "NUL");
  }

  @Test
  void json_that_is_cut_off_is_refused() {
    assertThatThrownBy(() -> SomeAgent.document("{\"date\": \"2026-").json())
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void json_with_a_member_twice_is_refused() {
    assertThatThrownBy(() -> SomeAgent.document("{\"a\":1,\"a\":2}").json())
        .isInstanceOf(AgentException.Invalid.class);
  }

  @Test
  void json_that_nests_without_end_is_refused() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThatThrownBy(() -> SomeAgent.document(deep).json())
        .isInstanceOf(AgentException.Invalid.class);
  }

  private static void assertRefused(byte[] bytes, String word) {
    assertThatThrownBy(() -> Document.of(bytes))
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining(word);
  }

  @Test
  void text_comes_back_as_it_was() {
    assertThat(Document.of("ü".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("ü");
  }
}

package io.github.agentidentity.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class Base64UrlTest {

  @Test
  void encoding_is_url_safe_and_unpadded() {
    assertThat(Base64Url.encode(new byte[] {(byte) 0xfb, (byte) 0xff})).isEqualTo("-_8");
  }

  @Test
  void decoding_gives_the_bytes_back() {
    assertThat(Base64Url.decode("-_8")).containsExactly(0xfb, 0xff);
  }
}

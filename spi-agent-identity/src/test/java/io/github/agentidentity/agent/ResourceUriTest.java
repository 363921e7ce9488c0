package io.github.agentidentity.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two spellings of one URL are one server, and what could be read in two ways is none. */
class ResourceUriTest {

  @ParameterizedTest
  @CsvSource({
    "https://mcp.example.com, https://mcp.example.com",
    "https://mcp.example.com/, https://mcp.example.com",
    "HTTPS://MCP.Example.COM:443/, https://mcp.example.com",
    "https://mcp.example.com./mcp/, https://mcp.example.com/mcp",
    "https://mcp.example.com/mcp//, https://mcp.example.com/mcp",
    "https://mcp.example.com:8443/mcp, https://mcp.example.com:8443/mcp",
    "http://mcp.example.com:80/mcp, http://mcp.example.com/mcp",
    "https://mcp.example.com/a/./b/../mcp, https://mcp.example.com/a/mcp",
    "https://mcp.example.com/../../mcp, https://mcp.example.com/mcp",
    "https://mcp.example.com/%2e%2E/mcp, https://mcp.example.com/mcp",
    "https://mcp.example.com/%6dcp, https://mcp.example.com/mcp",
    "https://mcp.example.com/a%2fb, https://mcp.example.com/a%2Fb",
    "https://mcp.example.com/a/.., https://mcp.example.com",
    "https://mcp.example.com/mcp?, https://mcp.example.com/mcp",
    "https://mcp.example.com/mcp?tenant=%61, https://mcp.example.com/mcp?tenant=a",
    "https://mcp.example.com/Mcp, https://mcp.example.com/Mcp",
    "https://bücher.example/mcp, https://xn--bcher-kva.example/mcp",
    "https://192.0.2.7/mcp, https://192.0.2.7/mcp",
    "https://[2001:DB8:0:0:0:0:0:1]/mcp, https://[2001:db8::1]/mcp",
    "https://[2001:db8::1:0:0:1]/mcp, https://[2001:db8::1:0:0:1]/mcp",
    "https://[::1]:8443/mcp, https://[::1]:8443/mcp",
    "https://mcp.example.com/caf\u00e9, https://mcp.example.com/caf%C3%A9",
  })
  void spelling_has_one_canonical_form(String spelling, String canonical) {
    assertThat(ResourceUri.of(spelling)).hasToString(canonical);
    assertThat(ResourceUri.of(canonical)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mcp",
        "/mcp",
        "mcp.example.com/mcp",
        "ftp://mcp.example.com",
        "file:///etc/passwd",
        "urn:example:mcp",
        "https:mcp.example.com",
        "https:///mcp",
        "https://user@mcp.example.com",
        "https://user:secret@mcp.example.com",
        "https://mcp.example.com@evil.example",
        "https://mcp.example.com/#fragment",
        "https://mcp.example.com:0/",
        "https://mcp.example.com:65536/",
        "https://mcp.example.com:port/",
        "https://mcp example.com/",
        "https://mcp.example.com\\@evil.example/",
        "https://mcp.example.com/a%00b",
        "https://mcp.example.com/a%0d%0ab",
        "https://mcp.example.com/%zz",
        "https://mcp..example.com/",
        "https://-mcp.example.com/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://192.0.2.256/",
        "https://192.0.2.1.5/",
        "https://example.0x7/",
        "https://[fe80::1%25eth0]/",
        "https://[::ffff:192.0.2.1]/",
        "https://[2001:db8::1::2]/",
        "https://mcp_server.example.com:8443/",
        "https://mcp.example.com/\n",
      })
  void what_could_be_read_in_two_ways_is_refused(String spelling) {
    assertThatThrownBy(() -> ResourceUri.of(spelling)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void uri_that_is_no_client_id_is_refused() {
    String longest = "https://mcp.example.com/" + "a".repeat(ResourceUri.LONGEST - 24);
    assertThat(ResourceUri.of(longest).value()).hasSize(ResourceUri.LONGEST);
    assertThatThrownBy(() -> ResourceUri.of(longest + "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void spelling_that_is_not_canonical_is_no_value() {
    assertThatThrownBy(() -> new ResourceUri("https://mcp.example.com/"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://mcp.example.com," + " https://mcp.example.com/.well-known/oauth-protected-resource",
    "https://mcp.example.com/mcp,"
        + " https://mcp.example.com/.well-known/oauth-protected-resource/mcp",
    "https://mcp.example.com:8443/a/b?tenant=1,"
        + " https://mcp.example.com:8443/.well-known/oauth-protected-resource/a/b?tenant=1",
  })
  void metadata_lies_between_host_and_path(String resource, String metadata) {
    assertThat(ResourceUri.of(resource).metadataUrl()).isEqualTo(metadata);
  }
}

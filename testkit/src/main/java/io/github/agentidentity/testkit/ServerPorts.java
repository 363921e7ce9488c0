package io.github.agentidentity.testkit;

import java.net.URI;

/** Where one server listens. */
record ServerPorts(int http, int management) {

  URI baseUri() {
    return URI.create("http://localhost:" + http);
  }

  URI managementUri() {
    return URI.create("http://localhost:" + management);
  }
}

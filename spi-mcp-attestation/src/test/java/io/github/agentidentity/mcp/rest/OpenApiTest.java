package io.github.agentidentity.mcp.rest;

import io.github.agentidentity.agent.docs.GeneratedFile;
import io.github.agentidentity.agent.docs.openapi.OpenApiDocument;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private static final String MODULE = "spi-mcp-attestation";

  @Test
  void committed_document_says_what_the_resources_say() throws IOException, URISyntaxException {
    OpenApiDocument document =
        new OpenApiDocument(MODULE, byHand(), McpServersResource.class, MountedApi.class);
    new GeneratedFile(MODULE, "docs/openapi/mcp-servers.yaml").mustSay(document.yaml());
  }

  private static String byHand() throws IOException {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi/by-hand.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.docs.GeneratedFile;
import java.io.IOException;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  @Test
  void committed_document_says_what_the_resources_say() throws IOException, URISyntaxException {
    new GeneratedFile("docs/openapi/agent-identity.yaml").mustSay(OpenApiDocument.yaml());
  }
}

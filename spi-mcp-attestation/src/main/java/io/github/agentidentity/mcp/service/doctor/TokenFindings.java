package io.github.agentidentity.mcp.service.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.mcp.McpCapability;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.service.discovery.StrictText;
import io.github.agentidentity.mcp.service.metadata.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a server would object to in a token. */
record TokenFindings(McpServer server, String issuer, Instant now) {

  List<Finding> of(JsonNode claims, boolean genuine) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        genuine
            ? new Finding("signature", true, "The token was signed by this realm")
            : new Finding("signature", false, "The token was not signed by a key of this realm"));
    findings.add(issuerOf(claims.path("iss").asText("")));
    findings.add(audienceOf(claims.path("aud")));
    findings.add(expiryOf(claims.path("exp")));
    findings.add(scopeOf(claims.path("scope").asText("")));
    JsonNode surface = claims.path("mcp").path("surface");
    if (surface.isTextual()) {
      findings.add(surfaceOf(surface.textValue()));
    }
    return findings;
  }

  private Finding issuerOf(String iss) {
    return iss.equals(issuer)
        ? new Finding("iss", true, "The issuer is this realm")
        : new Finding(
            "iss",
            false,
            "The issuer is "
                + StrictText.quoted(iss)
                + ", the server expects "
                + issuer
                + ": is it behind another host name, or another realm?");
  }

  private Finding audienceOf(JsonNode aud) {
    List<String> audiences =
        aud.isTextual()
            ? List.of(aud.textValue())
            : StreamSupport.stream(aud.spliterator(), false).map(JsonNode::asText).toList();
    String expected = server.resource().value();
    if (audiences.contains(expected)) {
      return new Finding("aud", true, "The audience is this server");
    }
    if (audiences.isEmpty()) {
      return new Finding(
          "aud", false, "The token has no aud: ask for it with the parameter resource=" + expected);
    }
    boolean spelling =
        audiences.stream()
            .anyMatch(a -> ResourceUri.find(a).filter(server.resource()::equals).isPresent());
    return new Finding(
        "aud",
        false,
        "The aud is "
            + StrictText.quoted(String.join(", ", audiences))
            + (spelling ? ", another spelling of " : " and not ")
            + expected
            + ": ask for the token with the parameter resource="
            + expected);
  }

  private Finding expiryOf(JsonNode exp) {
    boolean live = exp.isNumber() && exp.asLong() > now.getEpochSecond();
    return live
        ? new Finding("exp", true, "The token holds until " + Instant.ofEpochSecond(exp.asLong()))
        : new Finding("exp", false, "The token has ended, or says no end: get a new one");
  }

  private Finding scopeOf(String scope) {
    boolean any =
        Arrays.stream(scope.split(" ")).anyMatch(word -> McpCapability.isOf(server.name(), word));
    return any
        ? new Finding("scope", true, "The scope has capabilities of this server")
        : new Finding(
            "scope",
            false,
            "No scope begins with "
                + McpCapability.prefix(server.name())
                + ": ask for those in the parameter scope, and see that the agent was granted"
                + " them");
  }

  private Finding surfaceOf(String surface) {
    SurfaceDigest pinned = server.pin().pinned();
    return pinned != null && surface.equals(pinned.value())
        ? new Finding("mcp.surface", true, "The surface is the one that is pinned")
        : new Finding(
            "mcp.surface", false, "The token is for a surface that is not the pinned one any more");
  }
}

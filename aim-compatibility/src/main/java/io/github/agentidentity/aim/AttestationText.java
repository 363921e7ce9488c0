package io.github.agentidentity.aim;

import io.github.agentidentity.aim.RawJson.Separators;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the signature of an attestation may be over: the text of the member itself, or the same
 * members written compactly, in the order of AIM's server or sorted as RFC 8785 does. Every form
 * says the same, so none is weaker.
 */
public final class AttestationText {

  private static final List<String> ORDER =
      List.of(
          "agent_id",
          "mcp_url",
          "mcp_name",
          "capabilities_found",
          "connection_successful",
          "health_check_passed",
          "connection_latency_ms",
          "timestamp",
          "sdk_version");

  private AttestationText() {}

  /** The byte strings of which one must verify. */
  public static List<byte[]> candidates(RawJson.Members attestation) {
    return Stream.of(
            attestation.source(),
            inAimsOrder(attestation),
            attestation.sorted(Separators.COMPACT),
            Jcs.of(attestation))
        .distinct()
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private static String inAimsOrder(RawJson.Members attestation) {
    List<String> members = new ArrayList<>();
    for (String name : ORDER) {
      RawJson.Member member = attestation.byName().get(name);
      if (member != null) {
        members.add("\"" + name + "\":" + member.value().sorted(Separators.COMPACT));
      }
    }
    return "{" + String.join(",", members) + "}";
  }
}

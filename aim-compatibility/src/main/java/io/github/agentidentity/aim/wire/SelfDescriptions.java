package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.governance.Declarations.Evidence;
import io.github.agentidentity.governance.Declarations.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an agent says of itself: written down as said, never believed. */
record SelfDescriptions(AimContext context, AgentId agent) {

  /** The source of what a manager says for an agent. */
  static final String MANAGER = "manager";

  /** By this name the client tells that it is there, not that there is such a server. */
  private static final String HEARTBEAT = "aim-sdk-integration";

  /** What the agent says of itself later is never what it is meant to use. */
  private static final Set<String> BY_PEOPLE = Set.of("registration", MANAGER);

  private static final int MOST_AT_ONCE = 200;
  private static final int LONGEST_SOURCE = 50;
  private static final int SURE = 100;

  /** What was new, and what had been said before. */
  record Said(int processed, List<String> added, List<String> known) {}

  void atRegistration(RegistrationBody request) {
    Evidence evidence = new Evidence("registration", SURE);
    all(Kind.CAPABILITY, request.capabilities(), evidence);
    all(Kind.MCP_SERVER, request.talksTo(), evidence);
  }

  boolean capability(String name, String source) {
    return declare(Kind.CAPABILITY, name, new Evidence(cut(source), SURE));
  }

  Said servers(List<String> names, Evidence evidence) {
    return all(Kind.MCP_SERVER, names, evidence);
  }

  /** Entries without a name or with an impossible confidence count for nothing. */
  Said detections(List<WireBody> detections) {
    if (detections.isEmpty()) {
      throw ForeignError.malformed("detections must not be empty");
    }
    limit(detections);
    List<String> added = new ArrayList<>();
    List<String> known = new ArrayList<>();
    int processed = 0;
    for (WireBody detection : detections) {
      Optional<String> server = server(detection);
      if (server.isEmpty()) {
        continue;
      }
      processed++;
      if (server.get().equals(HEARTBEAT)) {
        heartbeat(detection);
      } else {
        boolean first = declare(Kind.MCP_SERVER, server.get(), evidence(detection));
        (first ? added : known).add(server.get());
      }
    }
    return new Said(processed, added, known);
  }

  /** What the client reports of itself beside being there. */
  private void heartbeat(WireBody detection) {
    List<String> capabilities = detection.object("details").texts("capabilities");
    all(Kind.CAPABILITY, capabilities, new Evidence("sdk_integration", SURE));
  }

  private static Optional<String> server(WireBody detection) {
    double confidence = detection.number("confidence").orElse((double) SURE);
    return detection
        .text("mcpServer", "mcp_server")
        .map(Lines::of)
        .filter(name -> !name.isEmpty() && confidence >= 0 && confidence <= SURE);
  }

  private static Evidence evidence(WireBody detection) {
    String method =
        detection
            .text("detectionMethod", "detection_method")
            .filter(text -> !text.isBlank())
            .orElse("manual");
    double confidence = detection.number("confidence").orElse((double) SURE);
    return new Evidence(cut(method), (int) Math.round(confidence));
  }

  private Said all(Kind kind, List<String> names, Evidence evidence) {
    limit(names);
    List<String> added = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (String name : names) {
      String line = Lines.of(name);
      if (!line.isEmpty()) {
        (declare(kind, line, evidence) ? added : known).add(line);
      }
    }
    return new Said(names.size(), added, known);
  }

  private boolean declare(Kind kind, String name, Evidence evidence) {
    if (kind == Kind.MCP_SERVER) {
      Registry.of(context).ifPresent(registry -> registry.seen(agent, name, evidence));
    }
    return context.governance().declarations(context.realm()).declare(agent, kind, name, evidence);
  }

  static boolean isByPeople(Evidence evidence) {
    return BY_PEOPLE.contains(evidence.source());
  }

  /** As an agent gives it: it cannot claim to be somebody else's word. */
  static String cut(String source) {
    String line = Lines.of(source);
    String cut = line.substring(0, Math.min(line.length(), LONGEST_SOURCE));
    return BY_PEOPLE.contains(cut) ? "manual" : cut;
  }

  private static void limit(List<?> items) {
    if (items.size() > MOST_AT_ONCE) {
      throw ForeignError.malformed("At most " + MOST_AT_ONCE + " entries at once");
    }
  }
}

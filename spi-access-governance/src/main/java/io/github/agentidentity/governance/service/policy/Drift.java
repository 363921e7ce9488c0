package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.governance.Declarations;
import io.github.agentidentity.governance.service.condition.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what an agent uses and never declared. An agent that declared nothing has nothing to
 * drift from, unless a baseline is required.
 */
record Drift(List<String> kinds, boolean requireBaseline) implements TypeRule {

  private static final String SERVERS = "mcpServers";
  private static final String CAPABILITIES = "capabilities";

  static Drift of(Parameters parameters) {
    return new Drift(
        parameters.wordsOf("kinds", Set.of(SERVERS, CAPABILITIES)),
        parameters.truth("requireBaseline"));
  }

  @Override
  public boolean readsContext() {
    return true;
  }

  @Override
  public Truth matches(Asked asked) {
    Map<String, @Nullable Object> context = asked.what().context();
    boolean drifted = false;
    if (kinds.contains(SERVERS)) {
      Set<String> used = words(context.get("currentMcpServers"));
      used.addAll(words(context.get("mcpServer")));
      used.addAll(server(asked.what().resource()));
      drifted = hasDrifted(asked, Declarations.Kind.MCP_SERVER, used);
    }
    if (kinds.contains(CAPABILITIES)) {
      Set<String> used = words(context.get("currentCapabilities"));
      drifted = drifted || hasDrifted(asked, Declarations.Kind.CAPABILITY, used);
    }
    return TypeRule.told(drifted);
  }

  private boolean hasDrifted(Asked asked, Declarations.Kind kind, Set<String> used) {
    if (used.isEmpty()) {
      return false;
    }
    Set<String> declared = asked.declared(kind);
    return declared.isEmpty() ? requireBaseline : !declared.containsAll(used);
  }

  private static Set<String> server(@Nullable Resource resource) {
    String type = resource == null || resource.type() == null ? "" : resource.type();
    boolean isServer =
        type.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").equals("mcpserver");
    return isServer && resource != null ? Set.of(resource.id()) : Set.of();
  }

  /** Text of any other kind is a name that nobody declared. */
  private static Set<String> words(@Nullable Object value) {
    Set<String> words = new HashSet<>();
    if (value instanceof Iterable<?> elements) {
      elements.forEach(element -> words.add(String.valueOf(element)));
    } else if (value != null) {
      words.add(String.valueOf(value));
    }
    return words;
  }
}

package io.github.agentidentity.governance;

import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.Risk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says.
 *
 * @param order policies are asked in ascending order
 * @param enabled a draft is not
 * @param condition in CEL; null is always true
 * @param parameters of the type
 * @param severity of the alerts that it raises
 * @param purposes which questions it is asked about
 */
public record PolicyDefinition(
    String name,
    @Nullable String description,
    PolicyType type,
    int order,
    boolean enabled,
    PolicyScope scope,
    @Nullable String condition,
    Map<String, Object> parameters,
    PolicyEffect effect,
    Risk severity,
    Set<PolicyPurpose> purposes) {

  public PolicyDefinition {
    parameters = Map.copyOf(parameters);
    purposes = Set.copyOf(purposes);
  }

  public PolicyDefinition withEnabled(boolean nowEnabled) {
    return new PolicyDefinition(
        name,
        description,
        type,
        order,
        nowEnabled,
        scope,
        condition,
        parameters,
        effect,
        severity,
        purposes);
  }

  /** As the rows keep it. */
  public String toJson() {
    return Json.write(this);
  }

  public static PolicyDefinition ofJson(String json) {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8), PolicyDefinition.class);
    } catch (IOException e) {
      throw new IllegalStateException("the row of a policy cannot be read", e);
    }
  }
}

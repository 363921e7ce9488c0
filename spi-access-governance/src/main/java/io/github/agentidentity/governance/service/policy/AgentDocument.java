package io.github.agentidentity.governance.service.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.GateNote;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.governance.PolicyPurpose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The document of one agent: the first rule that covers an action says what becomes of it, and the
 * default action where none does. It narrows what the agent may do; the policies of the realm are
 * asked all the same.
 *
 * @param version what its author calls this state of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgentDocument(
    @Nullable String version, @Nullable String defaultAction, @Nullable List<Rule> rules) {

  private static final int MOST_RULES = 500;
  private static final int MOST_PLUGINS = 50;
  private static final String PLUGIN = "plugin";

  /** What may become of an action, by the words that documents use. */
  private static final Map<String, Effect> EFFECTS =
      Map.of(
          "allow", Effect.ALLOW,
          "alert", Effect.ALERT,
          "deny", Effect.DENY,
          "block", Effect.DENY,
          "require_approval", Effect.ASK,
          "suspend", Effect.SUSPEND);

  private static final Set<String> PERMITS = Set.of("allow", "alert", "require_approval");

  private enum Effect {
    ALLOW,
    ALERT,
    DENY,
    ASK,
    SUSPEND
  }

  /**
   * One rule.
   *
   * @param capability a name, or a space such as {@code db:*}; {@code *} alone is everything
   * @param plugins if given, the rule is about actions whose context names one of these as {@code
   *     plugin}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rule(
      @Nullable String capability, @Nullable String action, @Nullable List<String> plugins) {

    private boolean covers(Asked asked) {
      String name = String.valueOf(capability);
      boolean covered =
          name.equals("*")
              || new CapabilityName(name).covers(asked.what().action())
              || asked
                  .capability()
                  .filter(found -> new CapabilityName(name).covers(found.name().value()))
                  .isPresent();
      return covered && (plugins == null || isPlugin(plugins, asked));
    }

    /** A token has no context: what one plugin may, the token must make possible. */
    private boolean isPlugin(List<String> named, Asked asked) {
      return asked.what().purpose() == PolicyPurpose.TOKEN
          ? PERMITS.contains(String.valueOf(action))
          : named.contains(String.valueOf(asked.what().context().get(PLUGIN)));
    }
  }

  static AgentDocument ofJson(String json) {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8), AgentDocument.class);
    } catch (IOException e) {
      throw new IllegalStateException("the policy of an agent cannot be read", e);
    }
  }

  /** This, if it says something; throws {@link AgentException.Invalid} otherwise. */
  public AgentDocument validated() {
    require(version == null || isWord(version, 64), "version", "must have 1 to 64 characters");
    require(isEffect(defaultAction), "defaultAction", "must be " + effects());
    List<Rule> listed = rules == null ? List.of() : rules;
    require(listed.size() <= MOST_RULES, "rules", "must be at most " + MOST_RULES);
    for (int i = 0; i < listed.size(); i++) {
      validate(listed.get(i), "rules." + i);
    }
    return this;
  }

  PolicyOutcome ask(Asked asked) {
    String action =
        (rules == null ? List.<Rule>of() : rules)
            .stream()
                .filter(rule -> rule.covers(asked))
                .map(Rule::action)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(defaultAction);
    AskedRule rule = AskedRule.document();
    GateNote alert = rule.alert(Sentences.seen(rule, asked));
    return switch (EFFECTS.getOrDefault(String.valueOf(action), Effect.DENY)) {
      case ALLOW -> new PolicyOutcome.Through(List.of());
      case ALERT -> new PolicyOutcome.Through(List.of(alert));
      case DENY -> new PolicyOutcome.Blocked(rule, List.of(alert));
      case ASK -> new PolicyOutcome.Asks(rule, List.of());
      case SUSPEND ->
          new PolicyOutcome.Suspends(rule, List.of(rule.suspend(Sentences.seen(rule, asked))));
    };
  }

  private static void validate(@Nullable Rule rule, String at) {
    require(rule != null, at, "must not be null");
    Rule given = Objects.requireNonNull(rule);
    String capability = given.capability();
    require(isCapability(capability), at + ".capability", "must be * or " + CapabilityName.RULE);
    require(isEffect(given.action()), at + ".action", "must be " + effects());
    List<String> plugins = given.plugins() == null ? List.of() : given.plugins();
    require(
        plugins.size() <= MOST_PLUGINS && plugins.stream().allMatch(word -> isWord(word, 128)),
        at + ".plugins",
        "must be at most " + MOST_PLUGINS + " texts of 1 to 128 characters");
  }

  private static boolean isCapability(@Nullable String name) {
    try {
      return name != null && (name.equals("*") || !new CapabilityName(name).value().isEmpty());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isEffect(@Nullable String word) {
    return word != null && EFFECTS.containsKey(word);
  }

  private static boolean isWord(@Nullable String text, int longest) {
    return text != null
        && !text.isBlank()
        && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static String effects() {
    return String.join(", ", EFFECTS.keySet().stream().sorted().toList());
  }

  private static void require(boolean fine, String field, String message) {
    if (!fine) {
      throw new AgentException.Invalid(field, message);
    }
  }
}

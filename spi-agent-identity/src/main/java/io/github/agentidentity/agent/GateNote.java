package io.github.agentidentity.agent;

/**
 * What a gate wants done about a request beside its verdict. Gates have no side effects: whoever
 * asked the engine does it.
 *
 * @param rule the id of the rule that wants it
 * @param name what people call the rule
 * @param sentence what was seen, for people
 */
public record GateNote(
    String rule, String name, Consequence consequence, Risk severity, String sentence) {

  public enum Consequence {
    /** Tell the people who watch. */
    ALERT,
    /** Stop the agent, and tell them. */
    SUSPEND
  }
}

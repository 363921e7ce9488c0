package io.github.agentidentity.agent;

/** What a gate says of an {@link AccessRequest}. */
public sealed interface GateVerdict {

  GateVerdict PASS = new Pass();

  /** Nothing speaks against it, as far as this gate can tell. */
  record Pass() implements GateVerdict {}

  /**
   * It must not be.
   *
   * @param reason a word for machines, such as {@code agent_suspended}
   * @param error the OAuth error code that a token request is refused with
   * @param sentence what the developer of the agent can do about it
   */
  record Refuse(String reason, String error, String sentence) implements GateVerdict {}

  /**
   * A person must say.
   *
   * @param approval the handle under which the answer will be found
   * @param sentence whom or what is waited for
   */
  record AskHuman(String approval, String sentence) implements GateVerdict {}
}

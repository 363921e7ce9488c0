package io.github.agentidentity.mcp.service.outbound;

import org.jspecify.annotations.Nullable;

/** Why a probe of a server came to nothing; the message is a sentence for people. */
public final class ProbeFailed extends Exception {

  private static final long serialVersionUID = 1L;

  /** In which way it failed: bounded, so fit for a metric. */
  public enum Reason {
    /** Such an address is not spoken to. */
    FORBIDDEN,
    /** It is off the public internet, or asked for what only listed networks are. */
    NOT_LISTED,
    UNREACHABLE,
    TIMEOUT,
    TOO_LARGE,
    /** It wants a token, or another one. */
    UNAUTHORIZED,
    /** It answers, and not as an MCP server. */
    NOT_MCP,
    /** Too many probes are under way. */
    BUSY
  }

  private final Reason reason;

  public ProbeFailed(Reason reason, String sentence) {
    this(reason, sentence, null);
  }

  public ProbeFailed(Reason reason, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}

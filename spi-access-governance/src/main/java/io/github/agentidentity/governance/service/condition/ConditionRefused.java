package io.github.agentidentity.governance.service.condition;

/** The text is no condition, or not one that is sure to end. Lines and columns start at 1. */
public final class ConditionRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  ConditionRefused(int line, int column, String message) {
    super(message);
    this.line = line;
    this.column = column;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}

package io.github.agentidentity.governance.service.condition;

/** How far a condition may go. Together they bound the time and memory of every evaluation. */
public final class Limits {

  /** Of the text, in code points. */
  public static final int SOURCE = 4096;

  static final int PARSE_DEPTH = 32;
  static final int NODES = 400;

  /** {@code all}, {@code exists}, {@code map} and so on in one condition, and inside each other. */
  static final int LOOPS = 8;

  static final int LOOP_DEPTH = 2;

  /** Of all loops of one evaluation together. */
  static final int ITERATIONS = 1000;

  /** Instructions of a compiled regular expression. */
  static final int REGEX_PROGRAM = 500;

  /** Characters of a text, and elements of a list, that a condition puts together. */
  static final int JOINED = 8192;

  /** Members and elements of a context that a condition can read, and how deep they lie. */
  static final int CONTEXT_NODES = 20_000;

  static final int CONTEXT_DEPTH = 64;

  /** What one evaluation may spend; about one unit for each character that is looked at. */
  static final long WORK = 2_000_000;

  private Limits() {}
}

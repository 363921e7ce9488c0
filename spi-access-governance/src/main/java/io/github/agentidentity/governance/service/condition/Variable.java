package io.github.agentidentity.governance.service.condition;

/**
 * What a condition can ask about. Each is a name of its own: {@code agent.nmae} does not compile.
 */
public enum Variable {
  AGENT_ID("agent.id", Kind.TEXT),
  AGENT_NAME("agent.name", Kind.TEXT),
  AGENT_TYPE("agent.type", Kind.TEXT),
  AGENT_OWNER("agent.owner", Kind.TEXT),
  AGENT_STATUS("agent.status", Kind.TEXT),
  AGENT_CREATED_AT("agent.createdAt", Kind.MOMENT),
  AGENT_ANOMALY("agent.anomaly", Kind.TEXT),
  ACTION_NAME("action.name", Kind.TEXT),
  ACTION_CAPABILITY("action.capability", Kind.TEXT),
  ACTION_RISK("action.risk", Kind.TEXT),
  RESOURCE_TYPE("resource.type", Kind.TEXT),
  RESOURCE_ID("resource.id", Kind.TEXT),
  CONTEXT("context", Kind.OBJECT),
  TRUST("trust", Kind.NUMBER),
  TRUST_KNOWN("trustKnown", Kind.TRUTH),
  RATE_PER_MINUTE("rate.perMinute", Kind.WHOLE),
  RATE_PER_HOUR("rate.perHour", Kind.WHOLE),
  RATE_PER_DAY("rate.perDay", Kind.WHOLE),
  TIME_HOUR("time.hour", Kind.WHOLE),
  TIME_DAY_OF_WEEK("time.dayOfWeek", Kind.WHOLE),
  TIME_NOW("time.now", Kind.MOMENT),
  DECLARED_CAPABILITIES("declared.capabilities", Kind.TEXTS),
  DECLARED_MCP_SERVERS("declared.mcpServers", Kind.TEXTS);

  /** Which Java type its values have. */
  enum Kind {
    /** String, empty if there is none. */
    TEXT,
    /** Long. */
    WHOLE,
    /** Double. */
    NUMBER,
    /** Boolean. */
    TRUTH,
    /** Instant. */
    MOMENT,
    /** List of String. */
    TEXTS,
    /** Map of String to what JSON knows. */
    OBJECT
  }

  private final String word;
  private final Kind kind;

  Variable(String word, Kind kind) {
    this.word = word;
    this.kind = kind;
  }

  /** How a condition writes it. */
  public String word() {
    return word;
  }

  Kind kind() {
    return kind;
  }
}

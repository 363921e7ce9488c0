package io.github.agentidentity.trust;

import java.util.Arrays;
import java.util.Optional;

/** What kinds of documents count as evidence, and for which factor. */
public enum EvidenceKind {
  SCORECARD("scorecard", "repository"),
  CERTIFICATE("certificate", "certificate"),
  AGENT_CARD("agent-card", "documentation"),
  LINK_REPORT("link-report", "documentation"),
  SARIF("sarif", "security-audit"),
  VEX("vex", "security-audit"),
  OSV("osv", "security-audit");

  private final String word;
  private final String factor;

  EvidenceKind(String word, String factor) {
    this.word = word;
    this.factor = factor;
  }

  /** As it is written in requests. */
  public String word() {
    return word;
  }

  /** The factor that counts it. */
  public String factor() {
    return factor;
  }

  public static Optional<EvidenceKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}

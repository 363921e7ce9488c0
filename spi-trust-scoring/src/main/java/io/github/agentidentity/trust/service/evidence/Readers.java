package io.github.agentidentity.trust.service.evidence;

import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.service.evidence.read.AgentCardReader;
import io.github.agentidentity.trust.service.evidence.read.CertificateReader;
import io.github.agentidentity.trust.service.evidence.read.DocumentReader;
import io.github.agentidentity.trust.service.evidence.read.LinkReportReader;
import io.github.agentidentity.trust.service.evidence.read.OsvReader;
import io.github.agentidentity.trust.service.evidence.read.SarifReader;
import io.github.agentidentity.trust.service.evidence.read.ScorecardReader;
import io.github.agentidentity.trust.service.evidence.read.VexReader;

/** Who reads which kind of document. */
final class Readers {

  private static final DocumentReader SCORECARD = new ScorecardReader();
  private static final DocumentReader CERTIFICATE = new CertificateReader();
  private static final DocumentReader AGENT_CARD = new AgentCardReader();
  private static final DocumentReader LINK_REPORT = new LinkReportReader();
  private static final DocumentReader SARIF = new SarifReader();
  private static final DocumentReader VEX = new VexReader();
  private static final DocumentReader OSV = new OsvReader();

  private Readers() {}

  static DocumentReader of(EvidenceKind kind) {
    return switch (kind) {
      case SCORECARD -> SCORECARD;
      case CERTIFICATE -> CERTIFICATE;
      case AGENT_CARD -> AGENT_CARD;
      case LINK_REPORT -> LINK_REPORT;
      case SARIF -> SARIF;
      case VEX -> VEX;
      case OSV -> OSV;
    };
  }
}

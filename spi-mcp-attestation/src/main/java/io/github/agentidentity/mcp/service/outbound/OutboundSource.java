package io.github.agentidentity.mcp.service.outbound;

/** Whoever keeps the probes of this node. */
public interface OutboundSource {

  Outbound outbound();
}

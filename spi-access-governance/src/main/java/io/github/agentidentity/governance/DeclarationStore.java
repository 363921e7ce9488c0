package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.governance.Declarations.Declaration;
import io.github.agentidentity.governance.Declarations.Kind;
import java.util.List;

/** The rows of what agents of one realm say of themselves. */
public interface DeclarationStore {

  /** Notes that it was said again; false if it never was. */
  boolean seenAgain(Declaration declaration);

  void insert(Declaration declaration);

  long count(AgentId agent, Kind kind);

  /** By name. */
  List<Declaration> list(AgentId agent, Kind kind);

  boolean delete(AgentId agent, Kind kind, String name);
}

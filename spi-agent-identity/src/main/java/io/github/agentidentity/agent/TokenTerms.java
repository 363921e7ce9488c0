package io.github.agentidentity.agent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * On what terms a gate lets a token pass. A gate can only narrow a token and say more about it.
 *
 * @param claims what the token says beside what it would say anyway; a claim that it has already
 *     stays as it is
 * @param withheld capabilities that were asked for and are left out of the token
 */
public record TokenTerms(Map<String, Object> claims, Set<String> withheld) {

  /** The claim that tells what is known of the MCP server that a token is for. */
  public static final String MCP = "mcp";

  public static final TokenTerms NONE = new TokenTerms(Map.of(), Set.of());

  public TokenTerms {
    claims = Map.copyOf(claims);
    withheld = Set.copyOf(withheld);
  }

  /** Both terms; what was claimed first stays. */
  public TokenTerms and(TokenTerms others) {
    if (others.equals(NONE)) {
      return this;
    }
    Map<String, Object> all = new HashMap<>(others.claims);
    all.putAll(claims);
    Set<String> none = new HashSet<>(withheld);
    none.addAll(others.withheld);
    return new TokenTerms(all, none);
  }
}

package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.EnrolmentToken;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.agent.crypto.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Limited rights to register agents, handed out by an admin. */
public final class Enrolment {

  /** Lets scanners of leaked secrets recognise it. */
  public static final String TOKEN_PREFIX = "agt_enrol_";

  private final RealmScope scope;
  private final CapabilityCatalogue catalogue;

  Enrolment(RealmScope scope, CapabilityCatalogue catalogue) {
    this.scope = scope;
    this.catalogue = catalogue;
  }

  /** A token beside its secret, which is never to be had again. */
  public record Issued(EnrolmentToken token, String secret) {}

  /** What a token is asked to be good for. */
  public record Terms(
      @Nullable String description,
      int uses,
      @Nullable Duration expiresIn,
      Set<String> types,
      Set<String> capabilities) {}

  public Issued issue(Terms terms, Actor actor) {
    Set<String> capabilities = new TreeSet<>();
    for (String wanted : terms.capabilities()) {
      capabilities.add(
          catalogue
              .find(wanted)
              .orElseThrow(
                  () ->
                      new AgentException.Invalid(
                          "capabilities", "the realm's catalogue has no '" + wanted + "'"))
              .name()
              .value());
    }
    Instant now = scope.now();
    Duration life = terms.expiresIn();
    EnrolmentToken token =
        new EnrolmentToken(
            UUID.randomUUID().toString(),
            terms.description(),
            terms.uses(),
            now,
            life == null ? null : now.plus(life),
            terms.types(),
            capabilities,
            actor.id());
    String secret = TOKEN_PREFIX + Secrets.random();
    tokens().insert(token, Secrets.hash(secret));
    return new Issued(token, secret);
  }

  public Collection<EnrolmentToken> list(Page page) {
    return tokens().list(page);
  }

  public void delete(String id) {
    if (!Searchable.is(id) || !tokens().delete(id)) {
      throw new AgentException.NotFound("enrolment token", id);
    }
  }

  /**
   * Takes one use of the token. If what follows fails, the transaction gives it back.
   *
   * @throws AgentException.EnrolmentRefused for an unknown, expired or used up token, all alike
   */
  public EnrolmentToken take(String secret) {
    EnrolmentToken token =
        tokens()
            .findForUpdateByHash(Secrets.hash(secret))
            .filter(found -> found.isUsableAt(scope.now()))
            .orElseThrow(AgentException.EnrolmentRefused::new);
    tokens().setUsesLeft(token.id(), token.usesLeft() - 1);
    return token;
  }

  private AgentIdentityStore.EnrolmentTokens tokens() {
    return scope.store().enrolmentTokens(scope.realm());
  }
}

package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.crypto.CompactJwt;
import io.github.agentidentity.agent.crypto.PublicKeyParser;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that whoever brings a public key holds the private half, for this agent of this realm and
 * now.
 *
 * <p>The proof is a JWT with {@code typ} {@code agent-key-proof+jwt}, the key as {@code jwk} in the
 * header, {@code aud} the realm's issuer, {@code sub} the agent's name, {@code iat}, {@code exp} at
 * most five minutes later, and a {@code jti} that counts once.
 */
public final class KeyProofs {

  private static final String TYPE = "agent-key-proof+jwt";
  static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
  private static final Duration SKEW = Duration.ofSeconds(15);
  private static final int MAX_JTI = 128;
  private static final String FIELD = "keyProof";

  private final RealmScope scope;
  private final String issuer;

  KeyProofs(RealmScope scope, String issuer) {
    this.scope = scope;
    this.issuer = issuer;
  }

  /**
   * What these two members of a request say together.
   *
   * @throws AgentException.NotProved if there is a proof and it does not hold
   */
  public Optional<KeyClaim> claim(
      @Nullable Ed25519PublicKey announced, @Nullable String proof, AgentName name) {
    if (proof != null) {
      return Optional.of(new KeyClaim.Proved(verify(proof, name, announced)));
    }
    return Optional.ofNullable(announced).map(KeyClaim.Claimed::new);
  }

  private Ed25519PublicKey verify(
      String proof, AgentName name, @Nullable Ed25519PublicKey announced) {
    CompactJwt jwt =
        CompactJwt.parse(proof).orElseThrow(() -> refused("it is not a compact signed JWT"));
    require(TYPE.equals(jwt.header().path("typ").asText()), "its typ must be " + TYPE);
    require(jwt.isEd25519(), "its alg must be EdDSA or Ed25519, without crit");
    Ed25519PublicKey key = new PublicKeyParser(FIELD).parse(jwt.header().path("jwk"));
    require(announced == null || announced.equals(key), "its jwk is not the given publicKey");
    require(key.verifies(jwt.signingInput(), jwt.signature()), "its signature is wrong");
    require(
        jwt.onlyAudience().filter(issuer::equals).isPresent(), "its aud must be only " + issuer);
    require(jwt.text("sub").filter(name.value()::equals).isPresent(), "its sub must be " + name);
    checkTimes(jwt, key);
    return key;
  }

  private void checkTimes(CompactJwt jwt, Ed25519PublicKey key) {
    long now = scope.now().getEpochSecond();
    long issued = jwt.seconds("iat").orElseThrow(() -> refused("it needs iat"));
    long expires = jwt.seconds("exp").orElseThrow(() -> refused("it needs exp"));
    require(issued <= now + SKEW.toSeconds(), "its iat lies in the future");
    require(expires > now - SKEW.toSeconds(), "it has expired");
    require(expires > issued, "its exp must lie after iat");
    require(expires - issued <= LONGEST_LIFE.toSeconds(), "it may live five minutes at most");
    String jti =
        jwt.text("jti")
            .filter(id -> id.length() <= MAX_JTI)
            .orElseThrow(() -> refused("it needs a jti of at most 128 characters"));
    String once = String.join(":", "agent-key-proof", scope.realm().getId(), key.thumbprint(), jti);
    long remembered = expires - now + SKEW.toSeconds() + 1;
    require(scope.session().singleUseObjects().putIfAbsent(once, remembered), "it was used before");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw refused(otherwise);
    }
  }

  private static AgentException.NotProved refused(String why) {
    return new AgentException.NotProved("The key proof is not accepted: " + why);
  }
}

package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.agent.web.Bearer;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/** Finds out who sent a request. */
record Callers(AimContext context) {

  private static final String NOBODY =
      "Authentication is required: sign the request with a key of the agent";

  /** Two requests of one second cannot be told apart by their signatures. */
  private static final long SAME_MOMENT_MILLIS = 1000;

  private static final long REMEMBERED_SECONDS = 2 * RequestSignature.SKEW.toSeconds() + 1;

  /** Whoever it is, if the request proves it; {@link ForeignError} if it tries to and fails. */
  Optional<Caller> find(byte[] body) {
    HttpHeaders headers = context.session().getContext().getHttpRequest().getHttpHeaders();
    Optional<RequestSignature> signature = RequestSignature.of(headers);
    if (signature.isPresent()) {
      return Optional.of(signer(signature.get(), body));
    }
    Optional<Caller.OfAgent> holder = new ApiKeyHolders(context).find(headers);
    return holder.isPresent() ? Optional.of(holder.get()) : bearer();
  }

  Caller require(byte[] body) {
    return find(body).orElseThrow(() -> ForeignError.unauthorized(NOBODY));
  }

  /** The agent, which must be ACTIVE. */
  Caller.OfAgent requireActiveAgent(byte[] body) {
    if (require(body) instanceof Caller.OfAgent caller) {
      return active(caller);
    }
    throw ForeignError.forbidden("Only an agent may do this");
  }

  /** The agent of the path, which must have sent the request itself and be ACTIVE. */
  Caller.OfAgent requireItself(String reference, byte[] body) {
    Caller.OfAgent caller = requireActiveAgent(body);
    boolean itself =
        caller.agent().id().value().equals(reference)
            || caller.agent().name().value().equals(reference);
    if (!itself) {
      throw ForeignError.forbidden("An agent speaks for itself only");
    }
    return caller;
  }

  /** The agent that signed it, whatever its status: what it may do then is decided later. */
  Caller.OfAgent requireSigner(byte[] body) {
    HttpHeaders headers = context.session().getContext().getHttpRequest().getHttpHeaders();
    return RequestSignature.of(headers)
        .map(signature -> signer(signature, body))
        .orElseThrow(() -> ForeignError.unauthorized(NOBODY));
  }

  /** The agent that signed it or, where the realm lets it, shows its API key. */
  Caller.OfAgent requireProven(byte[] body) {
    HttpHeaders headers = context.session().getContext().getHttpRequest().getHttpHeaders();
    if (RequestSignature.of(headers).isPresent()) {
      return requireSigner(body);
    }
    return new ApiKeyHolders(context)
        .find(headers)
        .orElseThrow(() -> ForeignError.unauthorized(NOBODY));
  }

  /**
   * Refuses a signature that was used before, so that nobody can send a request again. The decision
   * about an action needs none of this: asked again, it is the same.
   */
  void refuseReplay(byte[] body) {
    var request = context.session().getContext().getHttpRequest();
    RequestSignature.of(request.getHttpHeaders())
        .filter(signature -> !RequestParts.of(request, body).method().equals("GET"))
        .ifPresent(signature -> takeOnce(String.valueOf(signature.signature())));
  }

  /** Two at once may both pass, as any two of one moment do; later ones find the first. */
  private void takeOnce(String signature) {
    SingleUseObjectProvider once = context.session().singleUseObjects();
    String key = "aim-signature:" + context.realm().getId() + ":" + Secrets.hash(signature);
    long now = context.now().toEpochMilli();
    Map<String, String> before = once.get(key);
    if (before == null) {
      once.put(key, REMEMBERED_SECONDS, Map.of("at", Long.toString(now)));
    } else if (now - Long.parseLong(before.getOrDefault("at", "0")) > SAME_MOMENT_MILLIS) {
      throw ForeignError.unauthorized("This signature was used before: sign each request anew");
    }
  }

  private Caller.OfAgent signer(RequestSignature signature, byte[] body) {
    RequestParts request = RequestParts.of(context.session().getContext().getHttpRequest(), body);
    Signers signers = new Signers(context);
    return Optional.ofNullable(signature.agentId())
        .filter(id -> signature.isFresh(context.now()))
        .flatMap(signers::ring)
        .flatMap(
            ring ->
                signers.signer(
                    ring,
                    key -> signature.mayBeBy(key.publicKey()) && signature.isBy(key, request)))
        .orElseThrow(
            () ->
                ForeignError.unauthorized(
                    "The signature is not accepted: wrong agent, key, time or text"));
  }

  private Optional<Caller> bearer() {
    return Bearer.of(context.session()).flatMap(this::caller);
  }

  private Optional<Caller> caller(Bearer bearer) {
    String client = bearer.user().getServiceAccountClientLink();
    Optional<Agent> agent =
        client == null ? Optional.empty() : context.agents().find(context.realm(), client);
    if (agent.isEmpty()) {
      return Optional.of(new Caller.OfPerson(bearer));
    }
    // A token that an agent got for a user is not the agent's own.
    return bearer.isServiceAccount()
        ? Optional.of(new Caller.OfAgent(agent.get(), new Proof.Vouched(agent.get().clientId())))
        : Optional.empty();
  }

  private static Caller.OfAgent active(Caller.OfAgent caller) {
    if (caller.agent().status() != AgentStatus.ACTIVE) {
      throw ForeignError.forbidden(
          "The agent is " + AimStatus.of(caller.agent().status()) + ": an administrator must say");
    }
    return caller;
  }
}

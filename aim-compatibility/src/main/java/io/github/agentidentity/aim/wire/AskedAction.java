package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.aim.ActionText;
import io.github.agentidentity.aim.AimKeys;
import io.github.agentidentity.aim.Malformed;
import io.github.agentidentity.aim.RawJson;
import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.governance.ActionDecisions.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * A request to verify an action, signed twice by one agent: around the request, and around the five
 * members that say what is asked. Newer clients sign the five members only, which bind agent,
 * action and time as well; those must be fresh then.
 */
final class AskedAction {

  private final AimContext context;
  private final byte[] bytes;
  private final WireBody body;

  AskedAction(AimContext context, byte[] bytes) {
    this.context = context;
    this.bytes = bytes;
    this.body = WireBody.of(bytes);
  }

  Question question() {
    boolean signed = body.has("signature");
    Caller.OfAgent caller = signed ? caller() : holder();
    String key = signed ? "aim:" + innerHash() : null;
    return new Question(caller.agent().id(), caller.proof(), action(), caller.actor(), key);
  }

  /** A client that has an API key alone cannot sign. */
  private Caller.OfAgent holder() {
    var headers = context.session().getContext().getHttpRequest().getHttpHeaders();
    Optional<Caller.OfAgent> holder =
        RequestSignature.of(headers).isPresent()
            ? Optional.empty()
            : new ApiKeyHolders(context).find(headers);
    String agentId = body.requireText("agent_id", "agentId");
    Caller.OfAgent caller = holder.orElseThrow(() -> new Malformed("signature is required"));
    if (!caller.agent().id().value().equals(agentId)) {
      throw ForeignError.unauthorized("agent_id is not the agent of the API key");
    }
    return caller;
  }

  private Caller.OfAgent caller() {
    Optional<Caller.OfAgent> outer = outerSigner();
    String agentId = body.requireText("agent_id", "agentId");
    if (outer.isPresent() && !outer.get().agent().id().value().equals(agentId)) {
      throw ForeignError.unauthorized("agent_id is not the agent that signed the request");
    }
    if (outer.isEmpty()) {
      requireFresh();
    }
    Signers signers = new Signers(context);
    return signers
        .ring(agentId)
        .flatMap(ring -> signers.signer(ring, this::isInnerBy))
        .orElseThrow(
            () ->
                ForeignError.unauthorized(
                    "The signature of the action is not accepted: wrong key or text"));
  }

  /** Older clients sign the request as well; a request in their spelling must be signed. */
  private Optional<Caller.OfAgent> outerSigner() {
    Callers callers = new Callers(context);
    boolean newer = body.has("agentId") && !body.has("agent_id");
    var headers = context.session().getContext().getHttpRequest().getHttpHeaders();
    return newer && RequestSignature.of(headers).isEmpty()
        ? Optional.empty()
        : Optional.of(callers.requireSigner(bytes));
  }

  private boolean isInnerBy(AgentKey key) {
    boolean named =
        body.text("public_key", "publicKey")
            .filter(AimKeys.encode(key.publicKey())::equals)
            .isPresent();
    return named && key.publicKey().verifies(ActionText.of(body), innerSignature());
  }

  private byte[] innerSignature() {
    return AimKeys.bytes(body.requireText("signature"))
        .orElseThrow(() -> new Malformed("signature must be standard base64"));
  }

  private String innerHash() {
    return Secrets.hash(new String(innerSignature(), StandardCharsets.ISO_8859_1));
  }

  private void requireFresh() {
    Duration apart = Duration.between(time(), context.now()).abs();
    if (apart.compareTo(RequestSignature.SKEW) > 0) {
      throw ForeignError.unauthorized("timestamp is more than 300 seconds from the server's time");
    }
  }

  private Instant time() {
    try {
      return OffsetDateTime.parse(body.requireText("timestamp")).toInstant();
    } catch (DateTimeException e) {
      throw new Malformed("timestamp must be a time in ISO 8601, such as 2026-01-02T03:04:05Z");
    }
  }

  private Purpose.Action action() {
    String name = body.requireText("action_type", "capability");
    Resource resource =
        body.text("resource")
            .filter(text -> !text.isBlank())
            .map(text -> new Resource(null, text))
            .orElse(null);
    return new Purpose.Action(name, resource, declared());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> declared() {
    RawJson.Members members = body.object("context").raw();
    try {
      return Json.read(members.source().getBytes(StandardCharsets.UTF_8), Map.class);
    } catch (IOException e) {
      throw new Malformed("context has a value that cannot be read");
    }
  }
}

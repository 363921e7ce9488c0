package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.governance.rest.authzen.Entity.Request;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that refers to a denial: what was asked, once more, and which decision denied it.
 *
 * @param asked the question, with what the caller added to its context
 * @param bound the names of what the caller cannot have added to the context
 * @param denial the member of that name, as it came
 */
record Submission(
    Evaluation asked, Set<String> bound, Map<String, @Nullable Object> denial, String reason) {

  private static final String CONTEXT = "context";
  private static final String DENIAL = "denial";
  private static final String JUSTIFICATION = "business_justification";
  private static final int LONGEST_JUSTIFICATION = 900;

  /** What would change what is asked for, or promise what is not kept, if it were overlooked. */
  private static final Map<String, String> UNSUPPORTED =
      Map.of(
          "items", "is not supported: submit one request for each denial",
          "callback", "is not supported: poll the status_endpoint");

  /** Whether a body is one of these, rather than a request in our own words. */
  static boolean isOne(Map<String, @Nullable Object> body) {
    return body.containsKey(DENIAL) || body.containsKey("subject") || body.containsKey("items");
  }

  static Submission of(Map<String, @Nullable Object> body) {
    UNSUPPORTED.forEach(
        (name, why) -> {
          if (body.containsKey(name)) {
            throw new AgentException.Invalid(name, why);
          }
        });
    if (!body.containsKey(DENIAL)) {
      throw new AgentException.Invalid(DENIAL, "is required");
    }
    checkClient(body);
    Map<String, @Nullable Object> withoutContext = new LinkedHashMap<>(body);
    withoutContext.remove(CONTEXT);
    return new Submission(
        evaluation(body),
        evaluation(withoutContext).action().context().keySet(),
        Request.object(DENIAL, body.get(DENIAL)),
        reason(body));
  }

  /** What the caller says of the denial, or null; a text in any case. */
  @Nullable String told(String member) {
    Object value = denial.get(member);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new AgentException.Invalid(DENIAL + "." + member, "must be a text");
  }

  String required(String member) {
    String value = told(member);
    if (value == null || value.isEmpty()) {
      throw new AgentException.Invalid(DENIAL + "." + member, "is required");
    }
    return value;
  }

  /** What the approver reads is not what the caller would have to say to be asked about again. */
  static boolean isAddition(String name) {
    return name.equals(JUSTIFICATION);
  }

  private static Evaluation evaluation(Map<String, @Nullable Object> body) {
    return Evaluation.of(new Request(body, Request.NOTHING));
  }

  /** A chain of actors that nobody can verify must not be believed, and so not be taken. */
  private static void checkClient(Map<String, @Nullable Object> body) {
    if (body.containsKey("client")
        && Request.object("client", body.get("client")).containsKey("actor")) {
      throw new AgentException.Invalid(
          "client.actor", "cannot be verified: who calls is known by the access token");
    }
  }

  /** The words for whoever decides: why, until when, and how urgent the caller says it is. */
  private static String reason(Map<String, @Nullable Object> body) {
    StringBuilder reason = new StringBuilder(justification(body));
    if (body.containsKey("requested_access")) {
      var wanted = Request.object("requested_access", body.get("requested_access"));
      if (wanted.get("requested_until") != null) {
        reason.append(" (wanted until ").append(until(wanted.get("requested_until"))).append(')');
      }
      if (Boolean.TRUE.equals(wanted.get("emergency"))) {
        reason.append(" (said to be an emergency)");
      }
    }
    return reason.toString();
  }

  private static String justification(Map<String, @Nullable Object> body) {
    Object given =
        body.containsKey(CONTEXT)
            ? Request.object(CONTEXT, body.get(CONTEXT)).get(JUSTIFICATION)
            : null;
    if (given == null) {
      return "No reason was given";
    }
    if (given instanceof String text && !text.isBlank()) {
      // It is put into mails, and onto the screens of people who decide.
      FieldErrors errors = new FieldErrors();
      errors.text(CONTEXT + "." + JUSTIFICATION, text, LONGEST_JUSTIFICATION);
      errors.throwIfAny();
      return text.strip();
    }
    throw new AgentException.Invalid(CONTEXT + "." + JUSTIFICATION, "must be a text");
  }

  private static String until(@Nullable Object given) {
    try {
      return OffsetDateTime.parse(String.valueOf(given)).toInstant().toString();
    } catch (DateTimeException e) {
      throw new AgentException.Invalid(
          "requested_access.requested_until", "must be a time as in RFC 3339");
    }
  }
}

package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.governance.rest.authzen.Entity.Request;
import io.github.agentidentity.governance.service.decision.QuestionRules;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question in the words of AuthZEN: may this subject do that?
 *
 * @param refersToApproval whether the caller says that somebody approved it; the engine looks for
 *     itself
 */
record Evaluation(
    String subjectType, String subject, Purpose.Action action, boolean refersToApproval) {

  /** Where the engine finds the properties of the resource and the subject in the context. */
  static final String RESOURCE_PROPERTIES = "resource_properties";

  static final String SUBJECT_PROPERTIES = "subject_properties";

  private static final String APPROVAL = "approval";

  Evaluation {
    QuestionRules.check(action);
  }

  @SuppressWarnings(
      "NullAway") // it cannot read in another jar that values of a context may be null
  static Evaluation of(Request request) {
    Entity subject = Entity.required(request, "subject", "type", "id");
    Entity action = Entity.required(request, "action", "name");
    Entity resource = Entity.required(request, "resource", "type", "id");
    return new Evaluation(
        subject.text("type"),
        subject.text("id"),
        new Purpose.Action(
            action.text("name"),
            new Resource(resource.text("type"), resource.text("id")),
            context(request, subject, action, resource)),
        isApproval(wholeContext(request).get(APPROVAL)));
  }

  /**
   * What constraints and policies look at: the context, over which the arguments of the action win,
   * and the properties of the others under names of their own.
   */
  private static Map<String, @Nullable Object> context(
      Request request, Entity subject, Entity action, Entity resource) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.putAll(given(request));
    all.putAll(action.properties());
    putUnlessEmpty(all, RESOURCE_PROPERTIES, resource.properties());
    putUnlessEmpty(all, SUBJECT_PROPERTIES, subject.properties());
    if (JsonLimits.members(all) > JsonLimits.MOST_MEMBERS) {
      throw new AgentException.Invalid(
          "context", "has more than " + JsonLimits.MOST_MEMBERS + " members");
    }
    return all;
  }

  /** The context without the reference to an approval, which is no part of what is approved. */
  private static Map<String, @Nullable Object> given(Request request) {
    Map<String, @Nullable Object> given = wholeContext(request);
    if (!isApproval(given.get(APPROVAL))) {
      return given;
    }
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(given);
    rest.remove(APPROVAL);
    return rest;
  }

  private static Map<String, @Nullable Object> wholeContext(Request request) {
    Map<String, @Nullable Object> own = request.own("context");
    Map<String, @Nullable Object> general = request.general("context");
    if (own != null) {
      return own;
    }
    return general == null ? Request.NOTHING : general;
  }

  /** By the members that the access request profile requires of it. */
  private static boolean isApproval(@Nullable Object member) {
    return member instanceof Map<?, ?> approval
        && approval.get("id") instanceof String
        && approval.get("approved_until") instanceof String;
  }

  private static void putUnlessEmpty(
      Map<String, @Nullable Object> all, String name, Map<String, @Nullable Object> properties) {
    if (!properties.isEmpty()) {
      all.put(name, properties);
    }
  }
}

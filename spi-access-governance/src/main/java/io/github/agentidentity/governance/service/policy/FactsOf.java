package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.governance.Declarations;
import io.github.agentidentity.governance.service.condition.Facts;
import io.github.agentidentity.governance.service.condition.Variable;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A question, as conditions ask about it. */
record FactsOf(Asked asked) implements Facts {

  @Override
  public Object valueOf(Variable variable) {
    return switch (variable) {
      case AGENT_ID,
          AGENT_NAME,
          AGENT_TYPE,
          AGENT_OWNER,
          AGENT_STATUS,
          AGENT_CREATED_AT,
          AGENT_ANOMALY,
          TRUST,
          TRUST_KNOWN ->
          ofAgent(variable);
      case ACTION_NAME, ACTION_CAPABILITY, ACTION_RISK, RESOURCE_TYPE, RESOURCE_ID, CONTEXT ->
          ofAction(variable);
      case RATE_PER_MINUTE -> asked.decisionsIn(Duration.ofMinutes(1));
      case RATE_PER_HOUR -> asked.decisionsIn(Duration.ofHours(1));
      case RATE_PER_DAY -> asked.decisionsIn(Duration.ofDays(1));
      case TIME_HOUR -> (long) local().getHour();
      case TIME_DAY_OF_WEEK -> (long) local().getDayOfWeek().getValue();
      case TIME_NOW -> asked.moment().now();
      case DECLARED_CAPABILITIES -> sorted(asked.declared(Declarations.Kind.CAPABILITY));
      case DECLARED_MCP_SERVERS -> sorted(asked.declared(Declarations.Kind.MCP_SERVER));
    };
  }

  private Object ofAgent(Variable variable) {
    Agent agent = asked.agent();
    return switch (variable) {
      case AGENT_NAME -> agent.name().value();
      case AGENT_TYPE -> text(agent.profile().type());
      case AGENT_OWNER -> agent.owner() == null ? "" : agent.owner().id();
      case AGENT_STATUS -> agent.status().name().toLowerCase(Locale.ROOT);
      case AGENT_CREATED_AT -> agent.times().createdAt();
      case AGENT_ANOMALY -> anomaly(agent);
      case TRUST -> asked.trust().orElse(0.0);
      case TRUST_KNOWN -> asked.trust().isPresent();
      default -> agent.id().value();
    };
  }

  /** Its kind while it stands. */
  private String anomaly(Agent agent) {
    AgentTrust trust = agent.trust();
    AgentTrust.Anomaly anomaly = trust == null ? null : trust.anomalyAt(asked.moment().now());
    return anomaly == null ? "" : anomaly.kind();
  }

  private Object ofAction(Variable variable) {
    Resource resource = asked.what().resource();
    return switch (variable) {
      case ACTION_CAPABILITY -> asked.capability().map(found -> found.name().value()).orElse("");
      case ACTION_RISK -> asked.risk().map(risk -> risk.name().toLowerCase(Locale.ROOT)).orElse("");
      case RESOURCE_TYPE -> resource == null ? "" : text(resource.type());
      case RESOURCE_ID -> resource == null ? "" : resource.id();
      case CONTEXT -> asked.what().context();
      default -> asked.what().action();
    };
  }

  private ZonedDateTime local() {
    return asked.moment().now().atZone(asked.moment().zone());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static List<String> sorted(Set<String> words) {
    return List.copyOf(new TreeSet<>(words));
  }
}

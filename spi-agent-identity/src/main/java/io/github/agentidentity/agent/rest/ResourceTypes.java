package io.github.agentidentity.agent.rest;

/** The resource types of our admin events. */
final class ResourceTypes {

  static final String AGENT = "AGENT";
  static final String KEY = "AGENT_KEY";
  static final String CAPABILITY = "AGENT_CAPABILITY";
  static final String GRANT = "AGENT_GRANT";
  static final String ENROLMENT = "AGENT_ENROLMENT";
  static final String SETTINGS = "AGENT_SETTINGS";
  static final String SWITCH = "AGENT_IDENTITY";

  private ResourceTypes() {}
}

package io.github.agentidentity.aim.wire;

import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** Whether this works, and not only whether somebody is at home. */
record HealthResource(AimContext context) {

  private static final Logger LOG = Logger.getLogger(HealthResource.class);
  private static final String NO_SUCH_TOKEN = "health";

  Response answer() {
    boolean connected = isConnected();
    return new Members()
        .put("status", connected ? "healthy" : "unhealthy")
        .put("version", version())
        .put("database", connected ? "connected" : "disconnected")
        .put("service", "agent-identity")
        .put("time", context.now())
        .answer(connected ? 200 : 503);
  }

  private boolean isConnected() {
    try {
      var unused = context.store().enrolmentTokens(context.realm()).find(NO_SUCH_TOKEN);
      return unused.isEmpty();
    } catch (RuntimeException e) { // boundary: whatever a broken database throws, it is broken
      LOG.warn("The database does not answer", e);
      context.session().getTransactionManager().setRollbackOnly();
      return false;
    }
  }

  private static String version() {
    String version = HealthResource.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }
}

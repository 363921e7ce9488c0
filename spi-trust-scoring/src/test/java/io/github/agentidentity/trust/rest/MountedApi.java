package io.github.agentidentity.trust.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * Where Keycloak mounts the resources. It does so through its SPIs, of which a scanner knows
 * nothing; in the jar this class would mount them a second time. It also overlooks what is
 * abstract, so these methods have bodies that nobody calls.
 */
@Path("/")
public final class MountedApi {

  @Path("admin/realms/{realm}/agent-trust")
  public TrustResource trust(@PathParam("realm") String realm) {
    return null;
  }

  @Path("realms/{realm}/agent-trust")
  public TrustSelfService own(@PathParam("realm") String realm) {
    return null;
  }
}

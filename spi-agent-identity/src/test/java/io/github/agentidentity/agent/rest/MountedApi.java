package io.github.agentidentity.agent.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * Where Keycloak mounts the resources. It does so through its SPIs, of which a scanner knows
 * nothing; in the jar this class would mount them a second time. It also overlooks what is
 * abstract, so these methods have bodies that nobody calls.
 */
@Path("/")
public final class MountedApi {

  @Path("admin/realms/{realm}/agents")
  public AgentsResource agents(@PathParam("realm") String realm) {
    return null;
  }

  @Path("admin/realms/{realm}/capabilities")
  public CapabilitiesResource capabilities(@PathParam("realm") String realm) {
    return null;
  }

  @Path("admin/realms/{realm}/agent-identity")
  public RealmSwitchResource realmSwitch(@PathParam("realm") String realm) {
    return null;
  }

  @Path("admin/realms/{realm}/agent-settings")
  public SettingsResource settings(@PathParam("realm") String realm) {
    return null;
  }

  @Path("realms/{realm}/agent-identity")
  public SelfServiceResource selfService(@PathParam("realm") String realm) {
    return null;
  }
}

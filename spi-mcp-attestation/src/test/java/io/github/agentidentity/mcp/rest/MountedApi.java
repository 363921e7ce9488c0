package io.github.agentidentity.mcp.rest;

import io.github.agentidentity.mcp.wire.registry.RegistryResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * Where Keycloak mounts the resources. It does so through its SPIs, of which a scanner knows
 * nothing; in the jar this class would mount them a second time. It also overlooks what is
 * abstract, so these methods have bodies that nobody calls.
 */
@Path("/")
public final class MountedApi {

  @Path("admin/realms/{realm}/mcp-servers")
  public McpServersResource servers(@PathParam("realm") String realm) {
    return null;
  }

  @Path("realms/{realm}/mcp-attestation")
  public EvidenceResource evidence(@PathParam("realm") String realm) {
    return null;
  }

  @Path("realms/{realm}/mcp-registry")
  public RegistryResource registry(@PathParam("realm") String realm) {
    return null;
  }
}

package io.github.agentidentity.mcp.wire.registry;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of the registry can be narrowed by, in its own words. */
public final class RegistryFilter {

  @Parameter(description = "metadata.nextCursor of the page before")
  @QueryParam("cursor")
  private @Nullable String cursor;

  @Parameter(description = "1 to 100; 30 by default")
  @QueryParam("limit")
  private @Nullable String limit;

  @Parameter(description = "Part of the name, in any case")
  @QueryParam("search")
  private @Nullable String search;

  @Parameter(description = "An instant in RFC 3339")
  @QueryParam("updated_since")
  private @Nullable String updatedSince;

  @Parameter(description = "latest, or exactly this version")
  @QueryParam("version")
  private @Nullable String version;

  @Parameter(
      description =
          "true for those, too, that were approved once and are cut off now; always so with"
              + " updated_since")
  @QueryParam("include_deleted")
  private @Nullable String includeDeleted;

  @Nullable String cursor() {
    return cursor;
  }

  @Nullable String limit() {
    return limit;
  }

  @Nullable String search() {
    return search;
  }

  @Nullable String updatedSince() {
    return updatedSince;
  }

  @Nullable String version() {
    return version;
  }

  /** Who takes over changes must hear of those that are no more. */
  boolean deleted() {
    return updatedSince != null || "true".equalsIgnoreCase(includeDeleted);
  }
}

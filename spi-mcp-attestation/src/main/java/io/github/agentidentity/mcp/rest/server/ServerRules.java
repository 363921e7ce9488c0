package io.github.agentidentity.mcp.rest.server;

import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.McpServerProfile;
import io.github.agentidentity.mcp.service.probe.Bearer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be said of a server. */
record ServerRules(
    McpServerProfile profile,
    @Nullable String bearer,
    @Nullable String verificationUrl,
    @Nullable List<String> tags) {

  static final int MOST_TAGS = 30;

  static final String REGISTRY_NAME = "[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+";

  private static final Pattern TAG = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  void check(FieldErrors errors) {
    errors.line("displayName", profile.displayName(), 255);
    errors.text("description", profile.description(), 2000);
    errors.line("version", profile.version(), 255);
    errors.url("repositoryUrl", profile.repositoryUrl());
    errors.url("documentationUrl", profile.documentationUrl());
    String registered = profile.registryName();
    if (registered != null && (registered.length() > 200 || !registered.matches(REGISTRY_NAME))) {
      errors.add("registryName", "must be a namespace, a slash and a name");
    }
    errors.parsedIfPresent("verificationUrl", verificationUrl, ResourceUri::of);
    if (bearer != null && !Bearer.isReference(bearer)) {
      errors.add("bearer", Bearer.REFERENCE_RULE);
    }
    checkTags(errors);
  }

  private void checkTags(FieldErrors errors) {
    List<String> given = tags == null ? List.of() : tags;
    boolean valid =
        given.size() <= MOST_TAGS
            && given.stream().filter(Objects::nonNull).count() == given.size()
            && given.stream().allMatch(tag -> TAG.matcher(tag).matches());
    if (!valid) {
      errors.add("tags", "must be at most " + MOST_TAGS + " words of a-z, 0-9, '.', '_' and '-'");
    }
  }
}

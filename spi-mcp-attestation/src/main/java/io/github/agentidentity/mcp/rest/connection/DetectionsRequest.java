package io.github.agentidentity.mcp.rest.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.web.FieldErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found beside an agent: one by one, or as the configuration of its client. */
@Schema(additionalProperties = Schema.False.class)
public record DetectionsRequest(
    @Schema(description = "At most 200") @Nullable List<@Nullable DetectionRequest> detections,
    @Schema(
            type = SchemaType.OBJECT,
            description =
                "The configuration of a client as it is, with a member mcpServers (Claude, Cursor,"
                    + " Windsurf) or servers (VS Code). Names and addresses are read, the rest is"
                    + " not kept.")
        @Nullable JsonNode configuration,
    @Schema(description = "Whose configuration it is, such as claude_config")
        @Nullable String configurationOf) {

  static final int MOST = 200;

  List<DetectionRequest> validated() {
    List<DetectionRequest> all = new ArrayList<>();
    if (detections != null) {
      detections.stream().filter(Objects::nonNull).forEach(all::add);
    }
    if (configuration != null) {
      String source = configurationOf == null ? "claude_config" : configurationOf;
      all.addAll(ClientConfiguration.servers(configuration, source));
    }
    FieldErrors errors = new FieldErrors();
    if (all.isEmpty()) {
      errors.add("detections", "must not be empty");
    }
    if (all.size() > MOST) {
      errors.add("detections", "may be " + MOST + " at once");
    }
    errors.throwIfAny();
    return all;
  }
}

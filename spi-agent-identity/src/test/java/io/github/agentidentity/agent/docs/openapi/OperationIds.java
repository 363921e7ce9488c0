package io.github.agentidentity.agent.docs.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names operations apart that one class offers in two places: ids are unique in a document. */
final class OperationIds {

  private static final Pattern PARAMETER = Pattern.compile("\\{(?!realm})([^}]+)}");

  private final Set<String> known = new HashSet<>();

  private OperationIds() {}

  static JsonNode apart(JsonNode document) {
    OperationIds ids = new OperationIds();
    document.path("paths").properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(path -> path.getValue().forEach(one -> ids.name(path.getKey(), one)));
    return document;
  }

  private void name(String path, JsonNode operation) {
    JsonNode id = operation.path("operationId");
    if (id.isTextual() && !known.add(id.textValue())) {
      Matcher parameter = PARAMETER.matcher(path);
      if (!parameter.find()) {
        throw new IllegalStateException("Two operations are called " + id.textValue());
      }
      String of = parameter.group(1);
      String name =
          id.textValue() + "Of" + of.substring(0, 1).toUpperCase(Locale.ROOT) + of.substring(1);
      known.add(name);
      ((ObjectNode) operation).put("operationId", name);
    }
  }
}

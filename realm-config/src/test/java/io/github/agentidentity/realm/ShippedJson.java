package io.github.agentidentity.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.BiConsumer;

/** A JSON file of this module, as a tree and as Keycloak's own class for it. */
record ShippedJson(String resource) {

  private static final ObjectMapper STRICT = new ObjectMapper();

  static ShippedJson realm() {
    return new ShippedJson("/realms/agents-realm.json");
  }

  static ShippedJson identityProvider(String name) {
    return new ShippedJson("/identity-providers/" + name + ".json");
  }

  JsonNode tree() {
    return as(JsonNode.class);
  }

  <T> T as(Class<T> type) {
    try (InputStream in = ShippedJson.class.getResourceAsStream(resource)) {
      return STRICT.readValue(Objects.requireNonNull(in, resource), type);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Calls with each member's name and text; an element of an array goes under the array's name. */
  void forEachText(BiConsumer<String, String> visitor) {
    walk("", tree(), visitor);
  }

  private static void walk(String name, JsonNode node, BiConsumer<String, String> visitor) {
    if (node.isTextual()) {
      visitor.accept(name, node.textValue());
    }
    node.properties().forEach(member -> walk(member.getKey(), member.getValue(), visitor));
    if (node.isArray()) {
      node.forEach(element -> walk(name, element, visitor));
    }
  }
}

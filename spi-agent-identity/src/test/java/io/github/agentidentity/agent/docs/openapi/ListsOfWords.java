package io.github.agentidentity.agent.docs.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The scanner says of a list that it is one of the words that its elements may be. */
final class ListsOfWords {

  private static final String WORDS = "enum";

  private ListsOfWords() {}

  static JsonNode mended(JsonNode document) {
    if (document instanceof ObjectNode schema
        && "array".equals(schema.path("type").asText())
        && schema.has(WORDS)
        && schema.path("items") instanceof ObjectNode items) {
      items.set(WORDS, schema.remove(WORDS));
    }
    document.forEach(ListsOfWords::mended);
    return document;
  }
}

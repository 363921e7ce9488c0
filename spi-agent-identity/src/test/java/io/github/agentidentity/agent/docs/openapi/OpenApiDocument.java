package io.github.agentidentity.agent.docs.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Risk;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

/** The OpenAPI document: what the resources say, and by hand what no resource of ours can. */
public final class OpenApiDocument {

  private static final List<String> ORDER =
      List.of("openapi", "info", "servers", "tags", "paths", "components");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  /** What a scanner of one module knows nothing of, and would call an object. */
  private static final List<Class<?>> WORDS = List.of(Actor.Kind.class, Risk.class);

  private final String module;
  private final String byHand;
  private final List<Class<?>> places;

  /**
   * The document of a module.
   *
   * @param byHand what its resources cannot say, as YAML
   * @param places a class of each folder or jar in which resources are looked for, and enums that
   *     are somewhere else
   */
  public OpenApiDocument(String module, String byHand, Class<?>... places) {
    this.module = module;
    this.byHand = byHand;
    this.places = List.of(places);
  }

  public String yaml() throws IOException, URISyntaxException {
    byte[] byHandBytes = byHand.getBytes(StandardCharsets.UTF_8);
    String document =
        SmallRyeOpenAPI.builder()
            .enableModelReader(false)
            .enableStandardFilter(false)
            .enableStandardStaticFiles(false)
            .withCustomStaticFile(() -> new ByteArrayInputStream(byHandBytes))
            .withConfig(new NoConfig())
            .withIndex(index())
            .addFilter(new CommonAnswers())
            .build()
            .toJSON();
    return "# Generated from the resources: mvn -pl %s -am test -Ddocs.update=true\n"
            .formatted(module)
        + sorted(OperationIds.apart(ListsOfWords.mended(whole(YAML.readTree(document)))));
  }

  /** A generator of clients stops at the first reference that leads nowhere. */
  private static JsonNode whole(JsonNode document) {
    assertThat(document.findValuesAsText("$ref"))
        .allSatisfy(
            reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse());
    document
        .path("paths")
        .forEach(path -> path.properties().forEach(OpenApiDocument::mustSayWhatItAnswers));
    return document;
  }

  /** One annotation about a refusal, and the scanner leaves out what the method returns. */
  private static void mustSayWhatItAnswers(Map.Entry<String, JsonNode> operation) {
    if (operation.getValue().has("operationId")) {
      assertThat(operation.getValue().path("responses").fieldNames())
          .toIterable()
          .as("answers of " + operation.getValue().path("operationId").asText())
          .anyMatch(status -> status.startsWith("2"));
    }
  }

  /** As people read it, and by name below that, so that a change of the scanner moves nothing. */
  private static String sorted(JsonNode document) throws IOException {
    assertThat(document.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(ORDER);
    StringBuilder text = new StringBuilder();
    for (String part : ORDER) {
      Object value = YAML.convertValue(document.get(part), Object.class);
      text.append(YAML.writeValueAsString(Map.of(part, value)));
    }
    return text.toString();
  }

  private IndexView index() throws IOException, URISyntaxException {
    Indexer indexer = new Indexer();
    for (Class<?> type : WORDS) {
      indexer.indexClass(type);
    }
    for (Class<?> type : places) {
      if (type.isEnum()) {
        indexer.indexClass(type);
        continue;
      }
      Path classes = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
          try (InputStream in = Files.newInputStream(file)) {
            indexer.index(in);
          }
        }
      }
    }
    return indexer.complete();
  }
}

package io.github.agentidentity.trust.service.evidence.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The published schema of a kind of document. Read from this jar alone; compiled once. */
final class DocumentSchema {

  private static final String CYCLONEDX = "http://cyclonedx.org/schema/";

  /** Where each schema lies, by its own name; whatever else one refers to does not exist. */
  private static final Map<String, String> FILES =
      Map.of(
          CYCLONEDX + "bom-1.4.schema.json",
          "bom-1.4.schema.json",
          CYCLONEDX + "bom-1.5.schema.json",
          "bom-1.5.schema.json",
          CYCLONEDX + "bom-1.6.schema.json",
          "bom-1.6.schema.json",
          CYCLONEDX + "jsf-0.82.schema.json",
          "jsf-0.82.schema.json",
          CYCLONEDX + "spdx.schema.json",
          "spdx.schema.json",
          "urn:agent-identity:schema:sarif",
          "sarif-schema-2.1.0.json",
          "urn:agent-identity:schema:scorecard",
          "scorecard.schema.json",
          "urn:agent-identity:schema:agent-card",
          "agent-card.schema.json",
          "urn:agent-identity:schema:link-report",
          "link-report.schema.json",
          "urn:agent-identity:schema:osv",
          "osv.schema.json");

  private static final int LONGEST_PATH = 200;

  /** Stops at the first complaint: ten thousand would help nobody, and cost memory. */
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_7,
          builder ->
              builder
                  .schemas(DocumentSchema::text)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .failFast(true)
                          .formatAssertionsEnabled(false)
                          .locale(Locale.ROOT)
                          .messageSource((key, words, locale, arguments) -> key)
                          .build()));

  private final String location;

  private DocumentSchema(String location) {
    this.location = location;
  }

  static DocumentSchema cycloneDx(String version) {
    return new DocumentSchema(CYCLONEDX + "bom-" + version + ".schema.json");
  }

  /** A schema of this jar, or a definition of one after the sign {@code #}. */
  static DocumentSchema ours(String name) {
    return new DocumentSchema("urn:agent-identity:schema:" + name);
  }

  /** Refuses a document that does not fit, and says where. */
  void require(JsonNode document) {
    List<Error> errors = schema().validate(document);
    if (!errors.isEmpty()) {
      throw Document.invalid(complaint(errors.getFirst()));
    }
  }

  private Schema schema() {
    return REGISTRY.getSchema(SchemaLocation.of(location));
  }

  private static String complaint(Error error) {
    String path = error.getInstanceLocation().toString();
    String at = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    String property = error.getProperty();
    String what = property == null ? "" : " '" + shortened(property) + "'";
    return "does not fit its schema at " + at + ": " + error.getKeyword() + what;
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), 64)).replaceAll("\\p{Cntrl}", "?");
  }

  private static String text(String name) {
    String file = FILES.get(name);
    if (file == null) {
      throw new IllegalArgumentException("no schema of this jar");
    }
    try (InputStream in = DocumentSchema.class.getResourceAsStream("schema/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

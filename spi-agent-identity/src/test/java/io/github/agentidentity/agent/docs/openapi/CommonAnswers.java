package io.github.agentidentity.agent.docs.openapi;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds what is answered before, or around, every resource: by mount and by whether it reads. */
final class CommonAnswers implements OASFilter {

  /** What the scanner makes of types that stand for any JSON. */
  private static final List<String> ANY_JSON = List.of("JsonNode");

  /** What agents and developers call; the API of the official registry has answers of its own. */
  private static final Pattern OURS = Pattern.compile("/realms/\\{realm}/(agent|mcp-attestation)");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getPaths().getPathItems().forEach(CommonAnswers::complete);
    ANY_JSON.forEach(document.getComponents()::removeSchema);
  }

  private static void complete(String path, PathItem item) {
    item.getOperations().values().forEach(operation -> complete(path, operation));
    if (item.getParameters() != null) {
      item.getParameters().stream()
          .filter(parameter -> "realm".equals(parameter.getName()))
          .forEach(parameter -> parameter.description("The name of the realm"));
    }
  }

  private static void complete(String path, Operation operation) {
    APIResponses answers = operation.getResponses();
    if (path.startsWith("/admin/")) {
      refer(answers, Map.of("401", "AdminUnauthorized", "403", "Forbidden", "404", "NotFound"));
      operation.addSecurityRequirement(
          OASFactory.createSecurityRequirement().addScheme("adminToken"));
    } else if (OURS.matcher(path).lookingAt()) {
      refer(answers, Map.of("404", "NotFound", "429", "TooManyRequests"));
    } else {
      return;
    }
    if (operation.getRequestBody() != null) {
      refer(answers, Map.of("400", "Invalid", "413", "TooLarge"));
      requireUnlessSaidOtherwise(operation.getRequestBody());
      beJson(operation.getRequestBody());
    } else if (isFiltered(operation)) {
      refer(answers, Map.of("400", "Invalid"));
    }
    if (operation.getSecurity() == null) {
      operation.security(List.of());
    }
  }

  private static void requireUnlessSaidOtherwise(RequestBody body) {
    if (body.getRequired() == null) {
      body.required(true);
    }
  }

  /** A resource that lets every type in does so to refuse the others in its own words. */
  private static void beJson(RequestBody body) {
    MediaType any = body.getContent().getMediaType("*/*");
    if (any != null) {
      body.getContent().removeMediaType("*/*");
      body.getContent().addMediaType("application/json", any);
    }
  }

  private static boolean isFiltered(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
  }

  private static void refer(APIResponses answers, Map<String, String> responses) {
    responses.forEach(
        (code, name) -> answers.addAPIResponse(code, OASFactory.createAPIResponse().ref(name)));
  }
}

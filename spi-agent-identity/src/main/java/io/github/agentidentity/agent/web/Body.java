package io.github.agentidentity.agent.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.github.agentidentity.agent.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads request bodies ourselves: Keycloak's reader would name classes in its errors and let
 * unknown members of some types pass.
 */
public final class Body {

  /** No single agent, key or grant needs more. */
  public static final int SMALL = 64 * 1024;

  /** What the server itself accepts at most. */
  public static final int LARGE = 10 * 1024 * 1024;

  private Body() {}

  /** The body as that type; a problem if it is empty, too long or anything else. */
  public static <T> T read(InputStream body, Class<T> type) {
    return read(body, type, SMALL);
  }

  /** As {@link #read(InputStream, Class)}, with a limit of its own. */
  public static <T> T read(InputStream body, Class<T> type, int most) {
    byte[] bytes = bytes(body, most);
    if (bytes.length == 0) {
      throw bad("body", "a JSON body is required");
    }
    return parse(bytes, type);
  }

  /** The body as that type, or the alternative if there is none. */
  public static <T> T readOr(InputStream body, Class<T> type, T otherwise) {
    byte[] bytes = bytes(body, SMALL);
    return bytes.length == 0 ? otherwise : parse(bytes, type);
  }

  public static <T> T readLarge(InputStream body, Class<T> type) {
    return parse(bytes(body, LARGE), type);
  }

  /** The body as it is, in memory only up to the limit. */
  public static byte[] bytes(InputStream body, int most) {
    try {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new ProblemException(
            Problem.of("too-large", "Too large", 413, "The body may have " + most + " bytes"));
      }
      return bytes;
    } catch (IOException e) {
      throw bad("body", "could not be read");
    }
  }

  private static <T> T parse(byte[] bytes, Class<T> type) {
    try {
      T value = Json.read(bytes, type);
      if (value == null) {
        throw bad("body", "must not be null");
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      throw bad(path(e), "is not a member of this request");
    } catch (JsonMappingException e) {
      throw bad(path(e), "has a value that does not fit");
    } catch (IOException e) {
      throw bad("body", "is not valid JSON");
    }
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "body" : path.substring(0, Math.min(path.length(), 200));
  }

  private static ProblemException bad(String field, String message) {
    return new ProblemException(Problem.invalid(List.of(new Problem.FieldError(field, message))));
  }
}

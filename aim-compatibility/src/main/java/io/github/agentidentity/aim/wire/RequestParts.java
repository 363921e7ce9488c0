package io.github.agentidentity.aim.wire;

import io.github.agentidentity.aim.WireBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.HttpRequest;

/** What a signature is over, as this request has it. */
record RequestParts(String method, String endpoint, byte[] body) {

  /** Whatever a proxy or the server's own base path puts before it. */
  private static final Pattern BASE = Pattern.compile("^.*?/realms/[^/]+/aim(?=/)");

  static RequestParts of(HttpRequest request, byte[] body) {
    String path = request.getUri().getRequestUri().getRawPath();
    String query = request.getUri().getRequestUri().getRawQuery();
    return new RequestParts(request.getHttpMethod(), endpoint(path, query), body);
  }

  /** The path that the client knows; a query that is there is signed like the rest. */
  static String endpoint(String path, @Nullable String query) {
    Matcher base = BASE.matcher(path);
    String own = base.find() ? path.substring(base.end()) : path;
    return query == null || query.isEmpty() ? own : own + "?" + query;
  }

  /** The whole body, or an error if it is longer than any request of the contract. */
  static byte[] read(@Nullable InputStream body) {
    if (body == null) {
      return new byte[0];
    }
    try {
      byte[] bytes = body.readNBytes(WireBody.MOST_BYTES + 1);
      if (bytes.length > WireBody.MOST_BYTES) {
        throw ForeignError.malformed("The body may have " + WireBody.MOST_BYTES + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw ForeignError.malformed("The body could not be read");
    }
  }
}

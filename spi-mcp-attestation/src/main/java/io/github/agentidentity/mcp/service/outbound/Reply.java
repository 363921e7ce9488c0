package io.github.agentidentity.mcp.service.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.http.Header;
import org.apache.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** The head of an answer, and its body as it comes in: no longer and no larger than is allowed. */
public final class Reply {

  private final HttpResponse response;
  private final InputStream body;

  Reply(HttpResponse response, InputStream body) {
    this.response = response;
    this.body = body;
  }

  public int status() {
    return response.getStatusLine().getStatusCode();
  }

  public Optional<String> header(String name) {
    Header found = response.getFirstHeader(name);
    return Optional.ofNullable(found).map(Header::getValue);
  }

  /** The media type in lower case, without parameters; empty if none is given. */
  public String mediaType() {
    return header("Content-Type")
        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  public InputStream body() {
    return body;
  }

  /** What is done with a reply; it is gone afterwards. */
  @FunctionalInterface
  public interface Reader<T extends @Nullable Object> {
    T read(Reply reply) throws IOException, ProbeFailed;
  }
}

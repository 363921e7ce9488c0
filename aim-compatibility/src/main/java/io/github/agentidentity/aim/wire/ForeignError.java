package io.github.agentidentity.aim.wire;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.services.ErrorResponseException;

/** Answers an error in AIM's shape, and rolls the transaction back. */
final class ForeignError extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  ForeignError(int status, String sentence) {
    this(status, new Members().put("error", sentence));
  }

  ForeignError(int status, Members body) {
    super(response(status, body).build());
  }

  private ForeignError(Response response) {
    super(response);
  }

  static ForeignError malformed(String sentence) {
    return new ForeignError(400, sentence);
  }

  /** One sentence for everything that is wrong before a caller is known. */
  static ForeignError unauthorized(String sentence) {
    return new ForeignError(401, sentence);
  }

  static ForeignError forbidden(String sentence) {
    return new ForeignError(403, sentence);
  }

  static ForeignError notFound(String what) {
    return new ForeignError(404, what + " not found");
  }

  static ForeignError tooMany(long seconds) {
    return new ForeignError(
        response(429, new Members().put("error", "Too many requests: slow down and try again"))
            .header("Retry-After", Long.toString(seconds))
            .build());
  }

  private static Response.ResponseBuilder response(int status, Members body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON).entity(body.json());
  }
}

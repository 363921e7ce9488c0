package io.github.agentidentity.agent.web;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.service.Meters;
import java.util.List;
import java.util.function.Supplier;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;

/** Turns what the use cases throw into what callers read. */
public final class Problems {

  private final RealmModel realm;

  public Problems(RealmModel realm) {
    this.realm = realm;
  }

  /** Does it, answering a problem where it cannot be done. */
  public <T> T answering(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (AgentException e) {
      throw counted(toProblem(e));
    } catch (ModelDuplicateException e) {
      throw counted(Problem.of("conflict", "Conflict", 409, "It exists already"));
    } catch (ProblemException e) {
      Meters.problem(realm.getName(), e.problem().slug());
      throw e;
    }
  }

  private ProblemException counted(Problem problem) {
    Meters.problem(realm.getName(), problem.slug());
    return problem.status() == 401
        ? new ProblemException(problem, "WWW-Authenticate", "Bearer")
        : new ProblemException(problem);
  }

  public static Problem toProblem(AgentException e) {
    String detail = String.valueOf(e.getMessage());
    return switch (e) {
      case AgentException.NotFound gone -> Problem.of("not-found", "Not found", 404, detail);
      case AgentException.Taken taken -> Problem.of("conflict", "Conflict", 409, detail);
      case AgentException.Conflict conflict -> Problem.of("conflict", "Conflict", 409, detail);
      case AgentException.IllegalTransition no ->
          Problem.of("illegal-transition", "Illegal transition", 409, detail);
      case AgentException.Invalid invalid ->
          Problem.invalid(List.of(new Problem.FieldError(invalid.field(), detail)));
      case AgentException.NotProved no -> Problem.of("not-proved", "Not proved", 400, detail);
      case AgentException.EnrolmentRefused no ->
          Problem.of("enrolment-refused", "Enrolment refused", 401, detail);
      case AgentException.Forbidden no -> Problem.of("forbidden", "Forbidden", 403, detail);
      case AgentException.SwitchedOff off ->
          Problem.of("switched-off", "Switched off", 404, detail);
    };
  }

  public static ProblemException unauthorized(String detail) {
    return new ProblemException(
        Problem.of("unauthorized", "Unauthorized", 401, detail), "WWW-Authenticate", "Bearer");
  }

  public static ProblemException forbidden(String detail) {
    return new ProblemException(Problem.of("forbidden", "Forbidden", 403, detail));
  }

  public static ProblemException tooMany(long retryAfterSeconds) {
    return new ProblemException(
        Problem.of("too-many-requests", "Too many requests", 429, "Slow down and try again"),
        "Retry-After",
        Long.toString(retryAfterSeconds));
  }
}

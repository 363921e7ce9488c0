package io.github.agentidentity.governance.service.condition;

import com.google.re2j.Pattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A compiled condition. Holds nothing of any request, so that threads share it. */
public final class Condition {

  private static final Set<Variable> RATES =
      Set.of(Variable.RATE_PER_MINUTE, Variable.RATE_PER_HOUR, Variable.RATE_PER_DAY);

  private final CelRuntime.Program program;
  private final Reads reads;
  private final Map<String, Pattern> patterns;

  Condition(CelRuntime.Program program, Reads reads, Map<String, Pattern> patterns) {
    this.program = program;
    this.reads = reads;
    this.patterns = patterns;
  }

  /** Compiles a condition; throws {@link ConditionRefused} where the text is none. */
  public static Condition of(String source) {
    return ConditionLanguage.compile(source);
  }

  /** Asks it. Ends in bounded time and memory, whatever the condition and the facts are. */
  public Truth ask(Facts facts) {
    return Work.within(patterns, () -> evaluate(facts));
  }

  /** Which variables it can read. */
  public Set<Variable> variables() {
    return Set.copyOf(reads.variables());
  }

  /** Whether it asks about the context that only an action has. */
  public boolean readsContext() {
    return reads.variables().contains(Variable.CONTEXT);
  }

  /** Whether it asks how much the agent did before. */
  public boolean readsRate() {
    return reads.variables().stream().anyMatch(RATES::contains);
  }

  /** What its author should know, though it is no error. */
  public List<String> warnings() {
    return reads.unguarded().stream()
        .map(
            member ->
                "context.%1$s may be missing, and the condition fails then; ask has(context.%1$s)"
                    .formatted(member))
        .toList();
  }

  private Truth evaluate(Facts facts) {
    try {
      return program.eval(new Answers(facts)) instanceof Boolean holds
          ? new Truth.Told(holds)
          : new Truth.Failed("it is neither true nor false");
    } catch (CelEvaluationException e) {
      return new Truth.Failed(why(e));
    } catch (IllegalArgumentException | ClassCastException | ArithmeticException e) {
      return new Truth.Failed("it cannot be evaluated");
    }
  }

  private static String why(CelEvaluationException e) {
    return switch (e.getErrorCode()) {
      case ATTRIBUTE_NOT_FOUND -> "it reads a member that is not there";
      case OVERLOAD_NOT_FOUND -> "it compares values of different types";
      case ITERATION_BUDGET_EXCEEDED -> "its loops are too long";
      case DIVIDE_BY_ZERO, NUMERIC_OVERFLOW -> "a number in it is out of range";
      case INDEX_OUT_OF_BOUNDS -> "it reads past the end of a list";
      default -> "it cannot be evaluated";
    };
  }
}

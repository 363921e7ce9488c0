package io.github.agentidentity.governance.service.condition;

import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes conditions of texts. Compiler and runtime have no state: one of each serves all realms. */
final class ConditionLanguage {

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(Limits.SOURCE)
          .maxParseRecursionDepth(Limits.PARSE_DEPTH)
          .maxParseExpressionNodeCount(Limits.NODES)
          .maxParseErrorRecoveryLimit(1)
          .comprehensionMaxIterations(Limits.ITERATIONS)
          .maxRegexProgramSize(Limits.REGEX_PROGRAM)
          // A context says 100 where a condition says 99.5: one kind of number for both.
          .enableHeterogeneousNumericComparisons(true)
          .build();

  private static final String VARIABLES =
      Arrays.stream(Variable.values()).map(Variable::word).collect(Collectors.joining(", "));

  private static final CelCompiler COMPILER = compiler();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .setStandardFunctions(BoundedFunctions.standard())
          .addFunctionBindings(BoundedFunctions.replacements())
          .build();

  private ConditionLanguage() {}

  /** Compiles it; throws {@link ConditionRefused} for what is no condition, or none that ends. */
  static Condition compile(String source) {
    if (source.codePointCount(0, source.length()) > Limits.SOURCE) {
      throw new ConditionRefused(1, 1, "must have at most " + Limits.SOURCE + " characters");
    }
    try {
      CelAbstractSyntaxTree tree = COMPILER.compile(source).getAst();
      Map<String, Pattern> patterns = new ConditionRules(tree).check();
      return new Condition(RUNTIME.createProgram(tree), new Reads(tree), patterns);
    } catch (CelValidationException e) {
      throw refused(e);
    } catch (CelEvaluationException e) {
      throw new ConditionRefused(1, 1, "cannot be evaluated");
    }
  }

  private static ConditionRefused refused(CelValidationException e) {
    CelIssue issue = e.getErrors().getFirst();
    return new ConditionRefused(
        Math.max(1, issue.getSourceLocation().getLine()),
        Math.max(0, issue.getSourceLocation().getColumn()) + 1,
        words(issue.getMessage()));
  }

  private static String words(String message) {
    String known = message.replace(" (in container '')", "");
    if (known.startsWith("undeclared reference")) {
      return known + "; a condition can read " + VARIABLES;
    }
    return known.length() > 300 ? known.substring(0, 300) + "…" : known;
  }

  private static CelCompiler compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setResultType(SimpleType.BOOL);
    for (Variable variable : Variable.values()) {
      builder.addVar(variable.word(), type(variable.kind()));
    }
    return builder.build();
  }

  private static CelType type(Variable.Kind kind) {
    return switch (kind) {
      case TEXT -> SimpleType.STRING;
      case WHOLE -> SimpleType.INT;
      case NUMBER -> SimpleType.DOUBLE;
      case TRUTH -> SimpleType.BOOL;
      case MOMENT -> SimpleType.TIMESTAMP;
      case TEXTS -> ListType.create(SimpleType.STRING);
      case OBJECT -> MapType.create(SimpleType.STRING, SimpleType.DYN);
    };
  }
}

package io.github.agentidentity.governance.service.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelExprVisitor;
import java.util.HashMap;
import java.util.Map;

/** What can be said of a condition before it is ever asked. */
final class ConditionRules extends CelExprVisitor {

  private final CelAbstractSyntaxTree tree;
  private final Map<String, Pattern> patterns = new HashMap<>();
  private int loops;
  private int depth;

  ConditionRules(CelAbstractSyntaxTree tree) {
    this.tree = tree;
  }

  /** The regular expressions in it, compiled. */
  Map<String, Pattern> check() {
    visit(tree);
    return Map.copyOf(patterns);
  }

  @Override
  protected void visit(CelExpr expr, CelComprehension loop) {
    depth++;
    if (++loops > Limits.LOOPS) {
      throw refused(expr, "has more than " + Limits.LOOPS + " loops");
    }
    if (depth > Limits.LOOP_DEPTH) {
      throw refused(expr, "has loops more than " + Limits.LOOP_DEPTH + " deep");
    }
    super.visit(expr, loop);
    depth--;
  }

  @Override
  protected void visit(CelExpr expr, CelCall call) {
    if (call.function().equals("matches")) {
      checkPattern(call.args().getLast());
    }
    super.visit(expr, call);
  }

  /** A pattern from a request would be the agent's own program on this server. */
  private void checkPattern(CelExpr expr) {
    if (expr.getKind() != Kind.CONSTANT
        || expr.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      throw refused(expr, "the pattern of matches must be a text that is written here");
    }
    String regex = expr.constant().stringValue();
    try {
      Pattern pattern = Pattern.compile(regex);
      if (pattern.programSize() > Limits.REGEX_PROGRAM) {
        throw refused(expr, "the pattern is too large");
      }
      patterns.put(regex, pattern);
    } catch (PatternSyntaxException e) {
      throw refused(expr, "the pattern is none of RE2: " + e.getDescription());
    }
  }

  private ConditionRefused refused(CelExpr expr, String message) {
    var position = tree.getSource().getPositionsMap().get(expr.id());
    return tree.getSource()
        .getOffsetLocation(position == null ? 0 : position)
        .map(at -> new ConditionRefused(at.getLine(), at.getColumn() + 1, message))
        .orElseGet(() -> new ConditionRefused(1, 1, message));
  }
}

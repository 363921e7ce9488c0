package io.github.agentidentity.governance.service.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelExprVisitor;
import dev.cel.common.ast.CelReference;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a condition asks for. */
final class Reads {

  private final Set<Variable> variables = EnumSet.noneOf(Variable.class);
  private final Set<String> unguarded = new TreeSet<>();

  Reads(CelAbstractSyntaxTree tree) {
    var byWord =
        Arrays.stream(Variable.values())
            .collect(Collectors.toMap(Variable::word, Function.identity()));
    for (CelReference reference : tree.getReferenceMap().values()) {
      Variable variable = byWord.get(reference.name());
      if (variable != null) {
        variables.add(variable);
      }
    }
    MembersOfContext members = new MembersOfContext();
    members.visit(tree);
    unguarded.addAll(members.read);
    unguarded.removeAll(members.tested);
  }

  Set<Variable> variables() {
    return variables;
  }

  /** Members of the context that it reads without asking anywhere whether they are there. */
  Set<String> unguarded() {
    return unguarded;
  }

  private static final class MembersOfContext extends CelExprVisitor {

    private final Set<String> read = new TreeSet<>();
    private final Set<String> tested = new TreeSet<>();

    @Override
    protected void visit(CelExpr expr, CelSelect select) {
      CelExpr of = select.operand();
      if (of.getKind() == Kind.IDENT && of.ident().name().equals(Variable.CONTEXT.word())) {
        (select.testOnly() ? tested : read).add(select.field());
      }
      super.visit(expr, select);
    }
  }
}

package io.github.agentidentity.governance.service.condition;

import dev.cel.runtime.CelVariableResolver;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks facts up by the name that a condition gives them, each once in an evaluation. */
final class Answers implements CelVariableResolver {

  private static final Map<String, Variable> BY_WORD =
      Arrays.stream(Variable.values())
          .collect(Collectors.toUnmodifiableMap(Variable::word, Function.identity()));

  private final Facts facts;
  private final Map<Variable, Object> known = new EnumMap<>(Variable.class);
  private int contextNodes;

  Answers(Facts facts) {
    this.facts = facts;
  }

  @Override
  public Optional<Object> find(String word) {
    Variable variable = BY_WORD.get(word);
    if (variable == null) {
      return Optional.empty();
    }
    Object value = known.get(variable);
    if (value == null) {
      value = lookUp(variable);
      known.put(variable, value);
    }
    // Whoever has the whole context in hand can compare all of it.
    Work.current().spend(variable == Variable.CONTEXT ? 1 + contextNodes / 16 : 1);
    return Optional.of(value);
  }

  private Object lookUp(Variable variable) {
    Object value = facts.valueOf(variable);
    if (variable != Variable.CONTEXT) {
      return value;
    }
    ContextValues values = new ContextValues();
    Object context = values.of(value, 0);
    contextNodes = values.nodes();
    return context;
  }
}

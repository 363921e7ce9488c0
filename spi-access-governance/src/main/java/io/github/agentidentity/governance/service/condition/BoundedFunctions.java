package io.github.agentidentity.governance.service.condition;

import com.google.re2j.Pattern;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import dev.cel.runtime.standard.AddOperator.AddOverload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The functions whose cost depends on their arguments, each paid for before it works. All others of
 * the standard take their time from the size of the condition alone.
 */
final class BoundedFunctions {

  private static final Set<Object> REPLACED =
      Set.of(AddOverload.ADD_STRING, AddOverload.ADD_BYTES, AddOverload.ADD_LIST);

  private BoundedFunctions() {}

  /** The standard without what is replaced here. */
  static CelStandardFunctions standard() {
    return CelStandardFunctions.newBuilder()
        .filterFunctions(
            (function, overload) ->
                function != StandardFunction.MATCHES
                    && function != StandardFunction.CONTAINS
                    && !REPLACED.contains(overload))
        .build();
  }

  static List<CelFunctionBinding> replacements() {
    List<CelFunctionBinding> bindings = new ArrayList<>();
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            "_+_",
            CelFunctionBinding.from(
                "add_string", String.class, String.class, BoundedFunctions::joinTexts),
            CelFunctionBinding.from(
                "add_list", Collection.class, Collection.class, BoundedFunctions::joinLists)));
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            "contains",
            CelFunctionBinding.from(
                "contains_string", String.class, String.class, BoundedFunctions::contains)));
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            "matches",
            CelFunctionBinding.from(
                "matches", String.class, String.class, BoundedFunctions::matches),
            CelFunctionBinding.from(
                "matches_string", String.class, String.class, BoundedFunctions::matches)));
    return bindings;
  }

  private static String joinTexts(String left, String right) {
    join(left.length() + right.length());
    return left.concat(right);
  }

  private static List<Object> joinLists(Collection<?> left, Collection<?> right) {
    join(left.size() + right.size());
    List<Object> joined = new ArrayList<>(left.size() + right.size());
    joined.addAll(left);
    joined.addAll(right);
    return joined;
  }

  private static void join(int size) {
    if (size > Limits.JOINED) {
      throw new IllegalArgumentException("too long");
    }
    Work.current().spend(size);
  }

  /** At worst, every place of the text is compared with all of the part. */
  private static boolean contains(String text, String part) {
    Work.current().spend(text.length() * (1L + part.length() / 32));
    return text.contains(part);
  }

  private static boolean matches(String text, String regex) {
    Pattern pattern = Work.current().pattern(regex);
    Work.current().spend((1L + text.length()) * (1L + pattern.programSize() / 8));
    return pattern.matcher(text).find();
  }
}

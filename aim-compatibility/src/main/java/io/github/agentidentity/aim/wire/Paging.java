package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Page;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list: {@code page} and {@code pageSize} from 1 on, or {@code limit} and {@code
 * offset}.
 */
record Paging(int number, Page page) {

  private static final int DEFAULT_SIZE = 50;
  private static final int LARGEST = 200;
  private static final int LAST = 1_000_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

  static Paging of(MultivaluedMap<String, String> query) {
    int size = number(first(query, "pageSize", "page_size", "limit"), DEFAULT_SIZE);
    int most = Math.clamp(size, 1, LARGEST);
    int page = Math.max(1, number(query.getFirst("page"), 1));
    int offset = number(query.getFirst("offset"), (page - 1) * most);
    return new Paging(page, new Page(Math.min(offset, LAST), most));
  }

  /** Adds the members that say which part it is. */
  Members describe(Members list, long total) {
    return list.put("total", total)
        .put("page", number)
        .both("page_size", page.max())
        .put("limit", page.max())
        .put("offset", page.first());
  }

  private static @Nullable String first(MultivaluedMap<String, String> query, String... names) {
    for (String name : names) {
      if (query.getFirst(name) != null) {
        return query.getFirst(name);
      }
    }
    return null;
  }

  private static int number(@Nullable String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw ForeignError.malformed("'" + Lines.of(text) + "' is not a number");
    }
    return Integer.parseInt(text);
  }
}

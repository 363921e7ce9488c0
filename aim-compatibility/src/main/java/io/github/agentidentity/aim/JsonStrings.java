package io.github.agentidentity.aim;

/** JSON's string literals. */
final class JsonStrings {

  private static final String SHORT_ESCAPES = "\"\\/bfnrt";
  private static final String SHORT_VALUES = "\"\\/\b\f\n\r\t";
  private static final int UNICODE_ESCAPE = 6;

  private JsonStrings() {}

  /** How many characters the escape takes that begins with this backslash. */
  static int lengthOfEscape(String text, int at) {
    if (at + 1 >= text.length()) {
      throw new Malformed("The body is not JSON: it ends too early");
    }
    char kind = text.charAt(at + 1);
    if (SHORT_ESCAPES.indexOf(kind) >= 0) {
      return 2;
    }
    if (kind != 'u' || !isHex(text, at + 2, at + UNICODE_ESCAPE)) {
      throw new Malformed("The body is not JSON: unknown escape at character " + at);
    }
    return UNICODE_ESCAPE;
  }

  /** The text that a literal, quotes included, stands for. The literal was read before. */
  static String decode(String literal) {
    if (literal.indexOf('\\') < 0) {
      return literal.substring(1, literal.length() - 1);
    }
    StringBuilder text = new StringBuilder(literal.length());
    int end = literal.length() - 1;
    for (int at = 1; at < end; ) {
      char c = literal.charAt(at);
      text.append(c == '\\' ? escaped(literal, at) : c);
      at += c == '\\' ? lengthOfEscape(literal, at) : 1;
    }
    return text.toString();
  }

  private static char escaped(String literal, int at) {
    char kind = literal.charAt(at + 1);
    return kind == 'u'
        ? (char) Integer.parseInt(literal, at + 2, at + UNICODE_ESCAPE, 16)
        : SHORT_VALUES.charAt(SHORT_ESCAPES.indexOf(kind));
  }

  private static boolean isHex(String text, int from, int to) {
    if (to > text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}

package io.github.agentidentity.aim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON as RFC 8259 has it, and nothing that two readers could understand differently. */
final class RawJsonReader {

  static final int MOST_DEPTH = 64;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private final String text;
  private int at;

  private RawJsonReader(String text) {
    this.text = text;
  }

  /** The one value that this text is. */
  static RawJson read(String text) {
    RawJsonReader reader = new RawJsonReader(text);
    reader.skipSpace();
    RawJson value = reader.value(0);
    reader.skipSpace();
    if (reader.at != text.length()) {
      throw reader.unexpected();
    }
    return value;
  }

  private RawJson value(int depth) {
    if (depth > MOST_DEPTH) {
      throw new Malformed("The body is nested deeper than " + MOST_DEPTH + " levels");
    }
    return switch (peek()) {
      case '{' -> members(depth);
      case '[' -> items(depth);
      case '"' -> new RawJson.Scalar(string());
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> number();
    };
  }

  private RawJson members(int depth) {
    int start = at++;
    Map<String, RawJson.Member> byName = new LinkedHashMap<>();
    skipSpace();
    if (peek() == '}') {
      at++;
      return new RawJson.Members(text.substring(start, at), byName);
    }
    do {
      skipSpace();
      String rawName = string();
      skipSpace();
      expect(':');
      skipSpace();
      RawJson.Member member = new RawJson.Member(rawName, value(depth + 1));
      if (byName.put(JsonStrings.decode(rawName), member) != null) {
        throw new Malformed("A member of the body stands there twice");
      }
    } while (more('}'));
    return new RawJson.Members(text.substring(start, at), byName);
  }

  private RawJson items(int depth) {
    int start = at++;
    List<RawJson> values = new ArrayList<>();
    skipSpace();
    if (peek() == ']') {
      at++;
      return new RawJson.Items(text.substring(start, at), values);
    }
    do {
      skipSpace();
      values.add(value(depth + 1));
    } while (more(']'));
    return new RawJson.Items(text.substring(start, at), values);
  }

  /** Steps over a comma, or over the end. */
  private boolean more(char end) {
    skipSpace();
    char next = peek();
    if (next != ',' && next != end) {
      throw unexpected();
    }
    at++;
    return next == ',';
  }

  private String string() {
    int start = at;
    expect('"');
    while (peek() != '"') {
      char c = text.charAt(at);
      if (c < ' ') {
        throw unexpected();
      }
      at += c == '\\' ? JsonStrings.lengthOfEscape(text, at) : 1;
    }
    at++;
    return text.substring(start, at);
  }

  private RawJson literal(String word) {
    if (!text.startsWith(word, at)) {
      throw unexpected();
    }
    at += word.length();
    return new RawJson.Scalar(word);
  }

  private RawJson number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw unexpected();
    }
    at = number.end();
    return new RawJson.Scalar(number.group());
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw unexpected();
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw new Malformed("The body is not JSON: it ends too early");
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Malformed unexpected() {
    return new Malformed("The body is not JSON: unexpected text at character " + at);
  }
}

package vn.chosach.screening.listings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object into texts by name (RFC 8259); nesting is limited. Of a nested object its
 * {@code name} member counts and of an array its first element; or all of both, members as {@code
 * outer.inner} and elements parted by commas.
 */
final class FlatJson {

  private static final int DEEPEST = 64;

  private final String text;
  private int at;
  private final boolean all;
  private int depth;

  FlatJson(String text) {
    this(text, false);
  }

  /**
   * @param all whether all of what is nested counts
   */
  FlatJson(String text, boolean all) {
    this.text = text;
    this.all = all;
  }

  /**
   * @throws IllegalArgumentException if the text is not one JSON object
   */
  Map<String, String> object() {
    Map<String, String> members = members();
    space();
    if (at != text.length()) {
      throw broken();
    }
    return members;
  }

  private Map<String, String> members() {
    if (++depth > DEEPEST) {
      throw broken();
    }
    Map<String, String> members = new LinkedHashMap<>();
    take('{');
    space();
    if (peek() == '}') {
      at++;
      depth--;
      return members;
    }
    while (true) {
      space();
      String name = string();
      space();
      take(':');
      space();
      if (all && peek() == '{') {
        members().forEach((inner, value) -> members.put(name + "." + inner, value));
      } else {
        members.put(name, value());
      }
      space();
      char c = next();
      if (c == '}') {
        depth--;
        return members;
      }
      if (c != ',') {
        throw broken();
      }
    }
  }

  private String value() {
    space();
    return switch (peek()) {
      case '"' -> string();
      case '{' -> {
        Map<String, String> members = members();
        yield all ? String.join(", ", members.values()) : members.getOrDefault("name", "");
      }
      case '[' -> elements();
      default -> bare();
    };
  }

  private String elements() {
    if (++depth > DEEPEST) {
      throw broken();
    }
    take('[');
    space();
    List<String> elements = new ArrayList<>();
    if (peek() == ']') {
      at++;
      depth--;
      return "";
    }
    while (true) {
      String value = value();
      if (all || elements.isEmpty()) {
        elements.add(value);
      }
      space();
      char c = next();
      if (c == ']') {
        depth--;
        return String.join(", ", elements);
      }
      if (c != ',') {
        throw broken();
      }
    }
  }

  private String bare() {
    int start = at;
    while (at < text.length() && "+-.0123456789eEtruefalsn".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.equals("null")) {
      return "";
    }
    if (word.equals("true")
        || word.equals("false")
        || word.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
      return word;
    }
    throw broken();
  }

  private String string() {
    take('"');
    int start = at;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
      at++;
    }
    if (peek() == '"') {
      return text.substring(start, at++);
    }
    StringBuilder out = new StringBuilder(text.substring(start, at));
    while (true) {
      char c = next();
      if (c == '"') {
        return out.toString();
      }
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escaped = next();
      switch (escaped) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case '"', '\\', '/' -> out.append(escaped);
        case 'u' -> {
          out.append(unit());
        }
        default -> throw broken();
      }
    }
  }

  private char unit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw broken();
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }

  private void space() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw broken();
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private void take(char wanted) {
    if (next() != wanted) {
      throw broken();
    }
  }

  private IllegalArgumentException broken() {
    return new IllegalArgumentException("not JSON at character " + at);
  }
}

package vn.chosach.verify;

import java.util.TreeMap;
import vn.chosach.verify.VerificationRefused.Reason;

/** Reads a JSON object whose values are all strings, which is what the details of an act are. */
final class FlatJson {

  private final String text;
  private int at;

  private FlatJson(String text) {
    this.text = text;
  }

  static TreeMap<String, String> read(String text) {
    var reader = new FlatJson(text);
    var found = LoggedAct.sorted();
    reader.want('{');
    if (reader.peek() == '}') {
      return found;
    }
    do {
      String key = reader.string();
      reader.want(':');
      found.put(key, reader.string());
    } while (reader.next() == ',');
    return found;
  }

  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at >= text.length()) {
      throw new VerificationRefused(Reason.MALFORMED, "JSON that ends early");
    }
    return text.charAt(at);
  }

  private char next() {
    char found = peek();
    at++;
    return found;
  }

  private void want(char wanted) {
    if (next() != wanted) {
      throw new VerificationRefused(Reason.MALFORMED, "JSON that is no object of strings");
    }
  }

  private String string() {
    want('"');
    var out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      out.append(c == '\\' ? escape() : c);
    }
    throw new VerificationRefused(Reason.MALFORMED, "JSON that ends early");
  }

  private char escape() {
    if (at >= text.length()) {
      throw new VerificationRefused(Reason.MALFORMED, "JSON that ends early");
    }
    char c = text.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        if (at + 4 > text.length()) {
          throw new VerificationRefused(Reason.MALFORMED, "JSON that ends early");
        }
        try {
          char code = (char) Integer.parseInt(text.substring(at, at + 4), 16);
          at += 4;
          yield code;
        } catch (NumberFormatException e) {
          throw new VerificationRefused(Reason.MALFORMED, "JSON with an odd escape");
        }
      }
      default -> c;
    };
  }
}

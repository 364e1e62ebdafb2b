package vn.chosach.house;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A page template taken apart: what the browser reads, and what the program computes.
 *
 * @param name the file as people name it
 * @param text the whole template
 * @param html the same length, with everything computed blanked out
 * @param code the same length, with everything but computed expressions blanked out
 */
record Template(String name, String text, String html, String code) {

  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  static Template of(String name, String text) {
    var reader = new Reader(text);
    reader.html('\0');
    return new Template(name, text, reader.html.toString(), reader.code.toString());
  }

  /** All templates of all rooms. */
  static List<Template> all() {
    return House.files(House.TEMPLATES, ".jte").stream()
        .map(file -> of(House.nameOf(file), House.read(file)))
        .toList();
  }

  /** Every string that the program hands about in this template. */
  List<String> strings() {
    return STRING.matcher(code).results().map(found -> found.group(1)).toList();
  }

  /** How many arguments the call has whose opening bracket stands at that place in the code. */
  int argumentsOfCallAt(int bracket) {
    int depth = 0;
    int count = 1;
    String bare = STRING.matcher(code).replaceAll(found -> "x".repeat(found.group().length()));
    for (int at = bracket; at < bare.length(); at++) {
      char here = bare.charAt(at);
      depth += here == '(' ? 1 : here == ')' ? -1 : 0;
      count += here == ',' && depth == 1 ? 1 : 0;
      if (depth == 0) {
        break;
      }
    }
    return count;
  }

  String at(int position, String words) {
    return name
        + ":"
        + (1 + text.substring(0, position).chars().filter(c -> c == '\n').count())
        + " "
        + words;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Walks through markup and code, which contain each other. */
  private static final class Reader {
    private static final Pattern CALL =
        Pattern.compile("@(if|elseif|for|template\\.[A-Za-z0-9_.]+)\\s*\\(");
    private static final Pattern WORD = Pattern.compile("@(else|endif|endfor|raw|endraw)\\b");

    private final String text;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private int at;

    Reader(String text) {
      this.text = text;
    }

    /** Markup up to the given mark, or to the end of the template. */
    void html(char end) {
      while (at < text.length()) {
        if (end != '\0' && text.charAt(at) == end) {
          skip(1);
          return;
        }
        markup();
      }
    }

    private void markup() {
      if (text.startsWith("<%--", at)) {
        skip(text.indexOf("--%>", at) + 4 - at);
      } else if (text.startsWith("@import", at) || text.startsWith("@param", at)) {
        int line = text.indexOf('\n', at);
        take(code, (line < 0 ? text.length() : line) - at);
      } else if (text.startsWith("${", at) || text.startsWith("!{", at)) {
        skip(2);
        code('{', '}');
      } else if (text.startsWith("$unsafe{", at)) {
        skip(8);
        code('{', '}');
      } else if (!keyword()) {
        take(html, 1);
      }
    }

    private boolean keyword() {
      var call = CALL.matcher(text).region(at, text.length());
      var word = WORD.matcher(text).region(at, text.length());
      if (call.lookingAt()) {
        skip(call.end() - at);
        code('(', ')');
        return true;
      }
      if (word.lookingAt()) {
        skip(word.end() - at);
        return true;
      }
      return false;
    }

    /** Code up to the bracket that closes it; markup inside starts with @` and ends with `. */
    private void code(char open, char close) {
      int depth = 1;
      while (at < text.length() && depth > 0) {
        char here = text.charAt(at);
        if (here == '"') {
          var string = STRING.matcher(text).region(at, text.length());
          take(code, string.lookingAt() ? string.end() - at : 1);
        } else if (text.startsWith("@`", at)) {
          skip(2);
          html('`');
        } else {
          depth += here == open ? 1 : here == close ? -1 : 0;
          take(depth == 0 ? null : code, 1);
        }
      }
    }

    private void skip(int length) {
      take(null, length);
    }

    private void take(StringBuilder kept, int length) {
      for (int end = at + length; at < end; at++) {
        char here = text.charAt(at);
        char blank = here == '\n' ? '\n' : ' ';
        html.append(kept == html ? here : blank);
        code.append(kept == code ? here : blank);
      }
    }
  }
}

package vn.chosach.verify.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table as RFC 4180 has it, with the names of its columns in the first line. */
final class CsvRows {

  private CsvRows() {}

  static List<Map<String, String>> read(String text) throws IOException {
    List<List<String>> lines = lines(text);
    if (lines.isEmpty()) {
      throw new IOException("an empty table");
    }
    List<String> names = lines.getFirst();
    var rows = new ArrayList<Map<String, String>>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != names.size()) {
        throw new IOException("line " + (rows.size() + 1) + " has not as many fields as the first");
      }
      var row = new HashMap<String, String>();
      for (int i = 0; i < line.size(); i++) {
        row.put(names.get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> lines(String text) throws IOException {
    var lines = new ArrayList<List<String>>();
    var line = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      if (quoted && one == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        field.append(one);
        at++;
      } else if (one == '"') {
        quoted = !quoted;
      } else if (quoted || one != ',' && one != '\n' && one != '\r') {
        field.append(one);
      } else if (one != '\r') {
        line.add(field.toString());
        field.setLength(0);
        if (one == '\n') {
          lines.add(List.copyOf(line));
          line.clear();
        }
      }
    }
    if (quoted || !line.isEmpty() || !field.isEmpty()) {
      throw new IOException("a table that is cut off");
    }
    return lines;
  }
}

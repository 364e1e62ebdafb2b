package vn.chosach.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in the description of the interface, as its page reads it.
 *
 * @param file the whole, in which references lead
 * @param value what stands here
 * @param vietnamese whether words are those in Vietnamese
 */
public record DescriptionNode(
    Map<String, Object> file, @Nullable Object value, boolean vietnamese) {

  static DescriptionNode of(Map<String, Object> file, boolean vietnamese) {
    return new DescriptionNode(file, file, vietnamese);
  }

  /** What stands below a name, or where a reference there leads; empty where nothing does. */
  public DescriptionNode at(String name) {
    return value instanceof Map<?, ?> map ? resolved(map.get(name)) : resolved(null);
  }

  private DescriptionNode resolved(@Nullable Object found) {
    if (found instanceof Map<?, ?> map
        && map.get("$ref") instanceof String ref
        && !ref.contains("/schemas/")) {
      DescriptionNode at = of(file, vietnamese);
      for (String part : ref.substring(2).split("/", -1)) {
        at = at.at(part);
      }
      return at;
    }
    return new DescriptionNode(file, found, vietnamese);
  }

  /** All that stands here by name. */
  public Map<String, DescriptionNode> all() {
    var all = new LinkedHashMap<String, DescriptionNode>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, one) -> all.put(String.valueOf(name), resolved(one)));
    }
    return all;
  }

  /** All that stands here in a row. */
  public List<DescriptionNode> list() {
    var all = new ArrayList<DescriptionNode>();
    if (value instanceof List<?> list) {
      list.forEach(one -> all.add(resolved(one)));
    }
    return all;
  }

  /** What stands here as text; empty for nothing. */
  public String text() {
    return value == null ? "" : String.valueOf(value);
  }

  /** Words in the language of the page. */
  public String words(String name) {
    return at(vietnamese ? "x-" + name + "-vi" : name).text();
  }

  /** The type of a schema in one line. */
  public String type() {
    String named = at("$ref").text();
    if (!named.isEmpty()) {
      return named.substring(named.lastIndexOf('/') + 1);
    }
    List<DescriptionNode> values =
        at("enum").list().isEmpty() ? at("type").list() : at("enum").list();
    if (!values.isEmpty()) {
      return values.stream().map(DescriptionNode::text).collect(Collectors.joining(" | "));
    }
    return at("items").value() == null ? at("type").text() : at("items").type() + "[]";
  }
}

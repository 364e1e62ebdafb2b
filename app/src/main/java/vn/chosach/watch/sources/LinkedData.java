package vn.chosach.watch.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The products that a page names in JSON-LD (schema.org Product, also inside {@code @graph}), and
 * what they refer to by {@code @id}.
 */
final class LinkedData {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DEEPEST = 12;

  private final Map<String, JsonNode> nodes = new HashMap<>();
  private final List<JsonNode> products = new ArrayList<>();

  private LinkedData() {}

  static LinkedData of(Document page) {
    var data = new LinkedData();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        data.collect(JSON.readTree(script.data()), 0);
      } catch (JacksonException broken) {
        // One broken block does not hide the others.
        continue;
      }
    }
    return data;
  }

  List<JsonNode> products() {
    return products;
  }

  /** Locality and region of an address; a street is not asked for. */
  String place(JsonNode who) {
    JsonNode address = follow(who.path("address"));
    return address.isObject()
        ? joined(text(address, "addressLocality"), text(address, "addressRegion"))
        : address.asString("").strip();
  }

  static String joined(String locality, String region) {
    return locality.isEmpty() || region.isEmpty() ? locality + region : locality + ", " + region;
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST || products.size() >= SavedPage.MOST) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode one : node) {
        collect(one, depth + 1);
      }
    } else if (node.isObject()) {
      String id = text(node, "@id");
      if (!id.isEmpty() && node.size() > 1) {
        nodes.putIfAbsent(id, node);
      }
      if (isProduct(node.path("@type"))) {
        products.add(node);
      }
      for (JsonNode one : node) {
        if (one.isContainer()) {
          collect(one, depth + 1);
        }
      }
    }
  }

  private static boolean isProduct(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isProduct(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asString("");
    return name.equals("Product") || name.endsWith("/Product");
  }

  /** What a reference by {@code @id} stands for. */
  JsonNode follow(JsonNode node) {
    String id = node.isObject() && node.size() == 1 ? text(node, "@id") : "";
    JsonNode known = id.isEmpty() ? null : nodes.get(id);
    return known == null ? node : known;
  }

  JsonNode offer(JsonNode offers) {
    JsonNode one = offers.isArray() && !offers.isEmpty() ? follow(offers.get(0)) : offers;
    JsonNode inside = follow(one.path("offers"));
    if (text(one, "price").isEmpty()
        && text(one, "lowPrice").isEmpty()
        && !inside.isMissingNode()) {
      return inside.isArray() && !inside.isEmpty() ? follow(inside.get(0)) : inside;
    }
    return one;
  }

  String name(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? "" : name(follow(node.get(0)));
    }
    return node.isObject() ? text(node, "name") : node.asString("").strip();
  }

  String picture(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? "" : picture(follow(node.get(0)));
    }
    if (!node.isObject()) {
      return node.asString("");
    }
    String url = text(node, "url");
    return url.isEmpty() ? text(node, "contentUrl") : url;
  }

  static String text(JsonNode node, String member) {
    JsonNode value = node.path(member);
    return value.isValueNode() ? value.asString("").strip() : "";
  }
}

package vn.chosach.watch.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.Particulars;
import vn.chosach.screening.listings.Prices;

/**
 * The offers of a saved page, as its structured data tells them: schema.org Product in JSON-LD
 * (also inside {@code @graph}, with references by {@code @id}), else microdata, else Open Graph.
 * Scripts are read as text and never run; texts are kept as text.
 */
final class SavedPage {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DEEPEST = 12;
  private static final int MOST = 2_000;

  private final Document page;
  private final Map<String, JsonNode> nodes = new HashMap<>();
  private final Map<String, Offer> offers = new LinkedHashMap<>();

  private SavedPage(Document page) {
    this.page = page;
  }

  /**
   * One offer.
   *
   * @param remarks codes for what was odd
   */
  public record Offer(Listing listing, Particulars particulars, List<String> remarks) {}

  /**
   * Reads a page.
   *
   * @param html as it came; the encoding is told by a byte order mark or the page itself
   * @param address where it was found, empty when unknown
   * @return its offers; a page that is none, or has no structured data, gives none
   */
  public static List<Offer> read(byte[] html, String address) {
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(html), null, address);
    } catch (IOException unreadable) {
      return List.of();
    }
    var reading = new SavedPage(page);
    reading.linkedData();
    if (reading.offers.isEmpty()) {
      reading.microdata();
    }
    if (reading.offers.isEmpty()) {
      reading.openGraph();
    }
    return List.copyOf(reading.offers.values());
  }

  private void linkedData() {
    List<JsonNode> products = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data()), products, 0);
      } catch (JacksonException broken) {
        // One broken block does not hide the others.
        continue;
      }
    }
    for (JsonNode product : products) {
      JsonNode offer = offer(follow(product.path("offers")));
      add(
          first(text(product, "sku"), text(product, "productID"), text(product, "mpn")),
          text(product, "name"),
          text(product, "description"),
          name(follow(product.path("brand"))),
          name(follow(product.path("category"))),
          first(name(follow(offer.path("seller"))), name(follow(product.path("seller")))),
          first(text(offer, "price"), text(offer, "lowPrice")),
          first(text(product, "url"), text(offer, "url")),
          picture(follow(product.path("image"))),
          first(
              place(follow(offer.path("seller"))),
              place(follow(product.path("seller"))),
              place(follow(offer.path("availableAtOrFrom")))));
    }
  }

  /** Locality and region of an address; a street is not asked for. */
  private String place(JsonNode who) {
    JsonNode address = follow(who.path("address"));
    return address.isObject()
        ? joined(text(address, "addressLocality"), text(address, "addressRegion"))
        : address.asString("").strip();
  }

  private static String joined(String locality, String region) {
    return locality.isEmpty() || region.isEmpty() ? locality + region : locality + ", " + region;
  }

  private void collect(JsonNode node, List<JsonNode> products, int depth) {
    if (depth > DEEPEST || products.size() >= MOST) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode one : node) {
        collect(one, products, depth + 1);
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
          collect(one, products, depth + 1);
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
  private JsonNode follow(JsonNode node) {
    String id = node.isObject() && node.size() == 1 ? text(node, "@id") : "";
    JsonNode known = id.isEmpty() ? null : nodes.get(id);
    return known == null ? node : known;
  }

  private JsonNode offer(JsonNode offers) {
    JsonNode one = offers.isArray() && !offers.isEmpty() ? follow(offers.get(0)) : offers;
    JsonNode inside = follow(one.path("offers"));
    if (text(one, "price").isEmpty()
        && text(one, "lowPrice").isEmpty()
        && !inside.isMissingNode()) {
      return inside.isArray() && !inside.isEmpty() ? follow(inside.get(0)) : inside;
    }
    return one;
  }

  private String name(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? "" : name(follow(node.get(0)));
    }
    return node.isObject() ? text(node, "name") : node.asString("").strip();
  }

  private String picture(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? "" : picture(follow(node.get(0)));
    }
    return node.isObject() ? first(text(node, "url"), text(node, "contentUrl")) : node.asString("");
  }

  private static String text(JsonNode node, String member) {
    JsonNode value = node.path(member);
    return value.isValueNode() ? value.asString("").strip() : "";
  }

  private void microdata() {
    for (Element product : page.select("[itemscope][itemtype$=/Product]")) {
      add(
          first(property(product, "sku"), property(product, "productID")),
          property(product, "name"),
          property(product, "description"),
          property(product, "brand"),
          property(product, "category"),
          property(product, "seller"),
          first(property(product, "price"), property(product, "lowPrice")),
          property(product, "url"),
          property(product, "image"),
          joined(property(product, "addressLocality"), property(product, "addressRegion")));
    }
  }

  private static String property(Element product, String name) {
    Element found = product.selectFirst("[itemprop=" + name + "]");
    if (found == null) {
      return "";
    }
    if (found.hasAttr("itemscope")) {
      return property(found, "name");
    }
    for (String attribute : List.of("content", "href", "src")) {
      if (found.hasAttr(attribute)) {
        return found.attr(attribute).strip();
      }
    }
    return found.text().strip();
  }

  private void openGraph() {
    String title = meta("og:title");
    if (title.isEmpty()) {
      return;
    }
    if (SocialPost.isAt(first(meta("og:url"), page.baseUri()))) {
      post(title);
      return;
    }
    add(
        first(meta("product:retailer_item_id"), meta("og:url")),
        title,
        meta("og:description"),
        meta("product:brand"),
        meta("product:category"),
        first(meta("og:seller"), meta("article:author")),
        first(meta("product:price:amount"), meta("og:price:amount")),
        meta("og:url"),
        meta("og:image"),
        joined(meta("og:locality"), meta("og:region")));
  }

  /** A social network puts the name of the account into the title, and what was written below. */
  private void post(String title) {
    String words = plain(meta("og:description"));
    var post =
        new SocialPost(
            "",
            first(meta("og:url"), page.baseUri()),
            title.replaceFirst(
                "\\s*(\\||-|on)\\s*(Facebook|TikTok|Zalo|Instagram|YouTube)\\s*$", ""),
            words);
    if (words.isBlank()) {
      return;
    }
    add(
        post.item(),
        post.title(),
        post.text(),
        "",
        "",
        post.poster(),
        post.price() == Prices.NONE ? "" : String.valueOf(post.price()),
        post.address(),
        meta("og:image"),
        "");
  }

  private String meta(String property) {
    Element found =
        page.selectFirst("meta[property=" + property + "], meta[name=" + property + "]");
    return found == null ? "" : found.attr("content").strip();
  }

  private void add(
      String id,
      String title,
      String description,
      String brand,
      String category,
      String seller,
      String price,
      String url,
      String picture,
      String place) {
    String address = url.isEmpty() ? page.baseUri() : url;
    String base = first(page.baseUri(), url);
    String shown = base.isEmpty() ? picture : first(StringUtil.resolve(base, picture), picture);
    String item = first(id, address, title);
    List<String> remarks = new ArrayList<>();
    long dong = Prices.read(price);
    if (dong == Prices.NONE && !price.isEmpty()) {
      remarks.add("price.is-unreadable");
    }
    if (dong < 1000) {
      dong = Prices.inText(title);
    }
    if (offers.size() < MOST) {
      offers.putIfAbsent(
          item,
          new Offer(
              new Listing(
                  item,
                  plain(title),
                  plain(description),
                  plain(brand),
                  plain(category),
                  plain(seller),
                  "",
                  dong,
                  Listing.SellerState.UNKNOWN),
              new Particulars(address, picture.isEmpty() ? "" : shown, "", place),
              List.copyOf(remarks)));
    }
  }

  /** Descriptions in JSON-LD often carry markup; what a person would read is kept. */
  private static String plain(String text) {
    return text.indexOf('<') < 0 ? text : Jsoup.parse(text).text();
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}

package vn.chosach.watch.sources;

import static vn.chosach.watch.sources.LinkedData.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.Particulars;
import vn.chosach.screening.listings.Prices;

/**
 * The offers of a saved page, as its structured data tells them: schema.org Product in JSON-LD
 * (also inside {@code @graph}, with references by {@code @id}), else microdata, else Open Graph.
 * Scripts are read as text and never run; texts are kept as text.
 */
final class SavedPage {

  static final int MOST = 2_000;

  private final Document page;
  private final Map<String, SavedOffer> offers = new LinkedHashMap<>();

  private SavedPage(Document page) {
    this.page = page;
  }

  /**
   * One offer.
   *
   * @param remarks codes for what was odd
   */
  public record SavedOffer(Listing listing, Particulars particulars, List<String> remarks) {}

  /**
   * Reads a page.
   *
   * @param html as it came; the encoding is told by a byte order mark or the page itself
   * @param address where it was found, empty when unknown
   * @return its offers; a page that is none, or has no structured data, gives none
   */
  public static List<SavedOffer> read(byte[] html, String address) {
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
    LinkedData data = LinkedData.of(page);
    for (JsonNode product : data.products()) {
      JsonNode offer = data.offer(data.follow(product.path("offers")));
      add(
          first(text(product, "sku"), text(product, "productID"), text(product, "mpn")),
          text(product, "name"),
          text(product, "description"),
          data.name(data.follow(product.path("brand"))),
          data.name(data.follow(product.path("category"))),
          first(
              data.name(data.follow(offer.path("seller"))),
              data.name(data.follow(product.path("seller")))),
          first(text(offer, "price"), text(offer, "lowPrice")),
          first(text(product, "url"), text(offer, "url")),
          data.picture(data.follow(product.path("image"))),
          first(
              data.place(data.follow(offer.path("seller"))),
              data.place(data.follow(product.path("seller"))),
              data.place(data.follow(offer.path("availableAtOrFrom")))));
    }
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
          LinkedData.joined(
              property(product, "addressLocality"), property(product, "addressRegion")));
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
        LinkedData.joined(meta("og:locality"), meta("og:region")));
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
          new SavedOffer(
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

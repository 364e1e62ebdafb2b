package vn.chosach.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SavedPageTest {

  @Test
  void a_product_inside_a_graph_is_found_with_what_it_refers_to() {
    SavedPage.SavedOffer offer =
        one(
            """
            <html><script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"Organization","@id":"#shop","name":"Shop Dựng"},
              {"@type":"Product","name":"Túi <b>da</b>","sku":"S1","brand":{"@type":"Brand","name":"B"},
               "description":"Đẹp<script>alert(1)<\\/script>","image":["https://x.vn/a.jpg"],
               "offers":{"@type":"Offer","price":"350000","priceCurrency":"VND","seller":{"@id":"#shop"}}}]}
            </script><script>document.write('x')</script></html>
            """);
    assertThat(offer.listing().title()).isEqualTo("Túi da");
    assertThat(offer.listing().id()).isEqualTo("S1");
    assertThat(offer.listing().price()).isEqualTo(350_000);
    assertThat(offer.listing().seller()).isEqualTo("Shop Dựng");
    assertThat(offer.listing().brand()).isEqualTo("B");
    assertThat(offer.listing().description()).doesNotContain("<script>");
    assertThat(offer.particulars().picture()).isEqualTo("https://x.vn/a.jpg");
  }

  @Test
  void the_place_of_the_seller_is_read_without_its_street() {
    SavedPage.SavedOffer offer =
        one(
            """
            <html><script type="application/ld+json">{"@graph":[
              {"@type":"Product","name":"Túi","offers":{"price":"350000","seller":{"@id":"#s"}}},
              {"@type":"Organization","@id":"#s","name":"Shop Dựng","address":{"@id":"#a"}},
              {"@type":"PostalAddress","@id":"#a","streetAddress":"12 Trần Hưng Đạo",
               "addressLocality":"Long Xuyên","addressRegion":"An Giang"}]}</script></html>
            """);
    assertThat(offer.particulars().place()).isEqualTo("Long Xuyên, An Giang");
    assertThat(
            one("""
            <html><div itemscope itemtype="http://schema.org/Product"><b itemprop="name">Giày</b>
            <div itemprop="seller" itemscope><i itemprop="name">S</i><p itemprop="address" itemscope>
            <i itemprop="addressRegion">Hà Nội</i></p></div></div></html>
            """)
                .particulars()
                .place())
        .isEqualTo("Hà Nội");
    assertThat(one("<html><meta property='og:title' content='Ví'></html>").particulars().place())
        .isEmpty();
  }

  @Test
  void microdata_and_open_graph_are_read_when_there_is_no_linked_data() {
    SavedPage.SavedOffer micro =
        one(
            """
            <html><div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Giày nữ</h1>
            <span itemprop="offers" itemscope><meta itemprop="price" content="99000"></span></div></html>
            """);
    assertThat(micro.listing().title()).isEqualTo("Giày nữ");
    assertThat(micro.listing().price()).isEqualTo(99_000);
    SavedPage.SavedOffer graph =
        one(
            """
            <html><meta property="og:title" content="Đồng hồ giá 17tr5"><meta property="og:url"
             content="https://x.vn/1"></html>
            """);
    assertThat(graph.listing().price()).isEqualTo(17_500_000);
    assertThat(graph.particulars().url()).isEqualTo("https://x.vn/1");
  }

  @Test
  void a_broken_block_hides_nothing_and_a_page_without_products_gives_none() {
    assertThat(
            read(
                """
                <html><script type="application/ld+json">{"@type":</script>
                <script type="application/ld+json">{"@type":"Product","name":"Ví"}</script></html>
                """))
        .hasSize(1);
    assertThat(read("<html><p>Không có gì</p></html>")).isEmpty();
    assertThat(read("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hosts\">]><p>&x;</p>"))
        .isEmpty();
  }

  @Test
  void a_real_saved_page_gives_its_product() throws IOException {
    Path page =
        Path.of("../../shared/data/listings/tiki-html-jsonld-2025/selenium_product_detail.html");
    Assumptions.assumeTrue(Files.exists(page), "left out: the shared listings are not here");
    List<SavedPage.SavedOffer> offers = SavedPage.read(Files.readAllBytes(page), "");
    assertThat(offers).isNotEmpty();
    assertThat(offers.getFirst().listing().title()).isNotBlank();
    assertThat(offers.getFirst().listing().price()).isPositive();
  }

  private static SavedPage.SavedOffer one(String html) {
    List<SavedPage.SavedOffer> offers = read(html);
    assertThat(offers).hasSize(1);
    return offers.getFirst();
  }

  private static List<SavedPage.SavedOffer> read(String html) {
    return SavedPage.read(html.getBytes(StandardCharsets.UTF_8), "");
  }
}

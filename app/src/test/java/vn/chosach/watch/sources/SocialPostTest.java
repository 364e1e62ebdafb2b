package vn.chosach.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.Particulars;
import vn.chosach.screening.listings.PostOffers;

class SocialPostTest {

  private static final String TEXT =
      """
      🔥🔥🔥

      Túi LV super fake 1:1 về thêm 5 màu
      Giá chỉ 1tr200, ib zalo 0912 345 678 nhận ảnh thật "xịn"
      """;

  @TempDir Path folder;

  @Test
  void the_first_line_with_words_is_the_title_and_the_price_is_read_from_the_text() {
    var post = new SocialPost("facebook", "", "Lan Dựng", TEXT);
    assertThat(post.title()).isEqualTo("Túi LV super fake 1:1 về thêm 5 màu");
    assertThat(post.price()).isEqualTo(1_200_000);
    assertThat(new SocialPost("", "", "", "Kem trộn 350.000đ/hũ").price()).isEqualTo(350_000);
    assertThat(new SocialPost("", "", "", "Gọi 0912.345.678 nhé").price()).isEqualTo(-1);
    assertThat(new SocialPost("", "", "", "Dây dài 2m, giá hủy diệt\nGiá: 99k").price())
        .isEqualTo(99_000);
    String long1 = "giày ".repeat(60).strip();
    assertThat(new SocialPost("", "", "", long1).title()).hasSizeLessThanOrEqualTo(160);
    assertThat(long1).startsWith(new SocialPost("", "", "", long1).title());
  }

  @Test
  void several_goods_of_a_post_or_of_a_livestream_are_several_offers() {
    assertThat(
            PostOffers.of(
                """
                Xả kho hàng hiệu, fullbox
                Túi LV rep 1:1 giá 1tr2
                Ví Gucci nam 550k
                Sỉ 500k
                Giày Nike
                Giá: 350.000đ
                Zalo 0912 345 678
                """))
        .extracting(PostOffers.Offer::title, PostOffers.Offer::price)
        .containsExactly(
            tuple("Túi LV rep 1:1 giá 1tr2", 1_200_000L),
            tuple("Ví Gucci nam 550k", 550_000L),
            tuple("Giày Nike", 350_000L));
    assertThat(PostOffers.of("Xả kho fake\nÁo Nike 99k\nDép Gucci 88k\nZalo 0912 345 678"))
        .allMatch(one -> one.text().startsWith("Xả kho") && one.text().endsWith("345 678"));
    assertThat(PostOffers.of(TEXT)).hasSize(1);
    assertThat(PostOffers.price("bộ này giá ba trăm rưỡi chị em")).isEqualTo(350_000);
    assertThat(PostOffers.price("chỉ một trăm chín mươi chín ngàn")).isEqualTo(199_000);
    assertThat(PostOffers.price("mười hai nghìn một chiếc")).isEqualTo(12_000);
    assertThat(PostOffers.price("chốt một triệu hai nhé")).isEqualTo(1_200_000);
    assertThat(PostOffers.price("hai triệu ba trăm năm mươi nghìn")).isEqualTo(2_350_000);
    for (String none : List.of("hơn hai nghìn đơn", "năm trăm gram", "một cái")) {
      assertThat(PostOffers.price(none)).as(none).isEqualTo(-1);
    }
  }

  @Test
  void a_transcript_of_an_hour_is_taken_apart_and_nothing_of_it_is_lost() {
    var said = new StringBuilder();
    for (int n = 0; n < 720; n++) {
      said.append(
          "00:%02d:%02d,000 --> 00:%02d:%02d,900\n".formatted(n / 12, n % 12 * 5, n / 12, 4));
      said.append(
          n % 6 == 0
              ? "Mẫu túi Gucci số %d hôm nay còn hai trăm năm mươi nghìn cả nhà ơi\n".formatted(n)
              : "Các chị chờ em một lát, em lấy hàng ra cho mình xem đã nha\n");
    }
    var post = new SocialPost("tiktok", "https://tiktok.com/@a/live/1", "Lan", said.toString());
    assertThat(post.text().length()).isBetween(60_000, SocialPost.LONGEST);
    String rows = new String(post.asRows(), StandardCharsets.UTF_8);
    assertThat(rows.lines().count()).isEqualTo(120);
    assertThat(rows).contains("live/1#1\"", "live/1#120\"", "\"price\":\"250000\"", "số 714");
  }

  @Test
  void what_a_network_adds_to_follow_readers_does_not_make_another_post() {
    String shared = "https://www.facebook.com/groups/1/posts/99/?__cft__%5B0%5D=AZ&ref=share";
    assertThat(new SocialPost("", "no address", "", TEXT).address()).isEmpty();
    assertThat(new SocialPost("", shared, "", TEXT).address())
        .isEqualTo("https://facebook.com/groups/1/posts/99");
    assertThat(
            new SocialPost(
                    "", "http://m.facebook.com/story.php?story_fbid=12&id=34&mibextid=x", "", TEXT)
                .item())
        .isEqualTo("https://facebook.com/story.php?story_fbid=12&id=34");
    assertThat(new SocialPost("", "", "", TEXT).item())
        .isEqualTo(new SocialPost("", "", "A", TEXT + "\n").item())
        .isNotEqualTo(new SocialPost("", "", "", TEXT + "thêm").item());
  }

  @Test
  void its_row_is_read_as_the_listing_that_it_is() throws Exception {
    var post = new SocialPost("tiktok", "https://tiktok.com/@a/video/7", "Lan \"Dựng\"", TEXT);
    List<Listing> found = new ArrayList<>();
    List<Particulars> beside = new ArrayList<>();
    SourceFile.read(
        Files.write(folder.resolve("post"), post.asRows()),
        "",
        Map.of(),
        new vn.chosach.screening.listings.ListingSink() {
          @Override
          public void listing(
              long row, Listing listing, Particulars particulars, List<String> remarks) {
            found.add(listing);
            beside.add(particulars);
          }

          @Override
          public void listing(long row, Listing listing, List<String> remarks) {
            throw new AssertionError("without what stands beside");
          }

          @Override
          public void refused(long row, String code, String detail) {
            throw new AssertionError(code);
          }
        },
        remark -> {});
    assertThat(found)
        .singleElement()
        .returns(post.title(), Listing::title)
        .returns(post.text(), Listing::description)
        .returns(1_200_000L, Listing::price)
        .returns("Lan \"Dựng\"", Listing::seller)
        .returns("tiktok", Listing::platform)
        .returns("https://tiktok.com/@a/video/7", Listing::id);
    assertThat(beside).extracting(Particulars::url).containsExactly(post.address());
  }

  @Test
  void a_saved_page_of_a_post_gives_its_text_and_not_the_name_of_the_account() throws IOException {
    String page =
        """
        <!doctype html><html><head>
        <meta property="og:title" content="Shop Lan Dựng | Facebook">
        <meta property="og:description" content="Túi LV rep 1:1 giá 550k, inbox">
        <meta property="og:url" content="https://www.facebook.com/lan/posts/5?ref=x">
        </head><body></body></html>
        """;
    assertThat(SavedPage.read(page.getBytes(StandardCharsets.UTF_8), ""))
        .singleElement()
        .satisfies(
            offer -> {
              assertThat(offer.listing().title()).isEqualTo("Túi LV rep 1:1 giá 550k, inbox");
              assertThat(offer.listing().seller()).isEqualTo("Shop Lan Dựng");
              assertThat(offer.listing().price()).isEqualTo(550_000);
              assertThat(offer.listing().id()).isEqualTo("https://facebook.com/lan/posts/5");
            });
    assertThat(
            SavedPage.read(
                page.replace("Túi LV rep 1:1 giá 550k, inbox", " ")
                    .getBytes(StandardCharsets.UTF_8),
                ""))
        .as("a page without a word")
        .isEmpty();
  }
}

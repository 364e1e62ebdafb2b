package vn.chosach.watch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.watch.intake.Offers;

/** How flagged listings are looked for. */
@ChosachTest
class HitQueueTest {

  @Autowired HitQueue queue;
  @Autowired Offers offers;
  @Autowired JdbcClient jdbc;

  private final String platform = Offers.platform();
  private final String mine = "zuk" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void words_are_found_with_and_without_marks_in_any_order_and_in_the_name_of_the_seller() {
    offers.imported(
        platform,
        "1,Túi xách Gucci super fake 1:1 Đỏ " + mine + ",350000,Tiệm Ánh Dương",
        "2,Ví Hermes super fake 1:1 100%_da " + mine + ",250000,Shop B");
    for (String words :
        List.of(
            "túi", "TUI XACH", "gucci tui", "do " + mine, "ánh dương", "anh gucci", "tu\u0301i")) {
      assertThat(items(words))
          .as(words)
          .containsExactly("Túi xách Gucci super fake 1:1 Đỏ " + mine);
    }
    assertThat(items("100%_")).hasSize(1);
    assertThat(items("1_0")).isEmpty();
    assertThat(items("gucci hermes")).isEmpty();
    assertThat(items(mine)).hasSize(2);
    String number = queue.page(asked("hermes")).getFirst().number();
    assertThat(items(number.toLowerCase(java.util.Locale.ROOT))).hasSize(1);
  }

  @Test
  void other_words_of_a_listing_are_found_and_its_former_ones_are_not() {
    offers.imported(platform, "1,Túi Gucci super fake 1:1 " + mine + ",350000,Shop A");
    offers.imported(platform, "1,Ví Gucci super fake 1:1 " + mine + ",350000,Shop Hoa");
    assertThat(items("vi hoa")).hasSize(1);
    assertThat(items("tui")).isEmpty();
  }

  /** Equal sums: first who has confirmed violations, then more of whose listings were flagged. */
  @Test
  void equal_sums_are_ordered_by_the_seller_and_then_by_its_reach() {
    offers.imported(
        platform,
        "1,Túi Gucci super fake 1:1 " + mine + " một,350000,Lẻ",
        "2,Túi Gucci super fake 1:1 " + mine + " hai,350000,Nhiều",
        "3,Túi Gucci super fake 1:1 " + mine + " ba,350000,Tái phạm");
    for (String seller : List.of("strikes = 2|tai pham", "suspects = 7|nhieu")) {
      String[] half = seller.split("\\|", -1);
      jdbc.sql("UPDATE watch.seller SET " + half[0] + " WHERE platform = ? AND mark = ?")
          .params(platform, half[1])
          .update();
    }
    QueueQuestion waiting =
        new QueueQuestion(null, QueueQuestion.View.WAITING, platform, "", mine, 0, 50);
    List<HitLine> page = queue.page(waiting);
    assertThat(page).extracting(HitLine::seller).containsExactly("Tái phạm", "Nhiều", "Lẻ");
    assertThat(queue.after(waiting, page.get(0).id())).contains(page.get(1).id());
    assertThat(queue.after(waiting, page.get(1).id())).contains(page.get(2).id());
    assertThat(queue.after(waiting, page.get(2).id())).isEmpty();
  }

  private List<String> items(String words) {
    List<HitLine> page = queue.page(asked(words));
    assertThat(queue.count(asked(words))).as(words).isEqualTo(page.size());
    return page.stream().map(HitLine::title).toList();
  }

  private QueueQuestion asked(String words) {
    return new QueueQuestion(null, QueueQuestion.View.ALL, platform, "", words, 0, 50);
  }
}

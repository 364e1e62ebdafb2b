package vn.chosach.watch.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.ReviewState;

/** An alert finds the stored offers of its goods, and its rule those that come later. */
@ChosachTest
class AlertsTest {

  @Autowired Alerts alerts;
  @Autowired AlertQuery query;
  @Autowired AlertSearch search;
  @Autowired Candidates candidates;
  @Autowired Flagging flagging;
  @Autowired HitQuery hitQuery;
  @Autowired Offers offers;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;

  private final String platform = Offers.platform();
  private final String model = "q" + UUID.randomUUID().toString().substring(0, 8);
  private final Actor officer = Offers.officer();

  @Test
  void stored_listings_are_found_by_words_whatever_marks_and_capitals_they_carry() {
    offers.imported(
        platform,
        "1,Nồi áp suất KIMLONG " + model + " 6 lít,350000,Shop Một",
        "2,Noi ap suat kimlong " + model.toUpperCase(java.util.Locale.ROOT) + ",330000,Shop Hai",
        "3,Nồi cơm Kimlong " + model + ",400000,Shop Ba",
        "4,Nồi áp suất hãng khác,300000,Shop Bốn");
    Alert alert = entered(wish("kimlong", model, "", "nồi áp suất"));
    assertThat(alert.search().running()).isFalse();
    assertThat(alert.search().looked()).isGreaterThanOrEqualTo(4);
    assertThat(candidates.count(alert)).isEqualTo(2);
    assertThat(candidates.page(alert, 0, 10))
        .extracting(Candidate::seller)
        .containsExactlyInAnyOrder("Shop Hai", "Shop Một");
    assertThat(candidates.page(alert, 1, 10)).hasSize(1);
    assertThat(candidates.page(alert, 0, 10)).allMatch(one -> !one.later() && one.hit() == null);
    assertThat(journal.newest("alert", alert.id().toString(), null, 10))
        .first()
        .matches(journalEntry -> journalEntry.act().verb().equals("watch.alert-entered"));
  }

  @Test
  void a_private_seller_is_covered_among_the_listings_of_an_alert() {
    offers.imported(
        platform,
        "1,Nồi chiên " + model + " gọi Nguyễn Văn Nồi 0912345678,350000,Nguyễn Văn Nồi",
        "2,Nồi chiên " + model + " loại hai,330000,Shop Hai");
    Alert alert = entered(wish("", model, "", ""));
    assertThat(candidates.page(alert, 0, 10))
        .hasSize(2)
        .noneMatch(one -> (one.seller() + one.title()).contains("Nguyễn Văn Nồi"))
        .noneMatch(one -> one.title().contains("0912345678"))
        .anyMatch(one -> one.seller().equals("Shop Hai"));
  }

  @Test
  void a_barcode_is_found_alone_in_the_description_in_any_of_its_lengths() {
    String gtin = gtin();
    offers.importedFile(
        platform,
        "id,title,price,seller,description\n"
            + "1,Bột dinh dưỡng,90000,Shop Một,Mã vạch: "
            + gtin
            + "\n2,Bột dinh dưỡng,90000,Shop Hai,mã 0"
            + gtin
            + " trên hộp\n3,Bột dinh dưỡng,90000,Shop Ba,không mã\n");
    Alert alert = entered(wish("hiệu" + model, "", gtin, ""));
    assertThat(candidates.page(alert, 0, 10))
        .extracting(Candidate::seller)
        .containsExactlyInAnyOrder("Shop Một", "Shop Hai");
    assertThat(candidates.page(alert, 0, 10))
        .extracting(Candidate::words)
        .containsExactlyInAnyOrder(gtin, "0" + gtin);
  }

  @Test
  void what_comes_later_is_marked_once_the_rule_is_live_and_not_before() {
    Alert alert = entered(wish("", model, "", ""));
    assertThat(alert.watch().state()).isEqualTo("OFF");
    offers.imported(platform, "1,Quạt sưởi " + model + ",350000,Shop Một");
    assertThat(offers.hits(platform)).isEmpty();
    assertThat(alerts.watch(alert.id(), officer)).isInstanceOf(ActOutcome.Done.class);
    search.run();
    offers.imported(platform, "2,Quạt sưởi mini " + model + ",250000,Shop Hai");
    Alert live = query.one(alert.id()).orElseThrow();
    assertThat(live.watch().live()).isTrue();
    List<Candidate> found = candidates.page(live, 0, 10);
    assertThat(found)
        .extracting(Candidate::seller)
        .containsExactlyInAnyOrder("Shop Hai", "Shop Một");
    assertThat(found).allMatch(Candidate::later);
    assertThat(found.get(0).hit()).isNotNull();
    assertThat(found.get(1).hit()).as("stored before it was live").isNull();
    HitSheet sheet = hitQuery.read(offers.hit(platform)).orElseThrow();
    assertThat(sheet.reasons())
        .anyMatch(why -> why.rule().equals(live.watch().rule()) && why.weight() == 60);
    assertThat(query.of(sheet.line().id()))
        .extracting(Alert::number)
        .containsExactly(live.number());
  }

  @Test
  void candidates_are_brought_into_review_one_or_all_and_never_twice() {
    offers.imported(
        platform,
        "1,Máy sấy " + model + ",350000,Shop Một",
        "2,Máy sấy " + model + " xanh,350000,Shop Hai",
        "3,Máy sấy " + model + " đỏ,350000,Shop Hai");
    Alert alert = entered(wish("", model, "", "máy sấy"));
    UUID one = candidates.page(alert, 0, 10).getFirst().listing();
    assertThat(flagging.flag(alert, UUID.randomUUID(), officer))
        .isEqualTo(ActOutcome.refused("watch.alert-nothing-to-flag"));
    assertThat(flagged(alert, one)).isEqualTo(1);
    assertThat(flagged(alert, null)).isEqualTo(2);
    assertThat(flagging.flag(alert, null, officer))
        .isEqualTo(ActOutcome.refused("watch.alert-nothing-to-flag"));
    assertThat(candidates.page(alert, 0, 10))
        .allMatch(each -> each.hit() != null && each.hit().state() == ReviewState.OPEN);
    assertThat(
            jdbc.sql("SELECT suspects FROM watch.seller WHERE platform = :p AND name = 'Shop Hai'")
                .param("p", platform)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(journal.newest("alert", alert.id().toString(), null, 10))
        .filteredOn(journalEntry -> journalEntry.act().verb().equals("watch.alert-flagged"))
        .hasSize(2);
    assertThat(query.page(true, 0, 100))
        .filteredOn(line -> line.alert().id().equals(alert.id()))
        .singleElement()
        .matches(line -> line.candidates() == 3 && line.waiting() == 3);
  }

  @Test
  void a_search_that_was_broken_off_goes_on_and_one_that_says_too_little_stops() {
    String[] many = new String[AlertSearch.MOST + 500];
    for (int i = 0; i < many.length; i++) {
      many[i] = i + ",Đèn bàn " + model + " số " + i + ",90000,Shop Một";
    }
    offers.imported(platform, many);
    Alert before = unsearched(wish("", model, "", ""));
    assertThat(before.search().running()).isTrue();
    assertThat(alerts.search(before.id(), officer))
        .isEqualTo(ActOutcome.refused("watch.alert-searching"));
    search.run(before.id(), 1);
    Alert after = query.one(before.id()).orElseThrow();
    assertThat(after.search().cut()).isTrue();
    assertThat(after.search().running()).isFalse();
    assertThat(candidates.count(after)).isGreaterThanOrEqualTo(AlertSearch.MOST);
    int first = candidates.count(after);
    assertThat(alerts.search(after.id(), officer)).isInstanceOf(ActOutcome.Done.class);
    search.run(after.id(), 1);
    assertThat(candidates.count(after)).as("found twice is found once").isEqualTo(first);
  }

  @Test
  void an_ended_alert_watches_no_more() {
    Alert alert = entered(wish("", model, "", ""));
    alerts.watch(alert.id(), officer);
    assertThat(alerts.end(alert.id(), " ", officer))
        .isEqualTo(ActOutcome.refused("ly-do", "watch.why-missing"));
    assertThat(alerts.end(alert.id(), "Đã thu hồi hết", officer))
        .as("nobody alone ends what is watched for")
        .isInstanceOf(ActOutcome.Waiting.class);
    assertThat(alerts.end(alert.id(), "Đã thu hồi hết", officer))
        .isEqualTo(ActOutcome.refused("watch.rule-second-person"));
    assertThat(query.one(alert.id()).orElseThrow().watch().state()).isEqualTo("LIVE");
    assertThat(alerts.end(alert.id(), "Đồng ý", Offers.officer()))
        .isInstanceOf(ActOutcome.Done.class);
    offers.imported(platform, "1,Quạt " + model + ",350000,Shop Một");
    assertThat(offers.hits(platform)).isEmpty();
    Alert ended = query.one(alert.id()).orElseThrow();
    assertThat(ended.watch().state()).isEqualTo("OFF");
    for (ActOutcome<AlertDone> outcome :
        List.of(
            alerts.search(alert.id(), officer),
            alerts.watch(alert.id(), officer),
            alerts.end(alert.id(), "nữa", officer),
            flagging.flag(ended, null, officer))) {
      assertThat(outcome).isEqualTo(ActOutcome.refused("watch.alert-ended"));
    }
    assertThat(query.page(false, 0, 100))
        .extracting(line -> line.alert().id())
        .contains(ended.id());
    assertThat(alerts.search(UUID.randomUUID(), officer))
        .isEqualTo(ActOutcome.refused("watch.alert-unknown"));
  }

  @Test
  void what_is_missing_is_named_with_its_field_and_nothing_is_kept() {
    long before = query.count(true);
    AlertWish right = wish("", model, "", "");
    assertThat(code(with(right, null, right.product(), right.danger(), right.day())))
        .isEqualTo("loai watch.alert-kind-missing");
    assertThat(code(with(right, right.kind(), " ", right.danger(), right.day())))
        .isEqualTo("hang watch.alert-product-missing");
    assertThat(code(with(right, right.kind(), "x", "", right.day())))
        .isEqualTo("nguy-hiem watch.alert-danger-missing");
    assertThat(code(with(right, right.kind(), "x", "y", LocalDate.of(2199, 1, 1))))
        .isEqualTo("ngay watch.alert-day");
    assertThat(code(with(right, right.kind(), "x", "y", null))).isEqualTo("ngay watch.alert-day");
    assertThat(code(wish("", "", "", ""))).isEqualTo("tu-khoa watch.alert-nothing-to-find");
    assertThat(code(wish("", "", "8930000000018", ""))).isEqualTo("ma-vach watch.gtin-wrong");
    assertThat(code(wish("", "", "", "x"))).isEqualTo("tu-khoa watch.alert-words-unfit");
    assertThat(code(wish("", "", "", "ab\n".repeat(11))))
        .isEqualTo("tu-khoa watch.alert-words-too-many");
    assertThat(query.count(true)).isEqualTo(before);
  }

  @Test
  void all_faults_are_named_at_once_in_the_order_of_the_form() {
    AlertWish wrong =
        new AlertWish(
            null, "", "n".repeat(101), "", "123", "ab\n".repeat(11), "", "", "", "ftp://x", null);
    assertThat(code(wrong))
        .isEqualTo(
            "loai watch.alert-kind-missing, hang watch.alert-product-missing, nguy-hiem"
                + " watch.alert-danger-missing, bien-phap watch.alert-measure-missing, nguon"
                + " watch.alert-source-missing, dia-chi watch.alert-address, ngay watch.alert-day,"
                + " nhan watch.alert-brand-too-long, tu-khoa watch.alert-words-too-many, ma-vach"
                + " watch.gtin-wrong");
    AlertWish unfit =
        new AlertWish(AlertKind.HOLDER, "Ấm", "", "", "", "x", "", "Đo", "Hãng", "", null);
    assertThat(code(unfit))
        .isEqualTo(
            "nguy-hiem watch.alert-danger-missing, ngay watch.alert-day, tu-khoa"
                + " watch.alert-words-unfit");
  }

  @Test
  void words_mean_words_and_no_list_and_no_statement_of_the_book() {
    Alert alert = entered(wish("@brands", model, "", "weight: 100 | nồi\n[rule x]"));
    assertThat(alert.watch().text())
        .contains("need: brands\n", "need: weight: 100 | nồi\n", "need: [rule x]\n")
        .contains("weight: 60\n")
        .doesNotContain("@");
  }

  private int flagged(Alert alert, @org.jspecify.annotations.Nullable UUID one) {
    return done(flagging.flag(alert, one, officer)).listings();
  }

  private Alert unsearched(AlertWish wish) {
    return query.one(done(alerts.enter(wish, officer)).id()).orElseThrow();
  }

  private Alert entered(AlertWish wish) {
    Alert alert = unsearched(wish);
    search.run(alert.id(), Integer.MAX_VALUE);
    return query.one(alert.id()).orElseThrow();
  }

  private String code(AlertWish wish) {
    ActOutcome.Refused<AlertDone> no = (ActOutcome.Refused<AlertDone>) alerts.enter(wish, officer);
    return no.faults().stream()
        .map(fault -> fault.field() + " " + fault.refusal().code())
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static String gtin() {
    String body =
        "893" + "%09d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    return body + vn.chosach.watch.barcodes.Gtin.checkDigit(body);
  }

  private static AlertWish wish(String brand, String model, String gtin, String words) {
    return new AlertWish(
        AlertKind.RECALL,
        "Nồi áp suất",
        brand,
        model,
        gtin,
        words,
        "Van xả kẹt, dễ nổ",
        "Thu hồi theo Quyết định 12/QĐ-TC",
        "Chi cục thử nghiệm",
        "",
        LocalDate.of(2026, 1, 5));
  }

  private static AlertWish with(
      AlertWish wish,
      @org.jspecify.annotations.Nullable AlertKind kind,
      String product,
      String danger,
      @org.jspecify.annotations.Nullable LocalDate day) {
    return new AlertWish(
        kind,
        product,
        wish.brand(),
        wish.model(),
        wish.gtin(),
        wish.words(),
        danger,
        wish.measure(),
        wish.source(),
        wish.address(),
        day);
  }

  private static AlertDone done(ActOutcome<AlertDone> outcome) {
    return ((ActOutcome.Done<AlertDone>) outcome).value();
  }
}

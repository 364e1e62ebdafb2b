package vn.chosach.watch.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.watch.intake.Offers;

/** Watched places, programmes of checks, and goods in demand. */
@ChosachTest
class PlaceRegisterTest {

  @Autowired PlaceRegister placeRegister;
  @Autowired Programmes programmes;
  @Autowired GoodsWatch goods;
  @Autowired PlatformBook book;
  @Autowired Journal journal;
  @Autowired Offers offers;
  @Autowired MovableClock clock;

  private final String mark = "nơi-" + UUID.randomUUID();
  private final Actor first = Offers.officer();
  private final Actor second = Offers.officer();

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void a_place_has_owner_purpose_and_a_day_of_review_and_stands_once() {
    UUID id = entered(PlaceKind.SHOP, "HTTPS://Shopee.vn/" + mark + "/");
    RegisteredPlace registeredPlace = placeRegister.one(id).orElseThrow();
    assertThat(registeredPlace.address()).isEqualTo("https://shopee.vn/" + mark);
    assertThat(registeredPlace.purpose()).isEqualTo("Bán túi nghi giả");
    assertThat(registeredPlace.agency()).isEqualTo("QLTT-AG");
    assertThat(journal.newest("place", id.toString(), null, 10))
        .first()
        .matches(journalEntry -> journalEntry.act().verb().equals("watch.place-entered"));
    assertThat(code(enter(PlaceKind.SHOP, "https://shopee.vn/" + mark, today().plusDays(9))))
        .isEqualTo("watch.place-known");
    assertThat(placeRegister.end(id, "Hết nhiệm vụ", first))
        .isInstanceOf(RegisterOutcome.RegisterDone.class);
    assertThat(entered(PlaceKind.SHOP, "https://shopee.vn/" + mark)).isNotEqualTo(id);
  }

  @Test
  void what_is_missing_is_named_with_its_field() {
    assertThat(code(enter(null, mark, today().plusDays(9)))).isEqualTo("watch.place-kind-missing");
    assertThat(code(enter(PlaceKind.SITE, " ", today().plusDays(9))))
        .isEqualTo("watch.place-address-missing");
    assertThat(code(enter(PlaceKind.SITE, mark, today()))).isEqualTo("watch.review-day");
    assertThat(code(enter(PlaceKind.SITE, mark, today().plusYears(1).plusDays(1))))
        .isEqualTo("watch.review-day");
    assertThat(code(enter(PlaceKind.SITE, mark, null))).isEqualTo("watch.review-day");
    var nameless = new PlaceWish(PlaceKind.SITE, "", mark, "", "Xem", today().plusDays(9));
    assertThat(placeRegister.enter(nameless, first))
        .isEqualTo(RegisterOutcome.refused("ten", "watch.place-name-missing"));
    var aimless = new PlaceWish(PlaceKind.SITE, "Tên", mark, "", " ", today().plusDays(9));
    assertThat(code(placeRegister.enter(aimless, first))).isEqualTo("watch.place-purpose-missing");
    assertThat(found(PlaceQuestion.View.WATCHED)).isEmpty();
  }

  @Test
  void a_place_whose_day_has_come_is_due_until_somebody_looks() {
    UUID id = entered(PlaceKind.GROUP, mark);
    assertThat(found(PlaceQuestion.View.DUE)).isEmpty();
    clock.move(java.time.Duration.ofDays(31));
    assertThat(found(PlaceQuestion.View.DUE)).extracting(RegisteredPlace::id).containsExactly(id);
    assertThat(placeRegister.check(id, wish(PlaceFinding.CLEAR, "", null), first))
        .isInstanceOf(RegisterOutcome.RegisterDone.class);
    assertThat(found(PlaceQuestion.View.DUE)).isEmpty();
  }

  @Test
  void signs_are_read_by_a_second_officer_who_may_disagree_with_words() {
    UUID id = entered(PlaceKind.LIVESTREAM, mark);
    assertThat(code(placeRegister.check(id, wish(PlaceFinding.SIGNS, " ", null), first)))
        .isEqualTo("watch.words-missing");
    placeRegister.check(id, wish(PlaceFinding.SIGNS, "Rao hàng hiệu giá rẻ", null), first);
    assertThat(found(PlaceQuestion.View.UNREAD))
        .extracting(RegisteredPlace::id)
        .containsExactly(id);
    assertThat(code(placeRegister.read(id, true, "", first))).isEqualTo("watch.second-officer");
    assertThat(code(placeRegister.read(id, false, "", second))).isEqualTo("watch.words-missing");
    assertThat(placeRegister.read(id, false, "Hàng thật", second))
        .isInstanceOf(RegisterOutcome.RegisterDone.class);
    assertThat(code(placeRegister.read(id, true, "", second))).isEqualTo("watch.nothing-to-read");
    PlaceCheck check = placeRegister.checks(id).getFirst();
    assertThat(check.reading()).isNotNull().matches(opinion -> !opinion.agrees());
    assertThat(check.unmet()).containsExactly(PlaceCondition.OWNER, PlaceCondition.GOODS);
    assertThat(found(PlaceQuestion.View.UNREAD)).isEmpty();
  }

  @Test
  void a_check_with_an_unknown_condition_or_after_the_end_is_refused() {
    UUID id = entered(PlaceKind.ACCOUNT, mark);
    var odd =
        new CheckWish(PlaceFinding.CLEAR, List.of("khong-co"), "", "", null, today().plusDays(30));
    assertThat(code(placeRegister.check(id, odd, first))).isEqualTo("watch.condition-unknown");
    assertThat(code(placeRegister.end(id, " ", first))).isEqualTo("watch.why-missing");
    placeRegister.end(id, "Đã đóng", first);
    assertThat(code(placeRegister.check(id, wish(PlaceFinding.GONE, "", null), first)))
        .isEqualTo("watch.place-ended");
    assertThat(found(PlaceQuestion.View.ENDED)).hasSize(1);
  }

  @Test
  void a_programme_counts_what_was_checked_and_lists_what_is_left() {
    UUID one = entered(PlaceKind.APP, mark + "/1");
    entered(PlaceKind.APP, mark + "/2");
    var wish =
        new ProgrammeWish(
            "Đợt " + mark,
            "Xem ứng dụng",
            "KH 1/KH-BCĐ",
            Set.of(PlaceKind.APP),
            today(),
            today().plusDays(30));
    UUID programme = ((RegisterOutcome.RegisterDone) programmes.enter(wish, first)).id();
    Programme before = programmes.one(programme).orElseThrow();
    assertThat(before.checked()).isZero();
    assertThat(before.places()).isGreaterThanOrEqualTo(2);
    placeRegister.check(one, wish(PlaceFinding.SIGNS, "Không nêu chủ thể", programme), first);
    Programme after = programmes.one(programme).orElseThrow();
    assertThat(after.checked()).isEqualTo(1);
    assertThat(after.signs()).isEqualTo(1);
    assertThat(
            placeRegister.page(
                new PlaceQuestion(null, mark, PlaceQuestion.View.WATCHED, programme), 0, 10))
        .extracting(RegisteredPlace::address)
        .containsExactly(mark + "/2");
    UUID group = entered(PlaceKind.GROUP, mark);
    assertThat(code(placeRegister.check(group, wish(PlaceFinding.CLEAR, "", programme), first)))
        .isEqualTo("watch.programme-closed");
    clock.move(java.time.Duration.ofDays(40));
    assertThat(code(placeRegister.check(one, wish(PlaceFinding.CLEAR, "", programme), first)))
        .isEqualTo("watch.programme-closed");
  }

  @Test
  void a_programme_needs_a_ground_kinds_and_days() {
    Set<PlaceKind> kinds = Set.of(PlaceKind.SITE);
    assertThat(code(programmes.enter(programme("x", " ", kinds, today(), today()), first)))
        .isEqualTo("watch.programme-ground-missing");
    assertThat(code(programmes.enter(programme("x", "KH", Set.of(), today(), today()), first)))
        .isEqualTo("watch.programme-kinds-missing");
    for (LocalDate to : new LocalDate[] {today().minusDays(1), today().plusYears(2)}) {
      assertThat(code(programmes.enter(programme("x", "KH", kinds, today(), to), first)))
          .isEqualTo("watch.programme-days");
    }
  }

  @Test
  void goods_in_demand_show_what_they_cost_in_their_season() {
    String name = "bánh " + mark;
    String platform = Offers.platform();
    offers.imported(
        platform,
        "1,Hộp " + name + " cao cấp,90000,Shop A",
        "2," + name.replace("bánh", "BÁNH") + ",400000,Shop B",
        "3," + name + " trứng,2000000,Shop C");
    assertThat(goods.enter(sought(name, 200_000L, 900_000L), first))
        .isInstanceOf(RegisterOutcome.RegisterDone.class);
    SoughtGoods line =
        goods.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    assertThat(line.seen()).isEqualTo(3);
    assertThat(line.median()).isEqualTo(400_000);
    assertThat(line.below()).isEqualTo(1);
    assertThat(line.above()).isEqualTo(1);
    goods.end(line.id(), first);
    assertThat(code(goods.end(line.id(), first))).isEqualTo("watch.goods-ended");
    assertThat(goods.all()).noneMatch(one -> one.id().equals(line.id()));
  }

  @Test
  void goods_with_prices_the_wrong_way_round_or_without_a_group_are_refused() {
    assertThat(code(goods.enter(sought("bánh", 900L, 200L), first)))
        .isEqualTo("watch.goods-prices");
    var groupless =
        new GoodsWish("khong-co", "bánh", today(), today().plusDays(9), null, null, "Tết");
    assertThat(code(goods.enter(groupless, first))).isEqualTo("watch.goods-group-missing");
    var endless =
        new GoodsWish("food.sugar", "bánh", today(), today().plusYears(2), null, null, "Tết");
    assertThat(code(goods.enter(endless, first))).isEqualTo("watch.goods-season");
  }

  @Test
  void who_answers_for_a_platform_is_entered_in_versions() {
    int seen = book.of("sendo").stream().findFirst().map(PlatformWord::number).orElse(0);
    assertThat(book.enter("sendo", seen, "Công ty thử", "phapche@san.example", "", first))
        .isInstanceOf(RegisterOutcome.RegisterDone.class);
    assertThat(code(book.enter("sendo", seen, "Công ty khác", "x@san.example", "", second)))
        .isEqualTo("watch.platform-overtaken");
    book.enter("sendo", seen + 1, "Công ty thử hai", "x@san.example", "Theo công bố", second);
    assertThat(book.current())
        .filteredOn(one -> one.platform().equals("sendo"))
        .singleElement()
        .matches(one -> one.entity().equals("Công ty thử hai"));
    assertThat(book.of("sendo")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(code(book.enter("khong-co", 0, "A", "B", "", first)))
        .isEqualTo("watch.platform-unknown");
    assertThat(code(book.enter("sendo", seen + 2, " ", "B", "", first)))
        .isEqualTo("watch.entity-missing");
    assertThat(code(book.enter("sendo", seen + 2, "A", " ", "", first)))
        .isEqualTo("watch.contact-missing");
  }

  private GoodsWish sought(String name, long low, long high) {
    return new GoodsWish(
        "food.processed", name, today(), today().plusMonths(2), low, high, "Mùa Tết");
  }

  private static ProgrammeWish programme(
      String name, String ground, Set<PlaceKind> kinds, LocalDate from, LocalDate to) {
    return new ProgrammeWish(name, "Xem", ground, kinds, from, to);
  }

  private UUID entered(PlaceKind kind, String address) {
    RegisterOutcome outcome = enter(kind, address, today().plusDays(30));
    assertThat(outcome).isInstanceOf(RegisterOutcome.RegisterDone.class);
    return ((RegisterOutcome.RegisterDone) outcome).id();
  }

  private RegisterOutcome enter(
      @Nullable PlaceKind kind, String address, @Nullable LocalDate review) {
    return placeRegister.enter(
        new PlaceWish(kind, "Nơi thử", address, "Hộ thử", "Bán túi nghi giả", review), first);
  }

  private CheckWish wish(PlaceFinding finding, String words, @Nullable UUID programme) {
    return new CheckWish(
        finding, List.of("hang-hoa", "chu-the"), words, "", programme, today().plusDays(60));
  }

  private List<RegisteredPlace> found(PlaceQuestion.View view) {
    return placeRegister.page(new PlaceQuestion(null, mark, view, null), 0, 10);
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static String code(RegisterOutcome outcome) {
    assertThat(outcome).isInstanceOf(RegisterOutcome.RegisterRefused.class);
    return ((RegisterOutcome.RegisterRefused) outcome).refusal().code();
  }
}

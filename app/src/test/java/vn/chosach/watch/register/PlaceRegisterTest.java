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
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.Parties;
import vn.chosach.vault.CaptureHosts;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.register.PlatformWord.PlatformWish;

/** Watched places, programmes of checks, and goods in demand. */
@ChosachTest
class PlaceRegisterTest {

  @Autowired PlaceRegister placeRegister;
  @Autowired Programmes programmes;
  @Autowired WatchCounts counts;
  @Autowired ProgrammeTeams teams;
  @Autowired CaptureHosts hosts;
  @Autowired Officers officers;
  @Autowired Parties parties;
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
    assertThat(placeRegister.end(id, "Hết nhiệm vụ", first)).isInstanceOf(ActOutcome.Done.class);
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
        .isEqualTo(ActOutcome.refused("ten", "watch.place-name-missing"));
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
    assertThat(placeRegister.check(id, wish(PlaceFinding.CLEAR, "Đã xem 20 tin", null), first))
        .isInstanceOf(ActOutcome.Done.class);
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
    assertThat(code(placeRegister.end(id, "Hết việc", first))).isEqualTo("watch.signs-unread");
    assertThat(code(read(id, true, "", first))).isEqualTo("watch.second-officer");
    assertThat(code(read(id, false, "", second))).isEqualTo("watch.words-missing");
    assertThat(read(id, false, "Hàng thật", second)).isInstanceOf(ActOutcome.Done.class);
    assertThat(code(read(id, true, "", second))).isEqualTo("watch.nothing-to-read");
    PlaceCheck check = placeRegister.checks(id).getFirst();
    assertThat(check.reading()).isNotNull().matches(opinion -> !opinion.agrees());
    assertThat(check.unmet()).containsExactly(PlaceCondition.OWNER, PlaceCondition.GOODS);
    assertThat(found(PlaceQuestion.View.UNREAD)).isEmpty();
  }

  @Test
  void signs_that_nobody_has_read_are_not_covered_by_a_later_check() {
    UUID id = entered(PlaceKind.LIVESTREAM, mark);
    placeRegister.check(id, wish(PlaceFinding.SIGNS, "Rao hàng hiệu giá rẻ", null), first);
    placeRegister.check(id, wish(PlaceFinding.CLEAR, "Không thấy gì", null), first);
    assertThat(found(PlaceQuestion.View.UNREAD))
        .extracting(RegisteredPlace::id)
        .containsExactly(id);
    assertThat(code(placeRegister.end(id, "Hết việc", first))).isEqualTo("watch.signs-unread");
    placeRegister.check(id, wish(PlaceFinding.SIGNS, "Lại rao", null), second);
    assertThat(code(read(id, true, "", second))).isEqualTo("watch.second-officer");
    read(id, false, "Tin cũ", first);
    assertThat(code(read(id, true, "", first))).isEqualTo("watch.second-officer");
    read(id, true, "", second);
    RegisteredPlace read = placeRegister.one(id).orElseThrow();
    assertThat(read.unread()).isFalse();
    assertThat(read.confirmed()).isEqualTo(placeRegister.checks(id).getLast().id());
    assertThat(code(read(id, true, "", first))).isEqualTo("watch.nothing-to-read");
  }

  @Test
  void signs_that_two_saw_later_answer_for_earlier_ones() {
    UUID id = entered(PlaceKind.LIVESTREAM, mark);
    placeRegister.check(id, wish(PlaceFinding.SIGNS, "Rao hàng hiệu giá rẻ", null), first);
    placeRegister.check(id, wish(PlaceFinding.SIGNS, "Vẫn rao", null), first);
    read(id, true, "", second);
    assertThat(found(PlaceQuestion.View.UNREAD)).isEmpty();
    assertThat(found(PlaceQuestion.View.CONFIRMED)).hasSize(1);
  }

  @Test
  void signs_of_two_officers_are_lifted_by_two_and_nobody_takes_them_off_the_register() {
    UUID id = confirmed();
    assertThat(found(PlaceQuestion.View.CONFIRMED))
        .extracting(RegisteredPlace::id)
        .containsExactly(id);
    assertThat(code(placeRegister.end(id, "Hết việc", first))).isEqualTo("watch.signs-stand");
    assertThat(code(placeRegister.check(id, wish(PlaceFinding.GONE, " ", null), first)))
        .isEqualTo("watch.words-missing");
    placeRegister.check(id, wish(PlaceFinding.CLEAR, "Đã gỡ hết hàng", null), first);
    assertThat(placeRegister.one(id).orElseThrow().open()).as("one alone lifts nothing").isTrue();
    assertThat(code(placeRegister.end(id, "Hết việc", first))).isEqualTo("watch.signs-stand");
    assertThat(code(read(id, true, "", first))).isEqualTo("watch.second-officer");
    read(id, false, "Vẫn còn ba tin", second);
    assertThat(placeRegister.one(id).orElseThrow().open()).isTrue();
    placeRegister.check(id, wish(PlaceFinding.GONE, "Kênh đã đóng", null), first);
    read(id, true, "", second);
    assertThat(placeRegister.one(id).orElseThrow().confirmed()).isNull();
    assertThat(found(PlaceQuestion.View.CONFIRMED)).isEmpty();
    assertThat(placeRegister.end(id, "Đã đóng", first)).isInstanceOf(ActOutcome.Done.class);
  }

  @Test
  void signs_become_a_case_once_and_new_ones_become_another() {
    UUID id = confirmed();
    assertThat(placeRegister.cased(id, first)).isInstanceOf(ActOutcome.Done.class);
    assertThat(code(placeRegister.cased(id, second))).isEqualTo("watch.signs-cased");
    assertThat(found(PlaceQuestion.View.CONFIRMED)).isEmpty();
    placeRegister.check(id, wish(PlaceFinding.SIGNS, "Lại bán", null), first);
    read(id, true, "", second);
    assertThat(placeRegister.one(id).orElseThrow().open()).isTrue();
    assertThat(code(placeRegister.cased(entered(PlaceKind.APP, mark + "/x"), first)))
        .isEqualTo("watch.no-confirmed-signs");
  }

  @Test
  void nothing_found_needs_words_and_what_is_gone_does_not() {
    UUID id = entered(PlaceKind.GROUP, mark);
    assertThat(code(placeRegister.check(id, wish(PlaceFinding.CLEAR, " ", null), first)))
        .isEqualTo("watch.words-missing");
    assertThat(placeRegister.check(id, wish(PlaceFinding.GONE, "", null), first))
        .isInstanceOf(ActOutcome.Done.class);
  }

  @Test
  void a_page_may_be_preserved_where_a_place_is_watched_and_only_while_it_is() {
    String host = "noi-" + UUID.randomUUID() + ".example";
    UUID id = entered(PlaceKind.SITE, "https://" + host + "/thuoc");
    assertThat(hosts.watches(host)).isTrue();
    assertThat(hosts.watches("www." + host)).isFalse();
    placeRegister.end(id, "Hết nhiệm vụ", first);
    assertThat(hosts.watches(host)).isFalse();
  }

  @Test
  void the_leader_names_the_team_and_only_members_check_under_the_programme() {
    ActingOfficer member = parties.another("CA-AG", Role.CASE_OFFICER);
    ActingOfficer press = parties.another("BPT-AG", Role.PRESS);
    UUID place = entered(PlaceKind.APP, mark);
    UUID id = programme();
    CheckWish check = wish(PlaceFinding.CLEAR, "Đã xem", id);
    assertThat(code(placeRegister.check(place, check, member.actor())))
        .isEqualTo("watch.programme-closed");
    assertThat(code(teams.join(id, account(member), second)))
        .isEqualTo("watch.programme-not-leader");
    for (String nobody : List.of("khong.co.ai", account(press))) {
      assertThat(code(teams.join(id, nobody, first))).isEqualTo("watch.programme-unknown-officer");
    }
    teams.join(id, account(member), first);
    assertThat(code(teams.join(id, account(member), first)))
        .isEqualTo("watch.programme-member-known");
    assertThat(placeRegister.check(place, check, member.actor()))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(teams.team(id)).extracting(ProgrammeTeams.Member::checks).containsExactly(0, 1);
    assertThat(code(teams.leave(id, id(first), first))).isEqualTo("watch.programme-no-member");
    assertThat(code(teams.handOver(id, id(member.actor()), member)))
        .isEqualTo("watch.programme-not-leader");
    teams.handOver(id, id(member.actor()), parties.of("QLTT-AG", Role.AGENCY_HEAD));
    assertThat(code(teams.leave(id, id(first), first))).isEqualTo("watch.programme-not-leader");
    teams.leave(id, id(first), member.actor());
    assertThat(code(placeRegister.check(place, check, first))).isEqualTo("watch.programme-closed");
    clock.move(java.time.Duration.ofDays(40));
    assertThat(code(teams.join(id, account(press), member.actor())))
        .isEqualTo("watch.programme-over");
  }

  @Test
  void chosen_places_alone_belong_to_the_programme_and_a_checked_one_stays() {
    UUID chosen = entered(PlaceKind.APP, mark + "/1");
    UUID other = entered(PlaceKind.APP, mark + "/2");
    UUID group = entered(PlaceKind.GROUP, mark + "/3");
    UUID id = programme();
    assertThat(code(teams.choose(id, List.of(chosen), second)))
        .isEqualTo("watch.programme-not-leader");
    assertThat(code(teams.choose(id, List.of(), first)))
        .isEqualTo("watch.programme-places-missing");
    assertThat(code(teams.choose(id, List.of(chosen, group), first)))
        .isEqualTo("watch.programme-foreign-place");
    teams.choose(id, List.of(chosen), first);
    assertThat(programmes.one(id).orElseThrow().places()).isEqualTo(1);
    assertThat(code(placeRegister.check(other, wish(PlaceFinding.CLEAR, "Đã xem", id), first)))
        .isEqualTo("watch.programme-closed");
    placeRegister.check(chosen, wish(PlaceFinding.CLEAR, "Đã xem", id), first);
    assertThat(code(teams.drop(id, chosen, first))).isEqualTo("watch.programme-place-checked");
    teams.choose(id, List.of(other), first);
    teams.drop(id, other, first);
    assertThat(teams.chosen(id))
        .singleElement()
        .matches(place -> place.id().equals(chosen) && place.checked());
  }

  @Test
  void a_check_with_an_unknown_condition_or_after_the_end_is_refused() {
    UUID id = entered(PlaceKind.ACCOUNT, mark);
    var odd =
        new CheckWish(
            PlaceFinding.CLEAR, List.of("khong-co"), "Đã xem", "", null, today().plusDays(30));
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
    UUID programme = ((ActOutcome.Done<UUID>) programmes.enter(wish, first)).value();
    Programme before = programmes.one(programme).orElseThrow();
    assertThat(before.checked()).isZero();
    assertThat(before.places()).isGreaterThanOrEqualTo(2);
    placeRegister.check(one, wish(PlaceFinding.SIGNS, "Không nêu chủ thể", programme), first);
    Programme after = programmes.one(programme).orElseThrow();
    assertThat(after.checked()).isEqualTo(1);
    assertThat(after.signs()).isEqualTo(1);
    long seen = signsOfApps();
    assertThat(seen).isPositive();
    read(one, false, "Trang có đủ chủ thể", second);
    assertThat(programmes.one(programme).orElseThrow().signs())
        .as("a second officer saw none")
        .isZero();
    assertThat(signsOfApps()).isEqualTo(seen - 1);
    assertThat(
            placeRegister.page(
                new PlaceQuestion(null, mark, PlaceQuestion.View.WATCHED, programme), 0, 10))
        .extracting(RegisteredPlace::address)
        .containsExactly(mark + "/2");
    UUID group = entered(PlaceKind.GROUP, mark);
    assertThat(
            code(
                placeRegister.check(
                    group, wish(PlaceFinding.CLEAR, "Đã xem 20 tin", programme), first)))
        .isEqualTo("watch.programme-closed");
    clock.move(java.time.Duration.ofDays(40));
    assertThat(
            code(
                placeRegister.check(
                    one, wish(PlaceFinding.CLEAR, "Đã xem 20 tin", programme), first)))
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
        .isInstanceOf(ActOutcome.Done.class);
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
  void what_goods_cost_is_told_by_month_and_becomes_the_usual_price() {
    String name = "mật " + mark;
    String platform = Offers.platform();
    var rows = new String[21];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i + "," + name + " hũ " + i + "," + (100_000 + i * 1_000) + ",Shop " + i;
    }
    offers.imported(platform, java.util.Arrays.copyOf(rows, 19));
    goods.enter(sought(name, 1_000L, 2_000L), first);
    SoughtGoods line =
        goods.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    assertThat(code(goods.adopt(line.id(), first))).isEqualTo("watch.goods-few-prices");
    offers.imported(platform, rows);
    clock.move(java.time.Duration.ofDays(35));
    offers.imported(platform, "0," + name + " hũ 0,999000,Shop 0");
    List<PriceMonth> months = goods.history(line);
    assertThat(months).hasSize(12);
    PriceMonth now = months.getLast();
    assertThat(now.month()).isEqualTo(today().withDayOfMonth(1));
    assertThat(months.stream().map(PriceMonth::high)).contains(999_000L, 118_000L);
    assertThat(goods.adopt(line.id(), first)).isInstanceOf(ActOutcome.Done.class);
    SoughtGoods priced = goods.one(line.id()).orElseThrow();
    assertThat(priced.low()).isEqualTo(102_000);
    assertThat(priced.high()).isEqualTo(119_000);
    assertThat(journal.newest("goods", line.id().toString(), null, 10))
        .first()
        .matches(entry -> entry.act().verb().equals("watch.goods-priced"));
    goods.end(line.id(), first);
    assertThat(code(goods.adopt(line.id(), first))).isEqualTo("watch.goods-ended");
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
    assertThat(
            book.enter(
                "sendo", seen, word("Công ty thử", "phapche@san.example", "Theo công bố"), first))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(
            book.enter(
                "sendo", seen, word("Công ty khác", "x@san.example", "Theo công bố"), second))
        .isInstanceOfSatisfying(
            ActOutcome.Overtaken.class, one -> assertThat(one.version()).isEqualTo(seen + 1));
    book.enter("sendo", seen + 1, word("Công ty thử hai", "x@san.example", "Theo công bố"), second);
    assertThat(book.current())
        .filteredOn(one -> one.platform().equals("sendo"))
        .singleElement()
        .matches(one -> one.entity().equals("Công ty thử hai"));
    assertThat(book.of("sendo")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(code(book.enter("khong-co", 0, word("A", "B", "Theo công bố"), first)))
        .isEqualTo("watch.platform-unknown");
    assertThat(code(book.enter("sendo", seen + 2, word(" ", "B", "Theo công bố"), first)))
        .isEqualTo("watch.entity-missing");
    assertThat(code(book.enter("sendo", seen + 2, word("A", " ", "Theo công bố"), first)))
        .isEqualTo("watch.contact-missing");
    assertThat(code(book.enter("sendo", seen + 2, word("A", "B", " "), first)))
        .isEqualTo("watch.platform-source-missing");
    assertThat(code(book.confirm("sendo", seen + 2, second)))
        .isEqualTo("watch.platform-second-person");
    assertThat(book.confirm("sendo", seen + 1, first)).isInstanceOf(ActOutcome.Overtaken.class);
    assertThat(book.confirm("sendo", seen + 2, first)).isInstanceOf(ActOutcome.Done.class);
    assertThat(code(book.confirm("sendo", seen + 2, first))).isEqualTo("watch.platform-overtaken");
    assertThat(book.of("sendo").getFirst().confirmedBy()).isEqualTo(first.id());
  }

  private long signsOfApps() {
    return counts.of(today(), today()).stream()
        .filter(count -> count.key().equals("APP") && count.figure().equals("SIGNS"))
        .mapToLong(WatchCounts.WatchCount::amount)
        .sum();
  }

  private static PlatformWish word(String entity, String contact, String source) {
    return new PlatformWish(entity, "0312345678", "Số 1 đường Thử", contact, null, null, source);
  }

  private GoodsWish sought(String name, long low, long high) {
    return new GoodsWish(
        "food.processed", name, today(), today().plusMonths(2), low, high, "Mùa Tết");
  }

  private static ProgrammeWish programme(
      String name, String ground, Set<PlaceKind> kinds, LocalDate from, LocalDate to) {
    return new ProgrammeWish(name, "Xem", ground, kinds, from, to);
  }

  private UUID confirmed() {
    UUID id = entered(PlaceKind.LIVESTREAM, mark);
    placeRegister.check(id, wish(PlaceFinding.SIGNS, "Rao hàng hiệu giá rẻ", null), first);
    read(id, true, "", second);
    return id;
  }

  /** Of the check that waits. */
  private ActOutcome<UUID> read(UUID place, boolean agrees, String words, Actor who) {
    UUID waits = placeRegister.one(place).orElseThrow().toRead();
    int number =
        placeRegister.checks(place).stream()
            .filter(one -> one.id().equals(waits))
            .mapToInt(one -> one.number())
            .findFirst()
            .orElse(0);
    return placeRegister.read(place, number, agrees, words, who);
  }

  private UUID programme() {
    Set<PlaceKind> kinds = Set.of(PlaceKind.APP);
    var wish = programme("Đợt " + mark, "KH 1", kinds, today(), today().plusDays(30));
    return ((ActOutcome.Done<UUID>) programmes.enter(wish, first)).value();
  }

  private static UUID id(Actor who) {
    return java.util.Objects.requireNonNull(who.id());
  }

  private String account(ActingOfficer who) {
    return officers.account(id(who.actor())).orElseThrow().accountName();
  }

  private UUID entered(PlaceKind kind, String address) {
    ActOutcome<UUID> outcome = enter(kind, address, today().plusDays(30));
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  private ActOutcome<UUID> enter(
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

  private static String code(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<UUID>) outcome).refusal().code();
  }
}

package vn.chosach.watch.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.chosach.kernel.Vietnam;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceQuestion;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;
import vn.chosach.watch.register.RegisteredPlace;

/** Papers of watched places: what is entered, what is found of them, and when they end. */
@ChosachTest
class LicencesTest {

  private static final String TAX_CODE = "9900000009";
  private static final String PERSONAL = "089399000001";

  @Autowired PlaceRegister placeRegister;
  @Autowired Licences licences;
  @Autowired SellerPlaces sellers;
  @Autowired Offers offers;
  @Autowired Journal journal;
  @Autowired MovableClock clock;

  private final String mark = "giấy-" + UUID.randomUUID();
  private final Actor first = Offers.officer();
  private final Actor second = Offers.officer();

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void a_paper_stands_once_at_its_place_and_in_the_journal() {
    UUID place = place(mark);
    UUID id = done(licences.enter(place, paper(LicenceKind.ENTERPRISE, "99 0000 0009"), first));
    Licence paper = licences.one(id).orElseThrow();
    assertThat(paper.number()).isEqualTo(TAX_CODE);
    assertThat(paper.state(today())).isEqualTo(LicenceState.UNCHECKED);
    assertThat(journal.newest("licence", id.toString(), null, 10))
        .first()
        .matches(journalEntry -> journalEntry.act().verb().equals("watch.licence-entered"));
    assertThat(code(licences.enter(place, paper(LicenceKind.ENTERPRISE, TAX_CODE), second)))
        .isEqualTo("watch.licence-known");
    assertThat(code(licences.end(id, " ", first))).isEqualTo("watch.why-missing");
    done(licences.end(id, "Ghi nhầm", first));
    assertThat(licences.one(id).orElseThrow().state(today())).isEqualTo(LicenceState.ENDED);
    assertThat(code(licences.end(id, "Lần nữa", first))).isEqualTo("watch.licence-ended");
    done(licences.enter(place, paper(LicenceKind.ENTERPRISE, TAX_CODE), second));
    assertThat(licences.of(place)).hasSize(2);
    assertThat(licences.counting(List.of(place))).hasSize(1);
  }

  @Test
  void numbers_that_nobody_can_have_are_refused() {
    UUID place = place(mark);
    for (String number :
        List.of("9900000008", "990000000", "99000000091", "MST 9900000009", "0x")) {
      assertThat(code(licences.enter(place, paper(LicenceKind.ENTERPRISE, number), first)))
          .as(number)
          .isEqualTo("watch.licence-tax-code");
    }
    for (String number : List.of("9900000009", "089599000001", "08939900001")) {
      assertThat(code(licences.enter(place, paper(LicenceKind.HOUSEHOLD, number), first)))
          .as(number)
          .isEqualTo("watch.licence-household-code");
    }
    assertThat(code(licences.enter(place, paper(LicenceKind.ALCOHOL, "không số"), first)))
        .isEqualTo("watch.licence-number-missing");
    done(licences.enter(place, paper(LicenceKind.ENTERPRISE, "9900000009-001"), first));
    done(licences.enter(place, paper(LicenceKind.ALCOHOL, "12/GP-SCT"), first));
    done(licences.enter(place, paper(LicenceKind.HOUSEHOLD, PERSONAL), first));
    LocalDate before = LocalDate.of(2025, 6, 30);
    done(licences.enter(place, old(LicenceKind.HOUSEHOLD, "9900000016", before), first));
  }

  @Test
  void a_personal_number_is_covered_in_the_journal() {
    UUID id = done(licences.enter(place(mark), paper(LicenceKind.HOUSEHOLD, PERSONAL), first));
    Map<String, String> facts =
        journal.newest("licence", id.toString(), null, 10).getFirst().act().details();
    assertThat(facts.toString()).contains("089••••••001").doesNotContain(PERSONAL);
  }

  @Test
  void what_is_missing_is_named_with_its_field() {
    UUID place = place(mark);
    LicenceWish whole = paper(LicenceKind.ALCOHOL, "12/GP");
    refused(place, with(whole, null, "12/GP", "A", today(), null, true), "loai", "kind-missing");
    refused(
        place, with(whole, whole.kind(), "1", " ", today(), null, true), "chu", "holder-missing");
    refused(place, with(whole, whole.kind(), "1", "A", null, null, true), "ngay-cap", "issued");
    refused(
        place,
        with(whole, whole.kind(), "1", "A", today().plusDays(1), null, true),
        "ngay-cap",
        "issued");
    refused(place, with(whole, whole.kind(), "1", "A", today(), null, false), "den-ngay", "term");
    refused(place, with(whole, whole.kind(), "1", "A", today(), today(), true), "den-ngay", "term");
    refused(
        place,
        with(whole, whole.kind(), "1", "A", today(), today().minusDays(1), false),
        "den-ngay",
        "until");
    assertThat(licences.of(place)).isEmpty();
    placeRegister.end(place, "Hết nhiệm vụ", first);
    assertThat(code(licences.enter(place, whole, first))).isEqualTo("watch.place-ended");
    assertThat(code(licences.enter(UUID.randomUUID(), whole, first)))
        .isEqualTo("watch.place-ended");
  }

  @Test
  void a_paper_expires_by_itself_and_its_place_stands_in_the_lane() {
    UUID place = place(mark);
    LicenceWish wish =
        with(
            paper(LicenceKind.GAS, "7/GCN"),
            LicenceKind.GAS,
            "7/GCN",
            "Chủ",
            today(),
            today().plusDays(40),
            false);
    UUID id = done(licences.enter(place, wish, first));
    done(licences.check(id, LicenceFinding.VALID, "", today().plusDays(300), first));
    assertThat(state(id)).isEqualTo(LicenceState.VALID);
    assertThat(found(PlaceQuestion.View.PAPERS)).isEmpty();
    clock.move(Duration.ofDays(10));
    assertThat(state(id)).isEqualTo(LicenceState.EXPIRING);
    assertThat(found(PlaceQuestion.View.PAPERS))
        .extracting(RegisteredPlace::id)
        .containsExactly(place);
    assertThat(found(PlaceQuestion.View.EXPIRING)).hasSize(1);
    assertThat(found(PlaceQuestion.View.EXPIRED)).isEmpty();
    clock.move(Duration.ofDays(30));
    assertThat(state(id)).isEqualTo(LicenceState.EXPIRING);
    clock.move(Duration.ofDays(1));
    assertThat(state(id)).isEqualTo(LicenceState.EXPIRED);
    assertThat(found(PlaceQuestion.View.EXPIRING)).isEmpty();
    assertThat(found(PlaceQuestion.View.EXPIRED))
        .extracting(RegisteredPlace::id)
        .containsExactly(place);
    assertThat(placeRegister.count(question(PlaceQuestion.View.PAPERS))).isEqualTo(1);
    assertThat(code(licences.check(id, LicenceFinding.VALID, "", next(), first)))
        .isEqualTo("watch.licence-term-passed");
    done(licences.end(id, "Đã cấp lại", first));
    assertThat(found(PlaceQuestion.View.PAPERS)).isEmpty();
  }

  @Test
  void a_paper_without_term_that_was_found_expired_stands_in_the_lane() {
    UUID place = place(mark);
    UUID id = done(licences.enter(place, paper(LicenceKind.TOBACCO, "3/GP"), first));
    done(licences.check(id, LicenceFinding.EXPIRED, "Sở trả lời", next(), first));
    assertThat(state(id)).isEqualTo(LicenceState.EXPIRED);
    assertThat(found(PlaceQuestion.View.EXPIRED))
        .extracting(RegisteredPlace::id)
        .containsExactly(place);
    assertThat(found(PlaceQuestion.View.DUE)).isEmpty();
    clock.move(Duration.ofDays(30));
    assertThat(found(PlaceQuestion.View.DUE))
        .extracting(RegisteredPlace::id)
        .containsExactly(place);
  }

  @Test
  void signs_at_a_paper_are_read_by_a_second_officer() {
    UUID place = place(mark);
    UUID id = done(licences.enter(place, paper(LicenceKind.MEDICINE, "5/ĐKKDD"), first));
    assertThat(code(licences.check(id, null, "", next(), first)))
        .isEqualTo("watch.finding-missing");
    for (LicenceFinding finding : LicenceFinding.values()) {
      if (finding != LicenceFinding.VALID) {
        assertThat(code(licences.check(id, finding, " ", next(), first)))
            .isEqualTo("watch.licence-words-missing");
      }
    }
    assertThat(code(licences.check(id, LicenceFinding.VALID, "", today(), first)))
        .isEqualTo("watch.review-day");
    assertThat(code(read(id, true, "", second))).isEqualTo("watch.nothing-to-read");
    done(licences.check(id, LicenceFinding.NOT_IN_REGISTER, "Sở Y tế không có", next(), first));
    assertThat(state(id)).isEqualTo(LicenceState.SIGNS);
    assertThat(found(PlaceQuestion.View.UNREAD))
        .extracting(RegisteredPlace::id)
        .containsExactly(place);
    assertThat(code(read(id, true, "", first))).isEqualTo("watch.licence-second-officer");
    assertThat(code(read(id, false, "", second))).isEqualTo("watch.licence-words-missing");
    done(read(id, true, "", second));
    assertThat(state(id)).isEqualTo(LicenceState.BAD);
    assertThat(found(PlaceQuestion.View.UNREAD)).isEmpty();
    assertThat(code(read(id, true, "", second))).isEqualTo("watch.nothing-to-read");
    done(licences.check(id, LicenceFinding.OTHER_HOLDER, "Giấy của người khác", next(), second));
    done(read(id, false, "Cùng một chủ", first));
    assertThat(state(id)).as("what two saw before stands").isEqualTo(LicenceState.BAD);
    assertThat(licences.checks(id)).extracting(LicenceCheck::number).containsExactly(2, 1);
    done(licences.check(id, LicenceFinding.WITHDRAWN, "Quyết định thu hồi", next(), first));
    assertThat(state(id)).isEqualTo(LicenceState.WITHDRAWN);
  }

  @Test
  void signs_of_a_paper_that_nobody_has_read_are_neither_covered_nor_laid_aside() {
    UUID place = place(mark);
    UUID id = done(licences.enter(place, paper(LicenceKind.MEDICINE, "5/ĐKKDD"), first));
    done(licences.check(id, LicenceFinding.NOT_IN_REGISTER, "Sở Y tế không có", next(), first));
    done(licences.check(id, LicenceFinding.VALID, "", next(), first));
    assertThat(state(id)).isEqualTo(LicenceState.SIGNS);
    assertThat(found(PlaceQuestion.View.UNREAD)).hasSize(1);
    assertThat(code(licences.end(id, "Ghi nhầm", first))).isEqualTo("watch.signs-unread");
    assertThat(code(placeRegister.end(place, "Hết việc", first))).isEqualTo("watch.signs-unread");
    clock.move(Duration.ofMinutes(5));
    done(read(id, true, "", second));
    assertThat(state(id))
        .as("seen by two after one alone called it valid")
        .isEqualTo(LicenceState.BAD);
    assertThat(found(PlaceQuestion.View.UNREAD)).isEmpty();
    clock.move(Duration.ofMinutes(5));
    done(licences.check(id, LicenceFinding.VALID, "Sở đính chính", next(), second));
    done(read(id, true, "", first));
    assertThat(state(id)).isEqualTo(LicenceState.VALID);
    done(licences.end(id, "Ghi nhầm", first));
    done(placeRegister.end(place, "Hết việc", first));
  }

  @Test
  void what_two_found_bad_is_lifted_by_two_and_by_no_later_check_of_one() {
    UUID place = place(mark);
    UUID id = done(licences.enter(place, paper(LicenceKind.MEDICINE, "5/ĐKKDD"), first));
    done(licences.check(id, LicenceFinding.NOT_IN_REGISTER, "Sở Y tế không có", next(), first));
    done(read(id, true, "", second));
    clock.move(Duration.ofMinutes(5));
    assertThat(code(licences.check(id, LicenceFinding.VALID, " ", next(), first)))
        .as("what lifts says why")
        .isEqualTo("watch.licence-words-missing");
    done(licences.check(id, LicenceFinding.EXPIRED, "Hết hạn", next(), first));
    assertThat(state(id)).as("nor by the end of its term").isEqualTo(LicenceState.BAD);
    done(licences.check(id, LicenceFinding.VALID, "Sở Y tế đính chính", next(), first));
    assertThat(state(id)).as("one alone lifts nothing").isEqualTo(LicenceState.BAD);
    assertThat(found(PlaceQuestion.View.UNREAD))
        .extracting(RegisteredPlace::id)
        .containsExactly(place);
    assertThat(code(licences.end(id, "Ghi nhầm", first))).isEqualTo("watch.signs-unread");
    assertThat(code(read(id, true, "", first))).isEqualTo("watch.licence-second-officer");
    done(read(id, false, "Sở chưa đính chính", second));
    assertThat(state(id)).isEqualTo(LicenceState.BAD);
    assertThat(found(PlaceQuestion.View.UNREAD)).isEmpty();
    done(licences.check(id, LicenceFinding.VALID, "Có văn bản đính chính", next(), second));
    clock.move(Duration.ofMinutes(5));
    done(read(id, true, "", first));
    assertThat(state(id)).isEqualTo(LicenceState.VALID);
    done(licences.check(id, LicenceFinding.VALID, "", next(), first));
    assertThat(licences.one(id).orElseThrow().unread()).as("nothing to lift").isFalse();
  }

  @Test
  void one_paper_at_two_places_is_pointed_out_at_both() {
    UUID one = place(mark + "/1");
    UUID other = place(mark + "/2");
    String number = "GP-" + mark;
    UUID here = done(licences.enter(one, paper(LicenceKind.ALCOHOL, number), first));
    assertThat(elsewhere(here)).isEmpty();
    UUID there =
        done(licences.enter(other, paper(LicenceKind.ALCOHOL, number.toUpperCase()), second));
    done(licences.enter(other, paper(LicenceKind.TOBACCO, number), second));
    assertThat(elsewhere(here)).extracting(Licence::place).containsExactly(other);
    assertThat(elsewhere(there)).extracting(Licence::place).containsExactly(one);
    placeRegister.end(other, "Đã đóng", first);
    assertThat(elsewhere(here)).isEmpty();
  }

  @Test
  void the_seller_of_a_listing_is_found_by_shop_address_site_or_name_only() {
    String shop = "shop" + UUID.randomUUID().toString().substring(0, 8);
    UUID byAddress = place("https://shopee.vn/" + shop);
    UUID site = place("https://" + shop + ".example/hang");
    UUID named = named("Tủ Đồ " + shop, mark);
    assertThat(match("Ai Đó", "https://shopee.vn/" + shop))
        .containsExactly(new SellerPlaces.Match(byAddress, "Nơi thử", true));
    assertThat(match("Ai Đó", "https://" + shop + ".example/hang/tui?a=1"))
        .containsExactly(new SellerPlaces.Match(site, "Nơi thử", true));
    assertThat(match("Ai Đó", "https://" + shop + ".example/khac")).isEmpty();
    assertThat(match("tủ đồ " + shop, "https://example.com/1"))
        .containsExactly(new SellerPlaces.Match(named, "Tủ Đồ " + shop, false));
    place("https://www.sendo.vn");
    assertThat(match("Ai Đó", "https://www.sendo.vn/" + shop)).isEmpty();
    placeRegister.end(named, "Đã đóng", first);
    assertThat(match("tủ đồ " + shop, "https://example.com/1")).isEmpty();
  }

  private List<SellerPlaces.Match> match(String name, String url) {
    return sellers.of(new SellerPlaces.Seller(name, url), today());
  }

  private void refused(UUID place, LicenceWish wish, String field, String code) {
    assertThat(licences.enter(place, wish, first))
        .isEqualTo(ActOutcome.refused(field, "watch.licence-" + code));
  }

  /** Of the check that waits. */
  private ActOutcome<UUID> read(UUID paper, boolean agrees, String words, Actor who) {
    UUID waits = licences.one(paper).orElseThrow().toRead();
    int number =
        licences.checks(paper).stream()
            .filter(one -> one.id().equals(waits))
            .mapToInt(one -> one.number())
            .findFirst()
            .orElse(0);
    return licences.read(paper, number, agrees, words, who);
  }

  private List<Licence> elsewhere(UUID id) {
    return licences.elsewhere(licences.one(id).orElseThrow());
  }

  private LicenceState state(UUID id) {
    return licences.one(id).orElseThrow().state(today());
  }

  private LicenceWish paper(LicenceKind kind, String number) {
    return old(kind, number, today());
  }

  private static LicenceWish old(LicenceKind kind, String number, LocalDate issued) {
    return new LicenceWish(
        kind, number, "Hộ thử", "Nơi cấp thử", issued, null, true, "", "", LicenceProvenance.PAPER);
  }

  private static LicenceWish with(
      LicenceWish wish,
      @Nullable LicenceKind kind,
      String number,
      String holder,
      @Nullable LocalDate issued,
      @Nullable LocalDate until,
      boolean endless) {
    return new LicenceWish(
        kind,
        number,
        holder,
        wish.issuer(),
        issued,
        until,
        endless,
        wish.goods(),
        wish.scope(),
        wish.seen());
  }

  private UUID place(String address) {
    return named("Nơi thử", address);
  }

  private UUID named(String name, String address) {
    var wish =
        new PlaceWish(PlaceKind.SHOP, name, address, "", "Xem giấy " + mark, today().plusDays(200));
    return done(placeRegister.enter(wish, first));
  }

  private PlaceQuestion question(PlaceQuestion.View view) {
    return new PlaceQuestion(null, mark, view, null);
  }

  private List<RegisteredPlace> found(PlaceQuestion.View view) {
    return placeRegister.page(question(view), 0, 10);
  }

  private LocalDate next() {
    return today().plusDays(30);
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  private static String code(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<UUID>) outcome).refusal().code();
  }
}

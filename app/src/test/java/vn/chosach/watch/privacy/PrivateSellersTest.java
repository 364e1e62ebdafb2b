package vn.chosach.watch.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.HitSheet;

/** Who reviews needs no name of a private person; who opens one says why. */
@ChosachTest
class PrivateSellersTest {

  private static final String PERSON = "Trần Thị Mộng Mơ";

  @Autowired SellerPrivacy privacy;
  @Autowired HitQuery query;
  @Autowired Offers offers;
  @Autowired Journal journal;
  @Autowired MovableClock clock;

  private final String platform = Offers.platform();
  private final Actor officer = Offers.officer();

  @AfterEach
  void timeGoesOn() {
    clock.reset();
  }

  @Test
  void a_name_without_a_word_of_trade_is_a_person_unless_the_platform_vouches() {
    for (String person : List.of(PERSON, "nguyenvanan_88", "Chị Ba", "Smith")) {
      assertThat(PrivateSellerPolicy.isPrivate(person, false)).as(person).isTrue();
      assertThat(PrivateSellerPolicy.isPrivate(person, true)).as(person).isFalse();
    }
    for (String trade :
        List.of("Shop Dựng Ô Môi", "CÔNG TY TNHH Ánh Sao", "giaystore99", "Nhà thuốc Hoa Sen")) {
      assertThat(PrivateSellerPolicy.isPrivate(trade, false)).as(trade).isFalse();
    }
    assertThat(PrivateSellerPolicy.isPrivate("", false)).isFalse();
  }

  @Test
  void covered_words_are_as_long_as_before_and_say_no_number_and_no_name() {
    String words = "Túi của " + PERSON + ", gọi 0912 345 678 hoặc Zalo 0912345678, giá 350k";
    String covered = Covering.words(words, PERSON);
    assertThat(covered).hasSameSizeAs(words).contains("giá 350k").startsWith("Túi của T");
    assertThat(covered).doesNotContain("Mộng", "345", "0912");
    assertThat(Covering.words("Giá 1.250.000 đ, size 41", PERSON))
        .isEqualTo("Giá 1.250.000 đ, size 41");
  }

  @Test
  void a_private_seller_is_covered_until_an_officer_opens_it_with_a_reason() {
    UUID hit = flagged(PERSON);
    HitSheet whole = query.read(hit).orElseThrow();
    HitSheet read = privacy.sheet(whole, id(officer));
    assertThat(privacy.hides(whole, id(officer))).isTrue();
    assertThat(read.line().seller()).startsWith("T.T.M.M. #");
    assertThat(read.offer().title()).hasSameSizeAs(whole.offer().title());
    assertThat(read.toString()).doesNotContain("Mộng");
    assertThat(privacy.lines(List.of(whole.line()), id(officer)).getFirst().seller())
        .isEqualTo(read.line().seller());

    assertThat(code(privacy.open(hit, "", "", officer))).isEqualTo("watch.reason-missing");
    assertThat(code(privacy.open(hit, "OTHER", " ", officer))).isEqualTo("watch.words-missing");
    assertThat(code(privacy.open(hit, "OTHER", "x".repeat(2_001), officer)))
        .isEqualTo("watch.words-too-long");
    assertThat(code(privacy.open(UUID.randomUUID(), "CASE", "", officer)))
        .isEqualTo("watch.unknown-hit");
    UUID seller = Objects.requireNonNull(whole.line().sellerId());
    assertThat(privacy.openings(seller)).isEmpty();

    assertThat(privacy.open(hit, "CASE", "Lập vụ", officer)).isEmpty();
    assertThat(privacy.sheet(whole, id(officer))).isEqualTo(whole);
    assertThat(privacy.hides(whole, id(Offers.officer()))).as("to another officer").isTrue();
    assertThat(code(privacy.open(hit, "CASE", "", officer))).isEqualTo("watch.seller-not-hidden");
    assertThat(privacy.openings(seller))
        .singleElement()
        .matches(one -> one.officer().equals(officer.id()) && one.reason() == OpeningReason.CASE);
    assertThat(journal.newest("listing", hit.toString(), null, 5))
        .filteredOn(journalEntry -> journalEntry.act().verb().equals("watch.seller-opened"))
        .singleElement()
        .matches(journalEntry -> "CASE".equals(journalEntry.act().details().get("reason")));

    clock.move(SellerPrivacy.OPEN.plusSeconds(1));
    assertThat(privacy.hides(whole, id(officer))).isTrue();
  }

  @Test
  void a_shop_is_named_to_everyone() {
    HitSheet whole = query.read(flagged("Shop Giày Xinh")).orElseThrow();
    assertThat(privacy.sheet(whole, id(officer))).isEqualTo(whole);
    assertThat(code(privacy.open(whole.line().id(), "CASE", "", officer)))
        .isEqualTo("watch.seller-not-hidden");
  }

  private UUID flagged(String seller) {
    offers.imported(platform, "1," + Offers.FAKE + " của " + seller + ",350000," + seller);
    return offers.hit(platform);
  }

  private static UUID id(Actor actor) {
    return Objects.requireNonNull(actor.id());
  }

  private static String code(Optional<Refusal> refused) {
    return refused.orElseThrow().code();
  }
}

package vn.chosach.watch.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.screening.pictures.PictureFile;
import vn.chosach.vault.Vault;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.photos.Photographs;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.HitSheet;

/** The picture of an alert finds offers that show the same photo, stored ones and later ones. */
@ChosachTest
class AlertPicturesTest {

  @Autowired Alerts alerts;
  @Autowired AlertQuery query;
  @Autowired AlertSearch words;
  @Autowired AlertPictures pictures;
  @Autowired PictureSearch search;
  @Autowired Candidates candidates;
  @Autowired Flagging flagging;
  @Autowired HitQuery hitQuery;
  @Autowired Offers offers;
  @Autowired Journal journal;
  @Autowired Vault vault;

  private final String platform = Offers.platform();
  private final String model = "q" + UUID.randomUUID().toString().substring(0, 8);
  private final long photo = UUID.randomUUID().getMostSignificantBits();
  private final Actor officer = Offers.officer();

  @Test
  void a_stored_listing_with_a_mirrored_copy_is_found_and_told_how_near_it_is() throws Exception {
    shown("1", "Bếp điện đôi", Photographs.mirrored(photo));
    shown("2", "Bếp điện khác", Photographs.jpeg(photo + 1));
    Alert alert = entered();
    UUID file = added(alert, Photographs.jpeg(photo));
    assertThat(pictures.of(alert.id())).singleElement().matches(AlertPicture::searching);
    search.run(file, Integer.MAX_VALUE);
    assertThat(pictures.of(alert.id())).noneMatch(AlertPicture::searching);
    List<Candidate> found = candidates.page(alert, 0, 10);
    assertThat(found).extracting(Candidate::title).containsExactly("Bếp điện đôi");
    assertThat(found.getFirst().distance()).isBetween(0, 31);
    assertThat(found.getFirst().words()).isEmpty();
    assertThat(vault.files(alert.id())).hasSize(1);
    assertThat(pictures.open(alert.id(), file, true)).isPresent();
    assertThat(journal.newest("alert", alert.id().toString(), null, 10))
        .first()
        .matches(journalEntry -> journalEntry.act().verb().equals("watch.alert-pictured"));
  }

  @Test
  void a_later_listing_is_found_when_it_comes_and_flagged_once_the_rule_is_live() throws Exception {
    Alert alert = entered();
    UUID file = added(alert, Photographs.jpeg(photo));
    search.run(file, Integer.MAX_VALUE);
    shown("1", "Bếp từ cũ", Photographs.mirrored(photo));
    assertThat(candidates.page(alert, 0, 10))
        .singleElement()
        .matches(one -> one.later() && one.hit() == null && one.distance() != null);
    assertThat(offers.hits(platform)).as("nothing is marked before the head says so").isEmpty();

    alerts.watch(alert.id(), officer);
    shown("2", "Bếp từ mới", Photographs.mirrored(photo));
    HitSheet sheet = hitQuery.read(offers.hit(platform)).orElseThrow();
    assertThat(sheet.line().title()).isEqualTo("Bếp từ mới");
    assertThat(sheet.reasons())
        .as(sheet.reasons().toString())
        .filteredOn(why -> why.rule().equals(alert.watch().rule()))
        .singleElement()
        .matches(why -> why.weight() == 60 && why.title().contains(alert.number()))
        .matches(why -> why.facts().contains("256 bit"));
    assertThat(query.of(sheet.line().id())).extracting(Alert::id).containsExactly(alert.id());

    alerts.end(alert.id(), "Đã thu hồi hết", officer);
    alerts.end(alert.id(), "Đồng ý", Offers.officer());
    shown("3", "Bếp từ nữa", Photographs.mirrored(photo));
    assertThat(offers.hits(platform)).hasSize(1);
    assertThat(candidates.count(alert)).isEqualTo(2);
  }

  @Test
  void one_press_brings_what_the_picture_alone_found_into_review() throws Exception {
    shown("1", "Bếp điện đôi", Photographs.mirrored(photo));
    Alert alert = entered();
    search.run(added(alert, Photographs.jpeg(photo)), Integer.MAX_VALUE);
    assertThat(flagging.flag(alert, null, officer))
        .isEqualTo(ActOutcome.done(new AlertDone(alert.id(), alert.number(), 1)));
    HitSheet sheet = hitQuery.read(offers.hit(platform)).orElseThrow();
    assertThat(sheet.reasons()).anyMatch(why -> why.rule().equals(alert.watch().rule()));
    assertThat(flagging.flag(alert, null, officer))
        .isEqualTo(ActOutcome.refused("watch.alert-nothing-to-flag"));
  }

  @Test
  void words_and_picture_of_one_listing_are_one_candidate() throws Exception {
    shown("1", "Ấm siêu tốc " + model, Photographs.jpeg(photo));
    Alert alert = entered();
    search.run(added(alert, Photographs.mirrored(photo)), Integer.MAX_VALUE);
    words.run(alert.id(), Integer.MAX_VALUE);
    assertThat(candidates.page(alert, 0, 10))
        .singleElement()
        .matches(one -> one.words().equals(model) && one.distance() != null);
  }

  @Test
  void what_says_nothing_is_shown_and_not_searched_by_and_what_is_taken_off_no_more()
      throws Exception {
    Alert alert = entered();
    UUID plain = added(alert, Photographs.plain());
    assertThat(pictures.of(alert.id())).singleElement().matches(one -> !one.sought());
    UUID file = added(alert, Photographs.jpeg(photo));
    assertThat(pictures.takeOff(alert, file, officer)).isInstanceOf(ActOutcome.Done.class);
    assertThat(pictures.takeOff(alert, file, officer))
        .isEqualTo(ActOutcome.refused("anh", "watch.alert-picture-unknown"));
    search.run(file, Integer.MAX_VALUE);
    shown("1", "Bếp", Photographs.jpeg(photo));
    shown("2", "Tủ", Photographs.plain());
    assertThat(candidates.count(alert)).isZero();
    assertThat(pictures.of(alert.id())).extracting(AlertPicture::file).containsExactly(plain);
    assertThat(pictures.open(alert.id(), file, false)).isEmpty();
    assertThat(pictures.open(UUID.randomUUID(), plain, false)).as("of another alert").isEmpty();
    assertThat(vault.files(alert.id())).as("evidence stays").hasSize(2);
  }

  @Test
  void what_is_wrong_with_a_picture_is_told_at_once_and_nothing_is_kept() {
    Alert alert = entered();
    var text = new ByteArrayInputStream("<html>".getBytes(StandardCharsets.UTF_8));
    var refused = (ActOutcome.Refused<AlertDone>) pictures.add(alert, " ", "x.html", text, officer);
    assertThat(refused.faults())
        .extracting(ActOutcome.FieldRefusal::field)
        .containsExactly("anh", "chu-thich");
    var good = new ByteArrayInputStream(Photographs.jpeg(photo));
    assertThat(pictures.add(alert, "", "x.jpg", good, officer))
        .isEqualTo(ActOutcome.refused("chu-thich", "watch.alert-caption-missing"));
    assertThat(vault.files(alert.id())).isEmpty();
    alerts.end(alert.id(), "Hết", officer);
    var late = new ByteArrayInputStream(Photographs.jpeg(photo));
    Alert ended = query.one(alert.id()).orElseThrow();
    assertThat(pictures.add(ended, "Ảnh", "x.jpg", late, officer))
        .isEqualTo(ActOutcome.refused("anh", "watch.alert-ended"));
  }

  private void shown(String item, String title, byte[] picture)
      throws PictureFile.PictureFileRefused {
    offers.importedFile(
        platform,
        "id,title,price,seller,pdq\n%s,%s,350000,Shop %s,%s\n"
            .formatted(item, title, item, PictureFile.prints(picture).hash()));
  }

  private UUID added(Alert alert, byte[] picture) {
    var body = new ByteArrayInputStream(picture);
    return done(pictures.add(alert, "Mặt trước", "anh.jpg", body, officer)).id();
  }

  private Alert entered() {
    var wish =
        new AlertWish(
            AlertKind.RECALL,
            "Bếp điện",
            "",
            model,
            "",
            "",
            "Dễ chập điện",
            "Thu hồi theo Quyết định 12/QĐ-TC",
            "Chi cục thử nghiệm",
            "",
            LocalDate.of(2026, 1, 5));
    return query.one(done(alerts.enter(wish, officer)).id()).orElseThrow();
  }

  private static AlertDone done(ActOutcome<AlertDone> outcome) {
    return ((ActOutcome.Done<AlertDone>) outcome).value();
  }
}

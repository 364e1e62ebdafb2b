package vn.chosach.watch.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.HeldWork;
import vn.chosach.vault.Vault;
import vn.chosach.watch.intake.Offers;

/** Sheets of brands: versions that stay, pictures in the vault, questions with their dates. */
@ChosachTest
class MarksTest {

  @Autowired HeldWork work;
  @Autowired Marks marks;
  @Autowired MarkQuery query;
  @Autowired MarkPictures pictures;
  @Autowired HolderQuestions questions;
  @Autowired Vault vault;
  @Autowired Offers offers;
  @Autowired Journal journal;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final String brand = "hiệu-" + UUID.randomUUID().toString().substring(0, 12);
  private final Actor officer = Offers.officer();

  @Test
  void a_brand_has_one_sheet_and_each_version_of_it_stays() {
    UUID id = entered(brand);
    assertThat(code(marks.enter(wish(brand.toUpperCase(java.util.Locale.ROOT)), officer)))
        .isEqualTo("ten watch.mark-known");
    assertThat(marks.amend(id, with("Chủ mới"), 1, officer)).isInstanceOf(ActOutcome.Done.class);
    assertThat(code(marks.amend(id, with("Chủ khác"), 1, officer)))
        .isEqualTo("chu watch.mark-overtaken");
    assertThat(code(marks.amend(id, with("Chủ khác"), 7, officer)))
        .isEqualTo("chu watch.mark-overtaken");
    MarkSheet sheet = query.one(id).orElseThrow();
    assertThat(sheet.holder()).isEqualTo("Chủ mới");
    assertThat(sheet.version()).isEqualTo(2);
    assertThat(
            jdbc.sql("SELECT holder FROM watch.mark_word WHERE sheet = :id ORDER BY number")
                .param("id", id)
                .query(String.class)
                .list())
        .containsExactly("Chủ thể thử", "Chủ mới");
    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE watch.mark_word SET holder = 'x' WHERE sheet = :id")
                    .param("id", id)
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThat(journal.newest("mark-sheet", id.toString(), null, 10))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsExactly("watch.mark-amended", "watch.mark-entered");
    assertThat(query.page(brand, 0, 10)).extracting(MarkSheet::id).containsExactly(id);
    assertThat(query.count("chủ mới")).isPositive();
  }

  @Test
  void what_is_missing_is_named_with_its_field() {
    assertThat(code(marks.enter(wish(" "), officer))).isEqualTo("ten watch.mark-name-missing");
    assertThat(code(marks.enter(with(" "), officer))).isEqualTo("chu watch.mark-holder-missing");
    assertThat(code(marks.amend(UUID.randomUUID(), wish(brand), 1, officer)))
        .isEqualTo(" watch.mark-unknown");
    var spelt = new MarkWish(brand, "a", "c", "l", "t", "g", "n");
    assertThat(code(marks.enter(spelt, officer))).isEqualTo("cach-viet watch.mark-spellings");
    var bare = new MarkWish(brand, "", "c", "l", "t", " ", "n");
    assertThat(code(marks.enter(bare, officer))).isEqualTo("gia watch.mark-fake-missing");
    assertThat(query.count(brand)).isZero();
  }

  @Test
  void the_sheet_is_found_from_an_offer_that_names_the_brand_as_a_word() {
    String word = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    UUID id = entered(word);
    String platform = Offers.platform();
    offers.imported(
        platform,
        "1," + Offers.FAKE + " " + word.toUpperCase(java.util.Locale.ROOT) + " mới,350000,Một",
        "2," + Offers.FAKE + " x" + word + "x,350000,Hai");
    assertThat(offers.hits(platform)).hasSize(2);
    assertThat(offers.hits(platform).stream().filter(hit -> finds(hit, id))).hasSize(1);
    assertThat(query.of(UUID.randomUUID())).isEmpty();
  }

  private boolean finds(UUID hit, UUID sheet) {
    return query.of(hit).stream().anyMatch(one -> one.id().equals(sheet));
  }

  @Test
  void a_picture_is_sealed_in_the_vault_and_taken_off_without_being_lost() throws IOException {
    UUID id = entered(brand);
    assertThat(code(add(id, null, "Tem", png()))).isEqualTo("cho-thay watch.mark-showing-missing");
    assertThat(code(add(id, Showing.FAKE, " ", png())))
        .isEqualTo("chu-thich watch.mark-caption-missing");
    assertThat(code(add(id, Showing.FAKE, "Tem", "chữ".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("anh vault.other-kind");
    assertThat(code(add(UUID.randomUUID(), Showing.FAKE, "Tem", png())))
        .isEqualTo(" watch.mark-unknown");
    UUID file = ((ActOutcome.Done<UUID>) add(id, Showing.FAKE, "Tem in phẳng", png())).value();
    assertThat(query.pictures(id))
        .containsExactly(new MarkPicture(file, Showing.FAKE, "Tem in phẳng"));
    assertThat(vault.files(id)).singleElement().matches(kept -> kept.kept());
    assertThat(pictures.open(id, file, true)).isPresent();
    assertThat(pictures.open(UUID.randomUUID(), file, true)).as("of another sheet").isEmpty();
    assertThat(pictures.takeOff(id, file, officer)).isInstanceOf(ActOutcome.Done.class);
    assertThat(code(pictures.takeOff(id, file, officer))).isEqualTo(" watch.mark-picture-unknown");
    assertThat(query.pictures(id)).isEmpty();
    assertThat(pictures.open(id, file, true)).isEmpty();
    assertThat(vault.files(id)).as("stays in the vault").hasSize(1);
  }

  @Test
  void a_question_is_late_after_its_day_and_answered_once() {
    UUID id = entered(brand);
    LocalDate today = Vietnam.dayOf(clock.instant());
    assertThat(code(questions.ask(id, "", " ", today, today, officer)))
        .isEqualTo("cau-hoi watch.mark-question-missing");
    assertThat(code(questions.ask(id, "TR-999999999", "x", today, today, officer)))
        .isEqualTo("tin watch.mark-hit-unknown");
    assertThat(code(questions.ask(id, "", "x", today.plusDays(1), today, officer)))
        .isEqualTo("ngay-hoi watch.mark-asked-day");
    assertThat(code(questions.ask(id, "", "x", today, today.minusDays(1), officer)))
        .isEqualTo("han watch.mark-due-day");
    UUID late = asked(id, today.minusDays(9), today.minusDays(1));
    asked(id, today, today);
    MarkSheet sheet = query.one(id).orElseThrow();
    assertThat(sheet.open()).isEqualTo(2);
    assertThat(sheet.late()).isEqualTo(1);
    var asking = new ActingOfficer(officer, Set.of(Role.CASE_OFFICER));
    assertThat(work.of(asking, id.toString()))
        .hasSize(2)
        .allMatch(verb -> verb.contains("chủ nhãn"));
    assertThat(code(questions.answer(id, late, null, "x", today, officer)))
        .isEqualTo("ket-luan watch.mark-finding-missing");
    assertThat(
            code(questions.answer(id, late, HolderFinding.FAKE, "x", today.minusDays(10), officer)))
        .isEqualTo("ngay-tra-loi watch.mark-answer-day");
    assertThat(
            code(
                questions.answer(UUID.randomUUID(), late, HolderFinding.FAKE, "x", today, officer)))
        .isEqualTo(" watch.mark-question-unknown");
    assertThat(questions.answer(id, late, HolderFinding.FAKE, "Không phải", today, officer))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(code(questions.answer(id, late, HolderFinding.GENUINE, "Phải", today, officer)))
        .isEqualTo(" watch.mark-answered");
    assertThat(query.one(id).orElseThrow().late()).isZero();
    assertThat(work.of(asking, id.toString())).as("one is answered").hasSize(1);
    assertThat(query.questions(id))
        .extracting(HolderQuestion::number)
        .as("open ones first")
        .containsExactly(2, 1);
    assertThat(query.questions(id).getLast().answer())
        .isEqualTo(
            new HolderQuestion.HolderQuestionAnswer(HolderFinding.FAKE, "Không phải", today));
  }

  @Test
  void a_question_may_be_about_a_flagged_listing() {
    UUID id = entered(brand);
    String platform = Offers.platform();
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Một");
    UUID hit = offers.hit(platform);
    long number =
        jdbc.sql("SELECT number FROM watch.hit WHERE id = :id")
            .param("id", hit)
            .query(Long.class)
            .single();
    LocalDate today = Vietnam.dayOf(clock.instant());
    questions.ask(id, "tr-%06d".formatted(number), "Thật hay giả?", today, today, officer);
    assertThat(query.questions(id))
        .singleElement()
        .matches(one -> hit.equals(one.hit()) && one.hitNumber() != null);
  }

  private UUID asked(UUID sheet, LocalDate on, LocalDate due) {
    return ((ActOutcome.Done<UUID>) questions.ask(sheet, "", "Thật hay giả?", on, due, officer))
        .value();
  }

  private ActOutcome<UUID> add(
      UUID sheet, @org.jspecify.annotations.Nullable Showing showing, String caption, byte[] file) {
    return pictures.add(
        sheet, showing, caption, "tem.png", new ByteArrayInputStream(file), officer);
  }

  static byte[] png() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private UUID entered(String name) {
    return ((ActOutcome.Done<UUID>) marks.enter(wish(name), officer)).value();
  }

  private static String code(ActOutcome<UUID> outcome) {
    ActOutcome.Refused<UUID> no = (ActOutcome.Refused<UUID>) outcome;
    return no.faults().getFirst().field() + " " + no.refusal().code();
  }

  private MarkWish with(String holder) {
    return new MarkWish(brand, "", holder, "l@thu.example", "Tem tròn", "Không tem", "Tập huấn");
  }

  private static MarkWish wish(String name) {
    return new MarkWish(
        name, "", "Chủ thể thử", "l@thu.example", "Tem tròn", "Không tem", "Tập huấn");
  }
}

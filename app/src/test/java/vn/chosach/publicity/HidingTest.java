package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.GenuineGoods;
import vn.chosach.publicity.life.PublicationGround;

/** Who is named in the case after a draft was made is hidden on the draft at once. */
@ChosachTest
class HidingTest {

  private static final String NAME = "Kiều Oanh Vũ";

  @Autowired Publications publications;
  @Autowired Officers officers;
  @Autowired Office office;

  private ActingOfficer author;
  private ActingOfficer head;
  private CaseFile file;
  private UUID publication;

  @BeforeEach
  void aDraftThatNamesSomebody() {
    author = office.handler();
    head = office.head();
    file = office.heard(office.assigned(author, head, "Hàng nhái"), author, 20_000_000);
    file = office.fined(file, 12_000_000, author);
    publication = done(publications.draft(file.number(), author));
    Edition draft = newest();
    var body =
        new Body(
            "Hàng nhái ở chợ",
            "Kho do " + NAME + " thuê.",
            List.of("Hỏi hóa đơn"),
            List.of(),
            List.of("Nghị định 98/2020/NĐ-CP, Điều 11"),
            Body.English.NONE,
            draft.body().steps(),
            draft.body().amounts());
    done(
        publications.write(
            draft.id(),
            new Wording(body, PublicationGround.RESULT, office.today().plusDays(90), ""),
            draft.version(),
            author));
    assertThat(newest().shown().summary()).contains(NAME);
  }

  @Test
  void naming_a_subject_hides_it_on_the_draft_without_rewriting() {
    int version = newest().version();
    name(NAME);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(newest().shown().summary()).isEqualTo("Kho do (một người) thuê."));
    assertThat(newest().version()).as("an old page is told").isEqualTo(version + 1);
    assertThat(newest().body().summary()).as("the words of the author stay").contains(NAME);
    assertThat(newest().state()).isEqualTo(EditionState.DRAFT);
  }

  @Test
  void submitting_in_the_same_moment_hides_it_as_well() {
    name(NAME);
    Edition seen = newest();
    var outcome = publications.proceed(seen.id(), EditionEvent.SUBMIT, "", seen.version(), author);
    assertThat(outcome).isInstanceOfAny(ActOutcome.Done.class, ActOutcome.Overtaken.class);
    if (outcome instanceof ActOutcome.Done) {
      assertThat(newest().shown().summary()).doesNotContain(NAME);
    }
  }

  @Test
  void a_name_in_other_letters_that_masking_cannot_find_stops_the_draft() {
    name("KIEU OANH VU");
    Edition seen = newest();
    assertThat(publications.proceed(seen.id(), EditionEvent.SUBMIT, "", seen.version(), author))
        .isInstanceOfSatisfying(
            ActOutcome.Refused.class,
            no -> assertThat(no.refusal().code()).isEqualTo("publicity.name-left"));
    assertThat(newest().state()).isEqualTo(EditionState.DRAFT);
  }

  @Test
  void nothing_beside_the_genuine_goods_names_or_leads_to_a_subject() {
    List<Dossier.Subject> subjects =
        List.of(
            subject(SubjectKind.BUSINESS, "Công ty An Phú"),
            subject(SubjectKind.SHOP, "https://shopee.vn/shop-bi-ngo"),
            subject(SubjectKind.PERSON, NAME));
    assertThat(named(beside("Chủ nhãn", "nhan.vn", "Sổ", "Nắp trơn"), subjects)).isFalse();
    assertThat(named(beside("Công ty An Phú", "", "Sổ", "Nắp trơn"), subjects))
        .as("a holder is there to be named")
        .isFalse();
    assertThat(named(beside("Chủ nhãn", "", "Sổ", "cua cong ty An Phu"), subjects)).isTrue();
    assertThat(named(beside("Chủ nhãn", "shopee.vn/shop-bi-ngo", "Sổ", "Trơn"), subjects)).isTrue();
    assertThat(named(beside("Chủ nhãn", "", "Hỏi kieu oanh vu", "Trơn"), subjects)).isTrue();
  }

  private static boolean named(GenuineGoods beside, List<Dossier.Subject> subjects) {
    var body =
        new Body(
            "Dầu gội bị làm giả",
            "",
            List.of(),
            List.of(),
            List.of(),
            Body.English.NONE,
            List.of(),
            List.of(),
            List.of(),
            beside);
    PublicationGround ground = PublicationGround.WARNING;
    return Hiding.names(Hiding.masked(body, ground, subjects), ground, subjects);
  }

  private static GenuineGoods beside(String holder, String channel, String source, String fake) {
    var signs = List.of(new GenuineGoods.GenuineSign("Nắp dập chìm", fake));
    return new GenuineGoods(holder, channel, source, "", null, signs, List.of());
  }

  private static Dossier.Subject subject(SubjectKind kind, String name) {
    return new Dossier.Subject(UUID.randomUUID(), kind, name, null);
  }

  @Test
  void what_was_checked_before_the_name_was_known_is_hidden_before_it_is_public() {
    proceed(EditionEvent.SUBMIT, author);
    proceed(EditionEvent.CHECK, office.handler());
    name(NAME);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(newest().shown().summary()).doesNotContain(NAME));
    proceed(EditionEvent.APPROVE, head);
    assertThat(newest().state()).isEqualTo(EditionState.LIVE);
    assertThat(newest().shown().summary()).isEqualTo("Kho do (một người) thuê.");
  }

  @Test
  void drafts_of_a_leaver_go_to_the_receiver_who_is_their_author_then() {
    ActingOfficer next = office.officer(Office.QLTT, Role.AGENCY_HEAD);
    proceed(EditionEvent.SUBMIT, author);
    assertThat(officers.workOf(Office.id(author)).kinds())
        .anySatisfy(
            kind -> {
              assertThat(kind.nameKey()).isEqualTo("publicity.open-work");
              assertThat(kind.share().titles()).containsExactly("Hàng nhái ở chợ");
            });
    assertThat(officers.end(Actor.SYSTEM, Office.id(author), null, "Nghỉ"))
        .isInstanceOf(ActOutcome.Refused.class);
    assertThat(officers.end(Actor.SYSTEM, Office.id(author), Office.id(next), "Chuyển ngành"))
        .isInstanceOf(ActOutcome.Done.class);
    Edition draft = newest();
    assertThat(draft.author()).isEqualTo(Office.id(next));
    assertThat(draft.state()).isEqualTo(EditionState.SUBMITTED);
    assertThat(publications.proceed(draft.id(), EditionEvent.CHECK, "", draft.version(), next))
        .as("another person than the author checks")
        .isInstanceOf(ActOutcome.Refused.class);
    proceed(EditionEvent.CHECK, head);
  }

  private void name(String name) {
    file =
        office.go(
            file, new CaseAct.NameSubject(SubjectKind.PERSON, name, "Người thuê kho"), author);
  }

  private void proceed(EditionEvent event, ActingOfficer by) {
    Edition edition = newest();
    done(publications.proceed(edition.id(), event, "", edition.version(), by));
  }

  private Edition newest() {
    return publications.read(publication, head).orElseThrow().newest();
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }
}

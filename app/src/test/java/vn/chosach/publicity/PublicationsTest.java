package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.HeldWork;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.PublicationGround;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.tips.form.Citizen;

/** What becomes public, by whom, how long, and how it is put right. */
@ChosachTest
class PublicationsTest {

  @Autowired Publications publications;
  @Autowired Expiry expiry;
  @Autowired Office office;
  @Autowired HeldWork work;
  @Autowired Registry registry;
  @Autowired Cases cases;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer author;
  private ActingOfficer head;

  @BeforeEach
  void people() {
    author = office.handler();
    head = office.head();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_decided_case_becomes_public_after_two_others_agreed() {
    CaseFile file = fined("Kem trộn " + UUID.randomUUID());
    UUID id = drafted(file);
    Edition draft = newest(id);
    assertThat(draft.body().amounts()).extracting(Body.Amount::dong).contains(12_000_000L);
    assertThat(draft.body().steps()).extracting(Body.BodyStep::what).contains("inspected", "fined");
    write(id, "Kem trộn dán nhãn giả", "Chủ kho là Trần Thị Bưởi bán qua livestream.");
    assertThat(code(go(id, EditionEvent.CHECK, author))).isEqualTo("publicity.not-possible");
    done(go(id, EditionEvent.SUBMIT, author));
    assertThat(code(go(id, EditionEvent.CHECK, author))).isEqualTo("publicity.second-person");
    done(go(id, EditionEvent.CHECK, office.handler()));
    assertThat(code(go(id, EditionEvent.APPROVE, author))).isEqualTo("publicity.not-yours");
    assertThat(shown(id)).isFalse();
    done(go(id, EditionEvent.APPROVE, head));
    PublicPage page = page(id);
    assertThat(page.open()).isTrue();
    assertThat(page.edition().shown().summary())
        .isEqualTo("Chủ kho là (một người) bán qua livestream.");
    assertThat(page.publication().slug()).startsWith("kem-tron-dan-nhan-gia-");
    assertThat(shown(id)).isTrue();
  }

  @Test
  void nothing_is_drafted_before_a_decision_and_nothing_twice() {
    CaseFile open = office.assigned(author, head, "Chưa quyết định");
    assertThat(code(publications.draft(open.number(), author))).isEqualTo("publicity.not-decided");
    CaseFile file = fined("Một lần");
    drafted(file);
    assertThat(code(publications.draft(file.number(), author)))
        .isEqualTo("publicity.drafted-before");
    assertThat(code(publications.draft(file.number(), office.officer("SYT-AG", Role.CASE_OFFICER))))
        .isEqualTo("publicity.unknown-case");
  }

  @Test
  void a_sanction_is_public_only_with_its_listed_field_and_its_harm_in_words() {
    UUID id = drafted(fined("Nêu lĩnh vực, hậu quả"));
    done(write(id, PublicationGround.SANCTION, office.today().plusDays(90)));
    assertThat(code(go(id, EditionEvent.SUBMIT, author))).isEqualTo("publicity.harm-missing");
    Edition draft = newest(id);
    String said = "Hàng giả; 200 người mua dị ứng";
    done(publications.proceed(draft.id(), EditionEvent.SUBMIT, said, draft.version(), author));
    assertThat(publications.read(id, head).orElseThrow().acts())
        .as("whoever checks reads it")
        .anyMatch(act -> said.equals(act.words()));
    done(go(id, EditionEvent.CHECK, head));
    assertThat(code(go(id, EditionEvent.APPROVE, head)))
        .as("who checked does not approve")
        .isEqualTo("publicity.checker");
    assertThat(publications.read(id, head).orElseThrow().possible())
        .contains(EditionEvent.RETURN)
        .doesNotContain(EditionEvent.APPROVE);
    done(go(id, EditionEvent.APPROVE, office.officer(Office.QLTT, Role.AGENCY_HEAD)));
  }

  @Test
  void a_ground_sets_how_long_and_a_day_beyond_is_refused() {
    UUID id = drafted(fined("Danh sách cảnh báo"));
    LocalDate today = office.today();
    assertThat(code(write(id, PublicationGround.CONSUMER, today.plusDays(31))))
        .isEqualTo("publicity.expiry-out-of-range");
    assertThat(code(write(id, PublicationGround.WARNING, today.plusDays(10))))
        .isEqualTo("publicity.ground-elsewhere");
    done(write(id, PublicationGround.CONSUMER, today.plusDays(30)));
    live(id);
    clock.move(Duration.ofDays(31));
    assertThat(page(id).open()).isFalse();
    assertThat(shown(id)).isFalse();
    expiry.tick();
    assertThat(newest(id).state()).isEqualTo(EditionState.EXPIRED);
  }

  @Test
  void a_correction_shows_itself_and_keeps_the_old_edition() {
    UUID id = drafted(fined("Đính chính"));
    write(id, "Kem trộn", "Phạt nhầm số tiền.");
    live(id);
    done(publications.correct(id, "Số hũ kem là 1.240, không phải 1.420.", author));
    assertThat(page(id).open()).isTrue();
    assertThat(page(id).corrections()).isEmpty();
    live(id);
    PublicPage page = page(id);
    assertThat(page.edition().number()).isEqualTo(2);
    assertThat(page.corrections())
        .singleElement()
        .satisfies(one -> assertThat(one.words()).contains("1.240"));
    assertThat(publications.read(id, head).orElseThrow().editions())
        .extracting(Edition::state)
        .containsExactly(EditionState.LIVE, EditionState.SUPERSEDED);
  }

  @Test
  void a_correction_that_is_in_work_or_was_dropped_stands_in_the_way_of_no_withdrawal()
      throws Exception {
    UUID id = drafted(fined("Đang đính chính"));
    write(id, "Kem trộn", "Phạt nhầm số tiền.");
    live(id);
    done(publications.correct(id, "Số hũ kem sai.", author));
    done(dropped(id));
    assertThat(newest(id).state()).as("what is public").isEqualTo(EditionState.LIVE);
    done(publications.correct(id, "Số hũ kem là 1.240.", author));
    assertThat(newest(id).number()).isEqualTo(3);

    String desk = "/xuat-ban/" + id;
    assertThat(new Desk(mvc, author).page(desk).select("form[action$=/lam/withdrawn]")).isEmpty();
    var withdrawing = new Desk(mvc, head);
    assertThat(withdrawing.fill(desk, "/lam/withdrawn", "ly-do", "Nêu nhầm người.").getStatus())
        .isEqualTo(302);
    assertThat(page(id).open()).isFalse();
    assertThat(newest(id).state()).as("the correction goes on").isEqualTo(EditionState.DRAFT);
    live(id);
    assertThat(page(id).open()).isTrue();
  }

  @Test
  void a_case_whose_draft_was_dropped_or_whose_page_was_withdrawn_is_begun_anew() throws Exception {
    CaseFile file = fined("Lập lại");
    UUID id = drafted(file);
    done(dropped(id));
    String here = "/ho-so-vu-viec/" + file.number();
    var desk = new Desk(mvc, author);
    assertThat(desk.page(here).select("form[action=/xuat-ban/vu]")).hasSize(1);
    assertThat(drafted(file)).isEqualTo(id);
    assertThat(desk.page(here).select("form[action=/xuat-ban/vu]")).isEmpty();
    assertThat(desk.page("/xuat-ban/" + id).select("[name=dinh-chinh]"))
        .as("nothing was public that could be corrected")
        .isEmpty();
    write(id, "Kem trộn", "Nội dung.");
    live(id);
    assertThat(page(id).corrections()).isEmpty();

    Edition shown = newest(id);
    done(
        publications.proceed(shown.id(), EditionEvent.WITHDRAW, "Ghi nhầm", shown.version(), head));
    assertThat(drafted(file)).isEqualTo(id);
    Edition draft = newest(id);
    assertThat(desk.page("/xuat-ban/" + id).select("[name=dinh-chinh]")).hasSize(1);
    assertThat(code(write(id, draft.ground(), draft.expiresOn())))
        .as("why it is public again")
        .isEqualTo("publicity.correction-missing");
  }

  @Test
  void a_withdrawal_needs_a_reason_that_everyone_reads() {
    UUID id = drafted(fined("Rút lại"));
    write(id, "Rút lại", "Nội dung.");
    live(id);
    assertThat(
            code(
                publications.proceed(
                    newest(id).id(), EditionEvent.WITHDRAW, "Sai", newest(id).version(), author)))
        .isEqualTo("publicity.not-yours");
    assertThat(code(go(id, EditionEvent.WITHDRAW, head))).isEqualTo("publicity.reason-missing");
    done(
        publications.proceed(
            newest(id).id(),
            EditionEvent.WITHDRAW,
            "Quyết định đã bị hủy; cơ sở không vi phạm.",
            newest(id).version(),
            head));
    PublicPage page = page(id);
    assertThat(page.open()).isFalse();
    assertThat(page.edition().hands().endReason()).contains("không vi phạm");
  }

  @Test
  void what_one_head_withdrew_waits_for_the_eyes_of_another() throws Exception {
    CaseFile file = fined("Gỡ một mình");
    UUID id = drafted(file);
    write(id, "Gỡ một mình", "Nội dung.");
    live(id);
    Edition shown = newest(id);
    done(
        publications.proceed(
            shown.id(), EditionEvent.WITHDRAW, "Nêu nhầm.", shown.version(), head));
    String desk = "/xuat-ban/" + id;
    ActingOfficer other = office.head();
    assertThat(work.of(head, desk)).as("not of who withdrew it").isEmpty();
    assertThat(work.of(author, desk)).as("of no case officer").isEmpty();
    assertThat(work.of(office.officer("SYT-AG", Role.AGENCY_HEAD), desk)).isEmpty();
    assertThat(work.of(other, desk)).containsExactly("Xem lại một nội dung công khai đã bị rút");
    assertThat(code(go(id, EditionEvent.REVIEW, head))).isEqualTo("publicity.withdrawer");
    assertThat(code(go(id, EditionEvent.REVIEW, author))).isEqualTo("publicity.not-yours");
    assertThat(new Desk(mvc, head).page(desk).select("form[action$=/lam/reviewed]")).isEmpty();

    assertThat(drafted(file)).as("begun anew").isEqualTo(id);
    assertThat(new Desk(mvc, other).fill(desk, "/lam/reviewed", "ly-do", "").getStatus())
        .as("also while a newer wording is in work")
        .isEqualTo(302);
    assertThat(work.of(other, desk)).isEmpty();
    assertThat(newest(id).state()).isEqualTo(EditionState.DRAFT);
    Edition gone = publications.read(id, other).orElseThrow().under(EditionEvent.REVIEW);
    assertThat(
            code(publications.proceed(gone.id(), EditionEvent.REVIEW, "", gone.version(), other)))
        .as("once")
        .isEqualTo("publicity.not-possible");
  }

  @Test
  void what_rested_on_an_annulled_decision_goes_by_itself() {
    CaseFile file = fined("Hủy quyết định");
    UUID id = drafted(file);
    write(id, "Kem trộn", "Phạt 12 triệu đồng.");
    live(id);
    String number =
        cases.read(file.number(), author).orElseThrow().standingRulings().getFirst().number();
    UUID other = drafted(fined("Vẫn còn hiệu lực"));
    live(other);
    office.signed(file, new PaperTerms.Annulment(number, "Sai đối tượng"), author);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(newest(id).state()).isEqualTo(EditionState.WITHDRAWN));
    assertThat(shown(id)).isFalse();
    assertThat(page(id).open()).isFalse();
    assertThat(page(id).edition().hands().endReason()).as("nobody wrote one").isNull();
    assertThat(page(other).open()).as("another case").isTrue();
  }

  @Test
  void a_cleared_case_is_restored_and_one_with_the_police_is_not_published() {
    CaseFile file = office.assigned(author, head, "Xăng đạt chuẩn");
    file =
        Office.file(
            cases.proceed(
                file.id(), new CaseAct.Propose(CaseEvent.CLEAR, "Đạt"), file.version(), author));
    file = Office.file(cases.answer(file.id(), true, "Đồng ý", file.version(), head));
    UUID restored = drafted(file);
    assertThat(newest(restored).ground()).isEqualTo(PublicationGround.CLEARED);
    write(restored, PublicationGround.CLEARED, office.today().plusDays(60));
    live(restored);
    assertThat(page(restored).open()).isTrue();
    named_only_with_a_paper_of_the_seller();
    file = office.go(file, office.plainly(CaseEvent.CLOSE), author);
    office.go(file, office.plainly(CaseEvent.REOPEN), head);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(newest(restored).state())
                    .as("it is looked into again")
                    .isEqualTo(EditionState.WITHDRAWN));

    CaseFile fined = fined("Vừa phạt");
    UUID id = drafted(fined);
    done(write(id, PublicationGround.RESULT, office.today().plusDays(60)));
    assertThat(code(write(id, PublicationGround.CLEARED, office.today().plusDays(60)))).isEmpty();
    assertThat(code(go(id, EditionEvent.SUBMIT, author))).isEqualTo("publicity.not-cleared");
  }

  private void named_only_with_a_paper_of_the_seller() {
    CaseFile file = office.assigned(author, head, "Xăng đạt chuẩn");
    file =
        office.go(file, new CaseAct.NameSubject(SubjectKind.SHOP, "Cửa hàng Mẫu Xanh", ""), author);
    file =
        Office.file(
            cases.proceed(
                file.id(), new CaseAct.Propose(CaseEvent.CLEAR, "Đạt"), file.version(), author));
    file = Office.file(cases.answer(file.id(), true, "Đồng ý", file.version(), head));
    UUID id = drafted(file);
    done(agreed(id, "Kế hoạch 389, mục I.1"));
    assertThat(code(go(id, EditionEvent.SUBMIT, author))).isEqualTo("publicity.consent-missing");
    String consent =
        registry.arrived(registry.officer(Office.QLTT, Role.CASE_OFFICER), "Đồng ý nêu tên");
    done(agreed(id, consent));
    live(id);
    assertThat(page(id).edition().shown().summary()).contains("Cửa hàng Mẫu Xanh");
  }

  private ActOutcome<UUID> agreed(UUID id, String base) {
    var body =
        new Body(
            "Kết quả kiểm tra",
            "Cửa hàng Mẫu Xanh bán xăng đạt chuẩn.",
            List.of(),
            List.of(),
            List.of(base),
            Body.English.NONE,
            List.of(),
            List.of());
    return publications.write(
        newest(id).id(),
        new Wording(body, PublicationGround.CLEARED_NAMED, office.today().plusDays(60), ""),
        newest(id).version(),
        author);
  }

  @Test
  void a_warning_needs_three_signs_and_an_old_page_changes_nothing() {
    var two =
        body("Giả shipper", "Gọi điện báo có đơn.", List.of("Một", "Hai"), List.of("Gọi lại"));
    var wording = new Wording(two, PublicationGround.WARNING, office.today().plusDays(30), "");
    UUID id = ((ActOutcome.Done<UUID>) publications.warn(wording, null, author)).value();
    assertThat(code(go(id, EditionEvent.SUBMIT, author))).isEqualTo("publicity.signs-missing");
    Edition before = newest(id);
    var three =
        body(
            "Giả shipper", "Gọi điện báo có đơn.", List.of("Một", "Hai", "Ba"), List.of("Gọi lại"));
    var better = new Wording(three, PublicationGround.WARNING, office.today().plusDays(30), "");
    done(publications.write(before.id(), better, before.version(), author));
    assertThat(publications.write(before.id(), wording, before.version(), author))
        .isInstanceOf(ActOutcome.Overtaken.class);
    live(id);
    assertThat(
            publications.page(PublicationKind.ALERT, String.valueOf(page(id).publication().slug())))
        .hasValueSatisfying(one -> assertThat(one.open()).isTrue());
  }

  @Test
  void staff_of_another_agency_sees_nothing_and_the_standing_office_all() {
    UUID id = drafted(fined("Của Quản lý thị trường"));
    ActingOfficer elsewhere = office.officer("SYT-AG", Role.AGENCY_HEAD);
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    assertThat(publications.read(id, elsewhere)).isEmpty();
    assertThat(code(publications.proceed(newest(id).id(), EditionEvent.DROP, "x", 1, elsewhere)))
        .isEqualTo("publicity.unknown");
    assertThat(publications.read(id, standing)).isPresent();
    assertThat(publications.desk(null, 0, 100, elsewhere).entries())
        .noneMatch(one -> one.publication().id().equals(id));
  }

  @Test
  void a_correction_does_not_begin_the_days_of_the_warning_list_anew() {
    UUID id = drafted(fined("Danh sách cảnh báo, đính chính"));
    LocalDate first = office.today();
    done(write(id, PublicationGround.CONSUMER, first.plusDays(30)));
    live(id);
    clock.move(Duration.ofDays(20));
    done(publications.correct(id, "Số tiền là 12 triệu.", author));
    assertThat(newest(id).expiresOn()).isEqualTo(first.plusDays(30));
    assertThat(code(write(id, PublicationGround.CONSUMER, first.plusDays(31))))
        .isEqualTo("publicity.expiry-out-of-range");
    done(write(id, PublicationGround.CONSUMER, first.plusDays(30)));
    live(id);
    clock.move(Duration.ofDays(31));
    assertThat(page(id).open()).isFalse();
  }

  @Test
  void what_stands_beside_a_publication_names_nobody_either() throws Exception {
    UUID id = drafted(fined("Bên cạnh nội dung"));
    Edition draft = newest(id);
    var body =
        new Body(
            "Kem trộn",
            "Tóm tắt.",
            List.of(),
            List.of(),
            List.of("Quyết định xử phạt bà Trần Thị Bưởi, Điều 11"),
            Body.English.NONE,
            draft.body().steps(),
            draft.body().amounts());
    LocalDate last = office.today().plusDays(90);
    done(
        publications.write(
            draft.id(),
            new Wording(body, PublicationGround.RESULT, last, ""),
            draft.version(),
            author));
    live(id);
    assertThat(page(id).edition().shown().bases())
        .containsExactly("Quyết định xử phạt bà (một người), Điều 11");

    assertThat(code(publications.correct(id, "Cua tran thi buoi, sai số", author)))
        .isEqualTo("publicity.name-left");
    done(publications.correct(id, "Trần Thị Bưởi bán 12 hũ, không phải 21.", author));
    assertThat(newest(id).correction()).isEqualTo("(một người) bán 12 hũ, không phải 21.");
    live(id);

    Edition open = newest(id);
    assertThat(
            code(
                publications.proceed(
                    open.id(), EditionEvent.WITHDRAW, "tran thi buoi", open.version(), head)))
        .isEqualTo("publicity.name-left");
    done(
        publications.proceed(
            open.id(),
            EditionEvent.WITHDRAW,
            "Quyết định với Trần Thị Bưởi đã hủy.",
            open.version(),
            head));
    String address = "/vu-viec/" + page(id).publication().slug();
    var gone = new Citizen(mvc, false).open(address);
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.text("main")).contains("Quyết định với (một người) đã hủy.");
    clock.move(Duration.ofDays(91));
    assertThat(gone.open(address).status()).isEqualTo(410);
    assertThat(gone.text("main"))
        .as("the reason has its days too")
        .contains("đã được rút")
        .doesNotContain("đã hủy", "Lý do", "Căn cứ để công bố");
  }

  @Test
  void the_address_names_nobody_also_where_the_shop_may_be_named() {
    for (String title : List.of("Cửa hàng Mẫu Đỏ bán kem giả", "cua hang mau do ban kem gia")) {
      CaseFile now = office.assigned(author, head, "Nêu tên cửa hàng");
      now = office.heard(now, author, 9_000_000);
      now =
          office.go(now, new CaseAct.NameSubject(SubjectKind.SHOP, "Cửa hàng Mẫu Đỏ", ""), author);
      UUID id = drafted(office.fined(now, 12_000_000, author));
      Edition draft = newest(id);
      var body =
          new Body(
              title,
              "Tóm tắt.",
              List.of(),
              List.of(),
              List.of("Nghị định 98/2020/NĐ-CP, Điều 11"),
              Body.English.NONE,
              draft.body().steps(),
              draft.body().amounts());
      LocalDate last = office.today().plusDays(20);
      done(
          publications.write(
              draft.id(),
              new Wording(body, PublicationGround.CONSUMER, last, ""),
              draft.version(),
              author));
      live(id);
      assertThat(page(id).edition().shown().title()).as("on this ground").isEqualTo(title);
      assertThat(page(id).publication().slug()).doesNotContain("mau-do");
    }
  }

  private CaseFile fined(String title) {
    CaseFile now = office.assigned(author, head, title);
    now = office.heard(now, author, 9_000_000);
    now = office.go(now, new CaseAct.NameSubject(SubjectKind.PERSON, "Trần Thị Bưởi", ""), author);
    return office.fined(now, 12_000_000, author);
  }

  private UUID drafted(CaseFile file) {
    return done(publications.draft(file.number(), author));
  }

  private void live(UUID id) {
    Edition draft = newest(id);
    if (draft.body().bases().isEmpty() && draft.ground().kind() == PublicationKind.CASE) {
      write(id, draft.ground(), draft.expiresOn());
    }
    done(go(id, EditionEvent.SUBMIT, author));
    done(go(id, EditionEvent.CHECK, office.handler()));
    done(go(id, EditionEvent.APPROVE, head));
  }

  private ActOutcome<UUID> write(UUID id, PublicationGround publicationGround, LocalDate until) {
    Edition draft = newest(id);
    Body was = draft.body();
    var body =
        new Body(
            was.title(),
            "Tóm tắt.",
            was.lessons(),
            was.advice(),
            List.of("Nghị định 98/2020/NĐ-CP, Điều 11"),
            Body.English.NONE,
            was.steps(),
            was.amounts());
    String correction = draft.number() > 1 ? String.valueOf(draft.correction()) : "";
    return publications.write(
        draft.id(),
        new Wording(body, publicationGround, until, correction),
        draft.version(),
        author);
  }

  private void write(UUID id, String title, String summary) {
    Edition draft = newest(id);
    var body =
        new Body(
            title,
            summary,
            List.of("Hỏi hóa đơn trước khi mua"),
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
  }

  private static Body body(String title, String summary, List<String> signs, List<String> advice) {
    return new Body(
        title, summary, signs, advice, List.of(), Body.English.NONE, List.of(), List.of());
  }

  private ActOutcome<UUID> go(UUID id, EditionEvent event, ActingOfficer by) {
    Edition edition = newest(id);
    return publications.proceed(edition.id(), event, "", edition.version(), by);
  }

  private ActOutcome<UUID> dropped(UUID id) {
    Edition draft = newest(id);
    return publications.proceed(draft.id(), EditionEvent.DROP, "Thôi", draft.version(), author);
  }

  private Edition newest(UUID id) {
    return publications.read(id, head).orElseThrow().newest();
  }

  private PublicPage page(UUID id) {
    Publication publication = publications.read(id, head).orElseThrow().publication();
    return publications.page(publication.kind(), String.valueOf(publication.slug())).orElseThrow();
  }

  private boolean shown(UUID id) {
    return publications
        .shown(new PublicQuestion(PublicationKind.CASE, "", "", 0, 100))
        .entries()
        .stream()
        .anyMatch(one -> one.publication().id().equals(id));
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  private static String code(ActOutcome<UUID> outcome) {
    return outcome instanceof ActOutcome.Refused<UUID> refused ? refused.refusal().code() : "";
  }
}

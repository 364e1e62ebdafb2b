package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.inquiry.SeizureTerm;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockState;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * Exhibits are held by a signed decision and for its days only; each entry of their custody follows
 * from a paper (Luật XLVPHC art. 125, 126).
 */
@ChosachTest
class SeizureTest {

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;

  @BeforeEach
  void a_case_with_goods() {
    handler = office.handler();
    head = office.head();
    file = office.decidable(office.assigned(handler, head, "Kem trộn"), handler);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void only_who_has_the_power_seizes_and_the_custody_follows() {
    CaseFile now = file;
    Office.file(cases.proceed(now.id(), prepare(seizure(1)), now.version(), handler));
    UUID paper = office.paper(now, handler);
    ActingOfficer colleague = office.officer(Office.QLTT, Role.CASE_OFFICER);
    UUID powerless = office.right(colleague, null);
    assertThat(refusal(documents.proceed(paper, new DocumentAct.Submit(powerless), 0, handler)))
        .isEqualTo("cases.no-power");
    assertThat(dossier().seizures()).as("a draft holds nothing").isEmpty();
    documents.proceed(
        paper,
        new DocumentAct.Plainly(vn.chosach.documents.life.DocumentEvent.DROP, "Soạn lại"),
        0,
        handler);

    file = office.signed(read(), seizure(1), handler);
    Dossier.Seized one = dossier().seizures().getFirst();
    assertThat(one.row().exhibits()).containsExactly(1);
    assertThat(clock().state()).isEqualTo(ClockState.RUNNING);
    Dossier.Exhibit thing = dossier().evidence().getFirst();
    assertThat(thing.holder()).isEqualTo("Thủ kho Nguyễn Văn Giữ");
    assertThat(thing.custody().getLast().reason()).contains(one.row().number());
    assertThat(read().state()).as("the case stays where it is").isEqualTo(CaseState.VERIFYING);
  }

  @Test
  void nothing_is_seized_twice_and_nothing_of_another_case() {
    assertThat(code(seizure(1, 77))).isEqualTo("cases.unknown-exhibit");
    file = office.signed(file, seizure(1), handler);
    assertThat(code(seizure(1))).isEqualTo("cases.seized-before");
    file =
        office.go(
            file,
            new CaseAct.Secure(
                2, ExhibitKind.GOODS, "Tem nhãn", "1 cuộn", clock.instant(), "", "Kho số 1"),
            handler);
    file = office.signed(file, seizure(2), handler);
    assertThat(dossier().seizures()).hasSize(2);

    CaseFile other = office.decidable(office.assigned(handler, head, "Vụ khác"), handler);
    String number = number();
    file = other;
    assertThat(code(new InquiryTerms.Release(number, "Bà Mẫu", "089", "Trả")))
        .as("a seizure of another case")
        .isEqualTo("cases.unknown-seizure");
  }

  @Test
  void it_is_held_longer_only_by_a_paper_and_only_before_its_days_are_over() {
    file = office.signed(file, seizure(1), handler);
    var first = clock().dueAt();
    file =
        office.signed(
            file,
            new InquiryTerms.Prolonging(number(), SeizureTerm.ONE_MONTH, "Chờ giám định"),
            handler);
    assertThat(clock().dueAt()).isAfter(first);
    assertThat(code(new InquiryTerms.Prolonging(number(), SeizureTerm.ONE_MONTH, "Thêm nữa")))
        .as("the same term again")
        .isEqualTo("cases.prolonged-before");
    clock.move(Duration.ofDays(70));
    assertThat(code(new InquiryTerms.Prolonging(number(), SeizureTerm.TWO_MONTHS, "Quá hạn")))
        .isEqualTo("cases.seizure-over");
    assertThat(dossier().seizures().getFirst().row().holds()).as("and is shown").isTrue();
  }

  @Test
  void it_is_given_back_by_a_paper_and_can_be_seized_again() throws Exception {
    assertThat(offered()).contains("tam-giu", "loai-chung-cu").doesNotContain("tra-lai-tang-vat");
    file = office.signed(file, seizure(1), handler);
    assertThat(offered())
        .as("all of it is seized")
        .contains("tra-lai-tang-vat", "giao-tang-vat")
        .doesNotContain("tam-giu", "loai-chung-cu");
    file =
        office.signed(
            file,
            new InquiryTerms.Release(number(), "Bà Lê Thị Mẫu", "089000000389", "Không vi phạm"),
            handler);
    Dossier.Seized one = dossier().seizures().getFirst();
    assertThat(one.row().kept()).isFalse();
    assertThat(clock().state()).isEqualTo(ClockState.MET);
    assertThat(dossier().evidence().getFirst().holder())
        .as("the minutes of the return hand them over")
        .isEqualTo("Thủ kho Nguyễn Văn Giữ");
    assertThat(code(new InquiryTerms.Release(one.row().number(), "Bà Mẫu", "089", "Lần nữa")))
        .isEqualTo("cases.unknown-seizure");
    assertThat(offered()).contains("tam-giu", "loai-chung-cu").doesNotContain("tra-lai-tang-vat");
    file = office.signed(file, seizure(1), handler);
    assertThat(dossier().seizures()).hasSize(2);
  }

  @Test
  void a_sanction_decides_about_what_is_held_and_its_days_are_over() {
    file = office.signed(file, seizure(1), handler);
    file = office.heard(file, handler, 9_000_000);
    file = office.fined(file, 5_000_000, handler);
    assertThat(file.state()).isEqualTo(CaseState.FINED);
    assertThat(dossier().seizures().getFirst().row().holds()).isFalse();
    assertThat(clock().state()).isEqualTo(ClockState.MET);
  }

  @Test
  void what_an_annulled_sanction_decided_is_held_without_a_decision_again() {
    file = office.signed(file, seizure(1), handler);
    file = office.heard(file, handler, 9_000_000);
    file = office.fined(file, 5_000_000, handler);
    String ruling = dossier().standingRulings().getFirst().number();
    file = office.signed(file, new PaperTerms.Annulment(ruling, "Sai thẩm quyền"), handler);
    assertThat(dossier().seizures().getFirst().row().holds()).isTrue();
    file = office.go(file, new CaseAct.Propose(CaseEvent.CLEAR, "Đủ hóa đơn"), handler);
    file = Office.file(cases.answer(file.id(), true, "Đồng ý", file.version(), head));
    assertThat(
            Office.code(
                cases.proceed(file.id(), office.plainly(CaseEvent.CLOSE), file.version(), handler)))
        .as("nobody forgets them")
        .isEqualTo("cases.seizure-open");
    file =
        office.signed(
            file,
            new InquiryTerms.Release(number(), "Bà Lê Thị Mẫu", "089000000389", "Không vi phạm"),
            handler);
    assertThat(dossier().seizures().getFirst().row().holds()).isFalse();
  }

  @Test
  void a_case_is_not_closed_over_goods_that_are_still_held() {
    file = office.signed(file, seizure(1), handler);
    file = office.go(file, new CaseAct.Propose(CaseEvent.CLEAR, "Đủ hóa đơn"), handler);
    file = Office.file(cases.answer(file.id(), true, "Đồng ý", file.version(), head));
    assertThat(file.state()).isEqualTo(CaseState.CLEARED);
    assertThat(
            Office.code(
                cases.proceed(file.id(), office.plainly(CaseEvent.CLOSE), file.version(), handler)))
        .isEqualTo("cases.seizure-open");
    file =
        office.signed(
            file,
            new InquiryTerms.Release(number(), "Bà Lê Thị Mẫu", "089000000389", "Không vi phạm"),
            handler);
    assertThat(
            Office.code(
                cases.proceed(file.id(), office.plainly(CaseEvent.CLOSE), file.version(), handler)))
        .as("and not before it is minuted, see FormMinutesPagesTest")
        .isEqualTo("cases.minutes-missing");
  }

  /** Acts on exhibits that the page of the case offers. */
  private List<String> offered() throws Exception {
    return Seat.page(mvc, "/ho-so-vu-viec/" + file.number(), handler)
        .select("#bang-chung a[href*=/lam/]")
        .eachAttr("href")
        .stream()
        .map(href -> href.substring(href.lastIndexOf('/') + 1))
        .toList();
  }

  private InquiryTerms.Seizure seizure(Integer... exhibits) {
    return new InquiryTerms.Seizure(
        office.violator(read(), handler),
        List.of(exhibits),
        "Để xác minh nguồn gốc",
        "Kho tang vật Đội số 2",
        "Thủ kho Nguyễn Văn Giữ");
  }

  private static CaseAct prepare(PaperTerms terms) {
    return new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã kiểm tra");
  }

  private String code(PaperTerms terms) {
    CaseFile now = read();
    return Office.code(cases.proceed(now.id(), prepare(terms), now.version(), handler));
  }

  private String number() {
    return dossier().seizures().getLast().row().number();
  }

  private Clock clock() {
    var explained = dossier().seizures().getFirst().clock();
    assertThat(explained).isNotNull();
    return java.util.Objects.requireNonNull(explained).clock();
  }

  private Dossier dossier() {
    return cases.read(file.number(), handler).orElseThrow();
  }

  private CaseFile read() {
    return dossier().file();
  }

  private static String refusal(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Document>) outcome).refusal().code();
  }
}

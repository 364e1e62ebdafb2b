package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.inquiry.AppraisalGround;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;

/** What exhibits are worth is found by a signed paper with its ground (Luật XLVPHC art. 60). */
@ChosachTest
class AppraisalTest {

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private CaseFile file;

  @BeforeEach
  void a_case_with_goods() {
    handler = office.handler();
    file = office.decidable(office.assigned(handler, office.head(), "Kem trộn"), handler);
  }

  @Test
  void the_paper_finds_the_worth_and_what_is_typed_is_an_estimate() {
    file = office.go(file, Office.value(9_000_000), handler);
    InquiryTerms.Appraisal terms = office.appraisal(file, 81_600_000, handler);
    Office.file(cases.proceed(file.id(), prepare(terms), file.version(), handler));
    UUID paper = office.paper(file, handler);
    UUID powerless = office.right(office.handler(), null);
    assertThat(refusal(documents.proceed(paper, new DocumentAct.Submit(powerless), 0, handler)))
        .isEqualTo("cases.no-power");
    assertThat(read().valuation().worth()).isEqualTo(new Dong(9_000_000));
    documents.proceed(
        paper,
        new DocumentAct.Plainly(vn.chosach.documents.life.DocumentEvent.DROP, "Soạn lại"),
        0,
        handler);

    file = office.signed(read(), terms, handler);
    assertThat(file.valuation().worth()).isEqualTo(new Dong(81_600_000));
    assertThat(dossier().appraisals()).hasSize(1);
    assertThat(dossier().thresholds()).as("the worth of the paper counts").isNotEmpty();
    assertThat(dossier().clocks())
        .extracting(ClockExplanation::clock)
        .anyMatch(one -> one.ruleKey().equals("VP.CRIME") && one.state().open());
    assertThat(code(Office.value(9_000_000))).isEqualTo("cases.worth-appraised");

    file = office.signed(read(), office.appraisal(file, 12_000_000, handler), handler);
    assertThat(file.valuation().worth()).as("another paper").isEqualTo(new Dong(12_000_000));
    assertThat(dossier().thresholds()).isEmpty();
  }

  @Test
  void a_council_has_three_members_and_two_days_at_most() {
    Instant now = clock.instant();
    assertThat(code(prepare(council("Ông A, chủ tịch\nBà B, Sở Tài chính", now))))
        .isEqualTo("cases.council-too-small");
    String three = "Ông A, chủ tịch\nBà B, Sở Tài chính\nÔng C, Sở Công Thương";
    assertThat(code(prepare(council(three, now.minus(Duration.ofHours(49))))))
        .isEqualTo("cases.council-too-late");
    assertThat(code(prepare(council(three, now.plus(Duration.ofHours(1))))))
        .isEqualTo("cases.in-future");
    file = office.signed(file, council(three, now.minus(Duration.ofHours(20))), handler);
    assertThat(dossier().appraisals().getFirst().ground()).isEqualTo(AppraisalGround.COUNCIL);
  }

  @Test
  void nothing_is_valued_that_is_not_in_the_file_or_without_a_source() {
    var foreign =
        new InquiryTerms.Appraisal(
            List.of(77), AppraisalGround.LISTED, "Giá niêm yết", new Dong(1), "", null);
    assertThat(code(prepare(foreign))).isEqualTo("cases.unknown-exhibit");
    var none =
        new InquiryTerms.Appraisal(
            List.of(), AppraisalGround.LISTED, "Giá niêm yết", new Dong(1), "", null);
    assertThat(code(prepare(none))).isEqualTo("cases.no-exhibit");
    var silent =
        new InquiryTerms.Appraisal(List.of(1), AppraisalGround.LISTED, " ", new Dong(1), "", null);
    assertThat(code(prepare(silent))).isEqualTo("cases.words-missing");
    assertThat(dossier().appraisals()).isEmpty();
  }

  private static InquiryTerms.Appraisal council(String members, @Nullable Instant from) {
    return new InquiryTerms.Appraisal(
        List.of(1),
        AppraisalGround.COUNCIL,
        "Hàng không có giá niêm yết",
        new Dong(4_000_000),
        members,
        from);
  }

  private static CaseAct prepare(PaperTerms terms) {
    return new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã kiểm tra");
  }

  private String code(CaseAct act) {
    CaseFile now = read();
    return Office.code(cases.proceed(now.id(), act, now.version(), handler));
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

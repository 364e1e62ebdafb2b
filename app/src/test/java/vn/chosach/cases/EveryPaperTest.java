package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.Assignments;
import vn.chosach.cases.papers.CasePapers;
import vn.chosach.documents.Desk;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.acts.PaperEffects;
import vn.chosach.documents.acts.SignaturePreview;
import vn.chosach.documents.checking.PaperRule;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;
import vn.chosach.officers.ActingOfficer;

/**
 * Each kind of paper that the program prints is printed once through the program's own draft path
 * and held against the layout and against what a paper of its kind must say; a fault is named by
 * kind and point. Papers of other rooms pass the same check when they are submitted: a test of the
 * room that submits one fails there.
 */
@ChosachTest
class EveryPaperTest {

  /** Kinds that another test submits, and so checks: a fault refuses the submission there. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("KLTC", "PetitionsTest"),
          Map.entry("TTDT", "FundingTest"),
          Map.entry("QDGDT", "FundingTest"),
          Map.entry("QDTHDT", "FundingTest"),
          Map.entry("GDNTT", "FundingTest"),
          Map.entry("GNTKP", "FundingTest"),
          Map.entry("BCQT", "FundingTest"),
          Map.entry("BBKT", "SignedMinutesTest"),
          Map.entry("BBCB", "InspectionClocksTest"),
          Map.entry("MBB03", "RightToExplainTest"),
          Map.entry("MBB04", "AppraisalTest"),
          Map.entry("MQD01", "FormMinutesPagesTest"),
          Map.entry("MQD20", "SeizureTest"),
          Map.entry("MQD21", "SeizureTest"),
          Map.entry("MQD24", "SeizureTest"),
          Map.entry("MQD03", "ExecutionTest"),
          Map.entry("MQD04", "ExecutionTest"),
          Map.entry("MQD05", "ExecutionTest"),
          Map.entry("MQD07", "ExecutionTest"),
          Map.entry("MQD08", "ExecutionTest"),
          Map.entry("MQD09", "ExecutionTest"),
          Map.entry("MQD10", "ExecutionTest"),
          Map.entry("MQD11", "ExecutionTest"));

  /** Terms whose papers those tests submit. */
  private static final Set<Class<?>> SUBMITTED_ELSEWHERE =
      Set.of(
          InquiryTerms.InspectionMinutes.class,
          InquiryTerms.ViolationMinutes.class,
          InquiryTerms.Announcement.class,
          InquiryTerms.Hearing.class,
          InquiryTerms.FormMinutes.class,
          PaperTerms.OnSpot.class,
          BesideTerms.Unsanctioned.class,
          BesideTerms.Expertise.class,
          InquiryTerms.Appraisal.class,
          InquiryTerms.Seizure.class,
          InquiryTerms.Prolonging.class,
          InquiryTerms.Release.class,
          ExecutionTerms.Postponement.class,
          ExecutionTerms.Remission.class,
          ExecutionTerms.Instalments.class,
          ExecutionTerms.Coercion.class);

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired SignaturePreview review;
  @Autowired Assignments assignments;
  @Autowired PaperEffects effects;
  @Autowired Desk desk;

  private ActingOfficer handler;
  private ActingOfficer head;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
  }

  /** Every kind of terms below a sealed one. */
  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Stream.of(sealed.getPermittedSubclasses()).flatMap(EveryPaperTest::kinds)
        : Stream.of(sealed);
  }

  @Test
  void every_decision_of_a_case_says_what_its_form_asks() {
    var samples = new LinkedHashMap<Class<?>, Supplier<UUID>>();
    samples.put(
        PaperTerms.Sanction.class,
        () -> prepared(heard(), (at, file, by) -> at.sanction(file, 15_000_000, by)));
    samples.put(PaperTerms.HandUp.class, this::handedUp);
    samples.put(PaperTerms.Recovery.class, this::recovery);
    samples.put(PaperTerms.Annulment.class, this::annulment);
    samples.put(InquiryTerms.InspectionOrder.class, this::inspection);
    samples.put(
        PaperTerms.Transfer.class, () -> prepared(heard(), (at, file, by) -> Office.transfer()));
    samples.put(
        InquiryTerms.StrikeOut.class,
        () ->
            prepared(
                heard(),
                (at, file, by) ->
                    new InquiryTerms.StrikeOut(List.of(1), "Thu thập không đúng thủ tục")));
    samples.put(ExecutionTerms.Amendment.class, () -> amendment(false));
    assertThat(Stream.concat(samples.keySet().stream(), SUBMITTED_ELSEWHERE.stream()))
        .as("terms of a paper without a sample")
        .containsAll(kinds(PaperTerms.class).toList());
    var faults = new ArrayList<String>();
    samples.values().forEach(sample -> faults.addAll(faults(sample.get())));
    faults.addAll(faults(amendment(true)));
    faults.addAll(faults(assigned()));
    assertThat(faults).isEmpty();
  }

  @Test
  void every_kind_that_officers_write_is_in_order_and_signed() {
    var faults = new ArrayList<String>();
    ActingOfficer signatory = office.head();
    UUID right = office.right(signatory, "market.director");
    for (DocumentKind kind : Kinds.all()) {
      if (effects.bound(kind.code()) || kind.form() != null) {
        continue;
      }
      Document draft = done(documents.draft(written(kind), handler));
      faults.addAll(faults(draft.id()));
      ActOutcome<Document> submitted =
          documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, handler);
      assertThat(submitted).as(kind.code()).isInstanceOf(ActOutcome.Done.class);
      ActOutcome<Document> signed =
          documents.proceed(draft.id(), new DocumentAct.Sign("", true), 0, signatory);
      assertThat(signed).as(kind.code() + " " + signed).isInstanceOf(ActOutcome.Done.class);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void no_form_of_the_decree_is_begun_without_what_it_does() throws Exception {
    assertThat(CasePapers.kinds()).allMatch(kind -> kind.form() == null);
    assertThat(Kinds.all().stream().filter(kind -> kind.form() != null))
        .hasSizeGreaterThan(40)
        .allMatch(kind -> effects.bound(kind.code()));
    CaseFile file = office.assigned(handler, head, "Kho mỹ phẩm " + System.nanoTime());
    for (String kind : List.of("MQD14", "MQD41", "MBB30", "MBB12")) {
      assertThat(
              desk.send(
                      post("/ho-so-vu-viec/" + file.number() + "/van-ban").param("loai", kind),
                      handler.actor(),
                      handler.roles())
                  .getRedirectedUrl())
          .as(kind)
          .doesNotStartWith("/van-ban/");
    }
  }

  @Test
  void a_kind_that_only_a_room_draws_up_has_its_parts_told_or_a_test_that_submits_it() {
    assertThat(Kinds.all().stream().filter(kind -> effects.bound(kind.code())))
        .hasSizeGreaterThan(5)
        .allMatch(kind -> told(kind) || ELSEWHERE.containsKey(kind.code()));
  }

  private static boolean told(DocumentKind kind) {
    return SeedTable.read("/seed/documents/form-parts.csv").stream()
        .anyMatch(row -> row.text("kind").equals(kind.code()));
  }

  /** Kind, point and reason of each fault. */
  private List<String> faults(UUID paper) {
    String kind = documents.read(paper, ActingOfficer.PROGRAM).orElseThrow().document().kind();
    return review.deviations(paper, ActingOfficer.PROGRAM).stream()
        .map(
            one ->
                kind
                    + " "
                    + (one.rule() instanceof PaperRule rule ? "point " + rule.point() : "layout")
                    + " "
                    + one.rule().name()
                    + " "
                    + one.value()
                    + " "
                    + one.excerpt())
        .toList();
  }

  private static Drafting written(DocumentKind kind) {
    boolean decision = kind.shape() == DocumentKind.Shape.DECISION;
    Stream<Block> sections =
        kind.sections().stream()
            .flatMap(
                section ->
                    decision
                        ? Stream.of(
                            Block.heading(
                                Block.Level.ARTICLE,
                                section.strip() + " Các đơn vị chịu trách nhiệm thi hành"))
                        : Stream.of(
                            Block.heading(Block.Level.SECTION, section.strip()),
                            Block.words("Đã thực hiện trong kỳ.")));
    return new Drafting(
        kind.code(),
        Office.QLTT,
        "Kiểm tra hàng hóa dịp cuối năm",
        kind.shape() == DocumentKind.Shape.LETTER ? List.of("Sở Y tế tỉnh An Giang") : List.of(),
        new Content(
            decision
                ? List.of("Căn cứ Pháp lệnh Quản lý thị trường số 11/2016/UBTVQH13")
                : List.of(),
            Stream.concat(sections, Stream.of(Block.words("Gửi để biết."))).toList(),
            List.of()),
        List.of(
            new Recipient(null, "Sở Tài chính tỉnh An Giang", Recipient.Purpose.COORDINATE),
            new Recipient(null, "Ban Chỉ đạo 389 tỉnh An Giang", Recipient.Purpose.REPORT)),
        null,
        null);
  }

  private CaseFile heard() {
    CaseFile heard = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 12_000_000);
    return office.decidable(heard, handler);
  }

  private interface Terms {
    PaperTerms of(Office office, CaseFile file, ActingOfficer handler);
  }

  private UUID prepared(CaseFile file, Terms terms) {
    CaseAct act =
        new CaseAct.Answered(new CaseAct.Prepare(terms.of(office, file, handler)), "Đã kiểm tra");
    CaseFile now = office.again(file, handler);
    Office.file(cases.proceed(now.id(), act, now.version(), handler));
    return office.paper(now, handler);
  }

  private UUID handedUp() {
    return prepared(
        heard(),
        (at, file, by) -> {
          PaperTerms.Sanction one = at.sanction(file, 15_000_000, by);
          return new PaperTerms.HandUp(
              new PaperTerms.Sanction(
                  one.violator(),
                  new PaperTerms.Provision(
                      "trade",
                      one.provision().article(),
                      new Dong(10_000_000),
                      new Dong(180_000_000)),
                  one.amount(),
                  "",
                  "",
                  "",
                  "",
                  one.payee(),
                  one.exhibits()),
              "province.chairman",
              "VPUB-AG",
              "Vượt thẩm quyền của Chi cục");
        });
  }

  private UUID recovery() {
    return prepared(heard(), (at, file, by) -> at.recovery(file, 9_000_000, by));
  }

  private UUID annulment() {
    CaseFile file = heard();
    CaseFile fined = office.signed(file, office.sanction(file, 15_000_000, handler), handler);
    String number =
        cases.read(fined.number(), handler).orElseThrow().standingRulings().getFirst().number();
    assertThat(number).matches("\\d{8}/QĐ-XPHC");
    faultless(office.paper(fined, handler));
    return prepared(fined, (at, one, by) -> new PaperTerms.Annulment(number, "Sai đối tượng"));
  }

  private UUID amendment(boolean correction) {
    CaseFile file = heard();
    CaseFile fined = office.signed(file, office.sanction(file, 15_000_000, handler), handler);
    Dossier.Ruling ruling =
        cases.read(fined.number(), handler).orElseThrow().standingRulings().getFirst();
    return prepared(
        fined,
        (at, one, by) ->
            new ExecutionTerms.Amendment(
                ruling.number(),
                correction,
                new Dong(12_000_000),
                "Tịch thu tang vật",
                "",
                "hiệu lực kể từ ngày ký",
                "hiệu lực từ ngày ký",
                "Rà soát lại hồ sơ"));
  }

  private UUID inspection() {
    CaseFile file = office.go(office.assigned(handler, head, "Kho"), office.plan(handler), handler);
    return prepared(
        file, (at, one, by) -> new InquiryTerms.InspectionOrder("kết quả xác minh phản ánh", 3));
  }

  private UUID assigned() {
    ActingOfficer deputy = office.officer(Office.QLTT, Role.CASE_OFFICER);
    return done(assignments.prepare(
            new Assignments.AssignmentWish(
                "market.director",
                Office.id(deputy),
                null,
                null,
                office.today(),
                office.today().plusDays(30)),
            handler))
        .id();
  }

  private void faultless(UUID paper) {
    assertThat(faults(paper)).as("a signed and numbered decision").isEmpty();
  }

  private static Document done(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<Document>) outcome).value();
  }
}

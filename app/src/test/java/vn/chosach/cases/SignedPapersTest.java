package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.execution.Undoing;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * No legal effect without the competent person's signed paper: a fine, an inspection, an annulment
 * happen by the signature, for whoever has the power for it, and for nobody else.
 */
@ChosachTest
class SignedPapersTest {

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired SigningRights rights;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;

  @BeforeEach
  void a_case_that_can_be_decided() {
    handler = office.handler();
    head = office.head();
    CaseFile heard = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 12_000_000);
    file = office.decidable(heard, handler);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void one_officer_alone_fines_nobody_however_the_form_is_filled() {
    assertThat(drafted(sanction(5_000_000_000L, 5_000_000_000L)))
        .as("five billion for goods worth twelve million")
        .isEqualTo("cases.frame-too-high");
    assertThat(drafted(sanction(30_000_000, 20_000_000))).isEqualTo("cases.outside-frame");
    assertThat(drafted(against(UUID.randomUUID(), List.of(1)))).isEqualTo("cases.no-violator");
    assertThat(drafted(against(violator(), List.of()))).isEqualTo("cases.no-exhibit");
    assertThat(drafted(against(violator(), List.of(1, 77)))).isEqualTo("cases.unknown-exhibit");

    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    UUID own = office.right(handler, "market.director");
    assertThat(refusal(submit(paper, own))).as("who wrote it").isEqualTo("documents.four-eyes");
    assertThat(refusal(sign(paper, handler))).isEqualTo("documents.not-possible");
    assertThat(state()).isEqualTo(CaseState.INSPECTED);
    assertThat(rulings()).isZero();
  }

  @Test
  void the_signature_of_the_head_decides_and_draws_the_number() {
    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    assertThat(state()).as("a draft decides nothing").isEqualTo(CaseState.INSPECTED);
    assertThat(done(submit(paper, office.right(head, "market.director"))).state())
        .isEqualTo(DocumentState.SUBMITTED);
    assertThat(state()).as("nor does a submission").isEqualTo(CaseState.INSPECTED);
    ActingOfficer colleague = office.officer(Office.QLTT, Role.AGENCY_HEAD);
    office.right(colleague, "market.director");
    assertThat(refusal(sign(paper, colleague)))
        .as("who signs for another")
        .isEqualTo("documents.not-yours");

    Document signed = done(sign(paper, head));
    assertThat(signed.state()).isEqualTo(DocumentState.NUMBERED);
    assertThat(state()).isEqualTo(CaseState.FINED);
    Dossier.Ruling ruling = dossier().standingRulings().getFirst();
    assertThat(ruling.number()).isEqualTo(signed.number());
    assertThat(ruling.document()).isEqualTo(paper);
    assertThat(ruling.amount()).isEqualTo(new Dong(15_000_000));
    assertThat(dossier().moments().getLast().actor()).isEqualTo(head.actor());
    assertThat(refusal(sign(paper, head))).as("twice").isEqualTo("documents.not-possible");
  }

  @Test
  void who_has_not_the_power_is_refused_by_name_and_nothing_is_half_done() {
    UUID paper = prepared(sanction(25_000_000, 80_000_000));
    assertThat(refusal(submit(paper, right(null)))).isEqualTo("cases.no-power");
    assertThat(refusal(submit(paper, right("market.team"))))
        .as("a team leader decides frames up to 60 million for an organisation")
        .isEqualTo("cases.beyond-power");
    assertThat(state()).isEqualTo(CaseState.INSPECTED);
    assertThat(done(submit(paper, right("market.director"))).state())
        .isEqualTo(DocumentState.SUBMITTED);
  }

  @Test
  void a_right_that_was_taken_back_or_ended_signs_nothing() {
    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    UUID right = office.right(head, "market.director");
    done(submit(paper, right));
    ActingOfficer other = office.officer(Office.QLTT, Role.AGENCY_HEAD);
    assertThat(rights.revoke(right, "Chuyển công tác", other)).isEmpty();
    assertThat(refusal(sign(paper, head))).isEqualTo("documents.no-signing-right");
    assertThat(state()).isEqualTo(CaseState.INSPECTED);
  }

  @Test
  void what_was_in_order_when_it_was_drawn_up_is_asked_again_when_it_is_signed() {
    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    UUID right = office.right(head, "market.director");
    done(submit(paper, right));
    int before = numbers();
    office.go(
        read(),
        new CaseAct.CaseActValue(
            read().valuation(), "food.processed", "counterfeit", "Kiểm nghiệm: là thực phẩm"),
        handler);
    assertThat(refusal(sign(paper, head)))
        .as("called anew: a threshold of the Penal Code is reached")
        .isEqualTo("cases.crime-undecided");
    assertThat(numbers()).as("a refused signature uses no number").isEqualTo(before);
    done(documents.proceed(paper, plainly(DocumentEvent.DROP, "Chuyển công an"), 0, handler));
    office.go(read(), Office.transfer("Trên ngưỡng Điều 192"), handler);
    assertThat(drafted(sanction(15_000_000, 20_000_000)))
        .as("with the police")
        .isEqualTo("cases.not-possible");
    assertThat(rulings()).isZero();
  }

  @Test
  void a_head_who_stepped_aside_does_not_sign() {
    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    UUID right = office.right(head, "market.director");
    done(submit(paper, right));
    office.go(read(), new CaseAct.Recuse("Chủ cơ sở là người thân"), head);
    assertThat(refusal(sign(paper, head))).isEqualTo("cases.stepped-aside");
    assertThat(state()).isEqualTo(CaseState.INSPECTED);
  }

  @Test
  void a_case_has_one_paper_at_a_time_and_one_decision() {
    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    assertThat(drafted(sanction(16_000_000, 20_000_000))).isEqualTo("cases.paper-open");
    done(documents.proceed(paper, plainly(DocumentEvent.DROP, "Sai tên"), 0, handler));
    UUID second = prepared(sanction(16_000_000, 20_000_000));
    done(submit(second, office.right(head, "market.director")));
    done(sign(second, head));
    assertThat(drafted(sanction(17_000_000, 20_000_000)))
        .as("a second decision about the same act and person")
        .isEqualTo("cases.decided-before");
    assertThat(refusal(documents.proceed(paper, plainly(DocumentEvent.SIGN, ""), 0, head)))
        .as("a dropped draft")
        .isEqualTo("documents.not-possible");
  }

  @Test
  void its_words_come_from_the_record_and_are_not_typed() {
    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    Drafting drafting = documents.read(paper, handler).orElseThrow().drafting();
    assertThat(drafting.content().body())
        .extracting(Block::toString)
        .anyMatch(line -> line.contains("15.000.000 đồng (bằng chữ: Mười lăm triệu đồng)"))
        .anyMatch(line -> line.contains("1600000389"));
    assertThat(refusal(documents.revise(paper, drafting, 0, handler)))
        .isEqualTo("documents.from-the-record");
    var free =
        new Drafting(
            "MQD02",
            Office.QLTT,
            "Xử phạt một người nào đó",
            List.of(),
            Content.of(List.of(Block.words("Phạt 1 tỷ đồng."))),
            List.of(),
            null,
            null);
    assertThat(refusal(documents.draft(free, handler))).isEqualTo("documents.by-its-room");
  }

  /** Each kind of paper, and what undoes it where no decision annuls it; empty where one does. */
  private static final Map<Class<?>, String> UNDONE =
      Map.ofEntries(
          Map.entry(PaperTerms.Sanction.class, ""),
          Map.entry(PaperTerms.Recovery.class, ""),
          Map.entry(PaperTerms.HandUp.class, "cases.undone-by-giving-back"),
          Map.entry(PaperTerms.Annulment.class, "cases.undone-by-deciding-anew"),
          Map.entry(PaperTerms.Transfer.class, "cases.undone-by-taking-back"),
          Map.entry(ExecutionTerms.Postponement.class, ""),
          Map.entry(ExecutionTerms.Remission.class, ""),
          Map.entry(ExecutionTerms.Instalments.class, ""),
          Map.entry(ExecutionTerms.Coercion.class, ""),
          Map.entry(ExecutionTerms.Amendment.class, "cases.undone-by-new-amendment"),
          Map.entry(InquiryTerms.InspectionOrder.class, ""),
          Map.entry(InquiryTerms.InspectionMinutes.class, "cases.undone-by-new-minutes"),
          Map.entry(InquiryTerms.ViolationMinutes.class, "cases.undone-by-new-minutes"),
          Map.entry(InquiryTerms.Announcement.class, "cases.undone-by-new-minutes"),
          Map.entry(InquiryTerms.FormMinutes.class, "cases.undone-by-new-minutes"),
          Map.entry(PaperTerms.OnSpot.class, ""),
          Map.entry(InquiryTerms.Hearing.class, "cases.undone-by-new-minutes"),
          Map.entry(InquiryTerms.Seizure.class, "cases.undone-by-release"),
          Map.entry(InquiryTerms.Prolonging.class, "cases.undone-by-release"),
          Map.entry(InquiryTerms.Release.class, "cases.undone-by-new-seizure"),
          Map.entry(InquiryTerms.StrikeOut.class, "cases.undone-by-securing-anew"),
          Map.entry(BesideTerms.Unsanctioned.class, "cases.undone-by-release"),
          Map.entry(BesideTerms.Expertise.class, "cases.undone-by-new-appraisal"),
          Map.entry(InquiryTerms.Appraisal.class, "cases.undone-by-new-appraisal"));

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Stream.of(sealed.getPermittedSubclasses()).flatMap(SignedPapersTest::kinds)
        : Stream.of(sealed);
  }

  /** Terms of a kind that say nothing. */
  private static PaperTerms blank(Class<?> kind) throws ReflectiveOperationException {
    List<Class<?>> types =
        Stream.of(kind.getRecordComponents()).<Class<?>>map(RecordComponent::getType).toList();
    Map<Class<?>, Object> empty =
        Map.of(List.class, List.of(), Map.class, Map.of(), boolean.class, false, int.class, 0);
    return (PaperTerms)
        kind.getDeclaredConstructor(types.toArray(Class<?>[]::new))
            .newInstance(types.stream().map(empty::get).toArray());
  }

  static Stream<Class<?>> everyKind() {
    return kinds(PaperTerms.class).distinct();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void every_kind_of_paper_says_how_what_it_did_is_undone(Class<?> kind) throws Exception {
    assertThat(UNDONE).containsKey(kind);
    assertThat(Undoing.of(blank(kind)).refusal().map(Refusal::code).orElse(""))
        .isEqualTo(UNDONE.get(kind));
  }

  @Test
  void what_is_undone_in_another_way_is_refused_by_its_name() {
    CaseFile fined = office.signed(file, sanction(15_000_000, 20_000_000), handler);
    file = fined;
    var seen = new HashMap<String, String>();
    for (Document one :
        documents.from(new DocumentOrigin("cases", file.id().toString()), handler)) {
      String number = String.valueOf(one.number());
      if (!one.kind().equals("MQD02")) {
        seen.put(one.kind(), drafted(new PaperTerms.Annulment(number, "Sai")));
      }
    }
    assertThat(seen)
        .containsEntry("BBKT", "cases.undone-by-new-minutes")
        .containsEntry("MBB01", "cases.undone-by-new-minutes")
        .containsEntry("MBB04", "cases.undone-by-new-appraisal")
        .containsEntry("QDKT", "cases.inspection-was-held");
  }

  @Test
  void a_paper_whose_evidence_was_struck_out_is_not_drawn_up() {
    assertThat(drafted(new InquiryTerms.StrikeOut(List.of(), "Sai"))).isEqualTo("cases.no-exhibit");
    assertThat(drafted(new InquiryTerms.StrikeOut(List.of(77), "Sai")))
        .isEqualTo("cases.unknown-exhibit");
    UUID open = prepared(new InquiryTerms.StrikeOut(List.of(1), "Thu thập không đúng thủ tục"));
    assertThat(refusal(submit(open, right(null)))).isEqualTo("cases.no-power");
    assertThat(dossier().evidence().getFirst().counts()).as("a draft strikes nothing").isTrue();
    done(submit(open, office.right(head, "market.director")));
    done(sign(open, head));

    Dossier.Exhibit struck = dossier().evidence().getFirst();
    assertThat(struck.counts()).isFalse();
    assertThat(struck.custody().getLast().reason()).contains(String.valueOf(struck.struckBy()));
    assertThat(drafted(sanction(15_000_000, 20_000_000))).isEqualTo("cases.exhibit-struck-out");
    assertThat(drafted(office.appraisal(read(), 5_000_000, handler)))
        .isEqualTo("cases.exhibit-struck-out");
    assertThat(drafted(office.seizure(read(), handler))).isEqualTo("cases.exhibit-struck-out");
    assertThat(drafted(new InquiryTerms.StrikeOut(List.of(1), "Lần nữa")))
        .isEqualTo("cases.exhibit-struck-out");
    assertThat(rulings()).isZero();
  }

  @Test
  void nobody_inspects_under_a_decision_that_was_annulled() {
    CaseFile planned = office.assigned(handler, head, "Kho mới");
    planned = office.go(planned, office.plan(handler), handler);
    planned = office.ordered(planned, handler);
    file = planned;
    String order = dossier().inspections().getFirst().order();
    file =
        office.signed(
            planned, new PaperTerms.Annulment(String.valueOf(order), "Sai địa chỉ"), handler);
    assertThat(file.state()).isEqualTo(CaseState.PLANNED);
    assertThat(dossier().inspections().getFirst().order()).isNull();
    assertThat(
            Office.code(
                cases.proceed(
                    file.id(), office.announce(clock.instant()), file.version(), handler)))
        .isEqualTo("cases.unordered");
    assertThat(drafted(new PaperTerms.Annulment(String.valueOf(order), "Lần nữa")))
        .as("twice")
        .isEqualTo("cases.inspection-was-held");
    assertThat(office.ordered(file, handler).version()).isGreaterThan(file.version());
  }

  @Test
  void a_decision_is_undone_by_another_decision_and_no_other_way() {
    CaseFile fined = office.signed(file, sanction(15_000_000, 20_000_000), handler);
    UUID paper = office.paper(fined, handler);
    assertThat(refusal(documents.proceed(paper, plainly(DocumentEvent.VOID, "Sai"), 0, head)))
        .isEqualTo("documents.has-effect");
    assertThat(refusal(documents.correct(paper, null, "Sai tên", 0, handler)))
        .isIn("documents.has-effect", "documents.not-possible");
    String number = dossier().standingRulings().getFirst().number();
    file = fined;
    assertThat(drafted(new PaperTerms.Annulment("99/QĐ", "Sai đối tượng")))
        .isEqualTo("cases.unknown-ruling");

    CaseFile annulled =
        office.signed(fined, new PaperTerms.Annulment(number, "Sai đối tượng"), handler);
    assertThat(annulled.state()).isEqualTo(CaseState.INSPECTED);
    assertThat(dossier().standingRulings()).isEmpty();
    assertThat(dossier().rulings().getFirst().annulledOn()).isEqualTo(office.today());
    assertThat(dossier().clocks())
        .filteredOn(one -> one.clock().ruleKey().startsWith("VP.SEND"))
        .noneMatch(one -> one.clock().state().open());
    assertThat(office.signed(annulled, sanction(9_000_000, 20_000_000), handler).state())
        .as("decided anew, against the right one")
        .isEqualTo(CaseState.FINED);
  }

  @Test
  void nobody_inspects_without_a_signed_decision_nor_before_it() {
    CaseFile now = office.assigned(handler, head, "Kho hàng");
    now = office.go(now, office.plan(handler), handler);
    assertThat(code(now, office.inspect(true))).isEqualTo("cases.unordered");
    assertThat(code(now, office.announce(clock.instant()))).isEqualTo("cases.unordered");
    clock.move(Duration.ofDays(2));
    var before = clock.instant().minus(Duration.ofDays(1));
    now = office.ordered(now, handler);
    assertThat(code(now, office.inspect(true, before))).isEqualTo("cases.before-order");
    assertThat(office.go(now, office.inspect(true), handler).state())
        .isEqualTo(CaseState.INSPECTED);
  }

  @Test
  void a_paper_that_no_longer_says_what_the_record_says_is_not_signed() {
    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    done(submit(paper, office.right(head, "market.director")));
    office.go(
        read(),
        new CaseAct.CaseActValue(
            read().valuation(), "fashion", "counterfeit", "Không phải mỹ phẩm"),
        handler);
    assertThat(refusal(sign(paper, head)))
        .as("the goods that are printed are not those of the file any more")
        .isEqualTo("cases.record-moved");

    CaseFile now = office.assigned(handler, head, "Kho khác");
    now = office.go(now, office.plan(handler), handler);
    now =
        Office.file(
            cases.proceed(
                now.id(),
                new CaseAct.Prepare(new InquiryTerms.InspectionOrder("kế hoạch tháng", 3)),
                now.version(),
                handler));
    UUID order = office.paper(now, handler);
    ActingOfficer signer = office.head();
    done(submit(order, office.right(signer, "market.director")));
    office.go(now, office.plan(handler, office.handler()), handler);
    assertThat(refusal(sign(order, signer)))
        .as("another team than the one that is printed")
        .isEqualTo("cases.record-moved");
  }

  /** The decree on powers was changed on 26 September 2026, a Saturday. */
  @Test
  void after_a_change_of_the_law_the_paper_of_before_is_drawn_up_anew() {
    clock.moveTo(Instant.parse("2026-09-25T02:00:00Z"));
    a_case_that_can_be_decided();
    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    UUID right = office.right(head, "market.director");
    done(submit(paper, right));
    clock.move(Duration.ofDays(3));
    assertThat(refusal(sign(paper, head)))
        .as("it cites the decree as it was")
        .isEqualTo("cases.record-moved");
    assertThat(rulings()).isZero();
    done(documents.proceed(paper, plainly(DocumentEvent.DROP, "Luật thay đổi"), 0, handler));

    UUID anew = prepared(sanction(15_000_000, 20_000_000));
    done(submit(anew, right));
    done(sign(anew, head));
    assertThat(state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void of_two_signatures_at_the_same_moment_one_decides() throws Exception {
    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    done(submit(paper, office.right(head, "market.director")));
    int before = numbers();
    try (var both = Executors.newFixedThreadPool(2)) {
      List<ActOutcome<Document>> outcomes =
          both
              .invokeAll(
                  Collections.nCopies(2, (Callable<ActOutcome<Document>>) () -> sign(paper, head)))
              .stream()
              .map(SignedPapersTest::outcome)
              .toList();
      assertThat(outcomes).filteredOn(ActOutcome.Done.class::isInstance).hasSize(1);
    }
    assertThat(rulings()).isEqualTo(1);
    assertThat(numbers()).isEqualTo(before + 1);
  }

  @Test
  void a_paper_with_another_amount_in_words_than_in_figures_is_not_submitted() {
    var free =
        new Drafting(
            "CV",
            Office.QLTT,
            "phối hợp thu tiền phạt",
            List.of("Sở Tài chính tỉnh An Giang"),
            Content.of(
                List.of(Block.words("Số tiền 15.000.000 đồng (bằng chữ: Mười sáu triệu đồng)."))),
            List.of(),
            null,
            null);
    Document draft = done(documents.draft(free, handler));
    UUID right = office.right(head, "market.director");
    assertThat(refusal(submit(draft.id(), right))).isEqualTo("documents.layout-deviates");
    var said =
        new Drafting(
            "CV",
            Office.QLTT,
            "phối hợp thu tiền phạt",
            List.of("Sở Tài chính tỉnh An Giang"),
            Content.of(
                List.of(
                    Block.words("Số tiền 15.000.000 đồng (bằng chữ: Mười lăm triệu đồng chẵn)."))),
            List.of(),
            null,
            null);
    assertThat(done(documents.revise(draft.id(), said, 0, handler)).version()).isGreaterThan(1);
    done(submit(draft.id(), right));
  }

  private static ActOutcome<Document> outcome(Future<ActOutcome<Document>> one) {
    try {
      return one.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void after_the_time_bar_nobody_is_fined() {
    UUID paper = prepared(sanction(15_000_000, 20_000_000));
    UUID right = office.right(head, "market.director");
    clock.move(Duration.ofDays(800));
    assertThat(refusal(submit(paper, right))).isEqualTo("cases.time-barred");
    done(documents.proceed(paper, plainly(DocumentEvent.DROP, "Quá thời hiệu"), 0, handler));
    assertThat(drafted(sanction(15_000_000, 20_000_000))).isEqualTo("cases.time-barred");
  }

  @Test
  void the_database_itself_takes_no_decision_without_a_paper() {
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO cases.ruling
                          (id, case_id, kind, number, decided_on, amount_dong, measures, signer)
                        VALUES (:id, :case, 'FINE', '1/QĐ', current_date, 5000000000, '', 'Tôi')
                        """)
                    .param("id", UUID.randomUUID())
                    .param("case", file.id())
                    .update())
        .hasMessageContaining("a decision is a signed paper");
  }

  private UUID right(@Nullable String office) {
    return this.office.right(this.office.officer(Office.QLTT, Role.AGENCY_HEAD), office);
  }

  private PaperTerms.Sanction sanction(long dong, long to) {
    PaperTerms.Sanction one = office.sanction(file, dong, handler);
    return with(one, one.violator(), new Dong(Math.min(dong, to)), new Dong(to), List.of(1));
  }

  private PaperTerms.Sanction against(UUID subject, List<Integer> exhibits) {
    PaperTerms.Sanction one = office.sanction(file, 15_000_000, handler);
    var violator =
        new PaperTerms.Violator(
            subject, true, "Long Xuyên", "1600000389", "Bà Lê Thị Mẫu", Office.FIRM);
    return with(one, violator, new Dong(10_000_000), new Dong(20_000_000), exhibits);
  }

  private static PaperTerms.Sanction with(
      PaperTerms.Sanction one,
      PaperTerms.Violator violator,
      Dong from,
      Dong to,
      List<Integer> exhibits) {
    return new PaperTerms.Sanction(
        violator,
        new PaperTerms.Provision("trade", one.provision().article(), from, to),
        one.amount(),
        "",
        "",
        "",
        "",
        one.payee(),
        exhibits);
  }

  private UUID violator() {
    return office.violator(file, handler).subject();
  }

  private UUID prepared(PaperTerms terms) {
    CaseFile now = read();
    Office.file(cases.proceed(now.id(), answered(terms), now.version(), handler));
    return office.paper(now, handler);
  }

  private String drafted(PaperTerms terms) {
    CaseFile now = read();
    return Office.code(cases.proceed(now.id(), answered(terms), now.version(), handler));
  }

  private static CaseAct answered(PaperTerms terms) {
    return new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã kiểm tra");
  }

  private String code(CaseFile now, CaseAct act) {
    return Office.code(cases.proceed(now.id(), act, now.version(), handler));
  }

  private ActOutcome<Document> submit(UUID paper, UUID right) {
    return documents.proceed(paper, new DocumentAct.Submit(right), 0, handler);
  }

  private ActOutcome<Document> sign(UUID paper, ActingOfficer by) {
    return documents.proceed(paper, new DocumentAct.Sign("Ký theo thẩm quyền", true), 0, by);
  }

  private static DocumentAct plainly(DocumentEvent event, String words) {
    return new DocumentAct.Plainly(event, words);
  }

  private Dossier dossier() {
    return cases.read(file.number(), handler).orElseThrow();
  }

  private CaseFile read() {
    return dossier().file();
  }

  private CaseState state() {
    return read().state();
  }

  private int rulings() {
    return dossier().rulings().size();
  }

  private int numbers() {
    return jdbc.sql("SELECT count(*) FROM documents.number").query(Integer.class).single();
  }

  private static Document done(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<Document>) outcome).value();
  }

  private static String refusal(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Document>) outcome).refusal().code();
  }
}

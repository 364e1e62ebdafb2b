package vn.chosach.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.documents.Registry.done;
import static vn.chosach.documents.Registry.refusal;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.acts.Deliveries;
import vn.chosach.documents.acts.NumberSeries;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.DocumentClocks;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.incoming.Receipts;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

@ChosachTest
class DocumentsTest {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Autowired Registry registry;
  @Autowired Documents documents;
  @Autowired NumberSeries series;
  @Autowired SigningRights rights;
  @Autowired Deliveries deliveries;
  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Clocks clocks;
  @Autowired IncomingRegister incoming;
  @Autowired Receipts receipts;
  @Autowired Agencies agencies;
  @Autowired MovableClock clock;

  private ActingOfficer writer;
  private ActingOfficer signer;

  @BeforeEach
  void people() {
    writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    signer = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_report_goes_from_draft_to_issue_and_its_bytes_stay() {
    Document draft = registry.drafted(writer, "Kết quả tháng 11");
    Document issued = registry.issued(writer, signer, draft);
    assertThat(issued.state()).isEqualTo(DocumentState.ISSUED);
    assertThat(issued.number()).matches("\\d{2,}/BC-QLTT");
    DocumentFile file = documents.read(issued.id(), writer).orElseThrow();
    assertThat(file.trail())
        .extracting(DocumentFile.DocumentFileStep::event)
        .containsExactly(
            DocumentEvent.DRAFT,
            DocumentEvent.SUBMIT,
            DocumentEvent.SIGN,
            DocumentEvent.NUMBER,
            DocumentEvent.ISSUE);
    assertThat(file.copies()).extracting(DocumentFile.Copy::keeper).containsExactly("VT", "NVTH");
    Printed once = documents.printed(issued.id(), Printed.Format.PDF, writer).orElseThrow();
    Printed again = documents.printed(issued.id(), Printed.Format.PDF, writer).orElseThrow();
    assertThat(once.bytes()).isEqualTo(again.bytes());
    assertThat(file.seals()).contains(once.sha256()).hasSize(2);
    assertThat(once.sha256()).isEqualTo(Sha256.hex(once.bytes()));
    assertThat(journal.newest("document", issued.id().toString(), null, 10)).hasSize(5);
  }

  @Test
  void what_is_signed_goes_out_and_what_comes_in_is_presented_within_its_clock() {
    Document draft = registry.drafted(writer, "Hạn phát hành");
    Document issued = registry.issued(writer, signer, draft);
    assertThat(clocks.of(DocumentClocks.OUTGOING, issued.id().toString()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.rule().key()).isEqualTo("VT.NUMBER.SEND");
              assertThat(one.clock().state()).isEqualTo(ClockState.MET);
              assertThat(one.clock().title()).doesNotContain("Hạn phát hành");
            });
    Document late = registry.drafted(writer, "Ký chưa gửi");
    UUID right = registry.right(signer);
    done(documents.proceed(late.id(), new DocumentAct.Submit(right), 0, writer));
    done(registry.step(late, DocumentEvent.SIGN, "", signer));
    assertThat(clocks.of(DocumentClocks.OUTGOING, late.id().toString()))
        .singleElement()
        .matches(one -> one.clock().state() == ClockState.RUNNING);

    var arrival =
        new Arrival(
            Registry.QLTT,
            registry.today(),
            "UBND xã",
            late.id() + "/CV",
            registry.today(),
            "Đề nghị",
            Arrival.Secrecy.NONE,
            List.of());
    UUID came = incoming.enter(arrival, writer).settle(done -> done.id(), no -> null);
    assertThat(clocks.of(DocumentClocks.INCOMING, came.toString()))
        .singleElement()
        .matches(one -> one.clock().state() == ClockState.RUNNING);
    assertThat(receipts.handle(came, DocumentFile.DeliveryState.PRESENTED, writer)).isEmpty();
    assertThat(clocks.of(DocumentClocks.INCOMING, came.toString()))
        .singleElement()
        .matches(one -> one.clock().state() == ClockState.MET);
  }

  @Test
  void nobody_is_pressed_for_a_paper_that_came_and_whose_number_was_declared_void() {
    Document paper = registry.issued(writer, signer, registry.drafted(writer, "Gửi rồi hủy số"));
    ActingOfficer receiver =
        registry.officer(ProvincePack.current().agency("CA"), Role.CASE_OFFICER);
    DocumentFile.Delivery sent =
        deliveries.of(paper.id()).stream()
            .filter(one -> one.agency() != null)
            .findFirst()
            .orElseThrow();
    assertThat(receipts.record(sent.id(), DocumentFile.DeliveryState.RECEIVED, null, receiver))
        .isEmpty();
    UUID came =
        jdbc.sql("SELECT id FROM documents.incoming WHERE recipient = :id")
            .param("id", sent.id())
            .query(UUID.class)
            .single();
    assertThat(clocks.of(DocumentClocks.INCOMING, came.toString()))
        .singleElement()
        .matches(one -> one.clock().state() == ClockState.RUNNING);
    done(registry.step(paper, DocumentEvent.VOID, "Ban hành nhầm", signer));
    assertThat(receipts.handle(came, DocumentFile.DeliveryState.PRESENTED, receiver)).isPresent();
    assertThat(clocks.of(DocumentClocks.INCOMING, came.toString()))
        .singleElement()
        .matches(one -> one.clock().state() == ClockState.WITHDRAWN);
  }

  @Test
  void who_wrote_the_words_does_not_sign_them() {
    Document draft = registry.drafted(signer, "Tự viết tự ký");
    UUID own = registry.right(signer);
    assertThat(refusal(documents.proceed(draft.id(), new DocumentAct.Submit(own), 0, writer)))
        .isEqualTo("documents.four-eyes");
  }

  @Test
  void whoever_once_changed_the_words_does_not_sign_them_though_another_changed_them_since() {
    ActingOfficer colleague = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    Document draft = registry.drafted(writer, "Ba người sửa một dự thảo");
    for (ActingOfficer by : List.of(signer, colleague)) {
      draft = done(documents.revise(draft.id(), Registry.report(Registry.QLTT, "Sửa lại"), 0, by));
    }
    UUID own = registry.right(signer);
    assertThat(refusal(documents.proceed(draft.id(), new DocumentAct.Submit(own), 0, writer)))
        .isEqualTo("documents.four-eyes");
  }

  @Test
  void only_who_holds_the_right_of_the_day_signs() {
    Document draft = registry.drafted(writer, "Ký theo quyền");
    UUID right = registry.right(signer);
    done(documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, writer));
    ActingOfficer other = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    assertThat(refusal(registry.step(draft, DocumentEvent.SIGN, "", other)))
        .isEqualTo("documents.not-yours");
    ActingOfficer past = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    assertThat(
            rights.grant(
                Actor.SYSTEM,
                Registry.signing(
                    past,
                    Registry.QLTT,
                    registry.today().minusDays(9),
                    registry.today().minusDays(1))))
        .isEmpty();
    assertThat(rights.of(Registry.QLTT, registry.today()))
        .noneMatch(one -> one.officer().equals(past.actor().id()));
    assertThat(
            rights.grant(
                signer.actor(), Registry.signing(signer, "QLTT-AG", registry.today(), null)))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("documents.own-right"));
  }

  @Test
  void what_nobody_can_sign_any_more_is_taken_back_by_its_agency() {
    Document draft = registry.drafted(writer, "Người ký thôi giữ chức");
    UUID right = registry.right(signer);
    done(documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, writer));
    assertThat(refusal(registry.step(draft, DocumentEvent.SEND_BACK, "Trình lại", writer)))
        .isEqualTo("documents.not-yours");
    ActingOfficer head = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    assertThat(rights.revoke(right, "Thôi giữ chức", head)).isEmpty();
    assertThat(refusal(registry.step(draft, DocumentEvent.SIGN, "", signer)))
        .isEqualTo("documents.no-signing-right");
    Document back = done(registry.step(draft, DocumentEvent.SEND_BACK, "Trình lại", writer));
    assertThat(back.state()).isEqualTo(DocumentState.DRAFT);
  }

  @Test
  void sixteen_threads_draw_a_thousand_numbers_without_gap_or_double() throws Exception {
    String agency = "SERIES-" + System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Integer>> draws =
          IntStream.range(0, 1000)
              .<Callable<Integer>>mapToObj(
                  any ->
                      () ->
                          transaction.execute(
                              status -> series.draw(agency, NumberSeries.Register.OUT, "BC", 2026)))
              .toList();
      var drawn = new HashSet<Integer>();
      for (var future : threads.invokeAll(draws)) {
        drawn.add(future.get());
      }
      assertThat(drawn)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 1000).boxed().toList());
    }
    transaction.executeWithoutResult(
        status -> {
          series.draw(agency, NumberSeries.Register.OUT, "BC", 2026);
          status.setRollbackOnly();
        });
    Integer next =
        transaction.execute(status -> series.draw(agency, NumberSeries.Register.OUT, "BC", 2026));
    assertThat(next).isEqualTo(1001);
  }

  @Test
  void two_clerks_number_one_document_and_one_wins() throws Exception {
    Document signed =
        registry.signed(writer, signer, registry.drafted(writer, "Hai văn thư cùng vào số"));
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<ActOutcome<Document>> number =
          () -> registry.step(signed, DocumentEvent.NUMBER, "", writer);
      List<ActOutcome<Document>> outcomes =
          threads.invokeAll(List.of(number, number)).stream().map(DocumentsTest::get).toList();
      assertThat(outcomes.stream().filter(ActOutcome.Done.class::isInstance)).hasSize(1);
      assertThat(outcomes.stream().filter(ActOutcome.Refused.class::isInstance))
          .extracting(Registry::refusal)
          .containsExactly("documents.not-possible");
    }
  }

  private static ActOutcome<Document> get(
      java.util.concurrent.Future<ActOutcome<Document>> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_void_number_is_recorded_and_never_drawn_again() {
    Document first = registry.issued(writer, signer, registry.drafted(writer, "Phát hành nhầm"));
    assertThat(refusal(registry.step(first, DocumentEvent.VOID, "", signer)))
        .isEqualTo("documents.words-missing");
    done(registry.step(first, DocumentEvent.VOID, "Ban hành nhầm nơi nhận", signer));
    Document second = registry.issued(writer, signer, registry.drafted(writer, "Phát hành lại"));
    assertThat(second.number()).isNotEqualTo(first.number());
    assertThat(documents.read(first.id(), writer).orElseThrow().document().number())
        .isEqualTo(first.number());
  }

  @Test
  void a_correction_shows_what_changed_and_replaces_when_it_is_issued() {
    Document first = registry.issued(writer, signer, registry.drafted(writer, "Số liệu tháng 10"));
    Document draft =
        done(documents.correct(first.id(), null, "Sai số vụ", first.version(), writer));
    assertThat(refusal(documents.correct(first.id(), null, "Lần nữa", 0, writer)))
        .isEqualTo("documents.correction-open");
    Drafting words = documents.read(draft.id(), writer).orElseThrow().drafting();
    List<Block> body = new java.util.ArrayList<>(words.content().body());
    body.set(3, Block.words("Đã kiểm tra 13 vụ."));
    done(
        documents.revise(
            draft.id(),
            new Drafting(
                words.kind(),
                words.agency(),
                words.subject(),
                words.addressees(),
                Content.of(body),
                words.recipients(),
                null,
                null),
            1,
            writer));
    String replaces =
        "Báo cáo này thay thế Báo cáo số %s ngày %s."
            .formatted(first.number(), WRITTEN.format(registry.today()));
    Document second = registry.issued(writer, signer, draft);
    assertThat(documents.read(second.id(), writer).orElseThrow().changes())
        .containsExactly(
            new DocumentFile.DocumentFileChange(false, "Đã kiểm tra 12 vụ."),
            new DocumentFile.DocumentFileChange(true, "Đã kiểm tra 13 vụ."),
            new DocumentFile.DocumentFileChange(true, replaces));
    DocumentFile old = documents.read(first.id(), writer).orElseThrow();
    assertThat(old.document().state()).isEqualTo(DocumentState.REPLACED);
    assertThat(old.correctedBy()).isEqualTo(second.id());
    assertThat(old.seals()).hasSize(2);
  }

  @Test
  void opinions_are_asked_and_given_by_agency() {
    Document draft = registry.drafted(writer, "Xin ý kiến");
    done(documents.proceed(draft.id(), new DocumentAct.AskOpinions(Set.of("CA-AG")), 1, writer));
    ActingOfficer police = registry.officer("CA-AG", Role.CASE_OFFICER);
    assertThat(
            refusal(
                documents.proceed(draft.id(), new DocumentAct.GiveOpinion(false, ""), 0, police)))
        .isEqualTo("documents.words-missing");
    done(
        documents.proceed(
            draft.id(), new DocumentAct.GiveOpinion(false, "Bổ sung số vụ hình sự"), 0, police));
    assertThat(documents.read(draft.id(), writer).orElseThrow().opinions())
        .singleElement()
        .satisfies(one -> assertThat(one.words()).isEqualTo("Bổ sung số vụ hình sự"));
    ActingOfficer tax = registry.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(documents.read(draft.id(), tax)).isEmpty();
    assertThat(refusal(registry.step(draft, DocumentEvent.DROP, "không", tax)))
        .isEqualTo("documents.unknown");
  }

  @Test
  void who_receives_a_document_reads_it_and_not_how_it_came_about() {
    Document draft = registry.drafted(writer, "Nội bộ ký duyệt");
    done(documents.proceed(draft.id(), new DocumentAct.AskOpinions(Set.of("THUE-AG")), 1, writer));
    ActingOfficer tax = registry.officer("THUE-AG", Role.CASE_OFFICER);
    done(documents.proceed(draft.id(), new DocumentAct.GiveOpinion(false, "Chưa rõ"), 0, tax));
    Document issued = registry.issued(writer, signer, draft);
    ActingOfficer police = registry.officer("CA-AG", Role.CASE_OFFICER);
    DocumentFile theirs = documents.read(issued.id(), police).orElseThrow();
    assertThat(theirs.opinions()).isEmpty();
    assertThat(theirs.trail())
        .extracting(DocumentFile.DocumentFileStep::event)
        .containsExactly(DocumentEvent.ISSUE);
    assertThat(documents.read(issued.id(), tax).orElseThrow().trail())
        .extracting(DocumentFile.DocumentFileStep::event)
        .containsExactly(DocumentEvent.GIVE_OPINION, DocumentEvent.ISSUE);
    assertThat(documents.read(issued.id(), writer).orElseThrow().trail()).hasSize(7);

    done(documents.correct(issued.id(), null, "Sai số vụ", 0, writer));
    assertThat(documents.read(issued.id(), writer).orElseThrow().correctedBy()).isNotNull();
    assertThat(documents.read(issued.id(), police).orElseThrow().correctedBy())
        .as("a draft that others do not see")
        .isNull();
  }

  @Test
  void the_committee_answers_by_the_staff_of_its_standing_agency() {
    Document draft = registry.drafted(writer, "Xin ý kiến Ban Chỉ đạo");
    done(
        documents.proceed(
            draft.id(), new DocumentAct.AskOpinions(Set.of(Registry.COMMITTEE)), 1, writer));
    ActingOfficer office = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    done(documents.proceed(draft.id(), new DocumentAct.GiveOpinion(true, ""), 0, office));
    assertThat(documents.read(draft.id(), writer).orElseThrow().opinions())
        .singleElement()
        .satisfies(one -> assertThat(one.agreed()).isTrue());
  }

  @Test
  void what_an_agency_wrote_and_received_its_heir_goes_on_with_and_nobody_signs_for_it() {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer clerk = registry.officer(old, Role.CASE_OFFICER);
    ActingOfficer head = registry.officer(old, Role.AGENCY_HEAD);
    ActingOfficer heir = registry.officer(next, Role.CASE_OFFICER);
    ActingOfficer stranger = registry.officer("CA-AG", Role.CASE_OFFICER);
    Document signed = registry.signed(clerk, head, registry.drafted(clerk, "Ký trước sáp nhập"));
    Document submitted = registry.drafted(clerk, "Trình trước sáp nhập");
    Document draft = registry.drafted(clerk, "Dự thảo trước sáp nhập");
    UUID right = registry.right(head);
    done(documents.proceed(submitted.id(), new DocumentAct.Submit(right), 0, clerk));
    var arrival =
        new Arrival(
            old,
            registry.today(),
            "UBND xã",
            draft.id() + "/CV",
            registry.today(),
            "Đề nghị",
            Arrival.Secrecy.NONE,
            List.of());
    UUID came = incoming.enter(arrival, clerk).settle(done -> done.id(), no -> null);
    Document sent = registry.issuedBy(Registry.QLTT, "Gửi trước sáp nhập", old);
    UUID delivery =
        deliveries.of(sent.id()).stream()
            .filter(one -> old.equals(one.agency()))
            .findFirst()
            .orElseThrow()
            .id();
    NewBody.follows(agencies, old, next, registry.today().plusDays(1));
    assertThat(documents.read(draft.id(), heir)).as("not yet its heir").isEmpty();
    assertThat(receipts.handle(came, DocumentFile.DeliveryState.PRESENTED, heir)).isPresent();

    clock.move(Duration.ofDays(1));
    assertThat(documents.read(draft.id(), stranger)).isEmpty();
    assertThat(documents.read(draft.id(), clerk)).as("of an agency that ended").isEmpty();
    assertThat(documents.read(draft.id(), heir)).isPresent();
    assertThat(documents.printed(draft.id(), Printed.Format.PDF, heir)).isPresent();
    assertThat(receipts.handle(came, DocumentFile.DeliveryState.PRESENTED, heir)).isEmpty();
    var received = DocumentFile.DeliveryState.RECEIVED;
    for (ActingOfficer no : List.of(stranger, clerk)) {
      assertThat(receipts.record(delivery, received, null, no)).isPresent();
    }
    assertThat(receipts.record(delivery, received, null, heir)).isEmpty();
    assertThat(incoming.page("", 0, 0, 10, heir).lines())
        .as("in the register of the heir, which is in being")
        .anySatisfy(
            line -> {
              assertThat(line.agency()).isEqualTo(next);
              assertThat(line.theirNumber()).isEqualTo(sent.number());
            });
    assertThat(refusal(documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, heir)))
        .isEqualTo("documents.no-signing-right");
    ActingOfficer moved =
        new ActingOfficer(
            Actor.officer(Objects.requireNonNull(head.actor().id()), next),
            Set.of(Role.AGENCY_HEAD));
    assertThat(refusal(registry.step(submitted, DocumentEvent.SIGN, "", moved)))
        .as("in the name of an agency that ended")
        .isEqualTo("documents.no-signing-right");
    assertThat(refusal(documents.draft(Registry.report(old, "Mới"), heir)))
        .isEqualTo("documents.not-yours");
    done(registry.step(submitted, DocumentEvent.SEND_BACK, "Làm lại", heir));
    done(registry.step(submitted, DocumentEvent.DROP, "Cơ quan đã kết thúc", heir));
    done(registry.step(signed, DocumentEvent.NUMBER, "", heir));
    done(documents.proceed(signed.id(), new DocumentAct.Issue("01/BC", 10), 0, heir));
    assertThat(documents.read(signed.id(), heir).orElseThrow().document().number())
        .as("as it was signed, under the head of the agency of that day")
        .contains("CU-");
  }

  @Test
  void the_outgoing_register_goes_by_the_number_and_not_by_its_digits() {
    ActingOfficer clerk = registry.officer("SKHCN-AG", Role.CASE_OFFICER);
    ActingOfficer head = registry.officer("SKHCN-AG", Role.AGENCY_HEAD);
    jdbc.sql(
            """
            INSERT INTO documents.series AS s (agency, register, kind, year, last_number)
            VALUES ('SKHCN-AG', 'OUT', 'BC', :year, 98)
            ON CONFLICT (agency, register, kind, year) DO UPDATE SET last_number = 98
            """)
        .param("year", registry.today().getYear())
        .update();
    Document below = registry.issued(clerk, head, registry.drafted(clerk, "Số chín mươi chín"));
    Document above = registry.issued(clerk, head, registry.drafted(clerk, "Số một trăm"));
    assertThat(below.number()).startsWith("99/");
    assertThat(above.number()).startsWith("100/");
    var question = new DocumentQuestion("", null, null, registry.today().getYear(), 0, 25);
    assertThat(documents.outgoing(question, clerk).documents())
        .extracting(Document::number)
        .startsWith(above.number(), below.number());
  }

  @Test
  void letters_that_the_font_does_not_have_are_named_before_the_signature() {
    Document draft = registry.drafted(writer, "Nhãn 耐克 giả");
    UUID right = registry.right(signer);
    ActOutcome<Document> outcome =
        documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, writer);
    assertThat(refusal(outcome)).isEqualTo("documents.letters-unprintable");
    assertThat(((ActOutcome.Refused<Document>) outcome).refusal().facts())
        .containsEntry("letters", "耐 克");
  }

  @Test
  void a_list_of_two_hundred_recipients_gives_two_hundred_proofs() {
    Drafting base = Registry.report(Registry.QLTT, "Danh sách dài");
    List<Recipient> many =
        IntStream.rangeClosed(1, 200)
            .mapToObj(at -> new Recipient(null, "Đơn vị " + at, Recipient.Purpose.CARRY_OUT))
            .toList();
    Drafting wide =
        new Drafting(
            base.kind(),
            base.agency(),
            base.subject(),
            List.of(),
            base.content(),
            many,
            null,
            null);
    Document issued = registry.issued(writer, signer, done(documents.draft(wide, writer)));
    List<DocumentFile.Delivery> sent =
        documents.read(issued.id(), writer).orElseThrow().deliveries();
    assertThat(sent).hasSize(200);
    UUID one = sent.getFirst().id();
    assertThat(deliveries.record(one, DocumentFile.DeliveryState.HANDLED, null, writer))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("documents.step-taken"));
    assertThat(deliveries.record(one, DocumentFile.DeliveryState.REFUSED, " ", writer))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("documents.words-missing"));
    assertThat(deliveries.record(one, DocumentFile.DeliveryState.RECEIVED, issued.number(), writer))
        .as("a receipt outside without a paper that came in")
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("documents.receipt-unproved"));
    String proof = registry.arrived(writer, "Giấy báo nhận");
    assertThat(deliveries.record(one, DocumentFile.DeliveryState.RECEIVED, proof, writer))
        .as("a typed number proves nothing")
        .isPresent();
  }

  @Test
  void bad_drafts_are_refused_and_leave_nothing() {
    Drafting good = Registry.report(Registry.QLTT, "Tốt");
    assertThat(refusal(documents.draft(with(good, "XX", "Tên"), writer)))
        .isEqualTo("documents.unknown-kind");
    assertThat(refusal(documents.draft(with(good, good.kind(), "  "), writer)))
        .isEqualTo("documents.subject-missing");
    assertThat(refusal(documents.draft(with(good, "CV", "Thư"), writer)))
        .isEqualTo("documents.addressee-missing");
    assertThat(refusal(documents.draft(with(good, good.kind(), "TỐI MẬT"), writer)))
        .isEqualTo("documents.secret");
    assertThat(refusal(documents.draft(Registry.report("CA-AG", "Của người khác"), writer)))
        .isEqualTo("documents.not-yours");
    Document draft = registry.drafted(writer, "Trang cũ");
    assertThat(documents.revise(draft.id(), good, 7, writer))
        .isInstanceOf(ActOutcome.Overtaken.class);
  }

  private static Drafting with(Drafting one, String kind, String subject) {
    return new Drafting(
        kind, one.agency(), subject, List.of(), one.content(), one.recipients(), null, null);
  }
}

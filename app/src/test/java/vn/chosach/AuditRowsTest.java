package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.acts.AppointedRights;
import vn.chosach.documents.acts.Deliveries;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.incoming.IncomingFiles;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.signals.Signals;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;

/**
 * Rows of the audit (docs/audit.md) that no room tried as the wrong persons: who signs, who opens
 * what came to the counter, who keeps a register.
 */
@ChosachTest
class AuditRowsTest {

  private static final String CALLS = "/tiep-nhan/cuoc-nho";
  private static final String PLACES = "/giam-sat/so-theo-doi";

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired SigningRights rights;
  @Autowired AppointedRights appointed;
  @Autowired Deliveries deliveries;
  @Autowired Signals signals;
  @Autowired Tips tips;
  @Autowired People people;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired IncomingFiles incoming;
  @Autowired TransactionTemplate transactions;
  @Autowired MockMvc mvc;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void the_standing_office_alone_makes_nobody_a_signatory() {
    ActingOfficer standing = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    ActingOfficer clerk = registry.officer(Registry.COMMITTEE, Role.CASE_OFFICER);
    ActingOfficer chosen = registry.officer(Registry.COMMITTEE, Role.CASE_OFFICER);
    Signing wish = Registry.signing(chosen, Registry.COMMITTEE, registry.today(), null);
    assertThat(appointed.record(wish, UUID.randomUUID(), standing))
        .as("a number that is typed")
        .map(Refusal::code)
        .contains("documents.basis-missing");
    UUID paper = UUID.fromString(registry.appointment(clerk));
    assertThat(appointed.record(wish, paper, registry.officer("CA-AG", Role.AGENCY_HEAD)))
        .as("the head of another agency")
        .map(Refusal::code)
        .contains("documents.not-yours");
    assertThat(appointed.record(wish, paper, standing)).isEmpty();
    UUID right =
        jdbc.sql("SELECT id FROM documents.signing_right WHERE officer = :officer")
            .param("officer", chosen.actor().id())
            .query(UUID.class)
            .single();

    Document draft = registry.drafted(clerk, "Người vừa được giao quyền ký");
    assertThat(refusal(submit(draft.id(), right, clerk)))
        .as("nobody confirmed it")
        .isEqualTo("documents.no-signing-right");
    assertThat(appointed.confirm(right, standing))
        .as("who recorded it")
        .map(Refusal::code)
        .contains("documents.second-person");
    for (ActingOfficer one :
        List.of(chosen, clerk, registry.officer(Registry.QLTT, Role.AGENCY_HEAD))) {
      assertThat(appointed.confirm(right, one))
          .as(one.toString())
          .map(Refusal::code)
          .contains("documents.not-yours");
    }
    assertThat(rights.of(Registry.COMMITTEE, registry.today()))
        .noneMatch(one -> one.id().equals(right));

    ActingOfficer leader = registry.officer("SCT-AG", Role.COMMITTEE_LEADER);
    assertThat(incoming.read(paper, leader).map(one -> one.own()))
        .as("with the paper before the eyes")
        .contains(false);
    assertThat(incoming.file(paper, 1, leader)).isPresent();
    assertThat(incoming.read(paper, registry.officer("SCT-AG", Role.CASE_OFFICER))).isEmpty();
    assertThat(appointed.confirm(right, leader)).isEmpty();
    assertThat(incoming.read(paper, leader)).as("until it is confirmed").isEmpty();
    done(submit(draft.id(), right, clerk));
    done(registry.step(draft, DocumentEvent.SIGN, "", chosen));
  }

  @Test
  void of_two_who_record_one_right_at_once_one_is_told_that_it_stands() {
    ActingOfficer standing = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    ActingOfficer clerk = registry.officer(Registry.COMMITTEE, Role.CASE_OFFICER);
    ActingOfficer chosen = registry.officer(Registry.COMMITTEE, Role.CASE_OFFICER);
    Signing wish = Registry.signing(chosen, Registry.COMMITTEE, registry.today(), null);
    UUID paper = UUID.fromString(registry.appointment(clerk));
    CompletableFuture<Optional<Refusal>> second =
        Objects.requireNonNull(
            transactions.execute(
                status -> {
                  assertThat(appointed.record(wish, paper, standing)).isEmpty();
                  var other =
                      CompletableFuture.supplyAsync(
                          () -> appointed.record(wish, paper, standing),
                          task -> Thread.ofPlatform().start(task));
                  Awaitility.await()
                      .atMost(Duration.ofSeconds(60))
                      .until(() -> other.isDone() || waits());
                  return other;
                }));
    assertThat(second.join()).map(Refusal::code).contains("documents.right-overlaps");
  }

  private boolean waits() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_right_that_ended_yesterday_decides_nothing() throws Exception {
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = drafted(handler, head);
    LocalDate today = office.today();
    assertThat(
            rights.grant(
                Actor.SYSTEM,
                new Signing(
                    new UUID(0, 0),
                    Office.id(head),
                    Office.QLTT,
                    "market.director",
                    new PrintedPaper.Signature(
                        PrintedPaper.Capacity.HEAD, "", "CHI CỤC TRƯỞNG", "Trần Văn Kiểm"),
                    today,
                    today,
                    "Quyết định bổ nhiệm")))
        .isEmpty();
    UUID right =
        rights.of(Office.QLTT, today).stream()
            .filter(one -> one.officer().equals(Office.id(head)))
            .findFirst()
            .orElseThrow()
            .id();
    UUID paper = office.paper(file, handler);
    assertThat(done(submit(paper, right, handler)).state()).isEqualTo(DocumentState.SUBMITTED);
    String page = "/van-ban/" + paper + "/ky";
    assertThat(new Desk(mvc, head).status(page)).as("on its last day").isEqualTo(200);
    Desk.Opened shown = looked(page, head);
    clock.move(Duration.ofDays(1));
    MockHttpServletResponse late = shown.send();
    assertThat(late.getStatus()).as("what was looked at yesterday").isIn(404, 422);
    assertThat(late.getContentAsString()).doesNotContain("Đã ký");
    assertThat(refusal(sign(paper, head))).isEqualTo("documents.no-signing-right");
    assertThat(cases.read(file.number(), handler).orElseThrow().rulings()).isEmpty();
    assertThat(office.again(file, handler).state()).isEqualTo(CaseState.INSPECTED);
  }

  @Test
  void of_two_papers_and_of_two_signatures_at_once_one_decides() throws Exception {
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    CaseFile heard = office.heard(office.assigned(handler, head, "Kem"), handler, 12_000_000);
    CaseFile file = office.decidable(heard, handler);
    List<ActOutcome<CaseFile>> papers =
        together(() -> cases.proceed(file.id(), sanction(file, handler), file.version(), handler));
    assertThat(papers).filteredOn(ActOutcome.Done.class::isInstance).hasSize(1);
    assertThat(papers).filteredOn(ActOutcome.Overtaken.class::isInstance).hasSize(3);
    assertThat(documents.from(new DocumentOrigin("cases", file.id().toString()), handler))
        .filteredOn(one -> one.state().open())
        .hasSize(1);

    UUID paper = office.paper(file, handler);
    done(submit(paper, office.right(head, "market.director"), handler));
    long numbered = office.signedPapers(file);
    String page = "/van-ban/" + paper + "/ky";
    Desk.Opened shown = looked(page, head);
    assertThat(together(() -> shown.send().getStatus()))
        .as("the button is pressed four times at once")
        .allMatch(status -> status == 302 || status == 422);
    assertThat(cases.read(file.number(), handler).orElseThrow().rulings()).hasSize(1);
    assertThat(office.signedPapers(file)).isEqualTo(numbered + 1);
  }

  @Test
  void only_who_received_a_letter_says_that_it_came() {
    ActingOfficer writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    ActingOfficer signer = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    Document issued = registry.issued(writer, signer, registry.drafted(writer, "Ai đã nhận"));
    DocumentFile.Delivery police =
        deliveries.of(issued.id()).stream()
            .filter(one -> "CA-AG".equals(one.agency()))
            .findFirst()
            .orElseThrow();
    for (ActingOfficer wrong :
        List.of(writer, signer, registry.officer("THUE-AG", Role.AGENCY_HEAD))) {
      assertThat(deliveries.record(police.id(), DocumentFile.DeliveryState.RECEIVED, null, wrong))
          .as(wrong.toString())
          .isPresent();
    }
    assertThat(deliveries.of(issued.id()))
        .allMatch(one -> one.state() == DocumentFile.DeliveryState.SENT);
    ActingOfficer there = registry.officer("CA-AG", Role.CASE_OFFICER);
    assertThat(deliveries.record(police.id(), DocumentFile.DeliveryState.RECEIVED, null, there))
        .isEmpty();
  }

  @Test
  void a_missed_call_is_opened_and_called_back_by_the_counter_alone() throws Exception {
    ActingOfficer operator = office.officer("SCT-AG", Role.OPERATOR);
    assertThat(
            Seat.send(mvc, CALLS, operator, "phone", "0900 000 389", "rangAt", at(60)).getStatus())
        .as("a call that has not rung yet")
        .isEqualTo(422);
    assertThat(Seat.send(mvc, CALLS, operator, "phone", "38", "rangAt", at(-1)).getStatus())
        .isEqualTo(422);
    assertThat(
            Seat.send(mvc, CALLS, operator, "phone", "0900 000 389", "rangAt", at(-1)).getStatus())
        .isEqualTo(302);
    UUID call =
        jdbc.sql("SELECT id FROM tips.missed_call WHERE noted_by = :by")
            .param("by", Office.id(operator))
            .query(UUID.class)
            .single();
    String here = CALLS + "/" + call;
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.OPERATOR))) {
      ActingOfficer wrong = office.officer("SCT-AG", role);
      assertThat(Seat.send(mvc, CALLS, wrong, "phone", "0900 000 389").getStatus())
          .as(role.name())
          .isEqualTo(403);
      assertThat(Seat.send(mvc, here + "/so", wrong).getStatus()).as(role.name()).isEqualTo(403);
      assertThat(Seat.send(mvc, here, wrong, "outcome", "REACHED").getStatus())
          .as(role.name())
          .isEqualTo(403);
    }
    assertThat(verbs("missed-call", call)).containsExactly("tips.call-missed");

    for (String agency : List.of("SYT-AG", "CA-AG")) {
      ActingOfficer elsewhere = desk(agency, Role.OPERATOR);
      assertThat(Seat.page(mvc, CALLS, elsewhere).html())
          .as(agency)
          .doesNotContain(call.toString());
      assertThat(Seat.send(mvc, here + "/so", elsewhere).getContentAsString())
          .as(agency)
          .doesNotContain("0900 000 389");
      assertThat(Seat.send(mvc, here, elsewhere, "outcome", "REACHED").getStatus())
          .as(agency)
          .isEqualTo(422);
    }
    assertThat(verbs("missed-call", call)).containsExactly("tips.call-missed");
    ActingOfficer colleague = desk("SCT-AG", Role.OPERATOR);
    assertThat(Seat.page(mvc, CALLS, colleague).html()).contains(call.toString());

    var opened = Seat.send(mvc, here + "/so", operator);
    assertThat(Jsoup.parse(opened.getContentAsString()).select("#number").text())
        .isEqualTo("0900 000 389");
    Seat.send(mvc, here, operator, "outcome", "REACHED");
    assertThat(verbs("missed-call", call))
        .containsExactlyInAnyOrder(
            "tips.call-missed", "tips.caller-number-opened", "tips.called-back");
    assertThat(Seat.page(mvc, CALLS, operator).html()).doesNotContain(call.toString());
  }

  @Test
  void what_the_press_hears_of_drugs_is_read_by_the_police_alone() {
    People.Person reporter = people.complete(Role.PRESS);
    var press = new Visit(port);
    press.enter(people, reporter);
    String word = "toi" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
    var list =
        press.submit(
            "/bao-dai",
            Map.of("source", "Đài Thử", "where", "Bến xe", "story", "Bán ma túy ở hẻm " + word));
    Tip tip = tips.newest(TipDesk.SIFTING, reporter.id(), 1).getFirst();
    assertThat(list.body()).contains(tip.number()).doesNotContain(word);
    ActingOfficer police = desk("CA-AG", Role.OPERATOR);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> signals.numbered(tip.number(), police).isPresent());
    for (ActingOfficer wrong :
        List.of(
            desk("SCT-AG", Role.OPERATOR),
            desk("SCT-AG", Role.STANDING_OFFICE),
            desk("BCD389-AG", Role.COMMITTEE_LEADER),
            desk("QLTT-AG", Role.OPERATOR))) {
      assertThat(signals.numbered(tip.number(), wrong)).as(wrong.toString()).isEmpty();
    }
    assertThat(press.get("/tiep-nhan/tin/" + tip.id()).statusCode()).isEqualTo(403);
    assertThat(press.get("/hop-tiep-nhan").statusCode()).isEqualTo(403);
  }

  @Test
  void who_does_not_watch_neither_enters_nor_checks_nor_ends_a_place() throws Exception {
    ActingOfficer officer = office.handler();
    String[] wish = {
      "loai", "SHOP",
      "dia-chi", "https://shopee.vn/" + UUID.randomUUID(),
      "ten", "Gian hàng thử",
      "muc-dich", "Bán túi nghi giả",
      "xem-lai", office.today().plusDays(30).toString()
    };
    String place =
        Objects.requireNonNull(Seat.send(mvc, PLACES + "/moi", officer, wish).getRedirectedUrl());
    assertThat(place).startsWith(PLACES + "/");
    for (Role role :
        EnumSet.of(
            Role.PRESS,
            Role.AUDITOR,
            Role.ADMINISTRATOR,
            Role.INTEGRITY_OFFICER,
            Role.COMMITTEE_LEADER)) {
      ActingOfficer wrong = office.officer(Office.QLTT, role);
      for (String act : List.of("/kiem-tra", "/thoi", "/sua")) {
        assertThat(
                Seat.send(mvc, place + act, wrong, "ket-qua", "GONE", "ly-do", "Xong").getStatus())
            .as(role + act)
            .isEqualTo(403);
      }
      assertThat(Seat.send(mvc, PLACES + "/moi", wrong, wish).getStatus())
          .as(role.name())
          .isEqualTo(403);
    }
    assertThat(Seat.page(mvc, place, officer).select("form[action$=/kiem-tra]")).hasSize(1);
    assertThat(Seat.send(mvc, place + "/thoi", officer, "ly-do", "Hết nhiệm vụ").getStatus())
        .isEqualTo(302);
    assertThat(Seat.page(mvc, place, officer).select("form[action$=/kiem-tra]")).isEmpty();
  }

  private CaseFile drafted(ActingOfficer handler, ActingOfficer head) {
    CaseFile heard = office.heard(office.assigned(handler, head, "Kem"), handler, 12_000_000);
    CaseFile file = office.decidable(heard, handler);
    return Office.file(cases.proceed(file.id(), sanction(file, handler), file.version(), handler));
  }

  private CaseAct sanction(CaseFile file, ActingOfficer handler) {
    return new CaseAct.Answered(
        new CaseAct.Prepare(office.sanction(file, 9_000_000, handler)), "Đã kiểm tra");
  }

  private ActOutcome<Document> submit(UUID paper, UUID right, ActingOfficer by) {
    return documents.proceed(paper, new DocumentAct.Submit(right), 0, by);
  }

  /** The page on which a paper is signed, with everything typed that it asks for. */
  private Desk.Opened looked(String page, ActingOfficer signer) throws Exception {
    var desk = new Desk(mvc, signer);
    var asked = desk.page(page);
    var typed = new ArrayList<>(List.of("xac-nhan", "KÝ"));
    if (!asked.select("[name=da-doi-chieu]").isEmpty()) {
      typed.addAll(List.of("da-doi-chieu", "true"));
    }
    if (!asked.select("[name=ly-do]").isEmpty()) {
      typed.addAll(List.of("ly-do", "Kịp thời hạn luật định"));
    }
    return desk.opened(page, "/ky", typed.toArray(String[]::new));
  }

  private ActOutcome<Document> sign(UUID paper, ActingOfficer by) {
    return documents.proceed(paper, new DocumentAct.Sign("Ký theo thẩm quyền", true), 0, by);
  }

  private static Document done(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<Document>) outcome).value();
  }

  @Test
  void a_forecast_is_read_by_who_directs_and_in_an_agency_by_its_head_alone() throws Exception {
    for (ActingOfficer right :
        List.of(
            office.officer("SCT-AG", Role.STANDING_OFFICE),
            office.officer("BCD389-AG", Role.COMMITTEE_LEADER),
            office.head())) {
      assertThat(new Desk(mvc, right).status("/thong-ke")).as(right.toString()).isEqualTo(200);
    }
    for (ActingOfficer wrong :
        List.of(
            office.handler(),
            office.officer(Office.QLTT, Role.PRESS),
            office.officer("SCT-AG", Role.OPERATOR),
            office.officer("CA-AG", Role.AUDITOR))) {
      var desk = new Desk(mvc, wrong);
      assertThat(desk.status("/thong-ke")).as(wrong.toString()).isEqualTo(403);
      assertThat(desk.page("/ban-lam-viec").select("a[href=/thong-ke]")).isEmpty();
    }
    assertThat(mvc.perform(get("/so-lieu")).andReturn().getResponse().getContentAsString())
        .as("what everybody reads forecasts nothing")
        .doesNotContain("du-bao");
  }

  private static String refusal(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Document>) outcome).refusal().code();
  }

  private static <T> List<T> together(Callable<T> act) throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
      return pool.invokeAll(Collections.nCopies(4, act)).stream().map(Future::resultNow).toList();
    }
  }

  /** Minutes from now, as a form takes them. */
  private String at(long minutes) {
    Instant moment = clock.instant().plus(Duration.ofMinutes(minutes));
    return LocalDateTime.ofInstant(moment, Vietnam.ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private List<String> verbs(String kind, UUID id) {
    return journal.newest(kind, id.toString(), null, 9).stream()
        .map(entry -> entry.act().verb())
        .toList();
  }

  private static ActingOfficer desk(String agency, Role role) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(role));
  }
}

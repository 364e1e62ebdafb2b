package vn.chosach.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.RecordJdbcClient;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.EndedOrigins.EndedOrigin;
import vn.chosach.documents.Printed;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;

/** A paper drawn up for a record goes at the end of its years like any other, once that is over. */
@ChosachTest
@SuppressWarnings("NullAway.Init") // opened in the test
class PapersOfRecordsTest {

  private static final String LISTS = "/luu-tru/tai-lieu";
  private static final String COUNCIL = "Ông A, Chủ tịch Hội đồng\nBà B, văn thư\nÔng C, Thư ký";

  @Autowired MockMvc mvc;
  @Autowired Registry registry;
  @Autowired Documents documents;
  @Autowired Retention retention;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired List<EndedOrigins> rooms;
  @Autowired RowSecurityContext context;
  @Autowired TransactionTemplate transaction;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  private SingleConnectionDataSource connection;
  private JdbcClient before;
  private ActingOfficer writer;
  private ActingOfficer signer;

  /** What lies in the past is told to the database: no officer was here twenty years ago. */
  @BeforeEach
  void past() {
    connection = new SingleConnectionDataSource(url, owner, password, true);
    before = RecordJdbcClient.on(connection);
    before
        .sql(
            "SELECT set_config('chosach.marks', '*', false),"
                + " set_config('cases.everything', 'on', false),"
                + " set_config('conduct.everything', 'on', false),"
                + " set_config('signals.everything', 'on', false),"
                + " set_config('chosach.referrals_view', 'SYSTEM', false)")
        .query((row, n) -> row.getString(1))
        .list();
    writer = registry.officer(Office.QLTT, Role.AGENCY_HEAD, Role.CASE_OFFICER);
    signer = registry.officer(Office.QLTT, Role.AGENCY_HEAD);
  }

  @AfterEach
  void end() {
    connection.destroy();
  }

  @Test
  void papers_of_a_closed_case_are_listed_appraised_approved_and_erased_by_two() throws Exception {
    CaseFile old = closed("21 years");
    Document paper = filed(of(old), "21 years");
    Document early = filed(of(closed("20 years")), "21 years");
    Document late = filed(of(old), "19 years");
    CaseFile running = office.assigned(office.handler(), signer, "Vụ đang làm");
    Document open = filed(of(running), "21 years");
    CaseFile again = closed("21 years");
    Document reopened = filed(of(again), "21 years");
    reopen(again);
    CaseFile kept = closed("21 years");
    Document held = filed(of(kept), "21 years");
    UUID hold = hold(kept);
    Document nobody = filed(new DocumentOrigin("nobody", UUID.randomUUID().toString()), "21 years");

    assertThat(choices())
        .contains(paper.id().toString())
        .as("a day too early, filed later, open, opened again, held, of no room that answers")
        .doesNotContain(
            early.id().toString(),
            late.id().toString(),
            open.id().toString(),
            reopened.id().toString(),
            held.id().toString(),
            nobody.id().toString());
    Desk desk = new Desk(mvc, writer);
    for (Document no : List.of(early, late, open, reopened, held, nobody)) {
      assertThat(erased(no, null)).as("by the database: nobody says since when").isFalse();
      assertThat(desk.fill(LISTS + "/moi", "/moi", wish(paper, no)).getStatus()).isEqualTo(422);
    }
    assertThat(erased(early, "19 years 364 days")).as("a day too early").isFalse();
    assertThat(erased(late, "21 years")).as("it was filed later").isFalse();
    end(hold);
    assertThat(choices()).as("no longer held").contains(held.id().toString());

    String list = list(desk, paper, held);
    assertThat(desk.page(list).text()).contains(paper.subject());
    sign(list, paper.subject());
    desk.does(list + "/van-ban", "/van-ban");
    sign(list, paper.subject());
    ActingOfficer other = registry.officer(Office.POLICE, Role.AGENCY_HEAD);
    assertThat(answer(proposal(paper), signer)).isInstanceOf(ActOutcome.Waiting.class);
    assertThat(answer(proposal(held), signer)).isInstanceOf(ActOutcome.Waiting.class);
    assertThat(answer(proposal(paper), registry.officer("SCT-AG", Role.AGENCY_HEAD)))
        .as("who may not see it")
        .isInstanceOf(ActOutcome.Refused.class);
    assertThat(answer(proposal(paper), other)).isInstanceOf(ActOutcome.Done.class);
    assertThat(documents.printed(paper.id(), Printed.Format.PDF, writer)).isEmpty();
    assertThat(documents.printed(late.id(), Printed.Format.PDF, writer)).isPresent();

    hold(kept);
    assertThat(answer(proposal(held), other))
        .as("its case is held again")
        .isInstanceOf(ActOutcome.Refused.class);
    desk.does(list + "/van-ban", "/van-ban");
    assertThat(desk.page(list).text()).contains("đã mở lại hoặc đang bị giữ");
    assertThat(documents.printed(held.id(), Printed.Format.PDF, writer)).isPresent();
  }

  @Test
  void a_case_that_is_opened_again_keeps_its_papers_whatever_was_decided() throws Exception {
    CaseFile file = closed("21 years");
    Document paper = filed(of(file), "21 years");
    Desk desk = new Desk(mvc, writer);
    String list = list(desk, paper);
    sign(list, paper.subject());
    desk.does(list + "/van-ban", "/van-ban");
    sign(list, paper.subject());
    answer(proposal(paper), signer);
    reopen(file);
    ActingOfficer other = registry.officer(Office.POLICE, Role.AGENCY_HEAD);
    assertThat(code(answer(proposal(paper), other))).isEqualTo("retention.still-open");
    assertThat(erased(paper, null)).isFalse();
    assertThat(documents.printed(paper.id(), Printed.Format.PDF, writer)).isPresent();
  }

  @Test
  void who_does_not_see_every_paper_of_a_list_does_nothing_with_it() throws Exception {
    CaseFile file = closed("21 years");
    Document paper = filed(of(file), "21 years");
    Desk desk = new Desk(mvc, writer);
    String list = list(desk, paper);
    sign(list, paper.subject());
    ActingOfficer aside = registry.officer(Office.QLTT, Role.AGENCY_HEAD, Role.CASE_OFFICER);
    before
        .sql("UPDATE cases.case_file SET recused = recused || :who WHERE id = :id")
        .param("who", aside.actor().id())
        .param("id", file.id())
        .update();
    Desk blind = new Desk(mvc, aside);
    assertThat(blind.page(list).text()).doesNotContain(paper.subject(), "giữ lại tất cả");
    MockHttpServletResponse refused = blind.fill(list + "/van-ban", "/van-ban");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.getContentAsString(UTF_8)).select("#errors").text())
        .contains("bạn không được xem");
  }

  /** Each room says of its own records which are over, and leaves out one that is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          rewards       | ''        | rewards.nomination     | PAID       | DECIDED  | kind=PERSON;form=MERIT
          petitions     | ''        | petitions.petition     | CLOSED     | SENT     | procedure=COMPLAINT;agencies={x}
          plans         | ke-hoach/ | plans.plan             | CLOSED     | ISSUED   | closed_on=2001-02-03
          plans         | ''        | plans.neglect          | CLOSED     | ANSWERED | body=y
          report-demand | ''        | reports.demand         | WITHDRAWN  | OPEN     | -
          exchange      | ''        | exchange.letter        | CLOSED     | SENT     | kind=INSTRUCTION;paper=1;signed_on=2001-02-03
          exchange      | ''        | exchange.sharing       | ENDED      | IN_FORCE | paper=1;signed_on=2001-02-03;fields={a};recipients={x};period=MONTH
          legislation   | ''        | legislation.proposal   | DROPPED    | ROUND    | level=LOCAL
          outreach      | ''        | outreach.plan          | DROPPED    | DRAFT    | -
          training      | ''        | training.class         | CALLED_OFF | DRAFT    | kind=COURSE;begins=2001-03-04;ends=2001-03-04
          retention     | ''        | retention.matter       | CLOSED     | DETECTED | kind=BREACH
          conduct       | ''        | conduct.integrity_case | CLOSED     | ANSWERED | -
          """)
  void each_room_says_which_of_its_records_are_over(
      String room, String prefix, String table, String over, String open, @Nullable String more) {
    UUID ended = row(table, over, more);
    UUID running = row(table, open, more);
    assertOver(room, prefix + ended, prefix + running);
    gone(table, ended, running);
  }

  @Test
  void a_record_of_several_is_over_once_each_of_them_is() {
    for (String state : List.of("DONE", "REFUSED")) {
      UUID ended = row("referrals.referral", "", "purpose=TAX;parties={x,y}");
      UUID running = row("referrals.referral", "", "purpose=TAX;parties={x,y}");
      String more = state.equals("DONE") ? ";result=x" : ";refused_for=x";
      UUID one = row("referrals.receiver", state, "parties={x,y};referral=" + ended + more);
      UUID two = row("referrals.receiver", state, "parties={x,y};referral=" + running + more);
      UUID three =
          row("referrals.receiver", "OFFERED", "parties={x,y};agency=y;referral=" + running);
      assertOver("referrals", ended.toString(), running.toString());
      gone("referrals.receiver", one, two, three);
      gone("referrals.referral", ended, running);
    }
    UUID ended = row("plans.matter", "", "kind=REMINDER;ladder=1");
    UUID running = row("plans.matter", "", "kind=REMINDER;ladder=1");
    UUID one = row("plans.share", "WITHDRAWN", "matter=" + ended);
    UUID two = row("plans.share", "CLOSED", "matter=" + running);
    UUID three = row("plans.share", "ANSWERED", "agency=y;matter=" + running);
    assertOver("plans", "viec/" + ended, "viec/" + running);
    gone("plans.share", one, two, three);
    gone("plans.matter", ended, running);
  }

  /** A paper is of one edition; it is over with the report. Steps of reports never go again. */
  @Test
  void a_report_is_over_once_it_was_accepted() {
    before.sql("BEGIN").update();
    UUID ended = row("reports.report", "ACCEPTED", "period=" + FreshWord.any());
    UUID running = row("reports.report", "RETURNED", "period=" + FreshWord.any());
    row("reports.step", "", "report=" + ended);
    row("reports.step", "", "report=" + running);
    var all =
        rooms.stream()
            .filter(EndedOriginQuery.class::isInstance)
            .map(EndedOriginQuery.class::cast)
            .filter(one -> one.room().matches("reports|reports-notice"))
            .toList();
    assertThat(all).hasSize(2);
    for (EndedOriginQuery one : all) {
      assertThat(
              new EndedOriginQuery(before, one.room(), one.before(), one.over())
                  .ended(List.of(ended + "/1", running + "/1")))
          .singleElement()
          .satisfies(over -> assertThat(over.id()).isEqualTo(ended + "/1"));
    }
    before.sql("ROLLBACK").update();
  }

  /** What belongs to a case is over with the case. */
  @Test
  void a_letter_about_a_case_stays_with_the_case() throws Exception {
    CaseFile file = closed("21 years");
    UUID letter =
        row(
            "exchange.letter",
            "CLOSED",
            "kind=REQUEST;paper=1;signed_on=2001-02-03;case_number="
                + file.number()
                + ";case_id="
                + file.id());
    Document paper = filed(new DocumentOrigin("exchange", letter.toString()), "21 years");
    assertThat(choices()).contains(paper.id().toString());
    reopen(file);
    assertThat(choices()).doesNotContain(paper.id().toString());
    gone("exchange.letter", letter);
  }

  private void assertOver(String room, String ended, String running) {
    assertThat(answers(room, ended, running))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(ended);
              assertThat(one.since()).isBefore(Instant.parse("2001-02-04T00:00:00Z"));
            });
  }

  private void gone(String table, UUID... rows) {
    for (UUID one : rows) {
      before.sql("DELETE FROM " + table + " WHERE id = :id").param("id", one).update();
    }
  }

  private List<EndedOrigin> answers(String room, String... ids) {
    return transaction.execute(
        status ->
            context.asTheProgram(
                Map.of(),
                () ->
                    rooms.stream()
                        .filter(one -> one.room().equals(room))
                        .flatMap(one -> one.ended(List.of(ids)).stream())
                        .toList()));
  }

  /** The paper names its officer, who may have been designated often: the row names the paper. */
  @Test
  void a_designation_is_over_after_its_last_day() throws Exception {
    var officer = new DocumentOrigin("press", UUID.randomUUID().toString());
    Document over = filed(officer, "21 years");
    Document runs = filed(officer, "21 years");
    Document unsigned = filed(officer, "21 years");
    row("press.designation", "", "number=1;signed_at=2001-02-03;document=" + over.id());
    row(
        "press.designation",
        "",
        "number=1;signed_at=2001-02-03;ends=2999-01-01;document=" + runs.id());
    row("press.designation", "", "outcome=DROPPED;document=" + unsigned.id());
    assertListed(List.of(over), runs, unsigned);
    before
        .sql("DELETE FROM press.designation WHERE document = ANY (:all)")
        .param("all", new UUID[] {over.id(), runs.id(), unsigned.id()})
        .update();
  }

  /** Letters of one day and plan have one origin; a task may also rest on the paper of a plan. */
  @Test
  void a_letter_is_over_with_every_share_of_its_task() throws Exception {
    var letter = new DocumentOrigin("plans", "giao-viec/2001-02-03//");
    Document over = filed(letter, "21 years");
    Document runs = filed(letter, "21 years");
    Document otherwise = filed(letter, "21 years");
    Document waits = filed(letter, "21 years");
    Document plan = filed(new DocumentOrigin("plans", "ke-hoach/" + FreshWord.any()), "21 years");
    UUID done = task(over);
    UUID begun = task(runs);
    UUID planned = task(plan);
    UUID one = row("plans.share", "CLOSED", "matter=" + done);
    UUID two = row("plans.share", "CLOSED", "matter=" + begun);
    UUID three = row("plans.share", "ANSWERED", "agency=y;matter=" + begun);
    UUID four = row("plans.share", "CLOSED", "matter=" + planned);
    var all = List.of(over, runs, otherwise, waits).stream().map(Document::id).toArray(UUID[]::new);
    Awaitility.await("letters to nobody open no task")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> unopened("SELECT document", all).query(UUID.class).list().size() == all.length);
    unopened("DELETE", over.id(), runs.id()).update();
    before
        .sql(
            """
            UPDATE plans.unopened_letter SET settled_at = '2001-02-03', settled_by = document, words = 'x'
             WHERE document = :id
            """)
        .param("id", otherwise.id())
        .update();
    assertListed(List.of(over, otherwise), runs, waits, plan);
    gone("plans.share", one, two, three, four);
    gone("plans.matter", done, begun, planned);
    unopened("DELETE", all).update();
  }

  private JdbcClient.StatementSpec unopened(String what, UUID... letters) {
    return before
        .sql(what + " FROM plans.unopened_letter WHERE document = ANY (:letters)")
        .param("letters", letters);
  }

  private UUID task(Document paper) {
    return row("plans.matter", "", "kind=DIRECTIVE;paper=" + paper.id());
  }

  @Test
  void a_sheet_is_over_with_the_last_of_its_cases() throws Exception {
    CaseFile first = closed("21 years");
    CaseFile second = closed("21 years");
    String of = "cases={" + first.id() + "," + second.id() + "};level=KNOW;fields={x};agency=y";
    String signed = of + ";paper=1;signed_on=2001-02-03";
    UUID recalled = row("subjects.sheet", "RECALLED", signed);
    UUID past = row("subjects.sheet", "SHARED", signed);
    UUID read = row("subjects.sheet", "SHARED", signed + ";until=2999-01-01");
    UUID draft = row("subjects.sheet", "DRAFT", of);
    Document over = sheet(recalled);
    Document unread = sheet(past);
    assertListed(List.of(over, unread), sheet(read), sheet(draft), sheet(UUID.randomUUID()));
    reopen(second);
    assertListed(List.of(), over, unread);
    gone("subjects.sheet", recalled, past, read, draft);
  }

  private Document sheet(UUID id) {
    return filed(new DocumentOrigin("subjects", id.toString()), "21 years");
  }

  @Test
  void a_referral_of_a_report_is_over_with_the_report() throws Exception {
    UUID report = row("signals.signal", "REFUSED", "source_kind=TIP");
    String parties = "parties={x," + Office.QLTT + "};";
    UUID referral =
        row(
            "referrals.referral",
            "",
            parties + "purpose=TAX;subject_kind=signal;subject_id=" + report);
    UUID receiver = row("referrals.receiver", "DONE", parties + "result=x;referral=" + referral);
    Document paper = filed(new DocumentOrigin("referrals", referral.toString()), "21 years");
    assertListed(List.of(paper));
    before
        .sql("UPDATE signals.signal SET state = 'WAITING' WHERE id = :id")
        .param("id", report)
        .update();
    assertListed(List.of(), paper);
    gone("referrals.receiver", receiver);
    gone("referrals.referral", referral);
    gone("signals.signal", report);
  }

  @Test
  void money_is_over_with_its_settlement_and_with_its_case() throws Exception {
    String signed =
        ";document=%s;paper_number=1;paper_day=2001-02-03;approved_by=%s;approved_at=2001-02-03";
    String year = "year=2001;source=SECTOR;agency=" + FreshWord.any();
    String bound = year + signed.formatted(UUID.randomUUID(), UUID.randomUUID());
    UUID settled = row("plans.money_record", "APPROVED", "stage=SETTLEMENT;tie=NONE;" + bound);
    String spent = "stage=ESTIMATE;" + year;
    UUID plain = row("plans.money_record", "PREPARED", spent + ";tie=NONE");
    UUID tied = row("plans.money_record", "PREPARED", spent + ";tie=CASE");
    UUID typed = row("plans.money_record", "PREPARED", spent + ";tie=CASE");
    UUID next = row("plans.money_record", "PREPARED", spent.replace("2001", "2002") + ";tie=NONE");
    UUID other =
        row(
            "plans.money_record",
            "PREPARED",
            spent.replace("SECTOR", "OTHER_LAWFUL") + ";tie=NONE");
    CaseFile file = closed("21 years");
    row("plans.money_case", "", "entry=" + tied + ";case_id=" + file.id());
    row("plans.money_case", "", "entry=" + typed);
    Document ofCase = money(tied);
    assertListed(
        List.of(money(settled), money(plain), ofCase),
        money(typed),
        money(next),
        money(other),
        money(UUID.randomUUID()));
    reopen(file);
    assertListed(List.of(), ofCase);
    before
        .sql("DELETE FROM plans.money_case WHERE entry IN (:one, :two)")
        .param("one", tied)
        .param("two", typed)
        .update();
    gone("plans.money_record", plain, tied, typed, next, other, settled);
  }

  private Document money(UUID id) {
    return filed(new DocumentOrigin("plans", "kinh-phi/" + id), "21 years");
  }

  private void assertListed(List<Document> over, Document... not) throws Exception {
    String listed = choices();
    assertThat(over).allSatisfy(one -> assertThat(listed).contains(one.id().toString()));
    assertThat(not).allSatisfy(one -> assertThat(listed).doesNotContain(one.id().toString()));
  }

  /** Every room is asked: what it asks the database is a question that it answers. */
  @Test
  void no_room_answers_for_a_record_that_is_not_there() {
    assertThat(rooms).hasSizeGreaterThan(15);
    for (EndedOrigins room : rooms) {
      String unknown = UUID.randomUUID().toString();
      assertThat(answers(room.room(), unknown, unknown + "/1", "ke-hoach/" + unknown, "x"))
          .isEmpty();
    }
  }

  private UUID row(String table, String state, @Nullable String more) {
    return new OldRows(before).row(table, state, more);
  }

  private static DocumentOrigin of(CaseFile file) {
    return new DocumentOrigin("cases", file.id().toString());
  }

  /** A case that was closed so long ago. */
  private CaseFile closed(String ago) {
    ActingOfficer handler = office.handler();
    CaseFile file = office.assigned(handler, signer, "Vụ cũ " + FreshWord.any());
    file = office.go(file, office.plan(handler), handler);
    file = office.go(file, office.inspect(false), handler);
    file = office.go(file, new CaseAct.Propose(CaseEvent.CLEAR, "Hàng có đủ hóa đơn"), handler);
    file = Office.file(cases.answer(file.id(), true, "Đồng ý", file.version(), signer));
    file = office.go(file, office.plainly(CaseEvent.CLOSE), handler);
    before
        .sql("UPDATE cases.case_file SET since = now() - :ago::interval WHERE id = :id")
        .param("ago", ago)
        .param("id", file.id())
        .update();
    return file;
  }

  private void reopen(CaseFile file) {
    CaseFile now = office.again(file, signer);
    office.go(now, office.plainly(CaseEvent.REOPEN), signer);
  }

  /** A paper for a record, kept for a year, and filed so long ago. */
  private Document filed(DocumentOrigin origin, String ago) {
    Drafting plain = Registry.report(Office.QLTT, "Báo cáo của hồ sơ " + FreshWord.any());
    Document draft =
        Registry.done(
            documents.draft(
                new Drafting(
                    plain.kind(),
                    plain.agency(),
                    plain.subject(),
                    plain.addressees(),
                    plain.content(),
                    plain.recipients(),
                    plain.urgency(),
                    origin),
                writer));
    registry.signed(writer, signer, draft);
    Registry.done(registry.step(draft, DocumentEvent.NUMBER, "", writer));
    Document issued =
        Registry.done(documents.proceed(draft.id(), new DocumentAct.Issue("05/BC", 1), 0, writer));
    before
        .sql("UPDATE documents.archive_copy SET at = now() - :ago::interval WHERE document = :id")
        .param("ago", ago)
        .param("id", issued.id())
        .update();
    return issued;
  }

  private String choices() throws Exception {
    return new Desk(mvc, writer).page(LISTS + "/moi").select("input[name=tai-lieu]").outerHtml();
  }

  private String list(Desk desk, Document... papers) throws Exception {
    return desk.does(LISTS + "/moi", "/moi", wish(papers)).replaceFirst("^https?://[^/]+", "");
  }

  private static String[] wish(Document... papers) {
    var sent = new ArrayList<String>(List.of("hoi-dong", COUNCIL, "ly-do", "Hết giá trị"));
    for (Document one : papers) {
      sent.addAll(List.of("tai-lieu", one.id().toString()));
    }
    return sent.toArray(String[]::new);
  }

  /** The draft that waits names the paper by its number only: who reads it may not see the case. */
  private void sign(String list, String hidden) throws Exception {
    Desk desk = new Desk(mvc, writer);
    String link = desk.page(list).select("a[href^=/van-ban/].btn--main").attr("href");
    assertThat(desk.page(link).text())
        .doesNotContain(hidden)
        .contains("Văn bản của một hồ sơ; trích yếu ghi trong sổ");
    UUID draft = UUID.fromString(link.substring(link.lastIndexOf('/') + 1));
    Registry.done(
        documents.proceed(draft, new DocumentAct.Submit(registry.right(signer)), 0, writer));
    Registry.done(documents.proceed(draft, new DocumentAct.Sign("", true), 0, signer));
  }

  private UUID proposal(Document paper) {
    return retention.waiting().stream()
        .filter(one -> one.record().equals(paper.id()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private ActOutcome<UUID> answer(UUID proposal, ActingOfficer by) {
    return retention.answer(proposal, true, "Đã xem", by.actor(), by.roles());
  }

  private static String code(ActOutcome<UUID> outcome) {
    return outcome instanceof ActOutcome.Refused<UUID> no ? no.refusal().code() : "";
  }

  private UUID hold(CaseFile file) {
    return ((ActOutcome.Done<UUID>)
            retention.keep(
                RecordKind.CASE,
                file.number(),
                "Bị kiện",
                "Thông báo thụ lý",
                signer.actor(),
                signer.roles()))
        .value();
  }

  private void end(UUID hold) {
    retention.end(hold, "Đã xử xong", signer.actor(), signer.roles());
    assertThat(retention.end(hold, "Đã xử xong", writer.actor(), writer.roles()))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private boolean erased(Document paper, @Nullable String overFor) {
    return before
        .sql(
            """
            SELECT documents.erase_paper(:id, :id, 'x', now(), :id, 'A', gen_random_uuid(), 'B',
                                         now() - :ago::interval, 20)
            """)
        .param("id", paper.id())
        .param("ago", overFor)
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single()
        .isPresent();
  }
}

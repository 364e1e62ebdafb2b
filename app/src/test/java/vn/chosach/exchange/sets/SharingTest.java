package vn.chosach.exchange.sets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.exchange.sets.SharingSet.SharedFile;
import vn.chosach.exchange.sets.SharingSet.SharingWish;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.officers.ActingOfficer;

/**
 * A set of the tax agency: in force by its signed paper alone, a file of each period with its
 * columns and nothing else, for the agencies that it names, against a receipt, until it expires or
 * is recalled.
 */
@ChosachTest
class SharingTest {

  /** Leads undeclared online sales by the rules of competence of today. */
  private static final String TAX = "THUE-AG";

  @Autowired Agencies agencies;
  @Autowired Cases cases;
  @Autowired SharingDesk sharing;
  @Autowired SharingFiles files;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private ActingOfficer writer;
  private ActingOfficer head;
  private ActingOfficer recipient;
  private ActingOfficer stranger;

  @BeforeEach
  void a_tax_agency_a_recipient_and_another() {
    writer = registry.officer(TAX, Role.CASE_OFFICER);
    head = registry.officer(TAX, Role.AGENCY_HEAD);
    recipient = registry.officer("SXD-AG", Role.CASE_OFFICER);
    stranger = registry.officer("CA-AG", Role.CASE_OFFICER);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_set_is_arranged_signed_made_and_fetched_through_the_screens() throws Exception {
    var desk = new Desk(mvc, writer);
    var theirs = new Desk(mvc, recipient);
    var closed = new Desk(mvc, stranger);
    assertThat(theirs.page("/chia-se-du-lieu").select("a[href$=/moi]"))
        .as("no tax agency")
        .isEmpty();
    String there =
        desk.does(
            "/chia-se-du-lieu/moi",
            "/moi",
            "ten",
            "Quyết định đã giao",
            "muc-dich",
            "Phòng ngừa tái phạm khi cấp phép",
            "cot",
            "VIOLATOR",
            "cot",
            "AMOUNT",
            "noi-nhan",
            "SXD-AG",
            "ky",
            "MONTH",
            "tu-ngay",
            today().toString(),
            "can-cu",
            "luat-108-2025",
            "dieu",
            "Điều khoản về cung cấp thông tin",
            "so-ngay",
            "10");
    String here = there.substring(there.indexOf("/chia-se-du-lieu"));
    SharingSet one = read(here, writer).of();
    assertThat(theirs.status(here)).as("a draft").isEqualTo(404);
    files.tick();
    assertThat(read(here, writer).files()).as("a draft lets nothing out").isEmpty();
    desk.does(here + "/lam/soan-quyet-dinh", "/soan-quyet-dinh");
    assertThat(desk.status(here + "/lam/bo")).as("a paper waits").isEqualTo(404);
    sign(one);
    assertThat(read(here, writer).of().state()).isEqualTo(SharingState.IN_FORCE);
    assertThat(closed.status(here)).as("not named").isEqualTo(404);
    assertThat(closed.page("/chia-se-du-lieu").text()).doesNotContain(one.number());
    assertThat(theirs.page(here).text()).contains("Chưa có tệp nào", "(K)");

    CaseFile decided = decided("Em ruột cán bộ, MST 1701234567", 5_000_000);
    clock.move(Duration.ofDays(1L + today().lengthOfMonth() - today().getDayOfMonth()));
    files.tick();
    files.tick();
    assertThat(read(here, recipient).files()).as("once for a period").hasSize(1);
    SharedFile file = read(here, recipient).files().getFirst();
    assertThat(file.lines()).isGreaterThanOrEqualTo(1);
    String at = here + "/tep/" + file.id();
    assertThat(theirs.status(at + "/tai-ve")).as("without a receipt").isEqualTo(404);
    assertThat(theirs.fill(at, at, "viec", "").getStatus()).as("without a task").isEqualTo(422);
    assertThat(theirs.does(at, at, "viec", "Rà giấy phép quý này")).endsWith(at + "/tai-ve");
    String csv = theirs.answer(at + "/tai-ve").getContentAsString();
    assertThat(csv)
        .startsWith("\uFEFFNgười vi phạm,Số tiền quyết định (đồng)\r\n")
        .contains("Người bán Thử,5000000")
        .doesNotContain(decided.number(), "1701234567", "Em ruột");
    for (Desk without : List.of(closed, desk)) {
      assertThat(without.status(at)).isEqualTo(404);
      assertThat(without.status(at + "/tai-ve")).isEqualTo(404);
    }
    assertThat(desk.page(here).text()).contains("Rà giấy phép quý này", file.sha256());
    assertThat(new Desk(mvc, registry.officer("SXD-AG", Role.AGENCY_HEAD)).status(at + "/tai-ve"))
        .as("each officer gives the receipt")
        .isEqualTo(404);

    desk.does(
        here + "/lam/thu-hoi-tep",
        "/thu-hoi-tep",
        "tep",
        file.id().toString(),
        "loi",
        "Quyết định bị hủy");
    assertThat(theirs.status(at + "/tai-ve")).as("recalled").isEqualTo(404);
    assertThat(theirs.page(here).text()).contains("Thu hồi", "Quyết định bị hủy");
    assertThat(bodies(file)).as("nothing of it is kept").isZero();
    assertThat(theirs.page("/en" + here).text()).doesNotContainPattern("exchange\\.[a-z]");
  }

  @Test
  void a_period_without_a_decision_says_none_and_a_file_expires() throws Exception {
    // Far ahead, where no test decides anything.
    clock.move(Duration.ofDays(400));
    SharingSet one = agreed(List.of(SharingField.values()), SharingPeriod.QUARTER);
    clock.move(Duration.ofDays(100));
    files.tick();
    String here = "/chia-se-du-lieu/" + one.number();
    SharedFile file = read(here, recipient).files().getLast();
    assertThat(file.lines()).isZero();
    assertThat(new Desk(mvc, recipient).page(here).text())
        .contains("Không có quyết định nào trong kỳ");
    done(sharing.fetch(one.number(), file.id(), "Đối chiếu", recipient));
    assertThat(new String(bytes(one, file), UTF_8))
        .contains("Người vi phạm,Mã số thuế")
        .endsWith("Không có quyết định nào trong kỳ\r\n");
    assertThat(code(sharing.fetch(one.number(), file.id(), "Xem", stranger)))
        .isEqualTo("exchange.file-gone");
    clock.move(Duration.ofDays(31));
    assertThat(sharing.bytes(one.number(), file.id(), recipient)).as("expired").isEmpty();
    files.tick();
    assertThat(bodies(file)).isZero();
    SharingSet now = read(here, writer).of();
    done(sharing.proceed(now.id(), new SharingAct.EndSet("Hết"), now.version(), writer));
    int made = read(here, writer).files().size();
    clock.move(Duration.ofDays(200));
    files.tick();
    assertThat(read(here, writer).files()).as("ended").hasSize(made);
  }

  /** The program stood still, two programs make them at once, or its clock was set back. */
  @Test
  void periods_that_come_late_or_twice_have_one_file_each_in_their_order_and_are_read_in_any()
      throws Exception {
    clock.move(Duration.ofDays(800));
    SharingSet one = agreed(List.of(SharingField.AMOUNT), SharingPeriod.MONTH);
    LocalDate first = one.starts();
    clock.move(Duration.ofDays(93));
    try (var programs = Executors.newFixedThreadPool(2)) {
      for (Future<?> made : List.of(programs.submit(files::tick), programs.submit(files::tick))) {
        made.get();
      }
    }
    files.tick();
    List<SharedFile> made = read(one.number(), writer).files().reversed();
    assertThat(made)
        .extracting(SharedFile::begins)
        .as("each period that is over, and none that is not")
        .containsExactly(first, first.plusMonths(1), first.plusMonths(2));
    assertThat(read(one.number(), writer).of().steps())
        .filteredOn(step -> step.event() == SharingEvent.MAKE)
        .extracting(Step::words)
        .as("in the history as in the calendar")
        .containsExactlyElementsOf(
            made.stream()
                .map(file -> "%s – %s: %d".formatted(file.begins(), file.ends(), file.lines()))
                .toList());

    // The last one is fetched before the first one, which stays what it was.
    for (SharedFile file : made.reversed()) {
      assertThat(sharing.bytes(one.number(), file.id(), recipient)).as("no receipt").isEmpty();
      done(sharing.fetch(one.number(), file.id(), "Đối chiếu " + file.begins(), recipient));
      assertThat(Sha256.hex(bytes(one, file))).isEqualTo(file.sha256());
    }
    SharedFile middle = made.get(1);
    int seen = read(one.number(), writer).of().version();
    done(
        sharing.proceed(
            one.id(), new SharingAct.RecallFile(middle.id(), "Quyết định bị hủy"), seen, writer));
    files.tick();
    clock.move(Duration.ofDays(-62));
    files.tick();
    clock.move(Duration.ofDays(62));
    files.tick();
    assertThat(read(one.number(), writer).files())
        .as("what was recalled is not made anew, nor what was made")
        .extracting(SharedFile::id)
        .containsExactlyElementsOf(made.reversed().stream().map(SharedFile::id).toList());
    assertThat(sharing.bytes(one.number(), middle.id(), recipient)).isEmpty();
    assertThat(sharing.bytes(one.number(), made.getFirst().id(), recipient)).isPresent();
  }

  @Test
  void what_is_wrong_with_a_set_and_with_who_acts_is_named() {
    assertThat(code(sharing.arrange(wish(List.of(SharingField.AMOUNT)), recipient)))
        .isEqualTo("exchange.not-yours");
    assertThat(code(sharing.arrange(wish(List.of()), writer))).isEqualTo("exchange.fields-missing");
    assertThat(
            code(
                sharing.arrange(
                    new SharingWish(
                        "Bộ",
                        "Để",
                        List.of(SharingField.AMOUNT),
                        List.of(TAX),
                        SharingPeriod.MONTH,
                        today(),
                        "luat-108-2025",
                        "Điều 1",
                        30),
                    writer)))
        .as("itself")
        .isEqualTo("exchange.unknown-recipient");
    assertThat(
            code(
                sharing.arrange(
                    new SharingWish(
                        "Bộ",
                        "Để",
                        List.of(SharingField.AMOUNT),
                        List.of("SXD-AG"),
                        SharingPeriod.MONTH,
                        today().minusMonths(2),
                        "luat-108-2025",
                        "Điều 1",
                        30),
                    writer)))
        .as("a period that is over")
        .isEqualTo("exchange.set-starts");
    assertThat(
            code(
                sharing.arrange(
                    new SharingWish(
                        "Bộ",
                        "Để",
                        List.of(SharingField.AMOUNT),
                        List.of("SXD-AG"),
                        SharingPeriod.MONTH,
                        today(),
                        "luat-38-2019",
                        "Điều 98",
                        30),
                    writer)))
        .as("a law that ended")
        .isEqualTo("exchange.ground-missing");
    SharingSet one = done(sharing.arrange(wish(List.of(SharingField.AMOUNT)), writer));
    assertThat(code(sharing.proceed(one.id(), new SharingAct.PrepareSet(), 1, recipient)))
        .isEqualTo("exchange.not-yours");
    assertThat(code(sharing.proceed(one.id(), new SharingAct.EndSet("Hết"), 1, writer)))
        .isEqualTo("exchange.not-possible");
    assertThat(code(sharing.proceed(one.id(), new SharingAct.DropSet(""), 1, writer)))
        .isEqualTo("exchange.words-missing");
    done(sharing.proceed(one.id(), new SharingAct.DropSet("Thôi"), 1, writer));
  }

  @Test
  void heirs_give_and_fetch_what_agencies_agreed_on_before_their_end() throws Exception {
    String gave = NewBody.ofTheProvince(agencies, "THUE");
    String gives = NewBody.ofTheProvince(agencies, "MOI");
    String got = NewBody.ofTheProvince(agencies, "CU");
    String gets = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer before = registry.officer(gave, Role.CASE_OFFICER);
    ActingOfficer ended = registry.officer(got, Role.CASE_OFFICER);
    ActingOfficer giver = registry.officer(gives, Role.CASE_OFFICER);
    ActingOfficer fetcher = registry.officer(gets, Role.CASE_OFFICER);
    SharingSet one = of(gave, agreed(List.of(SharingField.values()), SharingPeriod.MONTH, got));
    decided("MST 1701234567", 5_000_000, before, registry.officer(gave, Role.AGENCY_HEAD));
    NewBody.follows(agencies, gave, gives, today().plusDays(1));
    NewBody.follows(agencies, got, gets, today().plusDays(1));
    assertThat(sharing.read(one.number(), giver)).as("not yet the heir").isEmpty();
    assertThat(sharing.read(one.number(), fetcher)).as("not yet the heir").isEmpty();

    clock.move(Duration.ofDays(1L + today().lengthOfMonth() - today().getDayOfMonth()));
    cases.succeed(gave, gives, "Sáp nhập", registry.officer("SCT-AG", Role.STANDING_OFFICE));
    files.tick();
    for (ActingOfficer other : List.of(before, stranger, ended)) {
      assertThat(sharing.read(one.number(), other)).as(other.agency()).isEmpty();
    }
    SharedFile file = sharing.read(one.number(), fetcher).orElseThrow().files().getFirst();
    assertThat(file.lines()).as("decisions that went to the heir").isOne();
    var theirs = new Desk(mvc, fetcher);
    assertThat(theirs.page("/chia-se-du-lieu").text()).contains(one.number());
    done(sharing.fetch(one.number(), file.id(), "Đối chiếu", fetcher));
    assertThat(sharing.bytes(one.number(), file.id(), fetcher)).isPresent();
    var desk = new Desk(mvc, giver);
    assertThat(desk.page("/chia-se-du-lieu").text()).contains(one.number());
    String here = "/chia-se-du-lieu/" + one.number();
    assertThat(desk.page(here).text()).as("who fetched it").contains("Đối chiếu");
    desk.does(
        here + "/lam/thu-hoi-tep", "/thu-hoi-tep", "tep", file.id().toString(), "loi", "Nhầm");
    SharingSet now = sharing.read(one.number(), giver).orElseThrow().of();
    assertThat(
            code(sharing.proceed(now.id(), new SharingAct.EndSet("Thôi"), now.version(), before)))
        .isEqualTo("exchange.not-yours");
    done(sharing.proceed(now.id(), new SharingAct.EndSet("Thôi"), now.version(), giver));
  }

  /** The same set as another agency would have given it; only one leads that violation here. */
  private SharingSet of(String agency, SharingSet one) {
    UUID id = UUID.randomUUID();
    String number = one.number().replaceFirst("-\\d{4}-", "-1999-");
    jdbc.sql(
            """
            INSERT INTO exchange.sharing
            SELECT (jsonb_populate_record(r, jsonb_build_object(
                     'id', :id::text, 'number', :number, 'agency', :agency))).*
              FROM exchange.sharing r WHERE r.id = :one
            """)
        .param("id", id.toString())
        .param("agency", agency)
        .param("number", number)
        .param("one", one.id())
        .update();
    return sharing.read(number, registry.officer(agency, Role.CASE_OFFICER)).orElseThrow().of();
  }

  /** A decision of the tax agency that was signed, and served with proof. */
  private CaseFile decided(String note, long dong) {
    return decided(note, dong, registry.officer(TAX, Role.CASE_OFFICER), head);
  }

  private CaseFile decided(String note, long dong, ActingOfficer handler, ActingOfficer leader) {
    CaseFile file = office.assigned(handler, leader, "Không kê khai");
    file =
        office.go(
            file, new CaseAct.NameSubject(SubjectKind.PERSON, "Người bán Thử", note), handler);
    file = office.decidable(file, handler);
    file = office.signed(file, office.recovery(file, dong, handler), handler);
    return office.go(file, office.served(), handler);
  }

  private SharingSet agreed(List<SharingField> fields, SharingPeriod period) {
    return agreed(fields, period, "SXD-AG");
  }

  private SharingSet agreed(List<SharingField> fields, SharingPeriod period, String recipient) {
    SharingWish asked = wish(fields);
    SharingSet one =
        done(
            sharing.arrange(
                new SharingWish(
                    asked.title(),
                    asked.purpose(),
                    fields,
                    List.of(recipient),
                    period,
                    today(),
                    asked.ground(),
                    asked.article(),
                    30),
                writer));
    one = done(sharing.proceed(one.id(), new SharingAct.PrepareSet(), 1, writer));
    sign(one);
    return one;
  }

  private SharingWish wish(List<SharingField> fields) {
    return new SharingWish(
        "Bộ thử",
        "Rà giấy phép",
        fields,
        List.of("SXD-AG"),
        SharingPeriod.MONTH,
        today(),
        "luat-108-2025",
        "Điều khoản cung cấp",
        30);
  }

  private void sign(SharingSet one) {
    UUID right = registry.right(head);
    UUID paper =
        documents.from(new DocumentOrigin("exchange", one.id().toString()), writer).getLast().id();
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, head));
  }

  private int bodies(SharedFile file) {
    return jdbc.sql("SELECT count(*) FROM exchange.shared_file WHERE id = :id AND body IS NOT NULL")
        .param("id", file.id())
        .query(Integer.class)
        .single();
  }

  private byte[] bytes(SharingSet one, SharedFile file) {
    return sharing.bytes(one.number(), file.id(), recipient).orElseThrow();
  }

  private SharingDesk.SharingFile read(String here, ActingOfficer who) {
    return sharing.read(here.substring(here.lastIndexOf('/') + 1), who).orElseThrow();
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError(outcome.toString());
  }

  private static String code(ActOutcome<?> outcome) {
    return outcome instanceof ActOutcome.Refused<?> no ? no.refusal().code() : outcome.toString();
  }
}

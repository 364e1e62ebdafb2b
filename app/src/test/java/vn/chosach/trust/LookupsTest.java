package vn.chosach.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.StatementsSeen;
import vn.chosach.TestDatabase;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petitions;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.Wording;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.PublicationGround;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalSettled;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.tips.form.Citizen;
import vn.chosach.trust.rating.TrustLabel;

/**
 * A citizen checks before paying: what is told, what never is, and that nobody keeps the question.
 */
@ChosachTest
class LookupsTest {

  @Autowired Lookups lookups;
  @Autowired PublicKnowledgeJob job;
  @Autowired Publications publications;
  @Autowired Office office;
  @Autowired MockMvc mvc;
  @Autowired MovableClock clock;
  @Autowired Tips tips;
  @Autowired Signals signals;
  @Autowired Petitions petitions;
  @Autowired CaseRecords records;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  @Value("${chosach.database.url}")
  String database;

  private ActingOfficer author;
  private ActingOfficer head;
  private String digits;
  private String shop;

  @BeforeEach
  void people() {
    author = office.handler();
    head = office.head();
    digits = "%06d".formatted(System.nanoTime() / 1_000 % 1_000_000);
    shop = "trang.mau." + digits;
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void what_a_published_fine_names_is_told_and_nothing_before_and_nothing_after() {
    CaseFile file = fined();
    job.draw();
    assertThat(label("https://www.tiktok.com/@" + shop)).as("open").isEqualTo(TrustLabel.UNKNOWN);
    UUID id = published(file, PublicationGround.SANCTION);
    job.draw();
    for (String spelling :
        List.of(
            "https://www.tiktok.com/@" + shop + "?lang=vi",
            "Xem ngay: tiktok.com/@"
                + shop.toUpperCase(java.util.Locale.ROOT)
                + "/video/71234567890",
            "ｔｉｋｔｏｋ．ｃｏｍ/@" + shop)) {
      assertThat(label(spelling)).as(spelling).isEqualTo(TrustLabel.HANDLED);
    }
    assertThat(line("tiktok.com/@" + shop).known().getFirst().path())
        .startsWith("/vu-viec/kem-tron");
    assertThat(label("tiktok.com/@khac." + shop)).isEqualTo(TrustLabel.UNKNOWN);
    Edition live = newest(id);
    done(
        publications.proceed(
            live.id(), EditionEvent.WITHDRAW, "Quyết định đã bị hủy.", live.version(), head));
    job.draw();
    assertThat(label("tiktok.com/@" + shop)).as("annulled").isEqualTo(TrustLabel.UNKNOWN);
  }

  @Test
  void a_number_that_the_publication_is_about_asks_for_care_and_leads_to_the_publication() {
    published(fined(), PublicationGround.SANCTION);
    job.draw();
    for (String spelling :
        List.of(
            "0912" + digits,
            "+84 912 " + digits.substring(0, 3) + "." + digits.substring(3),
            "o912" + digits + " gọi số này",
            "STK 1234" + digits + " Vietcombank",
            "Chuyển vào số tài khoản 1234" + digits)) {
      LookupLine line = line(spelling);
      assertThat(line.label()).as(spelling).isEqualTo(TrustLabel.CAUTION);
      assertThat(line.known().getFirst().path())
          .as("every fact has its source")
          .startsWith("/vu-viec/kem-");
      assertThat(line.known().getFirst().agency()).isEqualTo(Office.QLTT);
    }
    assertThat(found("stk 0912" + digits + " MB Bank").lines())
        .as("a telephone number that is an account too: each for itself")
        .extracting(one -> one.identifier().kind(), LookupLine::label)
        .containsExactlyInAnyOrder(
            tuple(IdentifierKind.PHONE, TrustLabel.CAUTION),
            tuple(IdentifierKind.BANK_ACCOUNT, TrustLabel.UNKNOWN));
    assertThat(label("STK 1234" + digits + " Techcombank"))
        .as("the same number at another bank is another account")
        .isEqualTo(TrustLabel.UNKNOWN);
  }

  @Test
  void a_number_that_the_approved_words_leave_out_is_told_to_nobody_though_the_case_names_it()
      throws Exception {
    CaseFile file = fined();
    office.go(file, new CaseAct.NameSubject(SubjectKind.PHONE, "0977" + digits, ""), author);
    UUID id = published(file, PublicationGround.SANCTION);
    job.draw();
    assertThat(label("0977" + digits)).isEqualTo(TrustLabel.UNKNOWN);
    String slug = line("0912" + digits).known().getFirst().path().substring("/vu-viec/".length());
    String shown = new Citizen(mvc, false).open("/vu-viec/" + slug).page().text();
    assertThat(shown).as("half covered for who reads").doesNotContain("0912" + digits);
    assertThat(newest(id).body().summary()).contains("0912" + digits);
  }

  @Test
  void a_result_that_must_name_nobody_names_nobody_here_either() {
    published(fined(), PublicationGround.RESULT);
    job.draw();
    assertThat(label("tiktok.com/@" + shop)).isEqualTo(TrustLabel.UNKNOWN);
    assertThat(label("0912" + digits)).isEqualTo(TrustLabel.UNKNOWN);
  }

  @Test
  void what_is_public_ends_with_its_last_day_whether_or_not_the_job_has_run() {
    published(fined(), PublicationGround.SANCTION);
    job.draw();
    assertThat(label("0912" + digits)).isEqualTo(TrustLabel.CAUTION);
    clock.move(Duration.ofDays(31));
    assertThat(label("0912" + digits)).isEqualTo(TrustLabel.UNKNOWN);
  }

  @Test
  void known_or_unknown_or_of_an_open_case_costs_the_same_question() {
    CaseFile open = office.assigned(author, head, "Đang xác minh " + digits);
    office.go(open, new CaseAct.NameSubject(SubjectKind.PHONE, "0987" + digits, ""), author);
    published(fined(), PublicationGround.SANCTION);
    job.draw();
    assertThat(statements("0912" + digits))
        .isEqualTo(statements("0987" + digits))
        .isEqualTo(statements("0355" + digits))
        .filteredOn(line -> !line.startsWith(" "))
        .hasSize(1);
    assertThat(label("0987" + digits)).isEqualTo(TrustLabel.UNKNOWN);
  }

  @Test
  void reports_are_counted_in_bands_once_their_case_is_published_and_for_a_year() {
    CaseFile file = admitted("Kem trộn bán ở chợ " + digits);
    file = office.go(file, Office.assign(author), head);
    file = office.go(file, new CaseAct.Declare(), author);
    CaseAct.CaseActValue worth = (CaseAct.CaseActValue) Office.value(9_000_000);
    file =
        office.go(
            file,
            new CaseAct.CaseActValue(
                worth.found(), "health.cosmetics", "counterfeit", "Theo giá niêm yết"),
            author);
    file = fined(file);
    job.draw();
    assertThat(line("0912" + digits).band()).as("before").isNull();
    published(file, PublicationGround.SANCTION);
    job.draw();
    assertThat(line("0912" + digits).band()).isEqualTo(ReportBand.FEW);
    assertThat(line("0912" + digits).lastMonth()).as("of so few it tells who").isNull();
    assertThat(line("0355" + digits).band()).as("another number").isNull();
  }

  @Test
  void bands_are_told_and_numbers_are_not() {
    assertThat(ReportBand.of(0)).isEmpty();
    assertThat(ReportBand.of(1)).contains(ReportBand.FEW);
    assertThat(ReportBand.of(4)).contains(ReportBand.FEW);
    assertThat(ReportBand.of(5)).contains(ReportBand.SOME);
    assertThat(ReportBand.of(19)).contains(ReportBand.SOME);
    assertThat(ReportBand.of(20)).contains(ReportBand.MANY);
    assertThat(ReportBand.FEW.tellsMonth()).isFalse();
    assertThat(ReportBand.SOME.tellsMonth()).isTrue();
  }

  @Test
  void a_long_chat_is_read_and_a_longer_one_is_refused() {
    String chat = "Chị ơi chốt đơn nha. ".repeat(800) + "STK 1234567890 Vietcombank, 0901234567";
    assertThat(found(chat).lines()).hasSizeBetween(2, 3);
    assertThat(refused("x".repeat(Lookups.LONGEST + 1))).isEqualTo("trust.too-long");
    assertThat(refused(" \u200b\n")).isEqualTo("trust.nothing-typed");
    assertThat(found("Chào bạn, hàng còn không?").lines()).isEmpty();
    String many =
        String.join(
            "\n",
            java.util.stream.IntStream.range(0, 20).mapToObj("09010000%02d"::formatted).toList());
    assertThat(found(many).lines()).hasSize(Lookups.MOST);
    assertThat(found(many).more()).isEqualTo(20 - Lookups.MOST);
  }

  @Test
  void a_platform_is_no_shop_a_citizen_is_not_looked_up_and_a_forged_address_is_told() {
    for (String home : List.of("https://shopee.vn/", "https://s.shopee.vn/4fabc", "facebook.com")) {
      LookupLine line = line(home);
      assertThat(line.standing()).as(home).isEqualTo(LookupLine.Standing.PLATFORM);
      assertThat(line.label()).isEqualTo(TrustLabel.UNKNOWN);
    }
    assertThat(line("CCCD 089203001234").standing()).isEqualTo(LookupLine.Standing.CITIZEN);
    assertThat(line("https://viеtcombank.com.vn/khuyen-mai").disguised()).isTrue();
    assertThat(line("https://vietcombank.com.vn/khuyen-mai").disguised()).isFalse();
  }

  /** What people paste by mistake, on the page: clear, and nothing is told of anybody. */
  @ParameterizedTest
  @CsvSource({
    "20000, 200, Không đọc được đường dẫn",
    "20001, 422, Nội dung quá dài",
    "https://viеtcombank.com.vn/thuong, 200, có chữ lạ trông giống chữ thường",
    "https://shopee.vn/, 200, trang của một nền tảng",
    "STK 0900000001 MB Bank, 200, Số điện thoại 0900000001",
    "STK 0900000001 MB Bank, 200, Số tài khoản 0900000001",
    "<script>alert(1)</script> fb.com/x.y.z.900, 200, không có nghĩa là an toàn"
  })
  void what_is_pasted_by_mistake_is_answered_and_tells_of_nobody(
      String pasted, int status, String said) throws Exception {
    String text =
        pasted.matches("\\d+") ? "chốt ".repeat(4_000) + "x".repeat(status / 422) : pasted;
    var citizen = new Citizen(mvc, false).submit("/tra-cuu", "tin", text);
    assertThat(citizen.status()).isEqualTo(status);
    assertThat(citizen.text("main")).contains(said);
    assertThat(citizen.page().select(".answer .label").eachText())
        .allMatch("Chưa có thông tin"::equals);
    assertThat(citizen.page().select("main script, .answer a[href^=/vu-viec]")).isEmpty();
  }

  @Test
  void beyond_so_many_at_once_everyone_is_asked_to_come_again_and_keeps_the_text()
      throws Exception {
    int all = lookups.places.drainPermits();
    try {
      Citizen citizen = new Citizen(mvc, false).submit("/tra-cuu", "tin", "0901234567");
      assertThat(citizen.status()).isEqualTo(503);
      assertThat(citizen.answer().getHeader("Retry-After")).isEqualTo("5");
      assertThat(citizen.page().select("#tin").text()).isEqualTo("0901234567");
    } finally {
      lookups.places.release(all);
    }
    assertThat(new Citizen(mvc, false).submit("/tra-cuu", "tin", "0901234567").status())
        .isEqualTo(200);
  }

  @Test
  void the_question_stands_in_no_log_no_table_and_no_address() throws Exception {
    String number = "0355" + digits;
    var heard = new ListAppender<ILoggingEvent>();
    Logger root =
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    heard.start();
    root.addAppender(heard);
    Citizen citizen;
    try {
      citizen = new Citizen(mvc, true).submit("/tra-cuu", "tin", "Gọi " + number + " nha");
    } finally {
      root.detachAppender(heard);
    }
    assertThat(citizen.status()).isEqualTo(200);
    assertThat(citizen.page().select(".answer").text()).contains(number);
    assertThat(heard.list).noneMatch(event -> event.getFormattedMessage().contains(digits));
    assertThat(citizen.answer().getHeader("Set-Cookie")).as("no session, no cookie").isNull();
    assertThat(citizen.page().select("a[href*=" + digits + "]")).isEmpty();
    assertThat(rows()).doesNotContain(number).doesNotContain("355" + digits);
    Citizen asked = new Citizen(mvc, false).open("/tra-cuu?tin=" + number);
    assertThat(asked.page().select("main").text())
        .as("an address asks nothing")
        .doesNotContain(number);
  }

  @Test
  void the_answer_says_what_is_known_in_both_languages_and_stays_out_of_search_engines()
      throws Exception {
    published(fined(), PublicationGround.SANCTION);
    job.draw();
    Document page = answer("/tra-cuu", "tiktok.com/@" + shop + " và 0355" + digits);
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select(".answer .label").eachText())
        .containsExactly("Đã xử lý vi phạm", "Chưa có thông tin");
    assertThat(page.select(".answer .label").get(1).className()).contains("is-none");
    assertThat(page.select(".answer").get(1).text()).contains("không có nghĩa là an toàn");
    assertThat(page.select(".answer a[href^=/vu-viec/kem-tron]")).hasSize(1);
    assertThat(page.select(".answer a[href=/da-chuyen-tien]")).hasSize(1);
    assertThat(page.select(".answer a[href^=/dinh-chinh?tin=/vu-viec/kem-tron]")).hasSize(1);
    Document english = answer("/en/tra-cuu", "0355" + digits);
    assertThat(english.select(".answer .label").text()).isEqualTo("No information yet");
    assertThat(english.select(".answer").text()).contains("does not mean that it is safe");
    assertThat(english.select(".answer a[href=/en/da-chuyen-tien]")).as("nothing grave").isEmpty();
    Document empty = answer("/tra-cuu", "");
    assertThat(empty.select(".errors a").attr("href")).isEqualTo("#tin");
    Document begin = new Citizen(mvc, false).open("/tra-cuu").page();
    assertThat(begin.select("meta[name=robots]")).isEmpty();
  }

  /** From doubt to follow-up by links and forms alone, without a script. */
  @Test
  void doubt_leads_by_look_up_and_warning_to_a_report_that_can_be_followed() throws Exception {
    String title = "Giả danh trang bán sữa " + digits;
    var words =
        new Body(
            title,
            "Trang mới lập nhận cọc rồi chặn liên lạc.",
            List.of("Không hóa đơn", "Đòi cọc", "Trang mới"),
            List.of("Không chuyển trước"),
            List.of(),
            Body.English.NONE,
            List.of(),
            List.of());
    UUID id =
        done(
            publications.warn(
                new Wording(words, PublicationGround.WARNING, office.today().plusDays(9), ""),
                null,
                author));
    go(id, EditionEvent.SUBMIT, author);
    go(id, EditionEvent.CHECK, office.officer(Office.QLTT, Role.CASE_OFFICER));
    go(id, EditionEvent.APPROVE, head);

    var citizen = new Citizen(mvc, false).open("/");
    String box = citizen.page().select("form[role=search]").attr("action");
    citizen.submit(box, "tin", "Shop fb.com/sua.la." + digits + " đòi cọc, có nên mua?");
    assertThat(citizen.page().select(".answer .label").text()).isEqualTo("Chưa có thông tin");
    String warnings = citizen.page().select("main .answer a[href$=/canh-bao]").attr("href");
    citizen.open(warnings + "?tim=" + digits);
    citizen.open(citizen.page().select("main a:contains(" + title + ")").attr("href"));
    assertThat(citizen.text("main")).contains("Đòi cọc", "Không chuyển trước");
    var report = citizen.page().select("main form.noprint");
    citizen.submit(report.attr("action"), "shared", report.select("[name=shared]").val());
    assertThat(citizen.page().select("#shared").text()).contains(title, "/canh-bao/");
    String token = citizen.hidden("token");
    // a link that only opens on this machine is refused, and a test is called by no other name
    String shared = citizen.page().select("#shared").text().replace("localhost", "389.example");
    citizen.submit("/phan-anh", "token", token, "shared", shared, "go", "next");
    citizen.submit(
        "/phan-anh/chuyen-gi", "token", token, "story", "Tôi cũng bị đòi cọc", "go", "next");
    citizen.submit("/phan-anh/lien-he", "token", token, "go", "next");
    assertThat(citizen.text("main")).contains(title, "Tôi cũng bị đòi cọc");
    citizen.submit("/phan-anh/gui", "token", token);
    String code = citizen.text("#code");
    citizen.open(citizen.page().select("header nav a:contains(Theo dõi)").attr("href"));
    citizen.submit("/theo-doi", "code", code);
    assertThat(citizen.text("h1")).contains("đã được nhận");
  }

  @Test
  void a_report_opens_filled_in_with_what_was_looked_up() throws Exception {
    var citizen = new Citizen(mvc, true).submit("/tra-cuu", "tin", "tiktok.com/@" + shop);
    String shared = citizen.hidden("shared");
    assertThat(shared).isEqualTo("tiktok.com/@" + shop);
    citizen.submit("/phan-anh/tu-tra-cuu", "shared", shared);
    assertThat(citizen.page().select("#shared").text()).isEqualTo(shared);
    citizen.submit("/phan-anh", "token", citizen.hidden("token"), "shared", shared, "go", "next");
    assertThat(citizen.answer().getRedirectedUrl()).isEqualTo("/phan-anh/chuyen-gi");
  }

  @Test
  void who_is_named_asks_for_a_correction_and_the_desk_settles_it_as_a_petition_in_time()
      throws Exception {
    published(fined(), PublicationGround.SANCTION);
    job.draw();
    String source = answer("/tra-cuu", "0912" + digits).select(".answer li a.small").attr("href");
    var citizen = new Citizen(mvc, true).open(source);
    assertThat(citizen.text("main .note a")).as("what it is about").contains("giả " + digits);
    assertThat(citizen.page().select("#about").val()).isEqualTo(source.split("=")[1]);
    citizen.submitWithFiles(
        "/dinh-chinh",
        java.util.Map.of(),
        "token",
        citizen.hidden("token"),
        "about",
        source.split("=")[1],
        "cause",
        "NOT_MINE",
        "wrong",
        "Số này là của tôi từ tháng 10, tôi không bán hàng giả " + digits);
    assertThat(citizen.status()).isEqualTo(200);
    assertThat(citizen.page().select("#code[data-code]")).as("a code to follow it").hasSize(1);
    UUID tip = tips.find(citizen.text("#code")).orElseThrow();
    String number = tips.read(List.of(tip), TipDesk.SIFTING).getFirst().number();
    var standing = desk("SCT-AG");
    var settles =
        new ActingOfficer(
            Actor.officer(UUID.randomUUID(), "SCT-AG"), java.util.Set.of(Role.AGENCY_HEAD));
    Signal signal =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> signals.numbered(number, standing), java.util.Optional::isPresent)
            .get();
    assertThat(signal.time().clock()).as("sifted within 24 hours").isNotNull();
    assertThat(signal.procedure()).isEqualTo(Procedure.PETITION);
    assertThat(
            signals.decide(signal.id(), new Decision.Admit("Đã nhận."), signal.version(), standing))
        .isInstanceOf(ActOutcome.Done.class);
    transaction.executeWithoutResult(
        status -> events.publishEvent(new SignalSettled(signal.id(), SignalEvent.ADMIT)));
    List<Petition> petitions =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> this.petitions.ofSignal(signal.id(), settles), one -> !one.isEmpty());
    assertThat(petitions.getFirst().procedure()).isEqualTo(Procedure.PETITION);
    assertThat(this.petitions.running(petitions, settles))
        .as("ten working days")
        .anyMatch(clock -> clock.ruleKey().equals("TCD.REPLY"));
    assertThat(signals.numbered(number, desk(Office.QLTT))).as("of another agency").isEmpty();
    assertThat(this.petitions.ofSignal(signal.id(), head)).as("another head").isEmpty();
    assertThat(records.ofSignal(signal.id(), standing)).as("no case").isEmpty();
  }

  @Test
  void a_correction_that_says_nothing_is_refused_and_keeps_what_was_typed() throws Exception {
    for (String prefix : List.of("", "/en")) {
      var citizen = new Citizen(mvc, false).open(prefix + "/dinh-chinh?tin=//trang.gia/x");
      assertThat(citizen.page().select("#about").val()).as("no foreign address").isEmpty();
      String label = "/tin-nhiem/TN-2026-0001";
      Document about = new Citizen(mvc, false).open(prefix + "/dinh-chinh?tin=" + label).page();
      assertThat(about.select("#about").val()).as("a label").isEqualTo(label);
      citizen.submit(
          prefix + "/dinh-chinh", "token", citizen.hidden("token"), "name", "Trần Thị Bưởi");
      assertThat(citizen.status()).isEqualTo(422);
      assertThat(citizen.page().select(".errors a").eachAttr("href"))
          .containsExactly("#about", "#cause", "#wrong");
      assertThat(citizen.page().select("#name").val()).isEqualTo("Trần Thị Bưởi");
      String other = prefix.isEmpty() ? "/en/dinh-chinh" : "/dinh-chinh";
      citizen.submit(
          other,
          "token",
          citizen.hidden("token"),
          "go",
          "stay",
          "wrong",
          "Số này là của tôi",
          "name",
          "Trần Thị Bưởi");
      assertThat(citizen.status()).as("in the other language").isEqualTo(200);
      assertThat(citizen.page().select("#wrong").text()).isEqualTo("Số này là của tôi");
      assertThat(citizen.page().select("#name").val()).isEqualTo("Trần Thị Bưởi");
      assertThat(citizen.page().select(".errors")).isEmpty();
    }
    assertThat(new Citizen(mvc, false).submit("/dinh-chinh", "wrong", "x").status())
        .as("from no form of ours")
        .isEqualTo(302);
  }

  @Test
  void the_box_stands_on_the_home_page_and_where_no_page_was_found() throws Exception {
    for (String path : List.of("/", "/error", "/en/", "/en/error")) {
      Document page = new Citizen(mvc, false).open(path).page();
      String box = path.startsWith("/en") ? "/en/tra-cuu" : "/tra-cuu";
      assertThat(page.select("form[action=" + box + "] input[name=tin]")).as(path).hasSize(1);
    }
  }

  @Test
  void who_has_paid_reads_what_to_do_in_order_and_no_unconfirmed_number_can_be_tapped()
      throws Exception {
    for (String prefix : List.of("", "/en")) {
      Document page = new Citizen(mvc, false).open(prefix + "/da-chuyen-tien").page();
      assertThat(page.select("a[href^=tel:]").eachAttr("href")).containsOnly("tel:113");
      assertThat(page.select(".leaders dd"))
          .isNotEmpty()
          .allMatch(one -> one.select(".muted").size() == 1);
      assertThat(page.select("h2").eachText().getFirst()).contains("0–5");
      assertThat(page.select("a[href=" + prefix + "/da-chuyen-tien/ban-trinh-bao]")).isNotEmpty();
      Document sheet =
          new Citizen(mvc, false).open(prefix + "/da-chuyen-tien/ban-trinh-bao").page();
      assertThat(sheet.select(".blank")).hasSizeGreaterThan(12);
      assertThat(sheet.select("main form, main input")).as("sends nothing").isEmpty();
    }
  }

  private static ActingOfficer desk(String agency) {
    return new ActingOfficer(
        Actor.officer(UUID.randomUUID(), agency), java.util.Set.of(Role.OPERATOR));
  }

  private Document answer(String path, String pasted) throws Exception {
    return new Citizen(mvc, false).submit(path, "tin", pasted).page();
  }

  /** A case that a tip began and that the market surveillance took over. */
  private CaseFile admitted(String story) {
    var desk =
        new ActingOfficer(
            Actor.officer(UUID.randomUUID(), Office.QLTT),
            java.util.Set.of(Role.OPERATOR, Role.STANDING_OFFICE));
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID().toString() + UUID.randomUUID(),
        Report.of(Channel.HOTLINE, "chợ Long Xuyên", story),
        Reporter.UNKNOWN,
        desk.actor());
    String number = tips.read(List.of(tip), TipDesk.SIFTING).getFirst().number();
    Signal signal =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> signals.numbered(number, desk), java.util.Optional::isPresent)
            .get();
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new ReferralMoved(
                    UUID.randomUUID(),
                    "signal",
                    signal.id(),
                    Purpose.COMPETENCE,
                    Office.QLTT,
                    ReferralEvent.ACCEPT,
                    "1",
                    null,
                    head.actor())));
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> records.ofSignal(signal.id(), head), java.util.Optional::isPresent)
        .get();
  }

  private CaseFile fined() {
    return fined(office.assigned(author, head, "Kem trộn"));
  }

  private CaseFile fined(CaseFile given) {
    CaseFile now = office.heard(given, author, 9_000_000);
    now = office.go(now, new CaseAct.NameSubject(SubjectKind.PERSON, "Trần Thị Bưởi", ""), author);
    for (var subject :
        List.of(
            new CaseAct.NameSubject(
                SubjectKind.SHOP,
                "Gian hàng Trắng Mẫu " + digits,
                "https://www.tiktok.com/@" + shop),
            new CaseAct.NameSubject(SubjectKind.PHONE, "0912 " + digits, ""),
            new CaseAct.NameSubject(SubjectKind.ACCOUNT, "1234" + digits + " Vietcombank", ""))) {
      now = office.go(now, subject, author);
    }
    return office.fined(now, 12_000_000, author);
  }

  private UUID published(CaseFile file, PublicationGround ground) {
    UUID id = done(publications.draft(file.number(), author));
    Edition draft = newest(id);
    var body =
        new Body(
            "Kem trộn dán nhãn giả " + digits,
            ground.names()
                ? "Gian hàng Trắng Mẫu "
                    + digits
                    + " bán kem trộn qua livestream, điện thoại 0912"
                    + digits
                    + ", số tài khoản 1234"
                    + digits
                    + " Vietcombank."
                : "Một gian hàng bán kem trộn qua livestream.",
            List.of("Hỏi hóa đơn trước khi mua"),
            List.of(),
            List.of("Nghị định 98/2020/NĐ-CP, Điều 11"),
            Body.English.NONE,
            draft.body().steps(),
            draft.body().amounts());
    done(
        publications.write(
            draft.id(),
            new Wording(body, ground, office.today().plusDays(30), ""),
            draft.version(),
            author));
    go(id, EditionEvent.SUBMIT, author);
    go(id, EditionEvent.CHECK, office.officer(Office.QLTT, Role.CASE_OFFICER));
    go(id, EditionEvent.APPROVE, head);
    return id;
  }

  private void go(UUID id, EditionEvent event, ActingOfficer by) {
    Edition edition = newest(id);
    String said = event == EditionEvent.SUBMIT ? "Hàng giả, ảnh hưởng xấu đến người mua" : "";
    done(publications.proceed(edition.id(), event, said, edition.version(), by));
  }

  private Edition newest(UUID id) {
    return publications.read(id, head).orElseThrow().newest();
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  private List<String> statements(String pasted) {
    try (var seen = StatementsSeen.here()) {
      lookups.ask(pasted);
      return seen.lines();
    }
  }

  private TrustLabel label(String pasted) {
    return line(pasted).label();
  }

  private LookupLine line(String pasted) {
    return found(pasted).lines().stream()
        .max(java.util.Comparator.comparing(LookupLine::label))
        .orElseThrow();
  }

  private LookupAnswer.Found found(String pasted) {
    assertThat(lookups.ask(pasted)).isInstanceOf(LookupAnswer.Found.class);
    return (LookupAnswer.Found) lookups.ask(pasted);
  }

  private String refused(String pasted) {
    return ((LookupAnswer.NotAsked) lookups.ask(pasted)).refusal().code();
  }

  /** Every row of every table, as in a dump. */
  private String rows() throws SQLException {
    var rows = new StringBuilder();
    var login = TestDatabase.seesAll();
    try (var connection = DriverManager.getConnection(database, login.role(), login.password());
        var names = connection.createStatement();
        var asked = connection.createStatement();
        var tables =
            names.executeQuery(
                """
                SELECT c.oid::regclass::text FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind IN ('r', 'm')
                   AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                """)) {
      while (tables.next()) {
        try (var table =
            asked.executeQuery("SELECT kept::text FROM " + tables.getString(1) + " AS kept")) {
          while (table.next()) {
            rows.append(table.getString(1)).append('\n');
          }
        }
      }
    }
    return rows.toString();
  }
}

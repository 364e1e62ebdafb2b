package vn.chosach.exchange.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.api.Described;
import vn.chosach.exchange.firms.Firm.FirmReach;
import vn.chosach.exchange.firms.Firm.FirmWish;
import vn.chosach.exchange.firms.FirmLetter.FirmLetterWish;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.WholeKey;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.officers.work.HeldWork;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Subject;
import vn.chosach.signals.Courier;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.vault.Vault;

/**
 * Firms that two persons of the competent agency enter, instructions that its head signs and firms
 * answer by a link with a code, parcels that they tell of, checks with their paper, and requests
 * about numbers that only who sees the case can read.
 */
@ChosachTest
class FirmsTest {

  /** Directs postal firms by the rules of competence of today. */
  private static final String POST = "SKHCN-AG";

  private static final Described DESCRIBED = Described.of("/api/openapi.yaml");

  private static final AtomicLong CODE = new AtomicLong(System.nanoTime() % 1_000_000_000L);

  @Autowired HeldWork work;
  @Autowired Agencies agencies;
  @Autowired Cases cases;
  @Autowired Exchanges exchanges;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Puppets puppets;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired PartnerHandler partners;
  @Autowired Signals signals;
  @Autowired Courier courier;
  @Autowired Referrals referrals;
  @Autowired Vault vault;
  @Autowired JsonMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private ActingOfficer writer;
  private ActingOfficer second;
  private ActingOfficer head;
  private ActingOfficer stranger;

  @BeforeEach
  void an_agency_that_directs_firms_and_one_that_does_not() {
    writer = registry.officer(POST, Role.CASE_OFFICER);
    second = registry.officer(POST, Role.CASE_OFFICER);
    head = registry.officer(POST, Role.AGENCY_HEAD);
    stranger = registry.officer("CA-AG", Role.CASE_OFFICER);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_firm_is_entered_by_one_and_confirmed_by_another_through_the_screens() throws Exception {
    var desk = new Desk(mvc, writer);
    var other = new Desk(mvc, stranger);
    assertThat(other.page("/buu-chinh").select("a[href$=/moi]")).isEmpty();
    String business = business();
    String[] typed = {
      "ten",
      "Chuyển phát Thử " + business,
      "loai",
      "BOTH",
      "giay-phep",
      "12/GP-BC",
      "ngay-cap",
      today().minusYears(1).toString(),
      "ma-so",
      business,
      "dau-moi",
      "Bà Mẫu, giám đốc",
      "dien-thoai",
      "0296 300 0001",
      "thu-dien-tu",
      "",
      "dia-chi",
      "Long Xuyên",
      "tu-ngay",
      today().minusYears(1).toString()
    };
    assertThat(other.fill("/buu-chinh/moi", "/moi", typed).getStatus())
        .as("not competent")
        .isEqualTo(422);
    String there = desk.does("/buu-chinh/moi", "/moi", typed);
    String here = there.substring(there.indexOf("/buu-chinh"));
    assertThat(desk.fill("/buu-chinh/moi", "/moi", typed).getContentAsString())
        .contains("đã ở trong sổ");
    assertThat(desk.status(here + "/lam/xac-nhan")).as("not by who entered it").isEqualTo(404);
    Firm one = numbered(here);
    assertThat(code(exchanges.proceed(one.id(), new FirmAct.ConfirmFirm(), 1, writer)))
        .isEqualTo("exchange.second-person");
    assertThat(code(exchanges.proceed(one.id(), new FirmAct.ConfirmFirm(), 1, stranger)))
        .isEqualTo("exchange.not-yours");
    assertThat(code(exchanges.handLink(one.id(), 1, second))).isEqualTo("exchange.not-possible");
    ActingOfficer puppet = puppets.of(registry.officer(POST, Role.CASE_OFFICER));
    assertThat(code(exchanges.proceed(one.id(), new FirmAct.ConfirmFirm(), 1, puppet)))
        .as("an account that somebody opened just now")
        .startsWith("officers.");
    new Desk(mvc, second).does(here + "/lam/xac-nhan", "/xac-nhan");
    assertThat(numbered(here).state()).isEqualTo(FirmState.LISTED);
    assertThat(other.page("/en" + here).text())
        .as("the register is known to all, in both languages")
        .contains("12/GP-BC")
        .doesNotContainPattern("exchange\\.[a-z]");
    assertThat(other.page(here).select(".btns a")).isEmpty();

    assertThat(
            desk.fill(
                    here + "/lam/ghi-kiem-tra",
                    "/ghi-kiem-tra",
                    "so-giay",
                    "404/BB",
                    "ket-qua",
                    "SHORTCOMINGS",
                    "loi",
                    "Chưa lưu tên người gửi")
                .getContentAsString())
        .as("a check that nobody can look at")
        .contains("Không có văn bản số này");
    registry.appointment(writer);
    String paper = incoming();
    desk.does(
        here + "/lam/ghi-kiem-tra",
        "/ghi-kiem-tra",
        "so-giay",
        paper,
        "ket-qua",
        "SHORTCOMINGS",
        "loi",
        "Chưa lưu tên người gửi");
    assertThat(desk.page(here).text()).contains("Có thiếu sót", paper);
    assertThat(other.page(here).text())
        .as("what a check found is not for other agencies")
        .doesNotContain("Chưa lưu tên người gửi");
    assertThat(
            desk.fill(
                    here + "/lam/ngung-hoat-dong",
                    "/ngung-hoat-dong",
                    "ngay",
                    today().plusDays(1).toString(),
                    "loi",
                    "Trả giấy phép")
                .getStatus())
        .as("a wrong day")
        .isEqualTo(422);
    desk.does(
        here + "/lam/doi-dau-moi",
        "/doi-dau-moi",
        "dau-moi",
        "Ông Mẫu",
        "loi",
        "Công văn của hãng");
    desk.does(here + "/lam/ngung-hoat-dong", "/ngung-hoat-dong", "loi", "Trả giấy phép");
    assertThat(numbered(here).state()).isEqualTo(FirmState.ENDED);
    assertThat(desk.page("/buu-chinh?phan=over").text()).contains(business);
  }

  @Test
  void an_instruction_is_sent_by_its_signature_and_answered_by_link_or_paper() throws Exception {
    Firm first = listed(FirmKind.POSTAL);
    Firm other = listed(FirmKind.BOTH);
    var desk = new Desk(mvc, writer);
    assertThat(new Desk(mvc, stranger).status("/buu-chinh/van-ban/moi/chi-dao")).isEqualTo(404);
    String[] typed = {
      "ten",
      "Nhận gửi hàng dịp Tết",
      "loi",
      "Yêu cầu giấy tờ tùy thân\nLưu ảnh kiện hàng",
      "can-cu",
      "luat-49-2010",
      "dieu",
      "Điều 12",
      "han",
      today().plusDays(10).toString(),
      "doanh-nghiep",
      first.id().toString()
    };
    String[] old = typed.clone();
    old[9] = today().minusDays(1).toString();
    assertThat(write(desk, old).getStatus()).as("a day that is over").isEqualTo(422);
    String there =
        desk.does(
            "/buu-chinh/van-ban/moi/chi-dao", "/chi-dao", twice(typed, other.id().toString()));
    String here = there.substring(there.indexOf("/buu-chinh"));
    String number = here.substring(here.lastIndexOf('/') + 1);
    assertThat(new Desk(mvc, stranger).status(here)).as("a draft elsewhere").isEqualTo(404);
    assertThat(desk.status(here + "/lam/cap-lien-ket")).as("not signed yet").isEqualTo(404);
    desk.does(here + "/lam/soan-van-ban", "/soan-van-ban");
    assertThat(desk.page(here).text()).contains("đang chờ ký");
    FirmLetter one = letter(number, writer);
    sign(one.id(), writer, head);
    assertThat(letter(number, writer).state()).isEqualTo(FirmLetterState.SENT);
    assertThat(new Desk(mvc, stranger).status(here)).as("another agency").isEqualTo(404);
    assertThat(work.of(writer, number)).containsExactly("Theo dõi doanh nghiệp trả lời");
    assertThat(work.of(stranger, number)).isEmpty();

    MockHttpServletResponse handed =
        desk.fill(
            here + "/lam/cap-lien-ket", "/cap-lien-ket", "doanh-nghiep", first.id().toString());
    Document once = Jsoup.parse(handed.getContentAsString());
    String link = path(once);
    String secret = once.select("#ma").text();
    assertThat(secret).matches("\\d{6}");
    assertThat(open(link).select("form")).isNotEmpty();
    assertThat(sendStatus(link, "ma", secret.equals("000000") ? "000001" : "000000", "loi", "Rồi"))
        .as("a wrong code")
        .isEqualTo(422);
    assertThat(sendStatus(link, "ma", secret, "loi", "")).as("no words").isEqualTo(422);
    assertThat(sendStatus(link, "ma", secret, "loi", "Đã nhận, đã phổ biến 12 bưu cục"))
        .isEqualTo(200);
    assertThat(status(link)).as("used up").isEqualTo(404);
    assertThat(desk.page(here).text()).contains("Đã nhận, đã phổ biến 12 bưu cục");

    int seen = letter(number, writer).version();
    assertThat(code(exchanges.proceed(one.id(), new FirmLetterAct.CloseLetter(""), seen, writer)))
        .isEqualTo("exchange.still-open");
    assertThat(
            code(
                exchanges.proceed(
                    one.id(),
                    new FirmLetterAct.EnterAnswer(other.id(), "7/CV", "Đã nhận", null),
                    seen,
                    writer)))
        .as("without its scan")
        .isEqualTo("exchange.scan-missing");
    done(
        exchanges.proceed(
            one.id(),
            new FirmLetterAct.EnterAnswer(other.id(), "7/CV", "Đã nhận", office.paper()),
            seen,
            writer));
    assertThat(desk.status(here + "/tep/" + other.number())).isEqualTo(200);
    assertThat(new Desk(mvc, stranger).status(here + "/tep/" + other.number())).isEqualTo(404);
    assertThat(desk.status(here + "/ban-tra-loi")).as("nobody is silent").isEqualTo(404);
    desk.does(here + "/lam/ket-thuc", "/ket-thuc", "loi", "");
    assertThat(letter(number, writer).state()).isEqualTo(FirmLetterState.CLOSED);
    assertThat(work.of(writer, number)).as("closed").isEmpty();
    assertThat(desk.page("/en" + here).text()).doesNotContainPattern("exchange\\.[a-z]");
  }

  @Test
  void five_wrong_codes_and_time_end_a_link() throws Exception {
    Firm one = listed(FirmKind.POSTAL);
    HandedLink first = done(exchanges.handLink(one.id(), one.version(), writer));
    String wrong = first.code().equals("000000") ? "000001" : "000000";
    for (int n = 0; n < 5; n++) {
      assertThat(sendStatus("/doanh-nghiep/" + first.token(), parcel(wrong))).isEqualTo(422);
    }
    assertThat(status("/doanh-nghiep/" + first.token())).isEqualTo(404);
    HandedLink next = done(exchanges.handLink(one.id(), one.version() + 1, writer));
    HandedLink newer = done(exchanges.handLink(one.id(), one.version() + 2, writer));
    assertThat(status("/doanh-nghiep/" + next.token())).as("an older one").isEqualTo(404);
    assertThat(status("/doanh-nghiep/" + newer.token())).isEqualTo(200);
    clock.move(Duration.ofDays(181));
    assertThat(status("/doanh-nghiep/" + newer.token())).as("expired").isEqualTo(404);
    assertThat(status("/doanh-nghiep/" + "x".repeat(43))).as("unknown").isEqualTo(404);
  }

  @Test
  void a_parcel_that_a_firm_tells_of_is_a_tip_and_the_firm_reads_how_far_it_has_come()
      throws Exception {
    Firm one = listed(FirmKind.POSTAL);
    Firm telecom = listed(FirmKind.TELECOM);
    assertThat(code(exchanges.handLink(telecom.id(), telecom.version(), writer)))
        .as("carries no parcels")
        .isEqualTo("exchange.not-possible");
    assertThat(code(exchanges.handLink(one.id(), one.version(), stranger)))
        .isEqualTo("exchange.not-yours");
    var desk = new Desk(mvc, writer);
    Document once =
        Jsoup.parse(
            desk.fill("/buu-chinh/" + one.number() + "/lam/cap-lien-ket", "/cap-lien-ket")
                .getContentAsString());
    String link = path(once);
    String secret = once.select("#ma").text();
    String[] parcel = parcel(secret);
    parcel[5] = today().plusDays(1).toString();
    assertThat(sendStatus(link, parcel)).as("accepted tomorrow").isEqualTo(422);
    String pass = open(link).select("input[name=pass]").val();
    for (int time = 0; time < 2; time++) {
      assertThat(photo(link, pass, png(), parcel(secret))).contains("Đã nhận tin");
    }
    String[] other = parcel(secret);
    other[11] = "Kiện khác";
    assertThat(photo(link, pass, png(), other)).contains("với nội dung khác, số PA-");
    Document news = open(link);
    assertThat(news.text()).contains("Đã nhận", "PA-").doesNotContainPattern("exchange\\.[a-z]");
    UUID tip =
        jdbc.sql("SELECT tip FROM exchange.notice WHERE firm = :firm")
            .param("firm", one.id())
            .query(UUID.class)
            .single();
    assertThat(
            jdbc.sql("SELECT channel FROM tips.tip WHERE id = :id")
                .param("id", tip)
                .query(String.class)
                .single())
        .isEqualTo("POSTAL_FIRM");
    assertThat(vault.files(tip)).as("its photo is evidence").hasSize(1).allMatch(it -> it.kept());
    reachesTheCompetent(tip);
    many(link, secret, one, tip);
    assertThat(new Desk(mvc, stranger).page("/buu-chinh/" + one.number()).text())
        .as("seen by whoever sees the tip")
        .contains("Chưa có tin nào mà bạn được xem");
  }

  /**
   * Sifted by the duty, referred, and opened with its photo where it was taken on; nowhere else.
   */
  private void reachesTheCompetent(UUID tip) throws Exception {
    ActingOfficer duty = registry.officer("SCT-AG", Role.OPERATOR, Role.STANDING_OFFICE);
    ActingOfficer receiver = office.handler();
    String number =
        jdbc.sql("SELECT tip_number FROM exchange.notice WHERE tip = :tip")
            .param("tip", tip)
            .query(String.class)
            .single();
    Signal signal =
        Awaitility.await()
            .until(() -> signals.numbered(number, duty), Optional::isPresent)
            .orElseThrow();
    String photo =
        "/hop-tiep-nhan/" + signal.id() + "/anh/" + vault.files(tip).getFirst().id() + "?nho=true";
    assertThat(new Desk(mvc, duty).status(photo)).isEqualTo(200);
    assertThat(new Desk(mvc, receiver).status(photo)).as("before it is referred").isEqualTo(404);
    int version = signals.read(signal.id(), duty).orElseThrow().signal().version();
    done(signals.decide(signal.id(), new Decision.Refer(Office.QLTT, "Đã chuyển."), version, duty));
    clock.move(Duration.ofSeconds(40));
    courier.carry();
    Handed handed =
        Awaitility.await()
            .until(
                () -> referrals.about(new Subject("signal", signal.id()), duty),
                all -> !all.isEmpty())
            .getFirst();
    new Desk(mvc, receiver)
        .does("/phoi-hop/" + handed.referral().id(), "/nhan", "loi", "Nhận, đi kiểm tra");
    assertThat(new Desk(mvc, receiver).status(photo)).as("taken on").isEqualTo(200);
    assertThat(new Desk(mvc, stranger).status(photo)).isEqualTo(404);
    assertThat(new Desk(mvc, writer).status(photo)).as("who directs firms").isEqualTo(404);
    assertThat(new Desk(mvc, registry.officer("SXD-AG", Role.ADMINISTRATOR)).status(photo))
        .isEqualTo(403);
  }

  /** Rows of a table by the link, then of the system of the firm. */
  private void many(String link, String secret, Firm one, UUID before) throws Exception {
    String table =
        "Vận đơn;Ngày nhận;Nơi giữ;Xã;Nghi vấn\n"
            + "AG1;%s;Bưu cục 1;%s;Mùi thuốc lá\n".formatted(today(), area())
            + ";%s;Bưu cục 1;%s;Không số\n".formatted(today(), area())
            + "AG2;%s;Bưu cục 1;xã không có;Hàng lạ\n".formatted(today())
            + "AG3;31/12/2099;Bưu cục 1;%s;Ngày mai\n".formatted(area());
    assertThat(sent(link + "/nhieu", "ma", secret, "bang", "a;b\nc;d")).contains("tên cột");
    String first = sent(link + "/nhieu", "ma", secret, "bang", table);
    assertThat(Jsoup.parse(first).text())
        .contains("Đã nhận 1 bưu gửi; 3 dòng chưa nhận", "Không có mã “xã không có”")
        .doesNotContainPattern("exchange\\.[a-z]");
    assertThat(sent("/en" + link + "/nhieu", "ma", secret, "bang", table))
        .contains("Received before, number PA-");
    assertThat(status(link + "/nhieu")).isEqualTo(200);
    assertThat(status("/doanh-nghiep/" + "x".repeat(43) + "/nhieu")).isEqualTo(404);
    assertThat(noticed(one)).isEqualTo(2);

    ActingOfficer admin = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    var terms =
        new PartnerTerms("Bà Mẫu", "it@hang.example", Set.of(PartnerScope.PARCELS), 30, 500, "");
    assertThat(code(partners.enter(system("DN-2020-0001", terms), admin)))
        .as("no firm of the register")
        .isEqualTo("exchange.code-missing");
    Partner system = done(partners.enter(system(one.number(), terms), admin));
    ActingOfficer second = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    done(partners.proceed(system.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, second));
    String key = WholeKey.of(partners, system.id(), 2, admin, second);
    String row =
        "{\"waybill\":\"%s\",\"acceptedOn\":\""
            + today()
            + "\",\"holding\":\"Kho\",\"words\":\"Lạ\"%s}";
    String photo = Base64.getEncoder().encodeToString(png());
    String json =
        "["
            + row.formatted("AG7", ",\"photos\":[\"" + photo + "\"],\"area\":\"" + area() + "\"")
            + ","
            + row.formatted("AG8", ",\"photos\":[\"%%\"]")
            + ","
            + row.formatted("AG9", ",\"area\":\"" + area() + "\",\"colour\":1")
            + ","
            + row.formatted("AG10", "")
            + "]";
    JsonNode answer = told(key, "application/json", json, 200);
    assertThat(answer.get("told").asInt()).isEqualTo(2);
    assertThat(answer.get("rows").valueStream().map(it -> it.path("code").asString("")).toList())
        .containsExactly("", "exchange.photos-unread", "tips.part-unknown", "");
    assertThat(told(key, "application/json", json, 200).get("again").asInt()).isEqualTo(2);
    assertThat(told(key, "text/csv", table, 200).get("again").asInt())
        .as("by another way the same")
        .isEqualTo(1);
    assertThat(told(key, "application/json", "{}", 400).get("code").asString())
        .isEqualTo("exchange.body-unread");
    assertThat(told(key, "text/csv", "a,b\n1,2", 422).get("code").asString())
        .isEqualTo("ui.table-heads");
    assertThat(noticed(one)).isEqualTo(4);
    int seen = exchanges.firm(one.number(), writer).orElseThrow().of().version();
    done(exchanges.proceed(one.id(), new FirmAct.EndFirm(today(), "Trả giấy phép"), seen, writer));
    assertThat(told(key, "application/json", json, 422).get("code").asString())
        .isEqualTo("exchange.firm-gone");
    assertThat(status(link)).as("its links ended too").isEqualTo(404);
  }

  private static PartnerWish system(String code, PartnerTerms terms) {
    return new PartnerWish(
        "Hệ thống hãng thử", PartnerKind.POSTAL, null, code, "Báo bưu gửi nghi vấn", terms);
  }

  private JsonNode told(String key, String type, String body, int status) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(
                post("/api/v1/parcels")
                    .header("Authorization", "Bearer " + key)
                    .contentType(type)
                    .content(body))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(
            DESCRIBED.faults(
                "POST",
                "/parcels",
                status,
                String.valueOf(answer.getContentType()),
                answer.getContentAsByteArray()))
        .isEmpty();
    return json.readTree(answer.getContentAsByteArray());
  }

  private int noticed(Firm one) {
    return jdbc.sql("SELECT count(*) FROM exchange.notice WHERE firm = :firm")
        .param("firm", one.id())
        .query(Integer.class)
        .single();
  }

  private static byte[] png() throws Exception {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private String sent(String link, String... typed) throws Exception {
    var request = post(link);
    for (int n = 0; n < typed.length; n += 2) {
      request = request.param(typed[n], typed[n + 1]);
    }
    return mvc.perform(request).andReturn().getResponse().getContentAsString();
  }

  private String photo(String link, String pass, byte[] file, String... typed) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("pass", pass);
    for (int n = 0; n < typed.length; n += 2) {
      fields.put(typed[n], typed[n + 1]);
    }
    return mvc.perform(
            vn.chosach.documents.Desk.withFile(post(link), fields, "kien-hang.png", file))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void a_request_about_a_number_is_seen_with_its_case_and_by_nobody_else() throws Exception {
    Firm telecom = listed(FirmKind.TELECOM);
    Firm postal = listed(FirmKind.POSTAL);
    ActingOfficer handler = office.handler();
    ActingOfficer leader = office.head();
    CaseFile about = office.assigned(handler, leader, "Kho hàng giao qua điện thoại");
    assertThat(code(exchanges.write(request(about.number(), telecom), stranger)))
        .as("no case of that agency")
        .isEqualTo("exchange.case-unknown");
    assertThat(code(exchanges.write(request(about.number(), postal), handler)))
        .isEqualTo("exchange.not-telecom");
    assertThat(code(exchanges.write(request("VV-2020-0001", telecom), handler)))
        .isEqualTo("exchange.case-unknown");
    var desk = new Desk(mvc, handler);
    String there =
        desk.does(
            "/buu-chinh/van-ban/moi/yeu-cau?vu-viec=" + about.number(),
            "/yeu-cau",
            "ten",
            "Cung cấp thông tin thuê bao",
            "loi",
            "Chủ thuê bao 0900 000 001 và ngày kích hoạt",
            "can-cu",
            "luat-15-2012",
            "dieu",
            "Điều 59",
            "doanh-nghiep",
            telecom.id().toString());
    String here = there.substring(there.indexOf("/buu-chinh"));
    String number = here.substring(here.lastIndexOf('/') + 1);
    assertThat(desk.page(here).text()).contains("0900 000 001", about.number());
    FirmLetter one = letter(number, handler);
    desk.does(here + "/lam/soan-van-ban", "/soan-van-ban");
    sign(one.id(), handler, leader);
    assertThat(letter(number, handler).state()).isEqualTo(FirmLetterState.SENT);
    for (ActingOfficer foreign : List.of(stranger, writer, head)) {
      var closed = new Desk(mvc, foreign);
      assertThat(closed.status(here)).as(foreign.agency()).isEqualTo(404);
      assertThat(closed.page("/buu-chinh/" + telecom.number()).text())
          .doesNotContain("Cung cấp thông tin thuê bao");
    }
    Document once =
        Jsoup.parse(
            desk.fill(
                    here + "/lam/cap-lien-ket",
                    "/cap-lien-ket",
                    "doanh-nghiep",
                    telecom.id().toString())
                .getContentAsString());
    String link = path(once);
    assertThat(open(link).text())
        .as("the link itself names no number")
        .doesNotContain("0900 000 001", about.number());
    assertThat(sendStatus(link, "ma", once.select("#ma").text(), "loi", "Chủ: ông Mẫu, 2024"))
        .isEqualTo(200);
    assertThat(desk.page(here).text()).contains("Chủ: ông Mẫu, 2024");
    assertThat(
            jdbc.sql("SELECT count(*) FROM exchange.letter WHERE number = :number")
                .param("number", number)
                .query(Integer.class)
                .single())
        .as("the program sees the row")
        .isEqualTo(1);
  }

  @Test
  void what_an_agency_asked_of_a_firm_before_its_end_its_heir_follows_to_the_answer()
      throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer handler = registry.officer(old, Role.CASE_OFFICER);
    ActingOfficer leader = registry.officer(old, Role.AGENCY_HEAD);
    ActingOfficer heir = registry.officer(next, Role.CASE_OFFICER);
    Firm telecom = listed(FirmKind.TELECOM);
    CaseFile about = office.assigned(handler, leader, "Kho hàng của cơ quan sáp nhập");
    FirmLetter sent = done(exchanges.write(request(about.number(), telecom), handler));
    FirmLetter drawn = done(exchanges.write(request(about.number(), telecom), handler));
    for (FirmLetter one : List.of(sent, drawn)) {
      done(exchanges.proceed(one.id(), new FirmLetterAct.PrepareLetter(), one.version(), handler));
    }
    sign(sent.id(), handler, leader);
    FirmLetterAct answer =
        new FirmLetterAct.EnterAnswer(telecom.id(), "7/CV", "Đã nhận", office.paper());
    NewBody.follows(agencies, old, next, registry.today().plusDays(1));
    assertThat(code(exchanges.proceed(sent.id(), answer, 3, heir)))
        .as("not yet its heir")
        .isEqualTo("exchange.not-yours");

    clock.move(Duration.ofDays(1));
    cases.succeed(old, next, "Sáp nhập", registry.officer("SCT-AG", Role.STANDING_OFFICE));
    for (ActingOfficer other : List.of(handler, stranger)) {
      assertThat(code(exchanges.proceed(sent.id(), answer, 3, other)))
          .as(other.agency())
          .isEqualTo("exchange.not-yours");
      assertThat(new Desk(mvc, other).status("/buu-chinh/van-ban/" + sent.number())).isEqualTo(404);
    }
    assertThat(work.of(heir, sent.number())).containsExactly("Theo dõi doanh nghiệp trả lời");
    var desk = new Desk(mvc, heir);
    assertThat(desk.page("/buu-chinh/van-ban").text()).contains(sent.number(), drawn.number());
    done(exchanges.proceed(sent.id(), answer, 3, heir));
    done(exchanges.proceed(sent.id(), new FirmLetterAct.CloseLetter(""), 4, heir));
    assertThat(letter(sent.number(), heir).state()).isEqualTo(FirmLetterState.CLOSED);

    UUID paper =
        documents.from(new DocumentOrigin("exchange", drawn.id().toString()), heir).getLast().id();
    Registry.done(
        documents.proceed(
            paper, new DocumentAct.Plainly(DocumentEvent.DROP, "Cơ quan đã kết thúc"), 0, heir));
    String here = "/buu-chinh/van-ban/" + drawn.number();
    desk.does(here + "/lam/soan-van-ban", "/soan-van-ban");
    sign(drawn.id(), heir, registry.officer(next, Role.AGENCY_HEAD));
    assertThat(letter(drawn.number(), heir).state()).isEqualTo(FirmLetterState.SENT);
  }

  private static MockHttpServletResponse write(Desk desk, String... typed) throws Exception {
    return desk.fill("/buu-chinh/van-ban/moi/chi-dao", "/chi-dao", typed);
  }

  private static String[] twice(String[] typed, String more) {
    String[] all = java.util.Arrays.copyOf(typed, typed.length + 2);
    all[typed.length] = "doanh-nghiep";
    all[typed.length + 1] = more;
    return all;
  }

  private FirmLetterWish request(String about, Firm firm) {
    return new FirmLetterWish(
        FirmLetterKind.REQUEST,
        "Cung cấp thông tin",
        "Chủ thuê bao",
        "luat-15-2012",
        "Điều 59",
        about,
        today().plusDays(5),
        List.of(firm.id()));
  }

  private Firm listed(FirmKind kind) {
    String business = business();
    Firm one =
        done(
            exchanges.enter(
                new FirmWish(
                    "Hãng Thử " + business,
                    kind,
                    "5/GP",
                    today().minusYears(2),
                    business,
                    new FirmReach("Bà Mẫu", "02963000002", "", "Rạch Giá"),
                    today().minusYears(1)),
                writer));
    return done(exchanges.proceed(one.id(), new FirmAct.ConfirmFirm(), 1, second));
  }

  private void sign(UUID origin, ActingOfficer by, ActingOfficer signer) {
    UUID right = registry.right(signer);
    UUID paper =
        documents.from(new DocumentOrigin("exchange", origin.toString()), by).getLast().id();
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, by));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, signer));
  }

  private String incoming() {
    return jdbc.sql(
            "SELECT their_number FROM documents.incoming WHERE agency = :agency ORDER BY id DESC"
                + " LIMIT 1")
        .param("agency", POST)
        .query(String.class)
        .single();
  }

  private Firm numbered(String here) {
    return exchanges.firm(here.substring(here.lastIndexOf('/') + 1), writer).orElseThrow().of();
  }

  private FirmLetter letter(String number, ActingOfficer who) {
    return exchanges.letter(number, who).orElseThrow().of();
  }

  private String[] parcel(String secret) {
    return new String[] {
      "ma",
      secret,
      "van-don",
      "AG123456789VN",
      "ngay",
      today().toString(),
      "noi-giu",
      "Bưu cục trung tâm",
      "xa",
      area(),
      "loi",
      "Khai quần áo, kiện cứng, mùi thuốc lá"
    };
  }

  private String area() {
    return jdbc.sql(
            """
            SELECT code FROM directory.area
             WHERE level = 'COMMUNE' AND valid_to IS NULL ORDER BY code LIMIT 1
            """)
        .query(String.class)
        .single();
  }

  private static String path(Document once) {
    String address = once.select("#lien-ket").text();
    return address.substring(address.indexOf("/doanh-nghiep/"));
  }

  private Document open(String link) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(link)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private int status(String link) throws Exception {
    return mvc.perform(get(link)).andReturn().getResponse().getStatus();
  }

  /** A firm has no session and no token of one. */
  private int sendStatus(String link, String... typed) throws Exception {
    var request = post(link).param("pass", open(link).select("input[name=pass]").val());
    for (int n = 0; n < typed.length; n += 2) {
      request = request.param(typed[n], typed[n + 1]);
    }
    return mvc.perform(request).andReturn().getResponse().getStatus();
  }

  private static String business() {
    return "%010d".formatted(1_000_000_000L + CODE.incrementAndGet());
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return Objects.requireNonNull(value);
    }
    throw new AssertionError(outcome.toString());
  }

  private static String code(ActOutcome<?> outcome) {
    return outcome instanceof ActOutcome.Refused<?> no ? no.refusal().code() : outcome.toString();
  }
}

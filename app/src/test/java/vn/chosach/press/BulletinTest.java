package vn.chosach.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.HeldWork;
import vn.chosach.press.life.Bulletin;
import vn.chosach.press.life.BulletinAct;
import vn.chosach.press.life.BulletinEvent;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinParty.BulletinAnswer;
import vn.chosach.press.life.BulletinParty.BulletinPart;
import vn.chosach.press.life.BulletinState;
import vn.chosach.press.life.BulletinWish;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.Wording;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.PublicationGround;

/**
 * A press note from the draft over the spokesperson and the newsroom to its public page, and an
 * alert that three agencies issue while a fourth is silent; nobody else can, nothing leaks.
 */
@ChosachTest
class BulletinTest {

  private static final String PRESS = "BPT-AG";

  @Autowired HeldWork work;
  @Autowired Bulletins bulletins;
  @Autowired Agencies agencies;
  @Autowired Publications publications;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer writer;
  private ActingOfficer head;
  private ActingOfficer speaker;
  private ActingOfficer editor;

  @BeforeEach
  void an_agency_and_a_newsroom() {
    writer = registry.officer("STC-AG", Role.CASE_OFFICER);
    head = registry.officer("STC-AG", Role.AGENCY_HEAD);
    speaker = registry.officer("STC-AG", Role.AGENCY_HEAD);
    editor = registry.officer(PRESS, Role.PRESS);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_note_goes_by_links_and_forms_from_the_draft_to_newsroom_and_public_page()
      throws Exception {
    String source = warned("Giả shipper " + System.nanoTime());
    var desk = new Desk(mvc, writer);
    LocalDateTime hour = LocalDateTime.ofInstant(clock.instant(), Vietnam.ZONE).plusHours(5);
    String[] said = {
      "ten",
      "Cảnh báo giả shipper trong mùa mua sắm",
      "nguon",
      source,
      "noi-dung",
      "Kẻ gian gọi điện báo có đơn.\nĐừng chuyển tiền trước khi xem hàng.",
      "tu-gio",
      hour.withSecond(0).withNano(0).toString(),
      "gui",
      PRESS
    };
    MockHttpServletResponse unknown =
        desk.fill("/thong-cao/moi", "/thong-cao/moi", with(said, "nguon", "/canh-bao/khong-co"));
    assertThat(unknown.getStatus()).isEqualTo(422);
    assertThat(unknown.getContentAsString()).contains("không đang công khai");
    assertThat(
            desk.fill(
                    "/thong-cao/moi",
                    "/thong-cao/moi",
                    with(said, "noi-dung", "Gọi chị Trần Thị Bưởi số 0912345678."))
                .getContentAsString())
        .contains("Nội dung có tên người");
    String here = desk.does("/thong-cao/moi", "/thong-cao/moi", said);
    Bulletin one = read(here, writer);
    assertThat(new Desk(mvc, editor).status(here)).as("a draft is the agency's own").isEqualTo(404);
    assertThat(mvc.perform(get(path(one))).andReturn().getResponse().getStatus()).isEqualTo(404);
    desk.does(here + "/lam/soan-phat-hanh", "/soan-phat-hanh");
    assertThat(desk.page(here).text()).contains("đang chờ ký", "chưa có người phát ngôn");
    UUID paper = paper(one, writer);
    assertThat(refused(paper, speaker)).isEqualTo("press.not-spokesperson");

    designated(speaker);
    assertThat(desk.page("/thong-cao/nguoi-phat-ngon").text()).contains("Hôm nay phát ngôn");
    assertThat(refused(paper, head)).isEqualTo("press.not-spokesperson");
    sign(paper, speaker);
    one = read(here, writer);
    assertThat(one.state()).isEqualTo(BulletinState.OUT);
    assertThat(mvc.perform(get(path(one))).andReturn().getResponse().getStatus())
        .as("under embargo")
        .isEqualTo(404);
    assertThat(shown("/thong-cao-bao-chi").text()).doesNotContain(one.number());

    var room = new Desk(mvc, editor);
    assertThat(room.page("/thong-cao").text()).contains("giả shipper");
    assertThat(room.page(here).text()).contains("Chưa được đăng");
    assertThat(new Desk(mvc, registry.officer("SXD-AG", Role.CASE_OFFICER)).status(here))
        .isEqualTo(404);
    room.does(here + "/lam/da-nhan", "/da-nhan");
    assertThat(room.status(here + "/lam/da-nhan")).as("once").isEqualTo(404);
    room.does(here + "/lam/hoi", "/hoi", "loi", "Bao nhiêu vụ trong năm?");
    assertThat(desk.status(here + "/lam/tra-loi")).as("who does not speak").isEqualTo(404);
    var voice = new Desk(mvc, speaker);
    String asked = voice.page(here + "/lam/tra-loi").select("input[name=cau]").val();
    assertThat(
            voice
                .fill(here + "/lam/tra-loi", "/tra-loi", "cau", asked, "loi", "Vụ VV-2026-9999 đó")
                .getContentAsString())
        .contains("VV-2026-9999 chưa được công khai");
    voice.does(here + "/lam/tra-loi", "/tra-loi", "cau", asked, "loi", "Có trong trang số liệu.");
    assertThat(room.page(here).text()).contains("Có trong trang số liệu.");
    assertThat(desk.page(here).text()).contains("Đã nhận");

    clock.move(Duration.ofHours(6));
    Document page = shown(path(one));
    assertThat(page.text()).contains("Kẻ gian gọi điện báo có đơn.", "Sở Tài chính");
    String correct = page.select("a[href^=/dinh-chinh]").attr("href");
    assertThat(shown(correct).select("#about").val()).as("what it is about").isEqualTo(path(one));
    assertThat(shown("/en" + path(one)).text()).doesNotContainPattern("press\\.[a-z]");
    assertThat(shown("/thong-cao-bao-chi").text()).contains(one.title());
    String feed =
        mvc.perform(get("/thong-cao-bao-chi/rss")).andReturn().getResponse().getContentAsString();
    assertThat(feed).contains("<rss", one.number());

    desk.does(
        here + "/lam/soan-dinh-chinh",
        "/soan-dinh-chinh",
        "noi-dung",
        "Kẻ gian nhắn tin báo có đơn.",
        "loi",
        "Thủ đoạn là nhắn tin");
    assertThat(shown(path(one)).text()).as("not before it is signed").contains("gọi điện");
    sign(paper(one, writer), speaker);
    assertThat(shown(path(one)).text())
        .contains("nhắn tin báo có đơn", "Đã đính chính", "Thủ đoạn là nhắn tin");
    desk.does(here + "/lam/soan-rut-lai", "/soan-rut-lai", "loi", "Đã có thông cáo khác");
    room.does(here + "/lam/hoi", "/hoi", "loi", "Vì sao rút thông cáo?");
    sign(paper(one, writer), speaker);
    assertThat(room.status(here + "/lam/hoi")).as("nobody asks about what is gone").isEqualTo(404);
    String owed = voice.page(here + "/lam/tra-loi").select("input[name=cau]").val();
    voice.does(here + "/lam/tra-loi", "/tra-loi", "cau", owed, "loi", "Sẽ có thông cáo mới.");
    assertThat(room.page(here).text()).contains("Sẽ có thông cáo mới.");
    assertThat(voice.status(here + "/lam/tra-loi")).as("nothing is owed any more").isEqualTo(404);
    MockHttpServletResponse gone = mvc.perform(get(path(one))).andReturn().getResponse();
    assertThat(gone.getStatus()).isEqualTo(410);
    assertThat(gone.getContentAsString())
        .contains("Đã có thông cáo khác")
        .doesNotContain("nhắn tin báo có đơn");
  }

  @Test
  void nothing_of_a_case_that_is_not_public_goes_out_and_who_tried_is_kept() {
    CaseFile open = office.opened(office.handler(), "Chưa xong " + System.nanoTime());
    String shop = "Tạp hóa Sao Chổi " + Long.toString(System.nanoTime(), 36);
    office.go(open, new CaseAct.NameSubject(SubjectKind.BUSINESS, shop, ""), office.handler());
    String source = warned("Hàng giả " + System.nanoTime());
    for (String words :
        List.of("Cơ sở " + shop + " bị kiểm tra.", "co so " + shop.toUpperCase() + " nhé")) {
      assertThat(code(bulletins.open(note(words, source), writer)))
          .isEqualTo("press.subject-not-public");
    }
    assertThat(code(bulletins.open(note("Vụ " + open.number() + ".", source), writer)))
        .isEqualTo("press.number-not-public");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM journal.entry WHERE verb = 'press.leak-found' AND"
                        + " actor_id = :id")
                .param("id", id(writer))
                .query(Integer.class)
                .single())
        .isEqualTo(3);
    assertThat(code(bulletins.open(note("Chung chung.", source), editor)))
        .isEqualTo("press.not-yours");
    assertThat(code(bulletins.open(wish("Chung.", source, "KHONG-CO-TOA-SOAN"), writer)))
        .isEqualTo("press.newsrooms-missing");
  }

  @Test
  void a_spokesperson_is_designated_by_the_head_and_never_signs_own_words() {
    assertThat(
            refusal(
                bulletins.designate(
                    id(registry.officer("SXD-AG", Role.CASE_OFFICER)),
                    today(),
                    today().plusDays(9),
                    writer)))
        .isEqualTo("press.works-elsewhere");
    assertThat(
            refusal(
                bulletins.designate(
                    id(speaker), today().minusDays(1), today().plusDays(9), writer)))
        .isEqualTo("press.designation-days");
    UUID own = done(bulletins.designate(id(head), today(), today().plusDays(9), writer)).document();
    assertThat(refused(own, head)).isEqualTo("press.names-oneself");
    designated(speaker);
    Bulletin one =
        done(bulletins.open(note("Chung chung.", warned("Giả " + System.nanoTime())), speaker));
    go(one, new BulletinAct.Release(), writer);
    assertThat(refused(paper(one, writer), speaker)).isEqualTo("press.own-words");
    assertThat(code(bulletins.proceed(one.id(), new BulletinAct.Write("A", "B"), 2, writer)))
        .isEqualTo("press.paper-open");
    clock.move(Duration.ofDays(400));
    assertThat(bulletins.speaker("STC-AG").map(one2 -> one2.of())).isNotEqualTo(id(speaker));
  }

  @Test
  void three_agencies_warn_together_and_the_silent_one_is_not_named() throws Exception {
    ActingOfficer tax = registry.officer("THUE-AG", Role.AGENCY_HEAD);
    ActingOfficer taxWriter = registry.officer("THUE-AG", Role.CASE_OFFICER);
    ActingOfficer customs = registry.officer("HQ-KV20", Role.AGENCY_HEAD);
    ActingOfficer customsWriter = registry.officer("HQ-KV20", Role.CASE_OFFICER);
    ActingOfficer health = registry.officer("SYT-AG", Role.CASE_OFFICER);
    ActingOfficer works = registry.officer("SXD-AG", Role.CASE_OFFICER);
    var desk = new Desk(mvc, writer);
    LocalDate until = today().plusDays(3);
    String[] said = {
      "ten",
      "Hóa đơn giả kèm mã quét",
      "noi-dung",
      "Mã quét dẫn tới trang giả.\nĐừng quét.",
      "cung-ky",
      "THUE-AG",
      "cung-ky",
      "HQ-KV20",
      "cung-ky",
      "SYT-AG",
      "han",
      until.toString(),
      "den-ngay",
      today().plusDays(30).toString(),
      "gui",
      "SXD-AG"
    };
    String here = desk.does("/thong-cao/canh-bao-moi", "/thong-cao/canh-bao-moi", said);
    Bulletin one = read(here, writer);
    assertThat(bulletins.read(one.number(), health)).as("not asked yet").isEmpty();
    assertThat(desk.status(here + "/lam/soan-phat-hanh")).isEqualTo(404);
    desk.does(here + "/lam/moi-cung-ky", "/moi-cung-ky");
    assertThat(desk.status(here + "/lam/sua")).as("the words are fixed").isEqualTo(404);
    assertThat(bulletins.read(one.number(), works)).as("not sent yet").isEmpty();

    var other = new Desk(mvc, taxWriter);
    assertThat(other.page("/thong-cao?phan=asked").text()).contains(one.title());
    other.does(here + "/lam/soan-dong-y", "/soan-dong-y");
    assertThat(desk.status(here + "/lam/soan-dong-y")).isEqualTo(404);
    sign(paper(one, taxWriter), tax);
    assertThat(other.status(here + "/lam/khong-ky")).as("it has signed").isEqualTo(404);
    desk.does(here + "/lam/soan-phat-hanh", "/soan-phat-hanh");
    assertThat(refused(paper(one, writer), head)).isEqualTo("press.others-still-answer");
    var third = new Desk(mvc, customsWriter);
    assertThat(third.fill(here + "/lam/khong-ky", "/khong-ky", "loi", " ").getStatus())
        .isEqualTo(422);
    third.does(here + "/lam/soan-dong-y", "/soan-dong-y");
    sign(paper(one, customsWriter), customs);

    clock.move(Duration.ofDays(4));
    assertThat(code(bulletins.proceed(one.id(), say("Muộn"), 1, health)))
        .isEqualTo("press.answer-over");
    sign(paper(one, writer), head);
    one = read(here, writer);
    assertThat(one.state()).isEqualTo(BulletinState.OUT);
    assertThat(one.party(BulletinPart.SIGNS, "SYT-AG").orElseThrow().answer())
        .isEqualTo(BulletinAnswer.SILENT);
    Document page = shown(path(one));
    assertThat(page.select("article li").eachText())
        .hasSize(3)
        .anyMatch(line -> line.contains("Sở Tài chính"))
        .noneMatch(line -> line.contains("Y tế"));
    assertThat(desk.page(here).text()).contains("Không trả lời trong hạn");
    var sector = new Desk(mvc, works);
    assertThat(sector.page("/thong-cao?phan=received").text()).contains(one.title());
    sector.does(here + "/lam/da-nhan", "/da-nhan");
    assertThat(desk.page(here).text()).contains("Đã nhận");
    assertThat(sector.status(here + "/lam/soan-rut-lai")).isEqualTo(404);
    var mend = new BulletinAct.Mend(one.title(), "Ba cơ quan nói khác.", "Nhầm");
    assertThat(code(bulletins.proceed(one.id(), mend, read(here, writer).version(), writer)))
        .as("what three signed is not put in other words by one")
        .isEqualTo("press.alert-withdrawn-instead");
    assertThat(desk.status(here + "/lam/soan-dinh-chinh")).isEqualTo(404);
    clock.move(Duration.ofDays(40));
    assertThat(mvc.perform(get(path(one))).andReturn().getResponse().getStatus())
        .as("it ends by itself")
        .isEqualTo(410);
  }

  @Test
  void an_alert_that_nobody_joins_is_not_issued_and_a_refusal_has_its_reason() {
    ActingOfficer tax = registry.officer("THUE-AG", Role.CASE_OFFICER);
    Bulletin one = done(bulletins.open(alert(today().plusDays(2), "THUE-AG"), writer));
    assertThat(code(bulletins.open(alert(today(), "THUE-AG"), writer)))
        .isEqualTo("press.answer-day");
    assertThat(code(bulletins.open(alert(today().plusDays(2), "STC-AG"), writer)))
        .isEqualTo("press.signers-missing");
    one = go(one, new BulletinAct.Plainly(BulletinEvent.ASK), writer);
    assertThat(work.of(tax, one.number())).containsExactly("Trả lời đề nghị cùng ký cảnh báo");
    assertThat(work.of(writer, one.number())).containsExactly("Phát hành cảnh báo chung");
    go(one, say("Chưa có số liệu của ngành"), tax);
    assertThat(work.of(tax, one.number())).as("answered").isEmpty();
    go(one, new BulletinAct.Release(), writer);
    assertThat(refused(paper(one, writer), head)).isEqualTo("press.nobody-joined");
    assertThat(bulletins.read(one.number(), writer).orElseThrow().of().parties())
        .anyMatch(party -> party.words().equals("Chưa có số liệu của ngành"));
  }

  @Test
  void heirs_warn_together_for_agencies_that_ended() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    String gone = NewBody.ofTheProvince(agencies, "CU");
    String gets = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer before = registry.officer(old, Role.CASE_OFFICER);
    ActingOfficer heir = registry.officer(next, Role.CASE_OFFICER);
    ActingOfficer joins = registry.officer(gets, Role.CASE_OFFICER);
    ActingOfficer stranger = registry.officer("CA-AG", Role.CASE_OFFICER);
    Bulletin one = done(bulletins.open(alert(today().plusDays(5), gone), before));
    one = go(one, new BulletinAct.Plainly(BulletinEvent.ASK), before);
    Bulletin draft = done(bulletins.open(alert(today().plusDays(5), gone), before));
    NewBody.follows(agencies, old, next, today().plusDays(1));
    NewBody.follows(agencies, gone, gets, today().plusDays(1));
    for (ActingOfficer other : List.of(heir, joins)) {
      assertThat(bulletins.read(one.number(), other)).as("not yet the heir").isEmpty();
    }

    clock.move(Duration.ofDays(1));
    for (ActingOfficer other : List.of(before, stranger)) {
      assertThat(bulletins.read(one.number(), other)).as(other.agency()).isEmpty();
      assertThat(
              code(
                  bulletins.proceed(
                      draft.id(),
                      new BulletinAct.Said(BulletinEvent.DROP, "Thôi"),
                      draft.version(),
                      other)))
          .isEqualTo("press.not-yours");
    }
    assertThat(new Desk(mvc, joins).page("/thong-cao?phan=asked").text()).contains(one.number());
    assertThat(new Desk(mvc, joins).page("/ban-lam-viec").text()).contains(one.number());
    assertThat(new Desk(mvc, heir).page("/thong-cao?phan=own").text()).contains(draft.number());
    assertThat(new Desk(mvc, heir).page("/ban-lam-viec").text()).contains(one.number());
    go(one, new BulletinAct.Plainly(BulletinEvent.CONSENT), joins);
    sign(paper(one, joins), registry.officer(gets, Role.AGENCY_HEAD));
    go(one, new BulletinAct.Release(), heir);
    sign(paper(one, heir), registry.officer(next, Role.AGENCY_HEAD));
    assertThat(read("/" + one.number(), heir).state()).isEqualTo(BulletinState.OUT);
    go(draft, new BulletinAct.Said(BulletinEvent.DROP, "Gộp"), heir);
  }

  private static BulletinAct say(String words) {
    return new BulletinAct.Said(BulletinEvent.REFUSE, words);
  }

  private BulletinWish alert(LocalDate until, String signer) {
    return new BulletinWish(
        BulletinKind.ALERT,
        "Mã quét giả",
        "Đừng quét mã lạ.",
        "",
        null,
        List.of(signer),
        List.of("SXD-AG"),
        until,
        today().plusDays(30));
  }

  private static BulletinWish note(String words, String source) {
    return wish(words, source, PRESS);
  }

  private static BulletinWish wish(String words, String source, String newsroom) {
    return new BulletinWish(
        BulletinKind.NOTE,
        "Thông cáo",
        words,
        source,
        null,
        List.of(),
        List.of(newsroom),
        null,
        null);
  }

  private void designated(ActingOfficer who) {
    UUID paper =
        done(bulletins.designate(id(who), today(), today().plusDays(300), writer)).document();
    sign(paper, head);
  }

  /** A warning that everybody may read; its address. */
  private String warned(String title) {
    var body =
        new Body(
            title,
            "Gọi điện báo có đơn.",
            List.of("Một", "Hai", "Ba"),
            List.of("Gọi lại"),
            List.of(),
            Body.English.NONE,
            List.of(),
            List.of());
    ActingOfficer author = office.officer(Office.QLTT, Role.CASE_OFFICER);
    ActingOfficer chief = office.head();
    UUID id =
        done(
            publications.warn(
                new Wording(body, PublicationGround.WARNING, today().plusDays(80), ""),
                null,
                author));
    step(id, EditionEvent.SUBMIT, author);
    step(id, EditionEvent.CHECK, office.officer(Office.QLTT, Role.CASE_OFFICER));
    step(id, EditionEvent.APPROVE, chief);
    return "/canh-bao/" + publications.read(id, author).orElseThrow().publication().slug();
  }

  private void step(UUID id, EditionEvent event, ActingOfficer by) {
    Edition newest = publications.read(id, by).orElseThrow().editions().getFirst();
    done(publications.proceed(newest.id(), event, "", newest.version(), by));
  }

  private UUID paper(Bulletin one, ActingOfficer who) {
    return bulletins.read(one.number(), who).orElseThrow().waiting().orElseThrow().document();
  }

  private void sign(UUID paper, ActingOfficer by) {
    Registry.done(
        documents.proceed(paper, new DocumentAct.Submit(registry.right(by)), 0, clerk(by)));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, by));
  }

  private String refused(UUID paper, ActingOfficer by) {
    return Registry.refusal(
        documents.proceed(paper, new DocumentAct.Submit(registry.right(by)), 0, clerk(by)));
  }

  private ActingOfficer clerk(ActingOfficer by) {
    return registry.officer(by.agency(), Role.CASE_OFFICER);
  }

  private Bulletin go(Bulletin one, BulletinAct act, ActingOfficer who) {
    int seen = bulletins.read(one.number(), who).orElseThrow().of().version();
    return done(bulletins.proceed(one.id(), act, seen, who));
  }

  private Bulletin read(String here, ActingOfficer who) {
    return bulletins.read(here.substring(here.lastIndexOf('/') + 1), who).orElseThrow().of();
  }

  private static String path(Bulletin one) {
    return one.kind().path() + "/" + one.number();
  }

  private Document shown(String path) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(path)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private static String[] with(String[] said, String name, String value) {
    String[] other = said.clone();
    for (int i = 0; i < other.length; i += 2) {
      if (other[i].equals(name)) {
        other[i + 1] = value;
      }
    }
    return other;
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static UUID id(ActingOfficer who) {
    return java.util.Objects.requireNonNull(who.actor().id());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError(outcome.toString());
  }

  private static String code(ActOutcome<Bulletin> outcome) {
    return refusal(outcome);
  }

  private static <T> String refusal(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Refused<T> refused) {
      return refused.refusal().code();
    }
    throw new AssertionError(outcome.toString());
  }
}

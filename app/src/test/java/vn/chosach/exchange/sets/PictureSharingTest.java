package vn.chosach.exchange.sets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;

/**
 * A kept diagram is given by the signature of the head, with what the own cases say and nothing
 * else, fetched against a receipt or taken out as a package, read in elsewhere into a list that
 * officers judge, recalled and expired. Wrong persons, levels, files and days are refused.
 */
@ChosachTest
class PictureSharingTest {

  private static final String GIVER = "SXD-AG";
  private static final String TAKER = "SVHTTDL-AG";
  private static final String SETS = "/chia-se-du-lieu";
  private static final String RECEIVED = SETS + "/nhan";

  @Autowired Documents documents;
  @Autowired Subjects subjects;
  @Autowired Registry registry;
  @Autowired Office office;
  @Autowired Cases cases;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private ActingOfficer first;
  private ActingOfficer head;
  private ActingOfficer taker;
  private ActingOfficer stranger;
  private String boss;
  private String foreign;
  private String phone;
  private CaseFile own;

  @BeforeEach
  void a_case_here_and_one_elsewhere_that_name_one_number() {
    first = registry.officer(GIVER, Role.CASE_OFFICER);
    head = registry.officer(GIVER, Role.AGENCY_HEAD);
    taker = registry.officer(TAKER, Role.CASE_OFFICER);
    stranger = registry.officer("CA-AG", Role.CASE_OFFICER);
    String tail = "%06d".formatted(Math.floorMod(System.nanoTime() / 1000, 1_000_000));
    phone = "0358" + tail;
    boss = "Mạc Thị Gửi " + tail;
    foreign = "Lò Văn Ngoài " + tail;
    own = office.assigned(first, head, "Loa nhái " + tail);
    own = named(own, SubjectKind.PERSON, boss, "Số " + phone, first);
    own = named(own, SubjectKind.SHOP, "Gian hàng Gửi " + tail, "Gọi " + phone, first);
    ActingOfficer theirs = office.officer(Office.QLTT, Role.CASE_OFFICER);
    CaseFile other =
        office.assigned(theirs, office.officer(Office.QLTT, Role.AGENCY_HEAD), "Loa " + tail);
    other = named(other, SubjectKind.PERSON, foreign, "Số " + phone, theirs);
    office.go(other, new CaseAct.Involve(GIVER, "Cùng xác minh"), theirs);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_picture_is_given_fetched_packed_read_in_judged_recalled_and_expires() throws Exception {
    var desk = new Desk(mvc, first);
    String kept = kept(desk);
    assertThat(desk.page("/doi-tuong/so-do?giu=" + kept).text())
        .as("the officer sees both cases")
        .contains(boss, foreign);
    String form = SETS + "/so-do?giu=" + kept;
    assertThat(desk.page("/doi-tuong/so-do?giu=" + kept).select("a[href$=" + kept + "]").text())
        .contains("Chia sẻ một sơ đồ");
    assertThat(give(desk, form, "CLEAR", "PERSON", "PHONE")).contains("từ TLP:AMBER trở lên");
    assertThat(give(desk, form, "CLEAR", "LINK", "EMAIL")).contains("Không có gì để gửi");
    String there = String.valueOf(given(desk, form, "AMBER", "FTM").getRedirectedUrl());
    String here = there.substring(there.indexOf(SETS));
    var theirs = new Desk(mvc, taker);
    var closed = new Desk(mvc, stranger);
    assertThat(desk.page(here).text())
        .contains(boss, phone, own.number(), "TLP:AMBER", "FollowTheMoney")
        .doesNotContain(foreign);
    assertThat(theirs.status(here)).as("a draft").isEqualTo(404);
    ActingOfficer colleague = registry.officer(GIVER, Role.CASE_OFFICER);
    assertThat(new Desk(mvc, colleague).status(here)).isEqualTo(200);
    office.go(now(own), new CaseAct.Recuse("Người nhà"), colleague);
    assertThat(new Desk(mvc, colleague).status(here)).as("not all of its cases").isEqualTo(404);
    assertThat(new Desk(mvc, colleague).page(SETS).text()).doesNotContain(number(here));
    assertThat(desk.status(here + "/goi-edxml")).as("not signed, with a word").isEqualTo(302);
    desk.does(here + "/lam/soan-quyet-dinh", "/soan-quyet-dinh");
    sign(here);

    assertThat(closed.status(here)).as("not named").isEqualTo(404);
    assertThat(theirs.page(here).text())
        .as("what it tells is in the file")
        .contains("TLP:AMBER")
        .doesNotContain(boss);
    String file = theirs.page(here).select("a[href*=/tep/]").attr("href");
    assertThat(theirs.status(file + "/tai-ve")).as("without a receipt").isEqualTo(404);
    theirs.does(file, file, "viec", "Đối chiếu khi cấp phép");
    byte[] ftm = theirs.answer(file + "/tai-ve").getContentAsByteArray();
    assertThat(new String(ftm, UTF_8))
        .contains(boss, phone, "\"TLP:AMBER\"", number(here))
        .doesNotContain(foreign);
    assertThat(theirs.page(here).text()).contains(Sha256.hex(ftm));
    assertThat(theirs.status(here + "/goi-edxml")).as("for who gives it").isEqualTo(404);
    byte[] edxml = desk.answer(here + "/goi-edxml").getContentAsByteArray();
    assertThat(desk.page(here).text()).contains("Lấy gói edXML");

    judged(theirs, closed, ftm, edxml);

    desk.does(
        here + "/lam/thu-hoi-tep", "/thu-hoi-tep", "tep", lastPart(file), "loi", "Nhầm người");
    assertThat(theirs.status(file)).as("recalled").isEqualTo(404);
    assertThat(desk.status(here + "/goi-edxml")).isEqualTo(302);
    assertThat(desk.page(here).text()).as("nothing of it is kept").doesNotContain(boss);
    for (String page : new String[] {here, SETS, RECEIVED, form}) {
      assertThat(desk.page("/en" + page).text()).doesNotContainPattern("exchange\\.[a-z]");
    }
  }

  private void judged(Desk theirs, Desk closed, byte[] ftm, byte[] edxml) throws Exception {
    assertThat(upload(theirs, "x".getBytes(UTF_8), "").getContentAsString())
        .contains("Không đọc được tệp");
    String there = String.valueOf(upload(theirs, edxml, "").getRedirectedUrl());
    String here = there.substring(there.indexOf(RECEIVED));
    assertThat(upload(theirs, edxml, "").getRedirectedUrl()).as("sent twice").isEqualTo(there);
    assertThat(theirs.page(here).text())
        .contains(boss, phone, "TLP:AMBER", "Đã đọc hết tệp", "Đối chiếu giấy phép");
    assertThat(closed.status(here)).as("another agency").isEqualTo(404);
    assertThat(named()).as("no record by itself").isZero();

    ActingOfficer leader = registry.officer(TAKER, Role.AGENCY_HEAD);
    CaseFile mine = office.assigned(taker, leader, "Việc của nơi nhận " + phone);
    String judge = judging(theirs, here, phone);
    assertThat(theirs.fill(judge, judge, "vu-viec", own.number(), "loi", "Cùng số").getStatus())
        .as("no case of the own")
        .isEqualTo(422);
    assertThat(theirs.fill(judge, judge, "vu-viec", mine.number(), "loi", "").getStatus())
        .isEqualTo(422);
    theirs.does(judge, judge, "vu-viec", mine.number(), "loi", "Cùng số với đơn hàng");
    assertThat(theirs.page("/ho-so-vu-viec/" + mine.number()).text())
        .contains(phone, "Cùng số với đơn hàng", "TLP:AMBER");
    assertThat(theirs.fill(judge, judge, "loi", "Lần nữa").getContentAsString())
        .contains("đã được xét");
    String aside = judging(theirs, here, boss);
    theirs.does(aside, aside, "loi", "Không liên quan");
    assertThat(theirs.page(here).text()).contains("Để riêng: Không liên quan");
    assertThat(named()).as("a number alone is nobody").isZero();

    String recall = here + "/thu-hoi";
    theirs.does(recall, recall, "loi", "Công văn 7/CV thu hồi");
    assertThat(theirs.page(here).text()).contains("Công văn 7/CV").doesNotContain(boss);
    assertThat(theirs.status(judging(here))).isEqualTo(404);
    String second = String.valueOf(upload(theirs, ftm, "").getRedirectedUrl());
    String plain = second.substring(second.indexOf(RECEIVED));
    assertThat(theirs.page(plain).text()).contains(boss);
    clock.move(Duration.ofDays(11));
    assertThat(theirs.page(plain).text()).as("expired").doesNotContain(boss);
    assertThat(upload(closed, ftm, "").getContentAsString()).contains("đã hết hạn");
    clock.reset();
  }

  /** How many subjects the officers of the recipient see of the number or the person. */
  private int named() {
    return subjects.list(phone, 0, 5, taker).count() + subjects.list(boss, 0, 5, taker).count();
  }

  private static String judging(Desk desk, String here, String name) throws Exception {
    return desk.page(here).select("#h-nut ~ * a:contains(" + name + ")").attr("href");
  }

  private static String judging(String here) {
    return here + "/xet/" + UUID.randomUUID();
  }

  private static MockHttpServletResponse upload(Desk desk, byte[] file, String sender)
      throws Exception {
    return desk.ask(
        vn.chosach.documents.Desk.withFile(
            post(RECEIVED + "/moi"), Map.of("noi-gui", sender), "tệp.edxml", file));
  }

  private String kept(Desk desk) throws Exception {
    UUID id = subjects.list(boss, 0, 5, first).rows().getFirst().of().id();
    String keep =
        desk.page("/doi-tuong/so-do?tu=d-" + id).select("a[href*=/so-do/giu]").attr("href");
    return lastPart(desk.does(keep, keep, "ten", "Nhóm gửi").replace('=', '/'));
  }

  private static String give(Desk desk, String form, String level, String... kinds)
      throws Exception {
    return desk.fill(form, "/so-do", wish(level, "STIX", kinds)).getContentAsString();
  }

  private static MockHttpServletResponse given(Desk desk, String form, String level, String to)
      throws Exception {
    return desk.fill(form, "/so-do", wish(level, to, "PERSON", "SHOP", "CASE", "PHONE", "ACCOUNT"));
  }

  private static String[] wish(String level, String form, String... kinds) {
    String[] all = {
      "ten",
      "Nhóm bán loa nhái",
      "muc-dich",
      "Đối chiếu giấy phép",
      "dang",
      form,
      "muc",
      level,
      "noi-nhan",
      TAKER,
      "can-cu",
      "luat-91-2025",
      "dieu",
      "Điều 5",
      "so-ngay",
      "10"
    };
    String[] wish = java.util.Arrays.copyOf(all, all.length + 2 * kinds.length);
    for (int n = 0; n < kinds.length; n++) {
      wish[all.length + 2 * n] = "loai";
      wish[all.length + 2 * n + 1] = kinds[n];
    }
    return wish;
  }

  private CaseFile named(
      CaseFile file, SubjectKind kind, String name, String note, ActingOfficer by) {
    return office.go(file, new CaseAct.NameSubject(kind, name, note), by);
  }

  private CaseFile now(CaseFile file) {
    return office.again(file, first);
  }

  private void sign(String here) throws Exception {
    String id =
        jdbc.sql("SELECT id::text FROM exchange.sharing WHERE number = :number")
            .param("number", number(here))
            .query(String.class)
            .single();
    UUID right = registry.right(head);
    UUID paper = documents.from(new DocumentOrigin("exchange", id), first).getLast().id();
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, first));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, head));
    assertThat(new Desk(mvc, first).status(here + "/goi-edxml")).as("not issued").isEqualTo(302);
    Registry.done(documents.proceed(paper, new DocumentAct.Issue("01/QĐ", 10), 0, first));
  }

  private static String number(String here) {
    return lastPart(here);
  }

  private static String lastPart(@Nullable String path) {
    String said = String.valueOf(path);
    return said.substring(said.lastIndexOf('/') + 1);
  }
}

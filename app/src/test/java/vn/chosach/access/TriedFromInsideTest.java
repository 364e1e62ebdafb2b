package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.lang3.StringUtils;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Buying;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.RefusalCounts;
import vn.chosach.publicity.Publications;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.ErasureWish;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Retention;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.integrity.IntegrityTips;

/**
 * What insiders tried when the program was read for its security, once more and over HTTP: each
 * answer for what they may not see is that for something that does not exist.
 */
@ChosachTest
class TriedFromInsideTest {

  private static final String CASES = "/ho-so-vu-viec/";
  private static final String NOBODY_HAS = "VV-2026-9999998";
  private static final String COMMITTEE = "BCD389-AG";
  private static final String STANDING = "SCT-AG";
  private static final String REPORTER = "Người Báo Tin";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Buying buying;
  @Autowired Publications publications;
  @Autowired Tips tips;
  @Autowired Signals signals;
  @Autowired IntegrityTips integrity;
  @Autowired Retention retention;
  @Autowired Officers officers;
  @Autowired RefusalCounts refusals;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer colleague;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
    colleague = office.handler();
  }

  @AfterEach
  void presentTime() {
    clock.reset();
  }

  @Test
  void what_is_written_about_a_restricted_case_is_neither_read_checked_approved_nor_withdrawn()
      throws Exception {
    CaseFile file = office.heard(office.assigned(handler, head, word()), handler, 20_000_000);
    file = office.fined(file, 12_000_000, handler);
    UUID draft = done(publications.draft(file.number(), handler));
    String page = "/xuat-ban/" + draft;
    assertThat(status(page, colleague)).as("while it is open").isEqualTo(200);
    for (ActingOfficer other : closedTo(file)) {
      assertThat(status(page, other)).isEqualTo(404);
      assertThat(text("/xuat-ban", other)).doesNotContain(file.number(), file.title());
      for (String act : Acts.OF_PUBLICATIONS) {
        alike("/xuat-ban/%s/lam/" + act, draft, UUID.randomUUID(), other, "ly-do", "Thử");
      }
      alike("/xuat-ban/%s/viet", draft, UUID.randomUUID(), other, "tom-tat", "Thử");
      alike("/xuat-ban/%s/dinh-chinh", draft, UUID.randomUUID(), other, "noi-dung", "Thử");
    }
    assertThat(publications.read(draft, handler).orElseThrow().newest().version())
        .as("as its author left it")
        .isEqualTo(publications.ofCase(file.id(), handler).orElseThrow().newest().version());
    assertThat(status(page, handler)).isEqualTo(200);
  }

  @Test
  void a_draft_about_a_case_is_known_to_who_oversees_only_once_it_is_submitted() throws Exception {
    CaseFile file = office.heard(office.assigned(handler, head, word()), handler, 20_000_000);
    file = office.fined(file, 12_000_000, handler);
    UUID draft = done(publications.draft(file.number(), handler));
    List<ActingOfficer> overseers =
        List.of(
            office.officer(STANDING, Role.STANDING_OFFICE),
            office.officer(COMMITTEE, Role.COMMITTEE_LEADER));
    for (ActingOfficer overseer : overseers) {
      assertThat(status("/xuat-ban/" + draft, overseer)).isEqualTo(404);
      assertThat(text("/xuat-ban", overseer)).doesNotContain(file.title());
      alike("/xuat-ban/%s/lam/submitted", draft, UUID.randomUUID(), overseer, "ly-do", "Thử");
    }
    assertThat(text("/xuat-ban/" + draft, colleague)).contains(file.title());

    for (String state : List.of("SUBMITTED", "DRAFT")) {
      jdbc.sql("UPDATE publicity.edition SET state = ? WHERE publication = ?")
          .params(state, draft)
          .update();
      for (ActingOfficer overseer : overseers) {
        assertThat(status("/xuat-ban/" + draft, overseer))
            .as("they check it, and may give it back: " + state)
            .isEqualTo(200);
      }
    }
  }

  @Test
  void taking_down_for_a_restricted_case_is_asked_and_checked_by_nobody_else() throws Exception {
    CaseFile file = office.assigned(handler, head, word());
    file =
        office.go(
            file,
            new CaseAct.TakeDown("tiktok", "https://tiktok.com/@k", "7/QLTT", now(), "Cổng, mã 7"),
            handler);
    assertThat(text(CASES + file.number(), colleague)).contains("7/QLTT");
    int version = buying.fresh(file, handler).version();
    for (ActingOfficer other : closedTo(file)) {
      assertThat(status(CASES + file.number(), other)).isEqualTo(404);
      for (String act : List.of("yeu-cau-go", "kiem-tra-go")) {
        alike(CASES + "%s/lam/" + act, file.number(), NOBODY_HAS, other, "ly-do", "Đã gỡ");
      }
    }
    assertThat(buying.fresh(file, handler).version())
        .as("stepping aside and restricting are all that was done")
        .isEqualTo(version + 2);
  }

  @Test
  void a_test_purchase_of_a_restricted_case_is_neither_read_approved_nor_filled_with_files()
      throws Exception {
    CaseFile file = buying.planned(office.assigned(handler, head, word()), handler, head);
    String page = CASES + file.number() + "/mua-thu/1";
    assertThat(text(page, head)).contains("Kem thử 50 g, 2 hũ");
    for (ActingOfficer other : closedTo(file)) {
      assertThat(status(page, other)).isEqualTo(404);
      assertThat(status(CASES + file.number() + "/mua-thu/moi", other)).isEqualTo(404);
      for (String path : List.of("/mua-thu/1", "/mua-thu/moi", "/mua-thu/1/tep/bo")) {
        alike(CASES + "%s" + path, file.number(), NOBODY_HAS, other, "viec", "duyet");
      }
    }
    assertThat(buying.one(buying.fresh(file, handler), handler).state().name())
        .as("nobody approved it")
        .isEqualTo("PLANNED");
  }

  @Test
  void a_search_for_a_word_of_a_restricted_case_answers_like_one_for_a_word_that_is_nowhere()
      throws Exception {
    String word = Scene.word();
    CaseFile file = office.assigned(handler, head, "Kho " + word);
    List<String> searches =
        List.of(
            CASES.substring(0, CASES.length() - 1) + "?tat-ca=1&dong=1&tim=",
            "/thoi-han?tim=",
            "/bang-chung?tim=",
            "/van-ban?tim=",
            "/xuat-ban?tim=");
    assertThat(text(searches.getFirst() + word, colleague)).contains(file.number());
    for (ActingOfficer other : closedTo(file)) {
      for (String search : searches) {
        same(
            search + " by " + other,
            found(search, word, other),
            found(search, Scene.word(), other));
        same(
            search + " by " + other,
            found(search, file.number(), other),
            found(search, NOBODY_HAS, other));
      }
    }
    assertThat(text(searches.getFirst() + word, handler)).contains(file.number());
  }

  @Test
  void a_link_in_a_mail_that_was_sent_before_a_recusal_answers_as_absent_afterwards()
      throws Exception {
    CaseFile file = buying.planned(office.assigned(handler, head, word()), handler, head);
    MockHttpServletResponse kept =
        Seat.send(
            mvc,
            "/bang-chung/luu",
            handler,
            "dia-chi",
            "https://shopee.vn/a-i.1." + System.nanoTime(),
            "ly-do",
            "Nghi hàng giả",
            "ho-so",
            file.number());
    List<String> mailed =
        List.of(
            String.valueOf(kept.getRedirectedUrl()),
            CASES + file.number(),
            CASES + file.number() + "/mua-thu/1",
            CASES + file.number() + "/vi-sao");
    for (String link : mailed) {
      assertThat(status(link, colleague)).as(link).isEqualTo(200);
    }
    office.go(file, new CaseAct.Recuse("Chủ kho là anh ruột"), colleague);
    for (String link : mailed) {
      String absent =
          link.startsWith(CASES)
              ? link.replace(file.number(), NOBODY_HAS)
              : "/bang-chung/" + UUID.randomUUID();
      for (String language : List.of("", "/en")) {
        String answer = answer(language + link, colleague);
        assertThat(answer).startsWith("404");
        same(link, answer, answer(language + absent, colleague));
      }
    }
    assertThat(status(mailed.getFirst(), handler)).isEqualTo(200);
  }

  @Test
  void a_second_person_who_turns_out_to_be_of_the_family_is_second_person_no_more()
      throws Exception {
    CaseFile asked = office.heard(office.assigned(handler, head, word()), handler, 81_600_000);
    ActingOfficer second = office.officer(STANDING, Role.STANDING_OFFICE);
    asked = office.go(asked, new CaseAct.Propose(CaseEvent.KEEP, "Giá thật thấp hơn"), handler);
    asked = office.go(asked, new CaseAct.Declare(), second);
    String form = CASES + asked.number() + "/lam/tra-loi-de-nghi";
    assertThat(status(form, second)).as("the form is open").isEqualTo(200);

    office.go(asked, new CaseAct.Recuse("Chủ kho là em ruột"), second);
    assertThat(status(form, second)).isEqualTo(404);
    alike(
        CASES + "%s/lam/tra-loi-de-nghi",
        asked.number(),
        NOBODY_HAS,
        second,
        "dong-y",
        "co",
        "ly-do",
        "Đồng ý");
    assertThat(buying.fresh(asked, handler).valuation().kept()).isFalse();
  }

  @Test
  void who_signs_second_for_an_agency_that_a_tip_accuses_since_signs_nothing() throws Exception {
    UUID id = tip();
    answered(id);
    ActingOfficer leader = office.officer(COMMITTEE, Role.COMMITTEE_LEADER);
    ActingOfficer second = office.officer(STANDING, Role.STANDING_OFFICE);
    UUID proposal = proposed(id, leader);
    assertThat(text("/luu-tru", second)).containsPattern(read(id).number() + "\\b");

    String number = read(id).number();
    move(id, TipStep.REOPEN, new Actor(Actor.ActorKind.CITIZEN, id, null), Set.of());
    steer(number);
    alike(
        "/luu-tru/%s/ky", proposal, UUID.randomUUID(), second, "dong-y", "co", "y-kien", "Đồng ý");
    assertThat(text("/luu-tru", second)).doesNotContainPattern(number + "\\b");
    ActingOfficer desk = office.officer(COMMITTEE, Role.INTEGRITY_OFFICER);
    assertThat(integrity.read(id, desk.actor(), desk.roles()).orElseThrow().told().story())
        .as("its words are there")
        .isNotEmpty();
    ActingOfficer own = office.officer(STANDING, Role.INTEGRITY_OFFICER);
    assertThat(status("/tiep-nhan/tin/" + id, own)).as("the desk of the accused").isEqualTo(404);
  }

  @Test
  void two_made_up_accounts_erase_reveal_and_read_nothing_and_the_integrity_desk_sees_each_try()
      throws Exception {
    UUID maker = UUID.randomUUID();
    ActingOfficer standing =
        madeUp(office.officer(STANDING, Role.STANDING_OFFICE), maker, Duration.ZERO);
    ActingOfficer tax = madeUp(office.officer("THUE-AG", Role.AGENCY_HEAD), maker, Duration.ZERO);
    UUID id = tip();
    UUID reveal = tip();
    answered(id);
    String number = read(id).number();

    MockHttpServletResponse proposed =
        Seat.send(
            mvc,
            "/luu-tru/de-nghi",
            standing,
            "loai",
            "TIP",
            "so",
            number,
            "can-cu",
            "REQUEST",
            "van-ban",
            "Luật 91/2025/QH15",
            "ly-do",
            "Người gửi yêu cầu");
    refused(proposed);
    UUID proposal = proposed(id, office.officer(COMMITTEE, Role.COMMITTEE_LEADER));
    refused(
        Seat.send(
            mvc, "/luu-tru/" + proposal + "/ky", standing, "dong-y", "co", "y-kien", "Đồng ý"));
    alike("/luu-tru/%s/ky", proposal, UUID.randomUUID(), tax, "dong-y", "co", "y-kien", "Đồng ý");
    MockHttpServletResponse named =
        Seat.send(
            mvc,
            "/tiep-nhan/tin/" + reveal,
            standing,
            "purpose",
            "HEAR",
            "reason",
            "Muốn biết ai báo");
    refused(named);
    assertThat(body(named)).doesNotContain(REPORTER);
    assertThat(read(id).told().story()).isNotEmpty();

    UUID accusing = accusing();
    for (ActingOfficer puppet : List.of(standing, tax)) {
      for (String desk : List.of("/liem-chinh", "/liem-chinh/vu-viec", "/liem-chinh/tai-khoan")) {
        assertThat(status(desk, puppet)).as(desk).isEqualTo(403);
      }
      assertThat(status("/tiep-nhan/tin/" + accusing, puppet)).isEqualTo(404);
      assertThat(
              Seat.send(
                      mvc,
                      "/tiep-nhan/tin/" + accusing,
                      puppet,
                      "purpose",
                      "HEAR",
                      "reason",
                      "Ai báo")
                  .getStatus())
          .isEqualTo(404);
    }
    ActingOfficer desk = office.officer(COMMITTEE, Role.INTEGRITY_OFFICER);
    String name = officers.inOffice(Office.id(standing)).orElseThrow().displayName();
    assertThat(Seat.page(mvc, "/liem-chinh/tai-khoan", desk).select("tr:contains(" + name + ")"))
        .as("proposing, signing and revealing")
        .hasSize(3);
  }

  @Test
  void of_two_accounts_that_one_opened_the_younger_signs_nothing_beside_the_older()
      throws Exception {
    UUID maker = UUID.randomUUID();
    ActingOfficer older =
        madeUp(office.officer(COMMITTEE, Role.COMMITTEE_LEADER), maker, Duration.ofDays(40));
    ActingOfficer younger =
        madeUp(office.officer(STANDING, Role.STANDING_OFFICE), maker, Duration.ofDays(10));
    UUID id = tip();
    answered(id);
    UUID proposal = proposed(id, older);
    MockHttpServletResponse signed =
        Seat.send(mvc, "/luu-tru/" + proposal + "/ky", younger, "dong-y", "co", "y-kien", "Đồng ý");
    assertThat(signed.getStatus()).isEqualTo(422);
    assertThat(read(id).told().story()).isNotEmpty();
    ActingOfficer desk = office.officer(COMMITTEE, Role.INTEGRITY_OFFICER);
    String name = officers.inOffice(Office.id(younger)).orElseThrow().displayName();
    assertThat(text("/liem-chinh/tai-khoan", desk)).contains(name);
  }

  @Test
  void accesses_that_were_refused_stand_in_the_journal_once_an_hour() throws Exception {
    for (String path : List.of("/liem-chinh", "/quan-tri/tai-khoan", "/nhat-ky")) {
      assertThat(status(path, colleague)).isEqualTo(403);
    }
    clock.move(Duration.ofHours(1));
    refusals.enter();
    refusals.enter();
    assertThat(journal.newest("officer", Office.id(colleague).toString(), null, 20))
        .filteredOn(entry -> entry.act().verb().equals("officers.accesses-refused"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.act().details()).containsEntry("count", "3"));
  }

  /**
   * Closes a case in both ways: its officer restricts it, and somebody steps aside.
   *
   * @return a colleague who was not named, the head, the standing office, who stepped aside
   */
  private List<ActingOfficer> closedTo(CaseFile file) {
    ActingOfficer aside = office.handler();
    CaseFile now = buying.fresh(file, handler);
    now = office.go(now, new CaseAct.Recuse("Người nhà"), aside);
    office.go(now, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    return List.of(colleague, head, office.officer(STANDING, Role.STANDING_OFFICE), aside);
  }

  /** An act on what is closed answers as on what does not exist. */
  private void alike(String path, Object closed, Object absent, ActingOfficer who, String... fields)
      throws Exception {
    MockHttpServletResponse one = Seat.send(mvc, path.formatted(closed), who, fields);
    MockHttpServletResponse other = Seat.send(mvc, path.formatted(absent), who, fields);
    assertThat(one.getStatus()).as("%s by %s", path, who).isIn(404, 422);
    assertThat(one.getStatus()).as("%s by %s", path, who).isEqualTo(other.getStatus());
    same(path + " by " + who, bare(body(one), closed), bare(body(other), absent));
  }

  private static void same(String what, String one, String other) {
    int at = StringUtils.indexOfDifference(one, other);
    assertThat(at < 0 ? "" : near(one, at) + " / " + near(other, at)).as(what).isEmpty();
  }

  private static String near(String body, int at) {
    return body.substring(Math.max(0, at - 60), Math.min(body.length(), at + 120))
        .replaceAll("\\s+", " ");
  }

  private static void refused(MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(body(answer)).contains("mới mở nên chưa được ký");
  }

  private String answer(String path, ActingOfficer who) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(get(path).with(Seat.of(who))).andReturn().getResponse();
    return answer.getStatus() + bare(body(answer), path);
  }

  /** What a search shows, without the words that it repeats. */
  private String found(String search, String asked, ActingOfficer who) throws Exception {
    String shown =
        body(mvc.perform(get(search + asked).with(Seat.of(who))).andReturn().getResponse());
    // "2 giờ" and "1 giờ 59 phút" are one countdown a minute apart.
    return bare(shown, asked)
        .replaceAll("\\d+", "0")
        .replaceAll("0 (ngày|giờ|phút)( 0 (giờ|phút))?", "0 giờ");
  }

  private static String bare(String body, Object asked) {
    return body.replace(asked.toString(), "…")
        .replace(asked.toString().replaceFirst("^/en", ""), "…")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "id")
        .replaceAll("value=\"[^\"]{20,}\"", "token")
        .replaceAll("<(span|strong) class=\"code\">[^<]*</\\1>", "ref");
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  private UUID proposed(UUID tip, ActingOfficer by) {
    var wish =
        new ErasureWish(
            RecordKind.TIP,
            read(tip).number(),
            ErasureProposal.Ground.REQUEST,
            "Người gửi yêu cầu",
            "Luật 91/2025/QH15");
    ActOutcome<UUID> outcome = retention.propose(wish, by.actor(), by.roles());
    assertThat(outcome).isNotInstanceOf(ActOutcome.Refused.class);
    return retention.waiting().stream()
        .filter(one -> one.number().equals(wish.number()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** As one administrator would have opened it, some time ago. */
  private ActingOfficer madeUp(ActingOfficer officer, UUID maker, Duration ago) {
    jdbc.sql("UPDATE officers.officer SET opened_by = ?, opened_at = ? WHERE id = ?")
        .param(maker)
        .param(Timestamp.from(now().minus(ago)))
        .param(Office.id(officer))
        .update();
    return officer;
  }

  /** A tip with a name, which the desk of the standing agency sorts. */
  private UUID tip() {
    UUID id = UUID.randomUUID();
    told(id, Report.of(Channel.WEB, "https://vt.example/" + id, "Hàng giả ở chợ"));
    move(id, TipStep.SORT, desk(), Set.of(Role.OPERATOR));
    return id;
  }

  private UUID accusing() {
    UUID id = UUID.randomUUID();
    told(
        id,
        new Report(
            Channel.WEB,
            null,
            "",
            "30307",
            "bến phà",
            null,
            "Bao che",
            null,
            null,
            null,
            true,
            "Đội 3",
            Office.QLTT,
            null));
    return id;
  }

  private void told(UUID id, Report report) {
    tips.receive(
        id,
        id.toString(),
        report,
        new Reporter(REPORTER, "0900000001", "", ""),
        new Actor(Actor.ActorKind.CITIZEN, id, null));
  }

  /** The common desk finds that it accuses the agency that signs second. */
  private void steer(String number) {
    ActingOfficer duty = office.officer(STANDING, Role.OPERATOR);
    Signal signal =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> signals.numbered(number, duty), Optional::isPresent)
            .orElseThrow();
    var wish = new DeskAct.Steer("Tố cán bộ Sở", STANDING);
    assertThat(signals.handle(signal.id(), wish, signal.version(), duty))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private void answered(UUID id) {
    move(id, TipStep.ANSWER, desk(), Set.of(Role.OPERATOR));
  }

  private void move(UUID id, TipStep step, Actor actor, Set<Role> roles) {
    int seen = read(id).progress().version();
    tips.move(id, step, seen, new TipNotice("Thử.", null, null), actor, roles);
  }

  private static Actor desk() {
    return Actor.officer(UUID.randomUUID(), STANDING);
  }

  private Tip read(UUID id) {
    return tips.read(List.of(id), TipDesk.SIFTING).getFirst();
  }

  private java.time.Instant now() {
    return clock.instant();
  }

  private static String word() {
    return "Kem " + Scene.word();
  }

  private int status(String path, ActingOfficer who) throws Exception {
    return mvc.perform(get(path).with(Seat.of(who))).andReturn().getResponse().getStatus();
  }

  private String text(String path, ActingOfficer who) throws Exception {
    return Jsoup.parse(body(mvc.perform(get(path).with(Seat.of(who))).andReturn().getResponse()))
        .text();
  }

  private static String body(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

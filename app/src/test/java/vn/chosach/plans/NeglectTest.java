package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkList;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.neglect.Neglect;
import vn.chosach.plans.neglect.Neglect.NeglectGround;
import vn.chosach.plans.neglect.Neglect.NeglectState;
import vn.chosach.plans.neglect.NeglectAct;
import vn.chosach.plans.neglect.NeglectEvent;
import vn.chosach.plans.neglect.Neglects;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** An agency that does not do its duty is heard, and only then recommended to who is competent. */
class NeglectTest extends PlanDesk {

  private static final String UNIT = "SXD-AG";
  private static final String BODY = "STC-AG";
  private static final String LIST = "/khong-hoan-thanh";

  @Autowired Neglects neglects;
  @Autowired Documents documents;
  @Autowired SigningRights rights;
  @Autowired MockMvc mvc;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;
  @Autowired Puppets puppets;
  @Autowired Agencies agencies;

  private ActingOfficer office;
  private ActingOfficer head;
  private ActingOfficer signer;
  private ActingOfficer second;

  @BeforeEach
  void who_orders_who_owes_and_who_signs() {
    office = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    second = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    head = registry.officer(UNIT, Role.AGENCY_HEAD);
    signer = registry.officer("BCD389-AG", Role.COMMITTEE_LEADER);
  }

  @Test
  void an_ignored_order_is_explained_recommended_reminded_answered_and_closed() throws Exception {
    var desk = new Desk(mvc, office);
    String form = LIST + "/moi?co-quan=" + UNIT;
    UUID source = ignored();
    assertThat(desk.page(LIST).text()).contains("Sở Xây dựng");
    assertThat(new Desk(mvc, signer).page(LIST).text()).contains("Sở Xây dựng");
    assertThat(new Desk(mvc, head).page(LIST).text())
        .as("the agency is told by the letter")
        .doesNotContain("chưa có hồ sơ");
    assertThat(new Desk(mvc, head).status(form)).isEqualTo(403);
    assertThat(text(desk.fill(form, "/moi", "noi-dung", "Ba lần đôn đốc"))).contains("Chọn");
    String path =
        desk.does(form, "/moi", "can-cu", source.toString(), "noi-dung", "Ba lần đôn đốc");
    Neglect one = read(path.substring(LIST.length() + 1));
    assertThat(code(neglects.open(UNIT, List.of(source), "Nữa", office)))
        .as("twice for one")
        .isEqualTo("plans.neglect-ground-gone");
    assertThat(new Desk(mvc, head).status(path)).as("a draft").isEqualTo(404);
    for (Role role : List.of(Role.AGENCY_HEAD, Role.STANDING_OFFICE)) {
      var stranger = registry.officer("CA-AG", role);
      assertThat(new Desk(mvc, stranger).status(path)).as("another agency").isEqualTo(404);
    }
    assertThat(new Desk(mvc, registry.officer("SCT-AG", Role.INTEGRITY_OFFICER)).status(path))
        .as("apart from the integrity desk")
        .isEqualTo(403);

    String hearing = path + "/lam/prepare-hearing";
    assertThat(
            text(
                desk.fill(
                    hearing, "hearing", "truoc-ngay", today.toString(), "noi-dung", "Giải trình")))
        .contains("ngày");
    desk.does(
        hearing, "hearing", "truoc-ngay", today.plusDays(5).toString(), "noi-dung", "Giải trình");
    assertThat(code(act(one, letter(NeglectEvent.PREPARE_HEARING, "", 5), office)))
        .isEqualTo("plans.neglect-paper-open");
    assertThat(desk.page(path).text()).contains("Văn bản đang chờ ký");
    assertThat(code(act(one, NeglectAct.of(NeglectEvent.HEAR, "x"), office)))
        .as("only the signature asks")
        .isEqualTo("plans.not-yours");
    assertThat(signedBy(one, PrintedPaper.Capacity.BY_ORDER)).isEqualTo("plans.neglect-signatory");
    sign(one);
    one = read(one.number());
    assertThat(one.state()).isEqualTo(NeglectState.HEARING);
    assertThat(items(head)).anyMatch(item -> item.href().equals(path));
    assertThat(new Desk(mvc, head).page(path).text()).contains("Việc cần làm");
    assertThat(code(act(one, NeglectAct.of(NeglectEvent.SILENT, "Không trả lời"), office)))
        .isEqualTo("plans.neglect-day-not-over");
    var clerk = registry.officer(UNIT, Role.CASE_OFFICER);
    for (ActingOfficer typing : List.of(clerk, head)) {
      assertThat(code(act(one, NeglectAct.of(NeglectEvent.EXPLAIN, "Do thiếu người"), typing)))
          .as("typed words bind nobody")
          .isEqualTo("plans.not-yours");
    }
    var draft = NeglectAct.of(NeglectEvent.PREPARE_EXPLANATION, "Do thiếu người");
    assertThat(code(act(one, draft, registry.officer("CA-AG", Role.AGENCY_HEAD))))
        .isEqualTo("plans.neglect-agency-explains");
    assertThat(code(act(one, draft, office))).isEqualTo("plans.neglect-agency-explains");
    String explain = path + "/lam/prepare-explanation";
    assertThat(desk.status(explain)).as("not of the committee").isEqualTo(404);
    new Desk(mvc, clerk).does(explain, "prepare-explanation", "noi-dung", "Do thiếu người");
    assertThat(read(one.number()).state()).as("a draft").isEqualTo(NeglectState.HEARING);
    assertThat(desk.page(path).text()).doesNotContain("Văn bản đang chờ ký");
    assertThat(new Desk(mvc, head).page(path).text()).contains("Văn bản đang chờ ký");
    UUID said = paper(one, clerk);
    sign(said, clerk, head);
    assertThat(read(one.number()).state()).isEqualTo(NeglectState.HEARD);
    assertThat(desk.page(path).select("a[href$=/van-ban/" + said + "]")).isNotEmpty();
    Registry.done(documents.proceed(said, new DocumentAct.Issue("CD-01", 10), 0, clerk));
    assertThat(documents.read(said, office).orElseThrow().drafting().toString())
        .contains("Do thiếu người");
    assertThat(items(office)).anyMatch(item -> item.href().equals(path));

    assertThat(code(act(one, letter(NeglectEvent.PREPARE, UNIT, 9), office)))
        .isEqualTo("plans.neglect-body-itself");
    assertThat(code(act(one, letter(NeglectEvent.PREPARE, "KHONG-CO", 9), office)))
        .isEqualTo("plans.unknown-agency");
    desk.does(
        path + "/lam/prepare",
        "prepare",
        "tham-quyen",
        BODY,
        "truoc-ngay",
        today.plusDays(9).toString(),
        "noi-dung",
        "Xem xét trách nhiệm");
    UUID paper = paper(one);
    assertThat(documents.read(paper, office).orElseThrow().drafting().toString())
        .contains("tại Văn bản số", "Do thiếu người", "Xem xét trách nhiệm", "Việc cần làm");
    var body = registry.officer(BODY, Role.AGENCY_HEAD);
    assertThat(new Desk(mvc, body).status(path)).as("before it is asked").isEqualTo(404);
    sign(one);
    one = read(one.number());
    assertThat(one.state()).isEqualTo(NeglectState.RECOMMENDED);
    assertThat(new Desk(mvc, body).page(path).text()).contains("Do thiếu người");
    assertThat(items(body)).anyMatch(item -> item.href().equals(path));
    assertThat(code(act(one, letter(NeglectEvent.PREPARE_REMINDER, "", 5), office)))
        .isEqualTo("plans.neglect-day-not-over");
    clock.move(Duration.ofDays(10));
    now();
    assertThat(items(office)).anyMatch(item -> item.href().equals(path));
    act(one, letter(NeglectEvent.PREPARE_REMINDER, "", 5), office);
    sign(one);
    one = read(one.number());
    assertThat(one.until()).isEqualTo(today.plusDays(5));
    var unknown = new NeglectAct(NeglectEvent.ANSWER, "Đã phê bình", "", null, "khong-co/1", today);
    assertThat(code(act(one, unknown, office))).isEqualTo("plans.neglect-paper-unknown");
    String number = String.valueOf(registry.issuedBy("SCT-AG", "Trả lời kiến nghị").number());
    var early =
        new NeglectAct(NeglectEvent.ANSWER, "Đã phê bình", "", null, number, today.minusDays(30));
    assertThat(code(act(one, early, office))).isEqualTo("plans.neglect-day-wrong");
    desk.does(
        path + "/lam/answer",
        "answer",
        "ngay",
        today.toString(),
        "so-van-ban",
        number,
        "noi-dung",
        "Đã phê bình");
    assertThat(desk.page(path).select("a[href$=/lam/close]"))
        .as("not offered to the one who began it")
        .isEmpty();
    assertThat(code(act(one, NeglectAct.of(NeglectEvent.CLOSE, "Xong"), office)))
        .isEqualTo("plans.neglect-ends-alone");
    var puppet = puppets.of(registry.officer("SCT-AG", Role.STANDING_OFFICE));
    assertThat(code(act(one, NeglectAct.of(NeglectEvent.CLOSE, "Xong"), puppet)))
        .as("an account that was made up for it")
        .isEqualTo("officers.new-account-signs-nothing");
    new Desk(mvc, second).does(path + "/lam/close", "close", "noi-dung", "Cơ quan đã làm xong");
    for (String lang : List.of("", "/en")) {
      assertThat(desk.page(lang + path).text())
          .contains("Cơ quan đã làm xong", number)
          .doesNotContainPattern("plans\\.neglect");
    }
    assertThat(items(office)).noneMatch(item -> item.href().equals(path));
  }

  @Test
  void silence_is_said_an_explanation_can_suffice_and_nobody_judges_the_own_agency() {
    UUID source = ignored();
    Neglect one = done(neglects.open(UNIT, List.of(source), "Không trả lời", office));
    assertThat(code(act(one, NeglectAct.of(NeglectEvent.WITHDRAW, " "), second)))
        .isEqualTo("plans.words-missing");
    assertThat(code(act(one, NeglectAct.of(NeglectEvent.WITHDRAW, "Ghi nhầm"), office)))
        .isEqualTo("plans.neglect-ends-alone");
    done(act(one, NeglectAct.of(NeglectEvent.WITHDRAW, "Ghi nhầm"), second));
    one = done(neglects.open(UNIT, List.of(source), "Không trả lời", office));
    done(act(one, letter(NeglectEvent.PREPARE_HEARING, "", 2), office));
    sign(one);
    NeglectAct late = NeglectAct.of(NeglectEvent.PREPARE_EXPLANATION, "Muộn");
    var clerk = registry.officer(UNIT, Role.CASE_OFFICER);
    done(act(one, late, clerk));
    UUID unsigned = paper(one, clerk);
    clock.move(Duration.ofDays(3));
    now();
    done(act(one, NeglectAct.of(NeglectEvent.SILENT, "Hết ngày"), office));
    assertThat(code(act(one, late, head))).as("after the round").isEqualTo("plans.not-possible");
    assertThat(
            Registry.refusal(
                documents.proceed(
                    unsigned, new DocumentAct.Submit(registry.right(head)), 0, clerk)))
        .as("nor by what was drafted before")
        .isEqualTo("plans.not-possible");
    done(act(one, letter(NeglectEvent.PREPARE, "AG-P", 9), office));
    NeglectAct enough = NeglectAct.of(NeglectEvent.ACCEPT, "Đã làm xong hôm nay");
    assertThat(code(act(one, enough, second))).isEqualTo("plans.neglect-paper-open");
    assertThat(documents.read(paper(one), office).orElseThrow().drafting().toString())
        .contains("không có văn bản giải trình", "Chủ tịch Ủy ban nhân dân tỉnh");
    Registry.done(
        documents.proceed(
            paper(one), new DocumentAct.Plainly(DocumentEvent.DROP, "Không cần nữa"), 0, office));
    assertThat(code(act(one, enough, office))).isEqualTo("plans.neglect-ends-alone");
    done(act(one, enough, second));
    assertThat(read(one.number()).state()).isEqualTo(NeglectState.DROPPED);

    one = done(neglects.open(UNIT, List.of(source), "Gửi bằng giấy", office));
    done(act(one, letter(NeglectEvent.PREPARE_HEARING, "", 2), office));
    sign(one);
    NeglectAct none = onPaper("khong-co/2");
    assertThat(code(act(one, none, office))).isEqualTo("plans.neglect-paper-unknown");
    assertThat(code(act(one, none, head))).isEqualTo("plans.not-yours");
    String number = String.valueOf(registry.issuedBy("SCT-AG", "Giải trình").number());
    done(act(one, onPaper(number), office));
    assertThat(read(one.number()).state()).isEqualTo(NeglectState.HEARD);

    assertThat(code(neglects.open("SCT-AG", List.of(source), "x", office)))
        .isEqualTo("plans.neglect-own-agency");
    assertThat(code(neglects.open(UNIT, List.of(source), "x", head))).isEqualTo("plans.not-yours");
    assertThat(
            code(
                neglects.open(
                    UNIT, List.of(source), "x", registry.officer("CA-AG", Role.STANDING_OFFICE))))
        .as("the role of another agency")
        .isEqualTo("plans.not-yours");
  }

  @Test
  void the_heir_explains_for_an_agency_that_ended_and_never_judges_it() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "KHT");
    String next = NewBody.ofTheProvince(agencies, "KHT");
    UUID source = ignored(old);
    Neglect one = done(neglects.open(old, List.of(source), "Không trả lời", office));
    done(act(one, letter(NeglectEvent.PREPARE_HEARING, "", 9), office));
    sign(one);
    ActingOfficer before = registry.officer(old, Role.AGENCY_HEAD);
    ActingOfficer heir = registry.officer(next, Role.AGENCY_HEAD);
    NewBody.follows(agencies, old, next, today.plusDays(1));
    String path = LIST + "/" + one.number();
    assertThat(new Desk(mvc, heir).status(path)).as("not yet its heir").isEqualTo(404);

    clock.move(Duration.ofDays(1));
    now();
    var draft = NeglectAct.of(NeglectEvent.PREPARE_EXPLANATION, "Do thiếu người");
    for (ActingOfficer no : List.of(before, registry.officer("CA-AG", Role.AGENCY_HEAD))) {
      assertThat(new Desk(mvc, no).status(path)).as(no.agency()).isEqualTo(404);
      assertThat(code(act(one, draft, no))).isEqualTo("plans.neglect-agency-explains");
    }
    assertThat(items(heir)).anyMatch(item -> item.href().equals(path));
    assertThat(new Desk(mvc, heir).page(LIST).text()).contains(one.number());
    ActingOfficer clerk = registry.officer(next, Role.CASE_OFFICER);
    new Desk(mvc, clerk)
        .does(path + "/lam/prepare-explanation", "prepare-explanation", "noi-dung", "Thiếu người");
    sign(paper(one, clerk), clerk, heir);
    assertThat(read(one.number()).state()).isEqualTo(NeglectState.HEARD);

    String other = NewBody.ofTheProvince(agencies, "KHT");
    UUID later = ignored(other);
    NewBody.follows(agencies, other, "SCT-AG", today.plusDays(30));
    clock.move(Duration.ofDays(30));
    now();
    assertThat(code(neglects.open(other, List.of(later), "x", office)))
        .as("its heir is the agency of who would judge")
        .isEqualTo("plans.neglect-own-agency");
  }

  /** A request that the agency did not answer in time; the identifier of what can be a ground. */
  private UUID ignored() {
    return ignored(UNIT);
  }

  private UUID ignored(String unit) {
    done(matter(CoordinationKind.REMINDER, List.of(unit), ""), OFFICE);
    clock.move(Duration.ofDays(4));
    now();
    return neglects.overdue(office).stream()
        .filter(one -> one.agency().equals(unit))
        .flatMap(one -> one.things().stream())
        .map(NeglectGround::source)
        .toList()
        .getLast();
  }

  private NeglectAct letter(NeglectEvent event, String body, int days) {
    return NeglectAct.letter(event, "Đề nghị", body, today.plusDays(days));
  }

  private ActOutcome<Neglect> act(Neglect one, NeglectAct act, ActingOfficer who) {
    return neglects.proceed(one.id(), act, read(one.number()).version(), who);
  }

  private Neglect read(String number) {
    return neglects.read(number, office).orElseThrow().of();
  }

  private NeglectAct onPaper(String number) {
    return new NeglectAct(NeglectEvent.RECEIVE, "Do thiếu người", "", null, number, today);
  }

  private UUID paper(Neglect one) {
    return paper(one, office);
  }

  private UUID paper(Neglect one, ActingOfficer who) {
    return documents.from(new DocumentOrigin("plans", one.id().toString()), who).getLast().id();
  }

  private void sign(Neglect one) {
    sign(paper(one), office, signer);
  }

  private void sign(UUID paper, ActingOfficer drafter, ActingOfficer by) {
    UUID right = registry.right(by);
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, drafter));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký công văn", true), 0, by));
  }

  /** Why somebody who signs so may not be asked to. */
  private String signedBy(Neglect one, PrintedPaper.Capacity capacity) {
    var other = registry.officer("BCD389-AG", Role.COMMITTEE_LEADER);
    Signing plain = Registry.signing(other, "BCD389-AG", today, null);
    var as =
        new Signing(
            plain.id(),
            plain.officer(),
            plain.agency(),
            plain.office(),
            new PrintedPaper.Signature(
                capacity, "TRƯỞNG BAN", "CHÁNH VĂN PHÒNG", "Trần Văn Kiểm", "CHÁNH VĂN PHÒNG"),
            plain.from(),
            plain.to(),
            plain.basis());
    assertThat(rights.grant(Actor.SYSTEM, as)).isEmpty();
    UUID right =
        rights.of("BCD389-AG", today).stream()
            .filter(each -> each.officer().equals(other.actor().id()))
            .findFirst()
            .orElseThrow()
            .id();
    return Registry.refusal(
        documents.proceed(paper(one), new DocumentAct.Submit(right), 0, office));
  }

  private List<WorkItem> items(ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts));
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString()).text();
  }

  private static Neglect done(ActOutcome<Neglect> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<Neglect>) outcome).value();
  }

  private static String code(ActOutcome<Neglect> outcome) {
    return outcome.whyNot().map(Refusal::code).orElse("done");
  }
}

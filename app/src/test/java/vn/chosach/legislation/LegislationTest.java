package vn.chosach.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.law.LawChange;
import vn.chosach.law.LawChanges;
import vn.chosach.legislation.Legislation.ProposalFile;
import vn.chosach.legislation.desk.ExpiredLists;
import vn.chosach.legislation.desk.FindingRepository.FindingPart;
import vn.chosach.legislation.life.Finding;
import vn.chosach.legislation.life.Finding.FindingWish;
import vn.chosach.legislation.life.FindingKind;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.LawProposal.Comparison;
import vn.chosach.legislation.life.ProposalAct;
import vn.chosach.legislation.life.ProposalLevel;
import vn.chosach.legislation.life.ProposalOutcome;
import vn.chosach.legislation.life.ProposalState;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkLane;
import vn.chosach.officers.work.WorkList;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/**
 * From what an officer meets in a case to the text that was adopted: by signed papers, with the
 * silence of those who were asked, and without a word of a case that the reader may not see.
 */
@ChosachTest
class LegislationTest {

  private static final String LAW = "nd-98-2020";
  private static final String JUSTICE = "STP-AG";

  @Autowired Agencies agencies;
  @Autowired Legislation legislation;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Office office;
  @Autowired Catalogue catalogue;
  @Autowired ExpiredLists lists;
  @Autowired LawChanges law;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer writer;
  private ActingOfficer head;
  private ActingOfficer police;
  private UUID right;

  @BeforeEach
  void an_agency_that_applies_the_law() {
    writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    head = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    police = registry.officer("CA-AG", Role.AGENCY_HEAD);
    right = registry.right(head);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_proposal_goes_from_a_finding_in_a_case_to_the_adopted_text() throws Exception {
    CaseFile file = office.opened(office.handler(), "Vụ mỹ phẩm không nhãn");
    ActingOfficer own = office.handler();
    Finding finding =
        done(
            legislation.record(
                wish("Điều 9", "Chưa có mức phạt cho bán qua phát trực tiếp", file.number()), own));
    assertThat(legislation.ofCase(file.id(), own)).extracting(Finding::id).contains(finding.id());
    assertThat(listed(finding, own).cases()).containsExactly(file.number());
    assertThat(listed(finding, police).cases()).as("a foreign case has no number").isEmpty();
    assertThat(listed(finding, police).evidence()).isEqualTo("Một buổi phát trực tiếp");

    LawProposal one = opened();
    one = go(one, new ProposalAct.Group(List.of(finding.id())), writer);
    one = go(one, new ProposalAct.Compare(line("Điều 9")), writer);
    LocalDate by = today().plusDays(10);
    one = go(one, new ProposalAct.Ask(List.of("CA-AG", "THUE-AG"), by, ""), writer);
    assertThat(one.state()).as("a draft asks nobody").isEqualTo(ProposalState.DRAFT);
    assertThat(code(one, new ProposalAct.Opine(true, ""), police))
        .isEqualTo("legislation.not-possible");
    signed(one);
    one = read(one);
    assertThat(one.state()).isEqualTo(ProposalState.ROUND);
    ActingOfficer tax = registry.officer("THUE-AG", Role.AGENCY_HEAD);
    Instant over = by.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
    for (ActingOfficer asked : List.of(police, tax)) {
      assertThat(item(one, asked)).get().matches(item -> over.equals(item.due()));
    }
    assertThat(item(one, writer)).as("follows the round").isPresent();
    assertThat(item(one, registry.officer("CA-AG", Role.CASE_OFFICER)))
        .as("the head answers")
        .isEmpty();
    assertThat(code(one, new ProposalAct.Opine(false, " "), police))
        .isEqualTo("legislation.words-missing");
    one = go(one, new ProposalAct.Opine(false, "Cần phân biệt theo doanh thu"), police);
    assertThat(item(one, police)).as("has answered").isEmpty();
    assertThat(code(one, new ProposalAct.EndRound(), writer)).isEqualTo("legislation.round-open");
    clock.move(Duration.ofDays(11));
    assertThat(code(one, new ProposalAct.Opine(true, ""), police))
        .isEqualTo("legislation.round-over");
    assertThat(item(one, tax)).as("silence is recorded").isEmpty();
    assertThat(item(one, writer)).get().matches(WorkItem::waits);
    one = go(one, new ProposalAct.EndRound(), writer);
    assertThat(item(one, writer)).get().matches(item -> item.verb().startsWith("Soạn"));
    assertThat(one.opinions())
        .filteredOn(opinion -> opinion.agency().equals("THUE-AG"))
        .singleElement()
        .matches(opinion -> opinion.agrees() == null);

    assertThat(publicPage().text()).doesNotContain(one.title());
    one = go(one, new ProposalAct.Send(JUSTICE, ""), writer);
    UUID paper = signed(one);
    one = read(one);
    assertThat(one.state()).isEqualTo(ProposalState.SENT);
    assertThat(item(one, writer)).as("waits for the answer").isEmpty();
    String words = documents.read(paper, head).orElseThrow().drafting().content().body().toString();
    assertThat(words)
        .contains("không có ý kiến trong thời hạn", "Cần phân biệt theo doanh thu", "Điều 9")
        .doesNotContain(file.number());
    assertThat(publicPage().text()).contains(one.title(), one.number());

    var answer =
        new ProposalAct.Answer("1/CV-X", today(), ProposalOutcome.PARTLY, "Đưa vào dự thảo 2027");
    assertThat(code(one, answer, writer)).isEqualTo("legislation.paper-not-registered");
    String number = registeredHere();
    one =
        go(
            one,
            new ProposalAct.Answer(number, today(), ProposalOutcome.PARTLY, "Đưa vào dự thảo 2027"),
            writer);
    assertThat(code(one, new ProposalAct.Adopt(LAW), writer))
        .isEqualTo("legislation.unknown-basis");
    one = go(one, new ProposalAct.Adopt("nd-78-2025"), writer);
    assertThat(one.state()).isEqualTo(ProposalState.CLOSED);
    assertThat(publicPage().text()).contains("Đưa vào dự thảo 2027", "78/2025/NĐ-CP");
  }

  @Test
  void the_police_propose_with_the_opinion_of_justice_and_nobody_does_it_for_them() {
    ActingOfficer clerk = registry.officer("CA-AG", Role.CASE_OFFICER);
    ActingOfficer justice = registry.officer(JUSTICE, Role.AGENCY_HEAD);
    UUID signing = registry.right(police);
    Finding finding = done(legislation.record(wish("Điều 10", "Trốn thuế qua sàn", ""), clerk));
    LawProposal one =
        done(legislation.open("Của Công an " + right, LAW, ProposalLevel.LOCAL, clerk));
    one = step(one, new ProposalAct.Group(List.of(finding.id())), clerk);
    one = step(one, new ProposalAct.Compare(line("Điều 10")), clerk);
    var ask = new ProposalAct.Ask(List.of(JUSTICE), today().plusDays(10), "");
    assertThat(code(legislation.proceed(one.id(), ask, seen(one, clerk).version(), writer)))
        .as("another agency")
        .isEqualTo("legislation.not-yours");
    one = step(one, ask, clerk);
    sign(one, clerk, signing);
    one = step(one, new ProposalAct.Opine(true, "Nhất trí"), justice);
    one = step(one, new ProposalAct.EndRound(), clerk);
    one = step(one, new ProposalAct.Send(JUSTICE, ""), clerk);
    sign(one, clerk, signing);
    assertThat(seen(one, clerk).state()).isEqualTo(ProposalState.SENT);
    assertThat(seen(one, justice).state()).isEqualTo(ProposalState.SENT);
  }

  @Test
  void heirs_lead_and_give_the_opinions_of_agencies_that_ended() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    String gone = NewBody.ofTheProvince(agencies, "CU");
    String gets = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer before = registry.officer(old, Role.CASE_OFFICER);
    ActingOfficer heir = registry.officer(next, Role.CASE_OFFICER);
    ActingOfficer voice = registry.officer(gets, Role.AGENCY_HEAD);
    writer = before;
    head = registry.officer(old, Role.AGENCY_HEAD);
    right = registry.right(head);
    Finding finding = done(legislation.record(wish("Điều 12", "Thiếu mức phạt", ""), before));
    Finding aside = done(legislation.record(wish("Điều 13", "Trùng", ""), before));
    LawProposal one = go(opened(), new ProposalAct.Group(List.of(finding.id())), before);
    one = go(one, new ProposalAct.Compare(line("Điều 12")), before);
    one = go(one, new ProposalAct.Ask(List.of(gone), today().plusDays(10), ""), before);
    signed(one);
    LawProposal drawn = opened();
    NewBody.follows(agencies, old, next, today().plusDays(1));
    NewBody.follows(agencies, gone, gets, today().plusDays(1));
    var opine = new ProposalAct.Opine(true, "Nhất trí");
    assertThat(code(one, opine, voice)).as("not yet the heir").isEqualTo("legislation.not-yours");

    clock.move(Duration.ofDays(1));
    for (ActingOfficer other : List.of(head, before, police)) {
      assertThat(code(drawn, new ProposalAct.Drop("Thôi"), other))
          .as(other.agency())
          .isEqualTo("legislation.not-yours");
      assertThat(code(one, opine, other)).isEqualTo("legislation.not-yours");
      assertThat(item(one, other)).isEmpty();
    }
    assertThat(item(one, voice)).isPresent();
    assertThat(item(one, heir)).as("follows the round").isPresent();
    one = go(one, opine, voice);
    assertThat(item(one, voice)).isEmpty();
    writer = heir;
    head = registry.officer(next, Role.AGENCY_HEAD);
    right = registry.right(head);
    one = go(one, new ProposalAct.EndRound(), heir);
    one = go(one, new ProposalAct.Send(JUSTICE, ""), heir);
    signed(one);
    assertThat(read(one).state()).isEqualTo(ProposalState.SENT);
    go(drawn, new ProposalAct.Drop("Gộp"), heir);
    done(legislation.dismiss(aside.id(), "Trùng", head));
  }

  private LawProposal step(LawProposal one, ProposalAct act, ActingOfficer who) {
    return done(legislation.proceed(one.id(), act, seen(one, who).version(), who));
  }

  private LawProposal seen(LawProposal one, ActingOfficer who) {
    return legislation.read(one.number(), who).map(ProposalFile::proposal).orElseThrow();
  }

  private void sign(LawProposal one, ActingOfficer clerk, UUID signing) {
    UUID draft =
        legislation.read(one.number(), clerk).orElseThrow().waiting().orElseThrow().document();
    Registry.done(documents.proceed(draft, new DocumentAct.Submit(signing), 0, clerk));
    Registry.done(
        documents.proceed(draft, new DocumentAct.Plainly(DocumentEvent.SIGN, ""), 0, police));
  }

  @Test
  void wrong_persons_days_and_missing_papers_are_refused() {
    Finding finding = done(legislation.record(wish("Điều 1", "Chồng chéo", ""), writer));
    LawProposal one = opened();
    assertThat(code(one, new ProposalAct.Group(List.of(finding.id())), police))
        .isEqualTo("legislation.not-yours");
    assertThat(code(one, new ProposalAct.Ask(List.of("CA-AG"), today().plusDays(9), ""), writer))
        .isEqualTo("legislation.findings-missing");
    one = go(one, new ProposalAct.Group(List.of(finding.id())), writer);
    LawProposal other = opened();
    assertThat(code(other, new ProposalAct.Group(List.of(finding.id())), writer))
        .isEqualTo("legislation.finding-elsewhere");
    for (LocalDate day : new LocalDate[] {today().plusDays(4), today().plusDays(91)}) {
      assertThat(code(one, new ProposalAct.Ask(List.of("CA-AG"), day, ""), writer))
          .isEqualTo("legislation.round-days");
    }
    assertThat(
            code(one, new ProposalAct.Ask(List.of(Registry.QLTT), today().plusDays(9), ""), writer))
        .isEqualTo("legislation.agencies-missing");
    assertThat(code(one, new ProposalAct.Send(JUSTICE, ""), writer))
        .as("before the round")
        .isEqualTo("legislation.not-possible");
    one = go(one, new ProposalAct.Ask(List.of("CA-AG"), today().plusDays(9), ""), writer);
    assertThat(code(one, new ProposalAct.Ask(List.of("CA-AG"), today().plusDays(9), ""), writer))
        .isEqualTo("legislation.paper-open");
    assertThat(code(one, new ProposalAct.Drop("Thôi"), writer)).isEqualTo("legislation.paper-open");
    clock.move(Duration.ofDays(10));
    UUID draft = waiting(one);
    assertThat(Registry.refusal(documents.proceed(draft, new DocumentAct.Submit(right), 0, writer)))
        .as("the day for opinions is over before anybody signed")
        .isEqualTo("legislation.round-over");
    Registry.done(
        documents.proceed(
            draft, new DocumentAct.Plainly(DocumentEvent.DROP, "Soạn lại"), 0, writer));
    one = go(one, new ProposalAct.Drop("Đã có văn bản mới"), writer);
    assertThat(one.state()).isEqualTo(ProposalState.DROPPED);
    assertThat(listed(finding, writer).proposal()).as("free again").isNull();
  }

  @Test
  void a_finding_is_on_a_text_in_force_and_shows_only_a_case_in_sight() {
    assertThat(code(legislation.record(wish("Điều 1", " ", ""), writer)))
        .isEqualTo("legislation.words-missing");
    assertThat(code(legislation.record(wish(" ", "x", ""), writer)))
        .isEqualTo("legislation.article-missing");
    var ceased = new FindingWish("luat-51-2005", "Điều 1", FindingKind.GAP, "x", "", "", "");
    assertThat(code(legislation.record(ceased, writer)))
        .isEqualTo("legislation.no-longer-in-force");
    var unknown = new FindingWish("khong-co", "Điều 1", FindingKind.GAP, "x", "", "", "");
    assertThat(code(legislation.record(unknown, writer))).isEqualTo("legislation.unknown-basis");
    CaseFile file = office.opened(office.handler(), "Vụ riêng");
    ActingOfficer tax = registry.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(code(legislation.record(wish("Điều 1", "x", file.number()), tax)))
        .isEqualTo("legislation.unknown-case");
    ActingOfficer own = office.handler();
    var silent = new FindingWish(LAW, "Điều 1", FindingKind.GAP, "x", "", " ", file.number());
    assertThat(code(legislation.record(silent, own))).isEqualTo("legislation.evidence-missing");
    ActingOfficer press = registry.officer("BPT-AG", Role.PRESS);
    assertThat(code(legislation.record(wish("Điều 1", "x", ""), press)))
        .isEqualTo("legislation.not-yours");

    Finding one = done(legislation.record(wish("Điều 3", "Lạc hậu", ""), writer));
    assertThat(code(legislation.dismiss(one.id(), "Không đúng", police)))
        .isEqualTo("legislation.not-yours");
    assertThat(code(legislation.dismiss(one.id(), " ", head)))
        .isEqualTo("legislation.words-missing");
    done(legislation.dismiss(one.id(), "Đã sửa", head));
    assertThat(code(legislation.dismiss(one.id(), "Đã sửa", head)))
        .isEqualTo("legislation.unknown-finding");
  }

  @Test
  void a_repealed_article_is_refused_and_what_stood_on_it_before_is_marked() throws Exception {
    Finding before = done(legislation.record(wish("khoản 2, Điều 990", "Cũ", ""), writer));
    ActingOfficer standing = registry.officer(Registry.COMMITTEE, Role.STANDING_OFFICE);
    ActingOfficer justice = registry.officer(JUSTICE, Role.CASE_OFFICER);
    Map<String, String> gone =
        Map.of("basis", LAW, "article", "khoản 2 Điều 990", "repealer", "nd-17-2022");
    var wish =
        new vn.chosach.law.LawProposal(
            Catalogue.ARTICLES, LAW + ".d990.k2", today(), null, gone, "Nghị định thử", "Thử");
    LawChange change = ((ActOutcome.Waiting<LawChange>) law.propose(wish, standing)).value();
    done(legislation.record(wish("khoản 2 Điều 990", "Chưa ai xác nhận", ""), writer));
    assertThat(law.confirm(change.id(), "Điều 3 Nghị định thử", justice))
        .isInstanceOf(ActOutcome.Done.class);

    for (String named :
        List.of("điểm a khoản 2 Điều 990", "Điều 990 khoản 1, 2", "Điều 5, khoản 2 Điều 990")) {
      assertThat(code(legislation.record(wish(named, "x", ""), writer)))
          .as(named)
          .isEqualTo("legislation.article-repealed");
    }
    for (String other : List.of("khoản 3 Điều 990", "Điều 990", "khoản 2 Điều 99")) {
      done(legislation.record(wish(other, "x", ""), writer));
    }
    LawProposal one = opened();
    assertThat(code(one, new ProposalAct.Compare(line("Khoản 2 Điều 990")), writer))
        .isEqualTo("legislation.article-repealed");
    one = go(one, new ProposalAct.Group(List.of(before.id())), writer);
    String page = "/vuong-mac/kien-nghi/" + one.number();
    assertThat(new Desk(mvc, writer).page(page).text()).contains("Hết hiệu lực từ");
    assertThat(
            new Desk(mvc, writer)
                .fill(
                    "/vuong-mac/moi",
                    "/moi",
                    "luat",
                    LAW,
                    "dieu",
                    "Khoản 2 Điều 990",
                    "loai",
                    "GAP",
                    "noi-dung",
                    "x")
                .getContentAsString())
        .contains("khoản 2 Điều 990 của văn bản này hết hiệu lực từ");
  }

  @Test
  void the_yearly_list_is_owed_until_its_decision_is_registered_and_marked_when_late()
      throws Exception {
    ActingOfficer clerk = registry.officer(JUSTICE, Role.CASE_OFFICER);
    ActingOfficer chief = registry.officer(JUSTICE, Role.AGENCY_HEAD);
    String page = "/vuong-mac/het-hieu-luc?nam=2026";
    String form = "/vuong-mac/het-hieu-luc/2026";
    var desk = new Desk(mvc, clerk);
    clock.moveTo(LocalDate.of(2026, 12, 31).atTime(9, 0).atZone(Vietnam.ZONE).toInstant());
    String early = String.valueOf(registry.issuedBy(JUSTICE, "Quyết định công bố").number());
    assertThat(desk.status(form)).as("the year runs").isEqualTo(404);
    assertThat(code(lists.publish(2026, early, today(), clerk)))
        .as("a list that is not whole answers for no year")
        .isEqualTo("legislation.year-not-over");

    clock.moveTo(LocalDate.of(2027, 1, 20).atTime(9, 0).atZone(Vietnam.ZONE).toInstant());
    Instant due = LocalDate.of(2027, 2, 1).atStartOfDay(Vietnam.ZONE).toInstant();
    assertThat(item(page, chief)).get().matches(one -> due.equals(one.due()) && !one.shared());
    assertThat(item(page, clerk)).get().matches(WorkItem::shared);
    assertThat(item(page, head)).as("of another agency").isEmpty();
    assertThat(new Desk(mvc, head).page(page).text())
        .contains("64/2014/NĐ-CP", "Công bố trước hết ngày 31/01/2027");
    assertThat(new Desk(mvc, head).status(form)).isEqualTo(404);

    clock.moveTo(LocalDate.of(2027, 2, 10).atTime(9, 0).atZone(Vietnam.ZONE).toInstant());
    assertThat(item(page, chief)).get().matches(one -> one.lane(clock.instant()) == WorkLane.LATE);
    assertThat(desk.page(page).text()).contains("hạn 31/01/2027 đã qua");
    String number = String.valueOf(registry.issuedBy(JUSTICE, "Quyết định công bố").number());
    assertThat(desk.fill(form, "/2026", "so", "khong-co/9").getStatus()).isEqualTo(422);
    assertThat(code(lists.publish(2026, number, today().plusDays(1), clerk)))
        .isEqualTo("legislation.answer-day");
    assertThat(code(lists.publish(2026, number, today(), head))).isEqualTo("legislation.not-yours");
    assertThat(code(lists.publish(2001, number, today(), clerk)))
        .isEqualTo("legislation.nothing-expired");
    desk.does(form, "/2026", "so", number, "ngay", "2027-02-09");
    for (String lang : List.of("", "/en")) {
      assertThat(desk.page(lang + page).text())
          .contains(number, lang.isEmpty() ? "Công bố sau hạn" : "Published late")
          .doesNotContainPattern("legislation\\.[a-z]");
    }
    assertThat(item(page, chief)).isEmpty();
    assertThat(code(lists.publish(2026, number, today(), clerk)))
        .isEqualTo("legislation.list-published");
  }

  @Test
  void the_forms_of_the_pages_do_the_same() throws Exception {
    var desk = new Desk(mvc, writer);
    var kind =
        catalogue.violationKinds(today()).stream()
            .filter(
                one ->
                    one.basisCodes().stream()
                        .anyMatch(code -> catalogue.legalBasis(code).isPresent()))
            .findFirst()
            .orElseThrow();
    String number = office.opened(writer, "Vụ cho thấy luật", kind.code(), null).number();
    assertThat(
            desk.page("/vuong-mac/moi?vu=" + number)
                .select("select[name=luat] option[selected]")
                .val())
        .as("the text of the case stands there already")
        .isIn(kind.basisCodes());
    assertThat(
            desk
                .page("/vuong-mac/moi?vu=" + number)
                .select("main form [name]:not([type=hidden])")
                .eachAttr("name")
                .stream()
                .distinct()
                .toList())
        .as("Enter, Tab, Tab, space, Tab, Tab, Tab, Enter: eight keys beside the words")
        .containsExactly("dieu", "loai", "noi-dung", "dan-chung", "vu", "luat", "de-nghi");
    assertThat(legislation.lawOf(number, police)).as("not of a case out of sight").isEmpty();
    desk.fill(
        "/vuong-mac/moi",
        "/moi",
        "luat",
        LAW,
        "dieu",
        "Điều 7",
        "loai",
        "GAP",
        "noi-dung",
        "Chưa quy định " + right);
    assertThat(desk.page("/vuong-mac?luat=" + LAW).text()).contains("Chưa quy định " + right);
    String page =
        String.valueOf(
            desk.fill(
                    "/vuong-mac/kien-nghi/moi",
                    "/moi",
                    "ten",
                    "Sửa Điều 7 " + right,
                    "luat",
                    LAW,
                    "cap",
                    "CENTRAL")
                .getHeader("Location"));
    Document again =
        org.jsoup.Jsoup.parse(
            desk.fill(page + "/lam/compare", "/lam/compare", "dieu", "Điều 7")
                .getContentAsString());
    assertThat(again.select(".errors a[href=#kien-nghi]")).isNotEmpty();
    desk.fill(
        page + "/lam/compare",
        "/lam/compare",
        "dieu",
        "Điều 7",
        "kien-nghi",
        "Bổ sung",
        "noi-dung",
        "Thiếu");
    assertThat(desk.page(page).text()).contains("Bổ sung");
    assertThat(new Desk(mvc, police).page(page).select("a[href*=/lam/]")).isEmpty();
    assertThat(new Desk(mvc, police).status(page + "/lam/drop")).isEqualTo(404);
    assertThat(desk.page("/vuong-mac/het-hieu-luc").select("h1")).isNotEmpty();
    assertThat(desk.page("/en/vuong-mac").select("h1")).isNotEmpty();
  }

  private Optional<WorkItem> item(LawProposal one, ActingOfficer who) {
    return item("/vuong-mac/kien-nghi/" + one.number(), who);
  }

  private Optional<WorkItem> item(String href, ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts)).stream()
        .filter(one -> one.href().equals(href))
        .findFirst();
  }

  private FindingWish wish(String article, String words, String caseNumber) {
    return new FindingWish(
        LAW,
        article,
        FindingKind.GAP,
        words,
        "",
        caseNumber.isEmpty() ? "" : "Một buổi phát trực tiếp",
        caseNumber);
  }

  private static Comparison line(String article) {
    return new Comparison(article, "", "Bổ sung mức phạt", "Hành vi mới");
  }

  private LawProposal opened() {
    return done(legislation.open("Sửa mức phạt " + right, LAW, ProposalLevel.LOCAL, writer));
  }

  private LawProposal go(LawProposal one, ProposalAct act, ActingOfficer who) {
    return done(legislation.proceed(one.id(), act, read(one).version(), who));
  }

  private String code(LawProposal one, ProposalAct act, ActingOfficer who) {
    return code(legislation.proceed(one.id(), act, read(one).version(), who));
  }

  private LawProposal read(LawProposal one) {
    return legislation.read(one.number(), writer).map(ProposalFile::proposal).orElseThrow();
  }

  private UUID waiting(LawProposal one) {
    return legislation.read(one.number(), writer).orElseThrow().waiting().orElseThrow().document();
  }

  private UUID signed(LawProposal one) {
    UUID draft = waiting(one);
    Registry.done(documents.proceed(draft, new DocumentAct.Submit(right), 0, writer));
    Registry.done(
        documents.proceed(draft, new DocumentAct.Plainly(DocumentEvent.SIGN, ""), 0, head));
    return draft;
  }

  /** Number of a paper that the agency has in its registers. */
  private String registeredHere() {
    return String.valueOf(registry.issuedBy(Registry.QLTT, "Trả lời kiến nghị").number());
  }

  private Finding listed(Finding one, ActingOfficer who) {
    return java.util.Arrays.stream(FindingPart.values())
        .flatMap(part -> legislation.findings("", part, 0, 500, who).stream())
        .filter(each -> each.id().equals(one.id()))
        .findFirst()
        .orElseThrow();
  }

  private Document publicPage() throws Exception {
    return new Desk(mvc, writer).page("/kien-nghi-phap-luat");
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<T>) outcome).value();
  }

  private static <T> String code(ActOutcome<T> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<T>) outcome).refusal().code();
  }
}

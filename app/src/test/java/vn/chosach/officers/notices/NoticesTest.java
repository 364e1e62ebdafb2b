package vn.chosach.officers.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.journal.Act;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Who is named is told, who follows is told, and nobody of what is closed. */
@ChosachTest
class NoticesTest {

  private static final String HOME = NoticePage.HOME;

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Officers officers;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Mentions mentions;
  @Autowired NoticeRounds rounds;
  @Autowired NoticeBoard board;
  @Autowired NoticeBook book;
  @Autowired Clocks clocks;
  @Autowired TransactionTemplate transaction;
  @Autowired InstantSource time;
  @Autowired Page.Parts parts;
  @Autowired JdbcClient jdbc;

  private ActingOfficer handler;
  private ActingOfficer colleague;
  private ActingOfficer stranger;
  private CaseFile file;

  @BeforeEach
  void aCaseOfTwo() {
    handler = office.handler();
    colleague = office.handler();
    stranger = office.officer("SXD-AG", Role.CASE_OFFICER);
    file = office.assigned(handler, office.head(), "Kem trộn không nhãn");
    rounds.tick();
  }

  @Test
  void who_is_named_is_told_while_the_case_is_open_to_them() throws Exception {
    notes("Nhờ @" + name(colleague) + " xem giúp hóa đơn, hỏi lại qua thu.mua@khong-co.example.");
    assertThat(bell(colleague)).isEqualTo("1");
    assertThat(bell(handler)).isEmpty();
    var notice = desk(colleague).page(HOME).expectFirst("ul.work li");
    assertThat(notice.text())
        .contains("Nhắc đến bạn", file.number(), "Kem trộn không nhãn", "Cán bộ ");
    String link = notice.expectFirst("a").attr("href");
    assertThat(desk(handler).status(link)).as("of somebody else").isEqualTo(404);
    assertThat(desk(colleague).answer(link).getRedirectedUrl())
        .isEqualTo("/ho-so-vu-viec/" + file.number());
    assertThat(bell(colleague)).as("read").isEmpty();
    assertThat(desk(colleague).page(HOME + "?loc=chua-doc").text())
        .contains("Bạn đã đọc hết thông báo.");
  }

  @Test
  void who_does_not_see_the_case_is_no_name_and_a_handle_of_nobody_is_text() throws Exception {
    String strange = name(stranger);
    String nobody = "khong.co.nguoi.nay";
    notes("Kho rao trên Facebook là @" + nobody + ", gọi lại sau");
    assertThat(desk(handler).page("/ho-so-vu-viec/" + file.number()).select("#dien-bien").text())
        .contains("@" + nobody);
    String first = refused("Nhờ @" + strange + " xem").replace(strange, "…");
    assertThat(first).contains("được xem hồ sơ này");
    assertThat(refused("Nhờ @SXD-AG xem").replace("SXD-AG", "…")).isEqualTo(first);
    refused("Nhờ @" + name(colleague) + " và @" + strange + " xem");
    assertThat(bell(colleague)).as("none is told when one is refused").isEmpty();
    assertThat(bell(stranger)).isEmpty();
    notes("Nhờ @qltt-ag cùng xem");
    assertThat(bell(colleague)).as("an agency is all who see it").isEqualTo("1");
    assertThat(bell(stranger)).isEmpty();
  }

  @Test
  void words_about_a_document_or_a_plan_name_whom_they_may_read() throws Exception {
    ActingOfficer head = office.head();
    var draft = registry.drafted(handler, "Tờ trình " + UUID.randomUUID());
    var submit = new DocumentAct.Submit(registry.right(head));
    Registry.done(documents.proceed(draft.id(), submit, draft.version(), handler));
    assertThat(back(draft.id(), "Nhờ @" + name(stranger) + " sửa", head)).isPresent();
    assertThat(bell(colleague)).isEmpty();
    assertThat(back(draft.id(), "Nhờ @" + name(colleague) + " sửa số liệu", head)).isEmpty();
    assertThat(desk(colleague).page(HOME).select("ul.work li").text())
        .contains("Nhắc đến bạn", draft.subject());

    var named = new HashSet<String>();
    for (ActingOfficer each : List.of(colleague, stranger)) {
      transaction.executeWithoutResult(
          status ->
              mentions
                  .tell(
                      "@" + name(each),
                      Act.of(handler.actor(), "plans.amended", "plan", UUID.randomUUID()))
                  .ifPresent(no -> named.add(no.code())));
    }
    assertThat(named).as("a plan that nobody reads").containsExactly("officers.mention-unknown");
  }

  private Optional<Refusal> back(UUID paper, String words, ActingOfficer head) {
    return documents
        .proceed(paper, new DocumentAct.Plainly(DocumentEvent.SEND_BACK, words), 0, head)
        .whyNot();
  }

  @Test
  void who_follows_is_told_of_what_others_do_until_the_case_is_closed_to_them() throws Exception {
    String at = "/ho-so-vu-viec/" + file.number();
    assertThat(desk(stranger).ask(follow()).getStatus()).as("who does not see it").isEqualTo(404);
    assertThat(desk(colleague).does(at, HOME + "/theo-doi")).isEqualTo(at);
    assertThat(desk(handler).page(at).text())
        .as("two look at once")
        .contains(name(colleague) + " cũng đang xem");
    office.go(file, new CaseAct.Retitle("Kem trộn, 12 hộp"), handler);
    rounds.tick();
    assertThat(desk(colleague).page(HOME).select("ul.work li a").text())
        .contains("Đổi tên vụ việc", "Kem trộn, 12 hộp");
    assertThat(desk(colleague).does(HOME, "/da-doc")).isEqualTo(HOME);
    assertThat(bell(colleague)).isEmpty();

    ways("change", "OFF");
    notes("Đã gọi chủ kho");
    rounds.tick();
    assertThat(bell(colleague)).as("switched off").isEmpty();
    ways("change", "MAIL");
    notes("Đã gọi lại chủ kho");
    rounds.tick();
    assertThat(bell(colleague)).isEqualTo("1");
    Page away = Page.away(Lang.VI, time.instant(), parts);
    assertThat(board.forMail(colleague, away))
        .singleElement()
        .satisfies(one -> assertThat(one.about().number()).isEqualTo(file.number()));

    office.go(current(), new CaseAct.Recuse("Chủ kho là em ruột"), colleague);
    assertThat(bell(colleague)).as("the case is closed").isEmpty();
    assertThat(desk(colleague).page(HOME).text()).doesNotContain(file.number(), "Kem trộn");
    notes("Đã hẹn chủ kho");
    rounds.tick();
    assertThat(watchers()).as("it ends by itself").isZero();
  }

  @Test
  void an_own_time_limit_is_told_and_cannot_be_switched_off() throws Exception {
    var clock =
        ((ClockOutcome.ClockDone)
                clocks.start(
                    new StartClock(
                        "HS.CLASSIFY",
                        "case",
                        file.id().toString(),
                        "Phân loại " + file.number(),
                        handler.agency(),
                        id(handler),
                        time.instant()),
                    Actor.SYSTEM))
            .clock();
    var told =
        new NoticeBook.ToldNotice(
            NoticeKind.CLOCK,
            "clock",
            clock.id().value(),
            null,
            "deadlines.reminded",
            null,
            time.instant());
    transaction.executeWithoutResult(status -> book.tell(id(handler), told));
    Document page = desk(handler).page(HOME);
    assertThat(page.select("ul.work li").text()).contains("Thời hạn của bạn", file.number());
    assertThat(
            desk(handler)
                .page(HOME + "/cach-bao")
                .select("select[name=clock] option")
                .eachAttr("value"))
        .contains("BELL", "MAIL")
        .doesNotContain("OFF");
    assertThat(desk(handler).fill(HOME + "/cach-bao", "/cach-bao", "clock", "OFF").getStatus())
        .isEqualTo(422);
  }

  private void notes(String words) throws Exception {
    desk(handler).does(noting(), "/ghi-dien-bien", "ly-do", words);
  }

  private String refused(String words) throws Exception {
    MockHttpServletResponse answer = desk(handler).fill(noting(), "/ghi-dien-bien", "ly-do", words);
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString()).expectFirst(".errors li, .error").text();
  }

  private String noting() {
    return "/ho-so-vu-viec/" + file.number() + "/lam/ghi-dien-bien";
  }

  private void ways(String kind, String way) throws Exception {
    desk(colleague).does(HOME + "/cach-bao", "/cach-bao", kind, way);
  }

  private MockHttpServletRequestBuilder follow() {
    return post(HOME + "/theo-doi").param("loai", "case").param("ho-so", file.id().toString());
  }

  private String bell(ActingOfficer reader) throws Exception {
    return desk(reader).page("/ho-so-cua-toi").select("header a[href$=/thong-bao] b").text();
  }

  private Desk desk(ActingOfficer reader) {
    return new Desk(mvc, reader);
  }

  private CaseFile current() {
    return office.again(file, handler);
  }

  private String name(ActingOfficer officer) {
    return officers.inOffice(id(officer)).orElseThrow().accountName();
  }

  private int watchers() {
    return jdbc.sql("SELECT count(*) FROM officers.watching WHERE record = :record")
        .param("record", file.id())
        .query(Integer.class)
        .single();
  }

  private static UUID id(ActingOfficer officer) {
    return Objects.requireNonNull(officer.actor().id());
  }
}

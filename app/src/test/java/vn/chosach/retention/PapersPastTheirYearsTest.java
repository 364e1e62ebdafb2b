package vn.chosach.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** Papers past their years go by list, council, decision, two agencies and minutes, and only so. */
@ChosachTest
@SuppressWarnings("NullAway.Init") // the officers are opened in the test
class PapersPastTheirYearsTest {

  private static final String AGENCY = "SXD-AG";
  private static final String LISTS = "/luu-tru/tai-lieu";

  @Autowired MockMvc mvc;
  @Autowired Registry registry;
  @Autowired Documents documents;
  @Autowired Retention retention;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private ActingOfficer writer;
  private ActingOfficer signer;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void what_is_past_its_years_is_listed_appraised_approved_erased_by_two_and_minuted()
      throws Exception {
    clock.move(Duration.ofDays(-370));
    writer = registry.officer(AGENCY, Role.AGENCY_HEAD, Role.CASE_OFFICER);
    signer = registry.officer(AGENCY, Role.AGENCY_HEAD);
    Document paper = issued("Báo cáo sẽ hủy");
    Document held = issued("Báo cáo đang tranh chấp");
    Document kept = issued("Báo cáo Hội đồng giữ lại");
    Document contested = issued("Báo cáo bị khiếu nại");
    Document lasting = registry.issued(writer, signer, registry.drafted(writer, "Còn hạn"));
    assertThat(documents.printed(paper.id(), Printed.Format.PDF, writer)).isPresent();
    sealedByTheAgency(paper);
    assertThat(choices()).as("their years run").doesNotContain(paper.id().toString());

    clock.reset();
    assertThat(choices())
        .contains(paper.id().toString(), held.id().toString())
        .doesNotContain(lasting.id().toString());
    assertThat(proposes(paper)).as("nothing goes without a list").isEqualTo("retention.still-open");
    for (ActingOfficer wrong :
        java.util.List.of(
            registry.officer(AGENCY, Role.CASE_OFFICER), registry.officer(AGENCY, Role.AUDITOR))) {
      assertThat(new Desk(mvc, wrong).status(LISTS + "/moi")).isIn(403, 404);
    }
    ActingOfficer elsewhere = registry.officer("SYT-AG", Role.AGENCY_HEAD);
    assertThat(new Desk(mvc, elsewhere).page(LISTS + "/moi").html())
        .as("papers of another agency")
        .doesNotContain(paper.id().toString());

    for (ActingOfficer who : java.util.List.of(writer, elsewhere)) {
      org.jsoup.nodes.Document lists = new Desk(mvc, who).page(LISTS);
      assertThat(lists.select("a[href$=/tai-lieu/moi]").isEmpty())
          .as("a list is offered where there is something to list")
          .isEqualTo(lists.text().contains("chưa vào danh mục: 0."));
    }

    Desk desk = new Desk(mvc, writer);
    String council = "Ông A, Chủ tịch Hội đồng\nBà B, văn thư\nÔng C, Thư ký";
    String[] papers = {
      "tai-lieu",
      paper.id().toString(),
      "tai-lieu",
      kept.id().toString(),
      "tai-lieu",
      contested.id().toString(),
      "hoi-dong",
      council,
      "ly-do",
      "Hết giá trị"
    };
    assertThat(errors(desk.fill(LISTS + "/moi", "/moi", with(papers, "hoi-dong", "Ông A"))))
        .contains("ba thành viên");
    assertThat(errors(desk.fill(LISTS + "/moi", "/moi", "hoi-dong", council, "ly-do", "Hết")))
        .contains("ít nhất một văn bản");
    String list = desk.does(LISTS + "/moi", "/moi", papers).replaceFirst("^https?://[^/]+", "");
    assertThat(choices()).as("in a list already").doesNotContain(paper.id().toString());
    assertThat(new Desk(mvc, elsewhere).status(list)).as("of another agency").isEqualTo(404);

    assertThat(proposes(paper)).isEqualTo("retention.still-open");
    String keep = list + "/giu-lai";
    String[] chosen = {"tai-lieu", kept.id().toString(), "ly-do", "Còn giá trị lịch sử"};
    assertThat(errors(desk.fill(keep, keep, chosen))).contains("chờ ký");
    sign(list);
    assertThat(desk.page(list).text()).contains("chờ quyết định");
    assertThat(new Desk(mvc, elsewhere).status(keep)).isEqualTo(404);
    assertThat(errors(desk.fill(keep, keep, "ly-do", "Còn"))).contains("văn bản giữ lại");
    desk.does(keep, keep, chosen);
    assertThat(desk.page(list).text()).contains("Không hủy: Còn giá trị lịch sử");
    assertThat(choices()).as("what was kept may be listed again").contains(kept.id().toString());
    desk.does(LISTS + "/moi", "/moi", with(papers(kept), "hoi-dong", council));
    assertThat(choices()).doesNotContain(kept.id().toString());
    desk.does(list + "/van-ban", "/van-ban");
    assertThat(desk.status(list + "/van-ban")).as("one paper at a time").isEqualTo(404);
    assertThat(proposes(paper)).as("a draft approves nothing").isEqualTo("retention.still-open");
    sign(list);
    assertThat(desk.page(list).text()).contains("hai cơ quan ký xóa");
    assertThat(desk.status(keep)).as("it is decided").isEqualTo(404);
    assertThat(proposes(kept)).as("kept").isEqualTo("retention.still-open");
    hold(contested, signer);
    assertThat(errors(desk.fill(list + "/van-ban", "/van-ban"))).contains("chưa được hai cơ quan");

    UUID proposal = proposal(paper);
    ActingOfficer other = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    assertThat(answer(proposal, signer)).isInstanceOf(ActOutcome.Waiting.class);
    assertThat(answer(proposal, writer)).isInstanceOf(ActOutcome.Refused.class);
    UUID hold = hold(paper, signer);
    assertThat(answer(proposal, other)).isInstanceOf(ActOutcome.Refused.class);
    assertThatThrownBy(() -> erased(paper))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("legal hold");
    retention.end(hold, "Đã giải quyết", writer.actor(), writer.roles());
    retention.end(hold, "Đã giải quyết", signer.actor(), signer.roles());
    jdbc.sql(
            """
            UPDATE documents.recipient SET words = 'Bà Trần Thị C nhận' WHERE document = :id
            """)
        .param("id", paper.id())
        .update();
    assertThat(recipients(paper)).contains("Ban Chỉ đạo 389 quốc gia", "Bà Trần Thị C nhận");
    assertThat(answer(proposal, other)).isInstanceOf(ActOutcome.Done.class);

    assertThat(documents.printed(paper.id(), Printed.Format.PDF, writer)).isEmpty();
    assertThat(recipients(paper))
        .as("an agency of the roll stays, who else received it goes")
        .contains("Công an tỉnh")
        .doesNotContain("Ban Chỉ đạo 389 quốc gia", "Bà Trần Thị C nhận");
    assertThat(recipients(held)).contains("Ban Chỉ đạo 389 quốc gia");
    assertThat(desk.page("/van-ban/" + paper.id()).text())
        .contains("về hủy tài liệu hết thời hạn bảo quản", "Báo cáo sẽ hủy")
        .doesNotContain("Đã kiểm tra 12 vụ");
    assertThat(documents.printed(held.id(), Printed.Format.PDF, writer)).isPresent();
    assertThat(retention.stubs("").rows())
        .anyMatch(one -> String.valueOf(paper.number()).equals(one.number()));
    desk.does(list + "/van-ban", "/van-ban");
    assertThat(desk.page(list).text())
        .as("a paper that is held is not waited for")
        .contains("Không hủy: Đang bị giữ lại theo lệnh giữ");
    sign(list);
    assertThat(desk.page(list).text()).contains("Đã hủy xong", "Đã hủy");
    assertThat(documents.printed(contested.id(), Printed.Format.PDF, writer)).isPresent();
    assertThatThrownBy(() -> erased(held))
        .as("on a day that has not come")
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("has not come");
    assertThat(desk.status(list + "/van-ban")).as("it is done").isEqualTo(404);
  }

  @Test
  void a_denial_of_the_second_agency_keeps_the_paper_and_a_list_of_which_all_is_kept_is_over()
      throws Exception {
    clock.move(Duration.ofDays(-370));
    writer = registry.officer(AGENCY, Role.AGENCY_HEAD, Role.CASE_OFFICER);
    signer = registry.officer(AGENCY, Role.AGENCY_HEAD);
    Document denied = issued("Báo cáo cơ quan kia không cho hủy");
    Document other = issued("Báo cáo hủy được");
    clock.reset();
    Desk desk = new Desk(mvc, writer);
    String council = "Ông A, Chủ tịch Hội đồng\nBà B, văn thư\nÔng C, Thư ký";
    String list = listed(desk, council, denied, other);
    sign(list);
    desk.does(list + "/van-ban", "/van-ban");
    sign(list);
    ActingOfficer second = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    assertThat(answer(proposal(denied), signer)).isInstanceOf(ActOutcome.Waiting.class);
    assertThat(denies(proposal(denied), "", second))
        .as("without a reason")
        .isInstanceOf(ActOutcome.Refused.class);
    assertThat(
            denies(
                proposal(denied), "Đang dùng để đối chiếu", registry.officer(AGENCY, Role.AUDITOR)))
        .as("who signs nothing denies nothing")
        .isInstanceOf(ActOutcome.Refused.class);
    UUID settled = proposal(denied);
    assertThat(denies(settled, "Đang dùng để đối chiếu", second))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(answer(settled, second)).as("it is settled").isInstanceOf(ActOutcome.Refused.class);
    assertThat(errors(desk.fill(list + "/van-ban", "/van-ban")))
        .as("the other one still waits")
        .contains("chưa được hai cơ quan");
    UUID rest = proposal(other);
    answer(rest, signer);
    assertThat(answer(rest, second)).isInstanceOf(ActOutcome.Done.class);
    desk.does(list + "/van-ban", "/van-ban");
    sign(list);
    assertThat(desk.page(list).text())
        .contains("Đã hủy xong", "Không hủy: Một cơ quan không đồng ý xóa");
    assertThat(documents.printed(denied.id(), Printed.Format.PDF, writer)).isPresent();
    assertThat(documents.printed(other.id(), Printed.Format.PDF, writer)).isEmpty();

    assertThat(choices()).as("it may be listed again").contains(denied.id().toString());
    String again = listed(desk, council, denied);
    sign(again);
    desk.does(
        again + "/giu-lai", "/giu-lai", "tai-lieu", denied.id().toString(), "ly-do", "Còn giá trị");
    assertThat(desk.page(again).text()).contains("giữ lại tất cả", "Không hủy: Còn giá trị");
    assertThat(desk.status(again + "/van-ban")).as("nothing is decided").isEqualTo(404);
    assertThat(desk.status(again + "/giu-lai")).as("nothing is left to keep").isEqualTo(404);
    assertThat(choices()).contains(denied.id().toString());
  }

  @Test
  void of_papers_of_two_years_that_share_a_number_each_is_held_by_its_day() {
    clock.move(Duration.ofDays(-370));
    writer = registry.officer(AGENCY, Role.AGENCY_HEAD, Role.CASE_OFFICER);
    signer = registry.officer(AGENCY, Role.AGENCY_HEAD);
    int free =
        jdbc.sql(
                """
                SELECT coalesce(max(last_number), 0) + 100 FROM documents.series
                 WHERE agency = :agency AND register = 'OUT' AND kind = 'BC'
                """)
            .param("agency", AGENCY)
            .query(Integer.class)
            .single();
    next(free);
    Document before = issued("Báo cáo năm trước");
    clock.reset();
    next(free);
    Document now = issued("Báo cáo năm nay");
    assertThat(now.number()).isEqualTo(before.number());

    assertThat(holds(String.valueOf(now.number()))).as("which?").isEqualTo("retention.unknown");
    assertThat(holds(now.number() + " ngày 31/02/2026")).isEqualTo("retention.unknown");
    assertThat(holds(now.number() + " ngày 01/01/2020")).isEqualTo("retention.unknown");
    assertThat(holds(now.number() + " ngày " + said(now))).isEmpty();
    assertThat(held(now)).isTrue();
    assertThat(held(before)).isFalse();
    assertThat(holds(before.number() + ", " + said(before))).isEmpty();
    assertThat(held(before)).isTrue();
  }

  private static String said(Document paper) {
    return java.time.format.DateTimeFormatter.ofPattern("dd/MM/uuuu")
        .format(java.util.Objects.requireNonNull(paper.day()));
  }

  /** The next number of the year of today, which nothing but a record of years would reach. */
  private void next(int number) {
    jdbc.sql(
            """
            INSERT INTO documents.series AS s (agency, register, kind, year, last_number)
            VALUES (:agency, 'OUT', 'BC', :year, :last)
            ON CONFLICT (agency, register, kind, year) DO UPDATE SET last_number = :last
            """)
        .param("agency", AGENCY)
        .param("year", registry.today().getYear())
        .param("last", number - 1)
        .update();
  }

  private boolean held(Document paper) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM documents.held WHERE document = :id)")
        .param("id", paper.id())
        .query(Boolean.class)
        .single();
  }

  private String holds(String number) {
    var outcome =
        retention.keep(
            RecordKind.PAPER,
            number,
            "Tranh chấp",
            "Đơn khiếu nại",
            signer.actor(),
            Set.copyOf(signer.roles()));
    return outcome instanceof ActOutcome.Refused<UUID> no ? no.refusal().code() : "";
  }

  private String recipients(Document paper) {
    return jdbc.sql(
            """
            SELECT string_agg(concat_ws('|', name, words), E'\n') FROM documents.recipient
             WHERE document = :id
            """)
        .param("id", paper.id())
        .query(String.class)
        .single();
  }

  private String listed(Desk desk, String council, Document... papers) throws Exception {
    String[] sent = new String[2 * papers.length + 4];
    for (int at = 0; at < papers.length; at++) {
      sent[2 * at] = "tai-lieu";
      sent[2 * at + 1] = papers[at].id().toString();
    }
    sent[2 * papers.length] = "hoi-dong";
    sent[2 * papers.length + 1] = council;
    sent[2 * papers.length + 2] = "ly-do";
    sent[2 * papers.length + 3] = "Hết giá trị";
    return desk.does(LISTS + "/moi", "/moi", sent).replaceFirst("^https?://[^/]+", "");
  }

  private UUID proposal(Document paper) {
    return retention.waiting().stream()
        .filter(one -> one.record().equals(paper.id()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private ActOutcome<UUID> denies(UUID proposal, String words, ActingOfficer by) {
    return retention.answer(proposal, false, words, by.actor(), by.roles());
  }

  private void erased(Document paper) {
    jdbc.sql(
            """
            SELECT documents.erase_paper(:id, :id, 'x', now() + interval '9 years',
                                         :id, 'A', gen_random_uuid(), 'B')
            """)
        .param("id", paper.id())
        .query(String.class)
        .optional();
  }

  private static String[] papers(Document one) {
    return new String[] {"tai-lieu", one.id().toString(), "hoi-dong", "", "ly-do", "Hết giá trị"};
  }

  /** The agency signed it too, with a certificate that signs nothing else. */
  private void sealedByTheAgency(Document paper) {
    jdbc.sql(
            """
            WITH c AS (
              INSERT INTO documents.signing_certificate
                (id, agency, store, certificate, subject, issuer, serial, valid_from, valid_to,
                 recorded_at, revoked_on, revoke_reason)
              VALUES (gen_random_uuid(), :agency, 'test', '\\x00', 'A', 'B', 'AB', now(), now(), now(),
                      '2020-01-01', 'test') RETURNING id)
            INSERT INTO documents.agency_seal (document, at, certificate, affixed_by, pdf, pdf_sha256)
            SELECT :paper::uuid, now(), c.id, gen_random_uuid(), '\\x00', repeat('0', 64) FROM c
            """)
        .param("agency", "TEST-" + paper.id())
        .param("paper", paper.id())
        .update();
  }

  private Document issued(String subject) {
    Document draft = registry.drafted(writer, subject);
    registry.signed(writer, signer, draft);
    Registry.done(registry.step(draft, DocumentEvent.NUMBER, "", writer));
    return Registry.done(
        documents.proceed(draft.id(), new DocumentAct.Issue("05/BC", 1), 0, writer));
  }

  private String choices() throws Exception {
    return new Desk(mvc, writer).page(LISTS + "/moi").select("input[name=tai-lieu]").outerHtml();
  }

  /** The draft that waits is looked at, submitted and signed. */
  private void sign(String list) throws Exception {
    String link =
        new Desk(mvc, writer).page(list).select("a[href^=/van-ban/].btn--main").attr("href");
    UUID draft = UUID.fromString(link.substring(link.lastIndexOf('/') + 1));
    assertThat(documents.proceed(draft, new DocumentAct.Submit(registry.right(signer)), 0, writer))
        .isInstanceOf(ActOutcome.Done.class);
    ActOutcome<Document> signed =
        documents.proceed(draft, new DocumentAct.Sign("", true), 0, signer);
    assertThat(signed).as(signed.toString()).isInstanceOf(ActOutcome.Done.class);
  }

  private String proposes(Document paper) {
    var outcome =
        retention.propose(
            new ErasureWish(
                RecordKind.PAPER,
                String.valueOf(paper.number()),
                ErasureProposal.Ground.ORDER,
                "Xóa",
                "Luật 33/2024/QH15"),
            signer.actor(),
            signer.roles());
    return outcome instanceof ActOutcome.Refused<UUID> no ? no.refusal().code() : "";
  }

  private ActOutcome<UUID> answer(UUID proposal, ActingOfficer by) {
    return retention.answer(proposal, true, "Đã xem", by.actor(), by.roles());
  }

  private UUID hold(Document paper, ActingOfficer by) {
    var outcome =
        retention.keep(
            RecordKind.PAPER,
            String.valueOf(paper.number()),
            "Tranh chấp",
            "Đơn khiếu nại",
            by.actor(),
            Set.copyOf(by.roles()));
    assertThat(outcome).as(outcome.toString()).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  private static String errors(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString(UTF_8)).select("#errors").text();
  }

  private static String[] with(String[] held, String name, String value) {
    String[] other = held.clone();
    for (int at = 0; at < other.length; at += 2) {
      if (other[at].equals(name)) {
        other[at + 1] = value;
      }
    }
    return other;
  }
}

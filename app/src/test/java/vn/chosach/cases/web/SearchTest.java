package vn.chosach.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;
import vn.chosach.watch.intake.Offers;

/**
 * One search over every room: what somebody may read is found, and nothing else is even counted.
 */
@ChosachTest
class SearchTest {

  private static final String SEARCH = "/tim?q=";

  @Autowired vn.chosach.reports.Reports reports;
  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Registry registry;
  @Autowired Documents documents;
  @Autowired IncomingRegister incoming;
  @Autowired Tips tips;
  @Autowired Offers offers;
  @Autowired Agencies agencies;
  @Autowired JdbcClient jdbc;
  @Autowired Texts texts;

  /** A word that nothing else has. */
  private final String word = Offers.letters();

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;

  @BeforeEach
  void aCase() {
    handler = office.handler();
    head = office.head();
    file = office.assigned(handler, head, "Kem trộn " + word);
  }

  @Test
  void a_word_is_found_in_every_room_whose_records_the_reader_may_read() throws Exception {
    everywhere();
    Document page = found(head, word);
    assertThat(groups(page))
        .containsExactly("vu-viec", "doi-tuong", "van-ban", "van-ban-den", "tin-rao");
    Document sifted = found(sifter(), word);
    assertThat(groups(sifted)).contains("tin").doesNotContain("vu-viec", "doi-tuong");
    assertThat(new Desk(mvc, sifter()).status(sifted.select("#h-tin ~ ul a").attr("href")))
        .isEqualTo(200);
    assertThat(page.select("#h-vu-viec ~ ul a").attr("href"))
        .isEqualTo("/ho-so-vu-viec/" + file.number());
    Desk desk = new Desk(mvc, head);
    for (String href : page.select(".found li a").eachAttr("href")) {
      assertThat(desk.status(href)).as(href).isEqualTo(200);
    }
    Document english = new Desk(mvc, head).page("/en" + SEARCH + word);
    assertThat(groups(english)).isEqualTo(groups(page));
    assertThat(english.select("#h-vu-viec").text()).isEqualTo("Cases 1");
    assertThat(english.select("#h-vu-viec ~ ul a").attr("href")).startsWith("/en/ho-so-vu-viec/");
  }

  @Test
  void strangers_find_nothing_of_it_and_no_count_tells_them_of_it() throws Exception {
    everywhere();
    for (ActingOfficer stranger :
        List.of(
            office.officer("THUE-AG", Role.CASE_OFFICER),
            office.officer("THUE-AG", Role.AGENCY_HEAD),
            office.officer("BPT-AG", Role.PRESS),
            office.officer("QLTT-AG", Role.AUDITOR),
            office.officer("QLTT-AG", Role.ADMINISTRATOR),
            office.officer("QLTT-AG", Role.INTEGRITY_OFFICER))) {
      List<String> shown = new ArrayList<>(groups(found(stranger, word)));
      // Flagged listings are everybody's who reviews them.
      if (stranger.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD)) {
        assertThat(shown).as(stranger.roles().toString()).containsExactly("tin-rao");
      } else {
        assertThat(shown).as(stranger.roles().toString()).isEmpty();
      }
      for (String number : List.of(file.number(), "=Kết quả " + word)) {
        assertThat(found(stranger, number).select(".found").text())
            .as(stranger.roles() + " " + number)
            .doesNotContain(word, file.number());
      }
      for (String group : List.of("vu-viec", "doi-tuong", "tin", "van-ban", "van-ban-den")) {
        assertThat(groups(new Desk(mvc, stranger).page(SEARCH + word + "&nhom=" + group)))
            .as(group)
            .isEmpty();
      }
    }
  }

  @Test
  void a_colleague_who_stepped_aside_or_is_not_named_in_a_kept_case_does_not_find_it()
      throws Exception {
    ActingOfficer colleague = office.handler();
    assertThat(groups(found(colleague, word))).containsExactly("vu-viec");
    office.go(file, new CaseAct.Restrict(Secrecy.NAMED, "Nguồn tin cần giữ kín"), head);
    assertThat(groups(found(colleague, word))).isEmpty();
    assertThat(groups(found(handler, word))).containsExactly("vu-viec");
  }

  @Test
  void an_identifier_is_found_however_it_is_written() throws Exception {
    String last = digits();
    file =
        office.go(
            file,
            new CaseAct.NameSubject(
                SubjectKind.PHONE, "0912." + last.substring(0, 3) + "." + last.substring(3), ""),
            handler);
    String noted = "0913 " + last.substring(0, 3) + " " + last.substring(3);
    file =
        office.go(
            file,
            new CaseAct.NameSubject(
                SubjectKind.PERSON, "Người giữ kho", "Kho, số " + noted + ", tối"),
            handler);
    Document whole = found(handler, noted);
    assertThat(whole.select("#h-dong-thoi-gian")).as("one moment is no timeline").isEmpty();
    Document shown = new Desk(mvc, handler).page("/ho-so-vu-viec/" + file.number());
    assertThat(shown.select("#doi-tuong dd a[href^=/tim?q=0912]"))
        .as("a number leads to where it is seen")
        .hasSize(1);
    office.go(
        file,
        new CaseAct.NameSubject(SubjectKind.PERSON, "Người chở hàng", "cũng số " + noted),
        handler);
    assertThat(found(handler, noted).select("#h-dong-thoi-gian ~ ol li")).hasSize(2);
    for (String typed : List.of(noted, noted.replace(" ", ""))) {
      assertThat(found(handler, typed).select("#h-doi-tuong ~ ul li").text())
          .as(typed)
          .contains(file.number(), "Người giữ kho");
    }
    assertThat(groups(found(office.officer("THUE-AG", Role.AGENCY_HEAD), noted))).isEmpty();
    for (String typed :
        List.of(
            "0912" + last,
            "0912 " + last,
            "0912-" + last.substring(0, 3) + "-" + last.substring(3))) {
      assertThat(found(handler, typed).select("#h-doi-tuong ~ ul li").text())
          .as(typed)
          .contains(file.number(), "Kem trộn");
    }
    assertThat(groups(found(office.officer("THUE-AG", Role.AGENCY_HEAD), "0912" + last))).isEmpty();
  }

  @Test
  void pages_of_the_desk_and_the_law_are_found_without_marks_and_only_those_of_the_role()
      throws Exception {
    assertThat(found(handler, "vu viec").select("#h-trang ~ ul a").eachAttr("href"))
        .contains("/ho-so-vu-viec");
    assertThat(groups(found(office.officer("BPT-AG", Role.PRESS), "vu viec")))
        .doesNotContain("vu-viec");
    assertThat(
            found(office.officer("BPT-AG", Role.PRESS), "tai khoan").select("#h-trang ~ ul").text())
        .doesNotContain("Tài khoản");
    assertThat(found(handler, "98/2020").select("#h-phap-luat ~ ul").text())
        .contains("98/2020/NĐ-CP");
    assertThat(found(handler, "HS.CLASSIFY").select("#h-thoi-han ~ ul a").attr("href"))
        .isEqualTo("/thoi-han/quy-tac/HS.CLASSIFY");
    assertThat(groups(found(handler, "389"))).contains("ke-hoach");
  }

  @Test
  void one_group_is_read_page_by_page_without_gap_or_repeat() throws Exception {
    for (int n = 0; n < 27; n++) {
      registry.drafted(handler, "Tờ trình " + word + " số " + n);
    }
    Document all = found(handler, word);
    assertThat(all.select("#h-van-ban").text()).isEqualTo("Văn bản 27");
    assertThat(all.select("#h-van-ban ~ ul li")).hasSize(5);
    String more = all.select("#h-van-ban ~ p a").attr("href");
    Desk desk = new Desk(mvc, handler);
    Document first = desk.page(more);
    assertThat(groups(first)).containsExactly("van-ban");
    Document second = desk.page(first.select(".pager a[rel=next]").attr("href"));
    var seen = new HashSet<>(first.select(".found li a").eachAttr("href"));
    assertThat(seen).hasSize(25);
    assertThat(second.select(".found li a").eachAttr("href"))
        .hasSize(2)
        .doesNotContainAnyElementsOf(seen);
    assertThat(second.select(".pager").text()).contains("26–27 trong 27");
    assertThat(second.select(".pager a[rel=next]")).isEmpty();
    assertThat(desk.page(more + "&trang=999").select(".found li")).isEmpty();
  }

  @Test
  void odd_questions_are_answered_by_words_and_never_by_an_error() throws Exception {
    Desk desk = new Desk(mvc, handler);
    assertThat(desk.page("/tim").select(".found")).isEmpty();
    assertThat(desk.page(SEARCH + "k").text()).contains("ít nhất 2 ký tự");
    assertThat(found(handler, " \u200b ").select(".found")).isEmpty();
    for (String odd :
        List.of("%%", "__", "\\\\", "\0\0ab", "a".repeat(5_000), "'\"<", "💩x", "\ud83dab")) {
      assertThat(answer(handler, odd).getStatus()).as(odd).isEqualTo(200);
    }
    assertThat(groups(found(handler, "%%")))
        .as("signs of a pattern are signs")
        .doesNotContain("vu-viec", "doi-tuong");
    assertThat(desk.page(SEARCH + word + "&nhom=khong-co&trang=-3").select(".found")).isNotEmpty();
  }

  @Test
  void the_part_under_the_box_is_the_same_answer_and_each_search_is_logged_without_its_words()
      throws Exception {
    String part =
        new Desk(mvc, handler)
            .ask(get(SEARCH + word).header("HX-Request", "true"))
            .getContentAsString();
    assertThat(part).doesNotContain("<html").contains("/ho-so-vu-viec/" + file.number());
    assertThat(Jsoup.parse(part).select("[hx-swap-oob]").text()).startsWith("1 kết quả");
    var entries =
        jdbc.sql(
                """
                SELECT e.*::text FROM journal.entry e
                 WHERE actor_id = :officer AND verb = 'officers.searched'
                """)
            .param("officer", handler.actor().id())
            .query(String.class)
            .list();
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst()).contains("vu-viec").doesNotContain(word);
  }

  @Test
  void an_act_is_typed_with_the_number_of_its_record_and_leads_to_its_form() throws Exception {
    for (String typed : List.of("phân công " + file.number(), "phan cong " + lower(file))) {
      assertThat(commands(head, typed))
          .as(typed)
          .containsExactly("/ho-so-vu-viec/" + file.number() + "/lam/phan-cong");
    }
    assertThat(commands(head, file.number())).as("all that the page offers").hasSizeGreaterThan(3);
    Desk desk = new Desk(mvc, head);
    assertThat(desk.status(commands(head, "phân công " + file.number()).getFirst())).isEqualTo(200);
    assertThat(commands(handler, "phân công " + file.number())).as("the head assigns").isEmpty();
    assertThat(commands(handler, "ghi diễn biến " + file.number())).hasSize(1);
    assertThat(commands(office.officer("THUE-AG", Role.AGENCY_HEAD), file.number())).isEmpty();
    assertThat(commands(office.officer("QLTT-AG", Role.AUDITOR), file.number())).isEmpty();

    UUID tip = told();
    Awaitility.await()
        .untilAsserted(() -> assertThat(groups(found(sifter(), word))).contains("tin"));
    String number =
        jdbc.sql("SELECT 'PA-' || year || '-' || number FROM tips.tip WHERE id = :id")
            .param("id", tip)
            .query(String.class)
            .single();
    String refer = commands(sifter(), "chuyển " + number).getFirst();
    assertThat(refer).contains("viec=chuyen");
    assertThat(new Desk(mvc, sifter()).page(refer).select("#viec select[name=co-quan]")).hasSize(1);
    assertThat(commands(head, "chuyển " + number)).as("of another inbox").isEmpty();

    var draft = registry.drafted(handler, "Tờ trình " + word);
    Registry.done(
        documents.proceed(
            draft.id(), new DocumentAct.Submit(registry.right(head)), draft.version(), handler));
    assertThat(commands(head, "ký " + word)).containsExactly("/van-ban/" + draft.id() + "/ky");
    assertThat(commands(handler, "ký " + word)).as("who wrote it does not sign it").isEmpty();
    Registry.done(
        documents.proceed(draft.id(), new DocumentAct.Plainly(DocumentEvent.SIGN, ""), 0, head));
    assertThat(commands(handler, "vào số " + word)).hasSize(1).first().asString().contains("#");
    assertThat(commands(sifter(), "vào số " + word)).as("of another agency").isEmpty();

    assertThat(commands(head, "gửi báo cáo").isEmpty()).isEqualTo(reports.owing(head).isEmpty());
    assertThat(commands(head, "gửi báo cáo")).allMatch(href -> href.startsWith("/bao-cao"));
  }

  @Test
  void each_form_that_is_offered_opens_for_whom_it_is_offered() throws Exception {
    String standing = agencies.standingAgency(registry.today()).orElseThrow().agencyKey();
    for (Role role : Role.values()) {
      ActingOfficer reader =
          office.officer(role == Role.STANDING_OFFICE ? standing : "QLTT-AG", role);
      Desk desk = new Desk(mvc, reader);
      var offered = new HashSet<String>();
      for (var form : SeedTable.read("/seed/officers/commands.csv")) {
        boolean meant = List.of(form.text("roles").split(" ")).contains(role.name());
        String name = texts.text(Lang.VI, form.text("text_key"));
        assertThat(commands(reader, name).contains(form.text("href")))
            .as(role + " " + form.text("href"))
            .isEqualTo(meant);
        if (meant && offered.add(form.text("href"))) {
          assertThat(desk.status(form.text("href"))).as(role + form.text("href")).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void whoever_is_not_signed_in_is_sent_to_the_door() throws Exception {
    assertThat(mvc.perform(get(SEARCH + word)).andReturn().getResponse().getRedirectedUrl())
        .contains("/dang-nhap");
    assertThat(mvc.perform(get("/")).andReturn().getResponse().getContentAsString())
        .doesNotContain("/tim\"");
  }

  /** The word in a subject, a tip, a document, a letter and a flagged listing. */
  private void everywhere() {
    office.go(file, new CaseAct.NameSubject(SubjectKind.SHOP, "Shop " + word, ""), handler);
    registry.drafted(handler, "=Kết quả " + word);
    LocalDate today = registry.today();
    incoming.enter(
        new Arrival(
            "QLTT-AG",
            today,
            "Sở Y tế",
            digits() + "/SYT",
            today,
            "Về kem " + word,
            Arrival.Secrecy.NONE,
            List.of()),
        registry.officer("QLTT-AG", Role.OPERATOR));
    offers.imported(Offers.platform(), "1," + Offers.FAKE + " " + word + ",350000,Shop");
    told();
    Awaitility.await()
        .untilAsserted(() -> assertThat(groups(found(sifter(), word))).contains("tin"));
  }

  private UUID told() {
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ Long Xuyên", "Bán kem " + word + ", bôi rát mặt"),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    return tip;
  }

  private List<String> commands(ActingOfficer reader, String typed) throws Exception {
    String page =
        new Desk(mvc, reader)
            .ask(get("/tim").queryParam("q", typed).queryParam("nhom", "lenh"))
            .getContentAsString();
    return Jsoup.parse(page).select("#h-lenh ~ ul a").eachAttr("href");
  }

  private static String lower(CaseFile file) {
    return file.number().toLowerCase(Locale.ROOT);
  }

  /** Of the agency in whose inbox tips arrive. */
  private ActingOfficer sifter() {
    return office.officer(
        agencies.standingAgency(registry.today()).orElseThrow().agencyKey(), Role.OPERATOR);
  }

  private Document found(ActingOfficer reader, String words) throws Exception {
    return Jsoup.parse(answer(reader, words).getContentAsString());
  }

  private MockHttpServletResponse answer(ActingOfficer reader, String words) throws Exception {
    return new Desk(mvc, reader).ask(get("/tim").param("q", words));
  }

  private static List<String> groups(Document page) {
    return page.select(".found h2").eachAttr("id").stream()
        .map(id -> id.substring("h-".length()))
        .toList();
  }

  private static String digits() {
    return String.valueOf(100_000 + Math.floorMod(UUID.randomUUID().hashCode(), 900_000));
  }
}

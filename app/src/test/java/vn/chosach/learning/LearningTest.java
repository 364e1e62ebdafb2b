package vn.chosach.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonBody;
import vn.chosach.learning.life.LessonEdition;
import vn.chosach.learning.life.LessonEvent;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.learning.life.LessonLifeCycle;
import vn.chosach.learning.life.LessonPart;
import vn.chosach.learning.life.LessonState;
import vn.chosach.learning.life.LessonWish;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkList;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/**
 * What citizens learn: written by one, approved by another of the agency in charge, read again
 * before a day; a quiz and a sheet that need neither scripting nor a name.
 */
@ChosachTest
class LearningTest {

  private static final String SUMMARY =
      "Một câu tóm tắt đủ dài để máy tìm kiếm hiện ra cho người đọc thấy ngay.";

  @Autowired Lessons lessons;
  @Autowired Catalogue catalogue;
  @Autowired Registry registry;
  @Autowired Puppets puppets;
  @Autowired MovableClock clock;
  @Autowired Agencies agencies;
  @Autowired MockMvc mvc;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;

  private ActingOfficer writer;
  private ActingOfficer second;
  private ActingOfficer elsewhere;
  private String word;

  @BeforeEach
  void police_that_write_for_people() {
    writer = registry.officer("CA-AG", Role.CASE_OFFICER);
    second = registry.officer("CA-AG", Role.AGENCY_HEAD);
    elsewhere = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    word = Long.toString(System.nanoTime(), 36);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void every_cell_of_the_life_cycle_is_as_it_is_written() {
    for (LessonState from : LessonState.values()) {
      for (LessonEvent event : LessonEvent.values()) {
        LessonState to =
            switch (event) {
              case WRITE -> null;
              case CHANGE ->
                  from == LessonState.SHOWN || from == LessonState.CHANGED
                      ? LessonState.CHANGED
                      : LessonState.WRITTEN;
              case APPROVE -> waits(from) ? LessonState.SHOWN : null;
              case REFUSE ->
                  !waits(from)
                      ? null
                      : from == LessonState.CHANGED ? LessonState.SHOWN : LessonState.WITHDRAWN;
              case WITHDRAW -> from == LessonState.WITHDRAWN ? null : LessonState.WITHDRAWN;
            };
        assertThat(LessonLifeCycle.row(from, event).map(row -> row.after(from)).orElse(null))
            .as(from + " " + event)
            .isEqualTo(to);
      }
    }
  }

  private static boolean waits(LessonState state) {
    return state == LessonState.WRITTEN || state == LessonState.CHANGED;
  }

  @Test
  void a_lesson_of_an_agency_that_ended_is_withdrawn_by_its_heir() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer before = registry.officer(old, Role.CASE_OFFICER);
    ActingOfficer head = registry.officer(old, Role.AGENCY_HEAD);
    ActingOfficer heir = registry.officer(next, Role.AGENCY_HEAD);
    Lesson written = done(lessons.write(LessonKind.GUIDE, wish("Bài cũ " + word), before));
    Lesson one =
        done(lessons.proceed(written.id(), LessonEvent.APPROVE, "", written.version(), head));
    NewBody.follows(agencies, old, next, registry.today().plusDays(1));
    assertThat(refused(one, LessonEvent.WITHDRAW, "Sai luật", heir))
        .as("not before its day")
        .isEqualTo("learning.not-yours");
    clock.move(Duration.ofDays(1));
    assertThat(refused(one, LessonEvent.WITHDRAW, "Sai luật", head))
        .as("who stayed behind")
        .isEqualTo("learning.not-yours");
    assertThat(refused(one, LessonEvent.WITHDRAW, "Sai luật", elsewhere))
        .isEqualTo("learning.not-yours");
    assertThat(new Desk(mvc, heir).page("/hoc-lieu/" + one.slug()).text()).contains("Rút");
    done(lessons.proceed(one.id(), LessonEvent.WITHDRAW, "Sai luật", one.version(), heir));
    assertThat(ask("/hieu-de-phong/" + one.slug()).getStatus()).isEqualTo(404);
  }

  @Test
  void nothing_is_public_before_a_second_person_of_the_agency_approves() throws Exception {
    ActingOfficer operator = registry.officer("CA-AG", Role.OPERATOR);
    assertThat(refusal(lessons.write(LessonKind.GUIDE, wish("Bài"), operator)))
        .isEqualTo("learning.not-yours");
    Lesson one = done(lessons.write(LessonKind.GUIDE, wish("Bài " + word), writer));
    String page = "/hieu-de-phong/" + one.slug();
    assertThat(ask(page).getStatus()).isEqualTo(404);
    assertThat(lessons.file(one.slug(), elsewhere)).as("not known elsewhere").isEmpty();
    assertThat(refused(one, LessonEvent.APPROVE, "", writer)).isEqualTo("learning.own-text");
    assertThat(refused(one, LessonEvent.APPROVE, "", elsewhere)).isEqualTo("learning.not-yours");
    assertThat(refused(one, LessonEvent.APPROVE, "", operator)).isEqualTo("learning.not-yours");
    ActingOfficer puppet = puppets.of(registry.officer("CA-AG", Role.CASE_OFFICER));
    assertThat(refused(one, LessonEvent.APPROVE, "", puppet))
        .isEqualTo("officers.new-account-signs-nothing");
    assertThat(refused(one, LessonEvent.REFUSE, " ", second)).isEqualTo("learning.words-missing");
    assertThat(waiting(second)).contains("/hoc-lieu/" + one.slug());
    assertThat(waiting(writer)).doesNotContain("/hoc-lieu/" + one.slug());
    assertThat(waiting(elsewhere)).doesNotContain("/hoc-lieu/" + one.slug());
    one = done(lessons.proceed(one.id(), LessonEvent.APPROVE, "", one.version(), second));
    assertThat(read(page).select("h1").text()).isEqualTo("Bài " + word);
    assertThat(read("/en" + page).select("h1").text()).isEqualTo("A page " + word);
    assertThat(read("/hieu-de-phong").select("main a").eachAttr("href")).contains(page);
    assertThat(ask("/sitemap/lessonPages.xml").getContentAsString())
        .contains(page + "</loc><lastmod>");

    one = done(lessons.change(one.id(), wish("Bài khác " + word), one.version(), second));
    assertThat(read(page).select("h1").text()).as("the old text stays").isEqualTo("Bài " + word);
    assertThat(refused(one, LessonEvent.APPROVE, "", second)).isEqualTo("learning.own-text");
    assertThat(lessons.proceed(one.id(), LessonEvent.APPROVE, "", 1, writer))
        .as("an old page")
        .isInstanceOf(ActOutcome.Overtaken.class);
    one = done(lessons.proceed(one.id(), LessonEvent.REFUSE, "Sai ý", one.version(), writer));
    assertThat(one.state()).isEqualTo(LessonState.SHOWN);
    assertThat(refused(one, LessonEvent.WITHDRAW, "", writer)).isEqualTo("learning.words-missing");
    done(lessons.proceed(one.id(), LessonEvent.WITHDRAW, "Có sai sót", one.version(), writer));
    assertThat(ask(page).getStatus()).isEqualTo(404);
    assertThat(lessons.file(one.slug(), second).orElseThrow().steps())
        .extracting(step -> step.event())
        .containsExactly(
            LessonEvent.WRITE,
            LessonEvent.APPROVE,
            LessonEvent.CHANGE,
            LessonEvent.REFUSE,
            LessonEvent.WITHDRAW);
  }

  @Test
  void what_came_with_the_program_says_so_until_two_officers_confirm_it() throws Exception {
    Lesson one = lessons.shown(LessonKind.GUIDE, "gia-nhan-vien-giao-hang").orElseThrow();
    LessonEdition text = one.shownText();
    String page = "/hieu-de-phong/" + one.slug();
    assertThat(read(page).text()).contains("chưa xác nhận");
    assertThat(waiting(writer)).as("one line for all of them").contains("/hoc-lieu");
    var same =
        new LessonWish(
            text.vi(), text.en(), text.right(), text.bases(), text.see(), today().plusDays(90));
    one = done(lessons.change(one.id(), same, one.version(), writer));
    assertThat(read(page).text()).contains("chưa xác nhận");
    done(lessons.proceed(one.id(), LessonEvent.APPROVE, "", one.version(), second));
    assertThat(read(page).text()).doesNotContain("chưa xác nhận");
  }

  @Test
  void what_must_be_read_again_lies_on_the_desk_and_says_so_to_the_reader() throws Exception {
    Lesson one = done(lessons.write(LessonKind.GOODS, wish("Hàng " + word, 30), writer));
    done(lessons.proceed(one.id(), LessonEvent.APPROVE, "", one.version(), second));
    String page = "/hang-that/" + one.slug();
    String desk = "/hoc-lieu/" + one.slug();
    assertThat(waiting(writer)).doesNotContain(desk);
    clock.move(Duration.ofDays(20));
    assertThat(waiting(writer)).as("two weeks before").contains(desk);
    assertThat(waiting(elsewhere)).doesNotContain(desk);
    assertThat(read(page).text()).doesNotContain("quá ngày xem lại");
    clock.move(Duration.ofDays(12));
    assertThat(read(page).text()).contains("quá ngày xem lại");
  }

  @Test
  void what_is_wrong_with_a_text_is_named() {
    assertThat(bad(body("Bài", SUMMARY, "Dòng"), 30)).isEqualTo("learning.title-out-of-range");
    assertThat(bad(body("Bài hợp lệ", "Ngắn", "Dòng"), 30))
        .isEqualTo("learning.summary-out-of-range");
    assertThat(bad(body("Bài hợp lệ", SUMMARY), 30)).isEqualTo("learning.lines-out-of-range");
    assertThat(bad(body("Bài hợp lệ", SUMMARY, "Một", "Hai"), 30))
        .as("one language says more than the other")
        .isEqualTo("learning.lines-differ");
    for (String line :
        List.of("Gọi 0912 345 678", "STK 1903 4567 8901", "Xem https://shop.example/")) {
      assertThat(bad(body("Bài hợp lệ", SUMMARY, line), 30))
          .as(line)
          .isEqualTo("learning.names-somebody");
    }
    assertThat(bad(body("Bài hợp lệ", SUMMARY, "Tra ở https://vfa.gov.vn hoặc gọi 113"), 0))
        .as("a body of the state may be named")
        .isEqualTo("learning.review-out-of-range");
    assertThat(bad(body("Bài hợp lệ", SUMMARY, "Dòng"), 367))
        .isEqualTo("learning.review-out-of-range");
    assertThat(
            refusal(
                lessons.write(
                    LessonKind.GUIDE,
                    with(wish("Bài hợp lệ"), List.of("luat-khong-co"), ""),
                    writer)))
        .isEqualTo("learning.unknown-law");
    assertThat(
            refusal(
                lessons.write(
                    LessonKind.GUIDE, with(wish("Bài hợp lệ"), List.of(), "khong-co"), writer)))
        .isEqualTo("learning.unknown-guide");
    assertThat(refusal(lessons.write(LessonKind.GUIDE, wish("Tờ dán"), writer)))
        .as("the address of another page")
        .isEqualTo("learning.title-taken");
  }

  @Test
  void every_text_that_ships_is_whole_in_both_languages() {
    int found = 0;
    for (LessonKind kind : LessonKind.values()) {
      for (Lesson one : lessons.shown(kind)) {
        LessonEdition text = one.shownText();
        found += text.shipped() ? 1 : 0;
        for (LessonPart part : kind.parts()) {
          assertThat(text.en().lines(part))
              .as(one.slug() + " " + part)
              .hasSameSizeAs(text.vi().lines(part))
              .isNotEmpty()
              .allMatch(line -> !line.isBlank());
        }
        assertThat(text.bases()).allMatch(code -> catalogue.legalBasis(code).isPresent());
        assertThat(kind == LessonKind.QUESTION)
            .as(one.slug())
            .isEqualTo(
                text.right() > 0 && text.right() <= text.vi().lines(LessonPart.ANSWERS).size());
      }
    }
    assertThat(found).isGreaterThan(38);
    assertThat(lessons.shown(LessonKind.GOODS)).hasSizeGreaterThanOrEqualTo(20);
    assertThat(lessons.shown(LessonKind.GUIDE)).hasSizeGreaterThanOrEqualTo(10);
    List<Lesson> articles = lessons.shown(LessonKind.ARTICLE);
    assertThat(articles.stream().filter(one -> one.shownText().shipped()))
        .as("on harm, on the law, on crime by high technology")
        .hasSizeGreaterThanOrEqualTo(6)
        .allMatch(one -> one.shownText().bases().size() > 1);
  }

  @Test
  void the_quiz_marks_and_explains_each_answer_and_keeps_nothing() throws Exception {
    List<Lesson> asked = lessons.shown(LessonKind.QUESTION);
    String so = "";
    for (int i = 0; i < asked.size(); i++) {
      int right = asked.get(i).shownText().right();
      int chosen = i == 0 ? right % 2 + 1 : right;
      Document question = read("/hieu-de-phong/trac-nghiem?da=" + so);
      assertThat(question.select("input[name=chon]")).hasSizeGreaterThan(1);
      MockHttpServletResponse answer =
          ask("/hieu-de-phong/trac-nghiem?da=" + so + "&chon=" + chosen + "&gui=1");
      assertThat(answer.getHeader("Set-Cookie")).isNull();
      Document told = Jsoup.parse(answer.getContentAsString());
      assertThat(told.select("[role=status]").text().strip())
          .startsWith(i == 0 ? "Chưa đúng" : "Đúng")
          .contains(asked.get(i).shownText().vi().lines(LessonPart.WHY).getFirst());
      so += chosen;
      assertThat(told.select("a.btn").attr("href"))
          .isEqualTo("/hieu-de-phong/trac-nghiem?da=" + so);
    }
    Document result = read("/hieu-de-phong/trac-nghiem?da=" + so);
    assertThat(result.select("h1").text())
        .isEqualTo("Bạn đúng %d trên %d câu".formatted(asked.size() - 1, asked.size()));
    assertThat(result.select("main .lessons a")).as("to read for the wrong one").hasSize(1);
    assertThat(ask("/hieu-de-phong/trac-nghiem?da=&gui=1").getStatus()).isEqualTo(422);
    for (String nonsense : List.of("da=9999999999999", "da=<script>", "da=1&chon=9&gui=")) {
      assertThat(ask("/hieu-de-phong/trac-nghiem?" + nonsense).getStatus())
          .as(nonsense)
          .isEqualTo(200);
    }
  }

  @Test
  void a_sheet_carries_the_numbers_and_the_address_of_this_installation() throws Exception {
    for (String path :
        List.of("/hieu-de-phong/to-dan", "/en/hieu-de-phong/gia-danh-cong-an/to-dan")) {
      Document sheet = read(path);
      assertThat(sheet.select(".sheet strong").text()).contains("localhost", "/phan-anh");
      assertThat(sheet.select(".sheet dl dd").eachText()).contains("113").doesNotHaveDuplicates();
      assertThat(sheet.select(".sheet__qr path")).hasSize(2);
      assertThat(sheet.select(".sheet li")).hasSizeBetween(5, 14);
    }
  }

  @Test
  void the_whole_is_done_by_links_and_forms() throws Exception {
    var desk = new Desk(mvc, writer);
    assertThat(desk.page("/hoc-lieu").select("main .btns a").eachAttr("href"))
        .contains("/hoc-lieu/moi/cam-nang", "/hoc-lieu/moi/cau-hoi");
    for (LessonKind kind : List.of(LessonKind.GUIDE, LessonKind.QUESTION)) {
      var form = desk.page("/hoc-lieu/moi/" + kind.slug());
      assertThat(form.select("[name=tom-tat], [name=tom-tat-en]").eachAttr("maxlength"))
          .as("no more than is taken")
          .containsOnly(String.valueOf(kind.longestSummary()));
      assertThat(form.select("[name=tieu-de]").attr("maxlength")).isEqualTo("54");
    }
    String here =
        desk.does(
            "/hoc-lieu/moi/cau-hoi",
            "/moi/cau-hoi",
            "tieu-de",
            "Câu hỏi " + word,
            "tom-tat",
            SUMMARY,
            "answers",
            "Chuyển tiền\nTắt máy",
            "why",
            "Vì đó là lừa đảo",
            "tieu-de-en",
            "Question " + word,
            "tom-tat-en",
            SUMMARY,
            "answers-en",
            "Pay\nHang up",
            "why-en",
            "Because it is fraud",
            "dung",
            "2",
            "doc-them",
            "gia-danh-cong-an",
            "xem-lai",
            today().plusDays(60).toString());
    assertThat(desk.status(here + "/lam/duyet")).as("not by who wrote it").isEqualTo(404);
    assertThat(new Desk(mvc, elsewhere).status(here)).isEqualTo(404);
    var other = new Desk(mvc, second);
    assertThat(other.page(here).select(".panel ins")).as("nothing was there before").isEmpty();
    other.does(here + "/lam/duyet", "/duyet", "loi", "");
    desk.does(here + "/lam/sua", "/sua", "why", "Vì công an không gọi điện đòi tiền");
    assertThat(other.page(here).select(".panel ins").eachText())
        .as("what is new stands out")
        .contains("Vì công an không gọi điện đòi tiền");
    other.does(here + "/lam/tra-lai", "/tra-lai", "loi", "Giữ bản cũ");
    other.does(here + "/lam/rut", "/rut", "loi", "Câu hỏi thử");
    assertThat(desk.page(here).text()).contains("Không công khai", "Câu hỏi thử");
    String told =
        URLDecoder.decode(
            desk.page("/hoc-lieu/gia-danh-cong-an")
                .select("main .btns a")
                .eachAttr("href")
                .getLast(),
            StandardCharsets.UTF_8);
    assertThat(desk.page(told).select("input[name=duong-dan]").val())
        .as("an item of outreach links to a guide")
        .endsWith("/hieu-de-phong/gia-danh-cong-an");
    Lesson article = done(lessons.write(LessonKind.ARTICLE, wish("Bài hại " + word), writer));
    String open = "/hieu-de-phong/bai-viet/" + article.slug();
    String picture = "/anh-chia-se" + open + ".png";
    assertThat(mvc.perform(get(open)).andReturn().getResponse().getStatus()).isEqualTo(404);
    assertThat(mvc.perform(get(picture)).andReturn().getResponse().getStatus()).isEqualTo(404);
    assertThat(desk.status("/hoc-lieu/" + article.slug() + "/lam/duyet")).isEqualTo(404);
    other.does("/hoc-lieu/" + article.slug() + "/lam/duyet", "/duyet", "loi", "");
    assertThat(desk.page("/hieu-de-phong/bai-viet").select("ul.lessons a").eachAttr("href"))
        .contains(open);
    assertThat(desk.page(open).text()).contains("Tác hại", "Pháp luật quy định");
    assertThat(desk.page(open).select("meta[property=og:image]").attr("content")).endsWith(picture);
    assertThat(mvc.perform(get(picture)).andReturn().getResponse().getContentType())
        .isEqualTo("image/png");
    for (String page :
        List.of(
            "/en/hieu-de-phong/bai-viet",
            "/en/hoc-lieu?phan=tat-ca",
            "/en" + here,
            "/en/hoc-lieu/moi/to-dan")) {
      assertThat(desk.page(page).text()).as(page).doesNotContainPattern("learning\\.[a-z]");
    }
  }

  private List<String> waiting(ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts)).stream()
        .map(WorkItem::href)
        .toList();
  }

  private LessonWish wish(String title) {
    return wish(title, 60);
  }

  /** The same one line in each part of every kind. */
  private LessonWish wish(String title, int days) {
    return new LessonWish(
        body(title, SUMMARY, "Một việc cụ thể"),
        body(title.replace("Bài", "A page"), SUMMARY, "One thing to do"),
        0,
        List.of(),
        "",
        today().plusDays(days));
  }

  private static LessonWish with(LessonWish wish, List<String> bases, String see) {
    return new LessonWish(wish.vi(), wish.en(), 0, bases, see, wish.reviewBy());
  }

  private static LessonBody body(String title, String summary, String... lines) {
    var parts = new java.util.EnumMap<LessonPart, List<String>>(LessonPart.class);
    for (LessonPart part : LessonPart.values()) {
      parts.put(part, List.of(lines));
    }
    return new LessonBody(title, summary, Map.copyOf(parts));
  }

  private String bad(LessonBody body, int days) {
    var good = wish("Bài hợp lệ");
    return refusal(
        lessons.write(
            LessonKind.GUIDE,
            new LessonWish(body, good.en(), 0, List.of(), "", today().plusDays(days)),
            writer));
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private String refused(Lesson one, LessonEvent event, String words, ActingOfficer who) {
    return refusal(lessons.proceed(one.id(), event, words, one.version(), who));
  }

  private static Lesson done(ActOutcome<Lesson> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return Objects.requireNonNull(((ActOutcome.Done<Lesson>) outcome).value());
  }

  private static String refusal(ActOutcome<Lesson> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Lesson>) outcome).refusal().code();
  }

  private Document read(String path) throws Exception {
    MockHttpServletResponse answer = ask(path);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private MockHttpServletResponse ask(String path) throws Exception {
    return mvc.perform(get(path)).andReturn().getResponse();
  }
}

package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.chosach.officers.signin.Visit.parsed;
import static vn.chosach.officers.signin.Visit.path;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.StatementsSeen;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officers;
import vn.chosach.officers.sessions.DeskSessions;
import vn.chosach.officers.signin.People.Person;

@ChosachTest
class SessionsTest {

  @Autowired People people;
  @Autowired Officers officers;
  @Autowired DeskSessions sessions;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;
  @Autowired SessionRepositoryFilter<?> filter;
  @LocalServerPort int port;

  @AfterEach
  void presentTime() {
    clock.reset();
  }

  @Test
  void theSessionOfALeaverEndsAtOnce() {
    Person person = people.complete(Role.CASE_OFFICER);
    var visit = new Visit(port);
    visit.signIn(people, person);
    People.done(officers.end(Actor.SYSTEM, person.id(), null, "nghỉ việc"));
    assertThat(path(visit.get("/ban-lam-viec"))).startsWith("/dang-nhap?ve=");
  }

  @Test
  void aRevokedRoleTakesEffectWithTheNextClick() {
    people.withPassword(Role.ADMINISTRATOR);
    Person person = people.complete(Role.ADMINISTRATOR);
    var visit = new Visit(port);
    visit.signIn(people, person);
    assertThat(visit.get("/quan-tri/tai-khoan").statusCode()).isEqualTo(200);
    var assignment = officers.account(person.id()).orElseThrow().assignments().getFirst().id();
    People.done(officers.revoke(Actor.SYSTEM, assignment, null, "đổi việc"));
    assertThat(visit.get("/quan-tri/tai-khoan").statusCode()).isEqualTo(403);
    assertThat(visit.get("/ban-lam-viec").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodysEyesAreToldToReadASessionAndItsOfficer() throws Exception {
    var visit = new Visit(port);
    visit.signIn(people, people.complete(Role.CASE_OFFICER));
    var request = get("/ho-so-cua-toi").cookie(new Cookie("phien", visit.cookie()));
    mvc.perform(request);
    try (var asked = StatementsSeen.here()) {
      assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(200);
      assertThat(asked.lines())
          .filteredOn(line -> line.contains("JOIN officers.spring_session s"))
          .isNotEmpty()
          .allMatch(line -> line.startsWith(Journal.WHOEVER_LOOKS));
      assertThat(asked.lines())
          .filteredOn(line -> line.matches(".* AS roles FROM officers.officer .* AND o.id = .*"))
          .isNotEmpty()
          .allMatch(line -> line.startsWith(Journal.WHOEVER_LOOKS));
    }
  }

  @Test
  void aRequestReadsItsSessionAndItsOfficerOnceAndWritesNeither() throws Exception {
    var visit = new Visit(port);
    visit.signIn(people, people.complete(Role.CASE_OFFICER));
    var request = get("/thong-bao").cookie(new Cookie("phien", visit.cookie()));
    mvc.perform(request);
    // The name of the agency is asked for every other second, and then in the midst of the officer.
    await()
        .until(
            () -> {
              try (var asked = StatementsSeen.here()) {
                var answer = mvc.perform(request).andReturn().getResponse();
                assertThat(answer.getStatus()).isEqualTo(200);
                assertThat(answer.getCookie("phien")).as("who has it is not given it").isNull();
                assertThat(said(asked, ".*FROM \\(SELECT \\?::text AS id\\) asked .*")).isOne();
                assertThat(said(asked, ".* AS roles FROM officers.officer .* AND o.id = .*"))
                    .as(() -> String.join("\n", asked.statements()))
                    .isOne();
                assertThat(said(asked, ".*(UPDATE|INSERT INTO|DELETE FROM) officers\\.spring.*"))
                    .isZero();
                return said(asked, ".* FROM directory\\.agency\\).*") > 0;
              }
            });
  }

  @Test
  void noSessionBeginsOfWhichTheBrowserIsNotToldBecauseTheAnswerLeft() throws Exception {
    var request = new MockHttpServletRequest("GET", "/");
    var answer = new MockHttpServletResponse();
    long before = kept();
    assertThatThrownBy(
            () ->
                filter.doFilter(
                    request,
                    answer,
                    (asked, answered) -> {
                      answered.flushBuffer();
                      ((HttpServletRequest) asked).getSession().setAttribute("a", "b");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(kept()).isLessThanOrEqualTo(before);
  }

  private long kept() {
    return jdbc.sql("SELECT count(*) FROM officers.spring_session").query(Long.class).single();
  }

  private static long said(StatementsSeen asked, String pattern) {
    return asked.statements().stream().filter(one -> one.matches(pattern)).count();
  }

  @Test
  void aSessionThatIsEndedBetweenTwoRequestsOpensNothingMore() {
    Person person = people.complete(Role.CASE_OFFICER);
    var visit = new Visit(port);
    visit.signIn(people, person);
    assertThat(path(visit.get("/ban-lam-viec"))).isEqualTo("/ban-lam-viec");
    var form = visit.page("/ho-so-cua-toi");
    assertThat(sessions.endAll(person.id(), null)).isOne();
    Map<String, String> wish = Map.of("language", "en", "shortcuts", "false");
    visit.submit(form, "/tuy-chon", wish);
    assertThat(officers.inOffice(person.id()).orElseThrow().language()).isEqualTo("vi");
    assertThat(path(visit.get("/ban-lam-viec"))).startsWith("/dang-nhap?ve=");
    assertThat(sessions.of(person.id(), null)).as("nothing brings it back").isEmpty();
  }

  @Test
  void thatASessionWasUsedIsWrittenOnceAMinuteAndItEndsNoLaterForIt() {
    Person person = people.complete(Role.CASE_OFFICER);
    var visit = new Visit(port);
    visit.signIn(people, person);
    String key = sessions.of(person.id(), null).getFirst().key();
    long before = usedLast(key, 30);
    assertThat(path(visit.get("/ban-lam-viec"))).isEqualTo("/ban-lam-viec");
    assertThat(usedLast(key, 0)).as("not a minute ago").isEqualTo(before);
    before = usedLast(key, 35);
    assertThat(path(visit.get("/ban-lam-viec"))).isEqualTo("/ban-lam-viec");
    assertThat(usedLast(key, 0)).as("a minute ago").isGreaterThan(before + 60_000);
    usedLast(key, 1_800);
    assertThat(path(visit.get("/ban-lam-viec"))).startsWith("/dang-nhap?ve=");
  }

  /** When a session was used last, after it was made so many seconds older. */
  private long usedLast(String key, int seconds) {
    return jdbc.sql(
            """
            UPDATE officers.spring_session
               SET last_access_time = last_access_time - 1000 * :seconds,
                   expiry_time = expiry_time - 1000 * :seconds
             WHERE primary_id = :key RETURNING last_access_time
            """)
        .param("seconds", seconds)
        .param("key", key)
        .query(Long.class)
        .single();
  }

  @Test
  void twelveHoursAfterSignInASessionEndsWhateverHappens() {
    Person person = people.complete();
    var visit = new Visit(port);
    visit.signIn(people, person);
    clock.move(Duration.ofHours(11));
    assertThat(path(visit.get("/ban-lam-viec"))).isEqualTo("/ban-lam-viec");
    clock.move(Duration.ofHours(1));
    assertThat(path(visit.get("/ban-lam-viec"))).startsWith("/dang-nhap");
  }

  @Test
  void theSessionOfAStrangerLivesThirtyMinutesAndNoMore() {
    var visit = new Visit(port);
    var form = visit.page("/dang-nhap");
    assertThat(visit.cookie()).isNotEmpty();
    Map<String, Object> kept =
        jdbc.sql(
                """
                SELECT primary_id AS id, max_inactive_interval AS seconds,
                       expiry_time - last_access_time AS left_over
                  FROM officers.spring_session WHERE principal_name IS NULL
                 ORDER BY creation_time DESC LIMIT 1
                """)
            .query()
            .singleRow();
    assertThat(kept).containsEntry("seconds", 1800).containsEntry("left_over", 1_800_000L);
    Map<String, String> wrong = Map.of("account", "khong-co-ai", "password", "không đúng");
    assertThat(visit.submit(form, "/dang-nhap", wrong).statusCode())
        .as("it lives: the account is what is wrong")
        .isEqualTo(422);

    String before = visit.cookie();
    // The clock of the sessions is the machine's own, so it is the visit that is made older.
    assertThat(
            jdbc.sql(
                    """
                    UPDATE officers.spring_session
                       SET last_access_time = last_access_time - 1800001,
                           expiry_time = expiry_time - 1800001
                     WHERE primary_id = ?
                    """)
                .param(kept.get("id"))
                .update())
        .isEqualTo(1);
    var answer = visit.submit(form, "/dang-nhap", wrong);
    assertThat(answer.statusCode()).as("the form of a dead session is not read").isNotEqualTo(422);
    assertThat(visit.cookie()).isNotEqualTo(before);
  }

  @Test
  void signingOutTellsTheBrowserToForget() {
    var visit = new Visit(port);
    visit.signIn(people, people.complete());
    String token = visit.page("/ho-so-cua-toi").select("input[name=_csrf]").attr("value");
    var sent =
        Jsoup.connect("http://localhost:" + port + "/dang-xuat")
            .cookie("phien", visit.cookie())
            .data("_csrf", token)
            .method(Connection.Method.POST)
            .followRedirects(false);
    Response left = sent(sent);
    assertThat(left.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
    assertThat(path(visit.get("/ban-lam-viec"))).startsWith("/dang-nhap");
  }

  @Test
  void anOfficerSeesTheSessionsAndEndsOne() {
    Person person = people.complete();
    var here = new Visit(port);
    var there = new Visit(port);
    here.signIn(people, person);
    there.signIn(people, person);
    var profile = here.page("/ho-so-cua-toi");
    assertThat(profile.select("tbody th").eachText()).contains("Chrome · Linux");
    assertThat(profile.text()).contains("Phiên này");
    assertThat(profile.html()).doesNotContain(there.cookie());
    Response after = here.submit(profile, "/phien/ket-thuc", Map.of());
    assertThat(parsed(after).text()).contains("Đã kết thúc phiên đó.");
    assertThat(path(there.get("/ban-lam-viec"))).startsWith("/dang-nhap");
    assertThat(path(here.get("/ban-lam-viec"))).isEqualTo("/ban-lam-viec");
  }

  private static Response sent(Connection request) {
    try {
      return request.execute();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nobodyEndsTheSessionOfAnother() {
    Person victim = people.complete();
    Person other = people.complete();
    var theirs = new Visit(port);
    theirs.signIn(people, victim);
    String key = sessions.of(victim.id(), null).getFirst().key();
    new Visit(port).signIn(people, other);
    var visit = new Visit(port);
    visit.signIn(people, other);
    Response answer =
        visit.submit(visit.page("/ho-so-cua-toi"), "/phien/ket-thuc", Map.of("key", key));
    assertThat(parsed(answer).text()).doesNotContain("Đã kết thúc phiên đó.");
    assertThat(path(theirs.get("/ban-lam-viec"))).isEqualTo("/ban-lam-viec");
  }

  @Test
  void signingOutEverywhereEndsAllSessions() {
    Person person = people.complete();
    var here = new Visit(port);
    var there = new Visit(port);
    there.signIn(people, person);
    here.signIn(people, person);
    Response out = here.submit(here.page("/ho-so-cua-toi"), "/phien/ket-thuc-tat-ca", Map.of());
    assertThat(path(out)).isEqualTo("/dang-nhap");
    assertThat(parsed(out).text()).contains("Bạn đã đăng xuất trên mọi thiết bị.");
    assertThat(path(here.get("/ban-lam-viec"))).startsWith("/dang-nhap");
    assertThat(path(there.get("/ban-lam-viec"))).startsWith("/dang-nhap");
  }

  @Test
  void changingThePasswordEndsTheOtherSessionsOnly() {
    Person person = people.complete();
    var here = new Visit(port);
    var there = new Visit(port);
    there.signIn(people, person);
    here.signIn(people, person);
    String path = "/ho-so-cua-toi/mat-khau";
    String fresh = "Câu mới dễ nhớ hơn 1";
    Response wrong =
        here.submit(path, Map.of("current", "không đúng", "password", fresh, "again", fresh));
    assertThat(parsed(wrong).select("#current-error").text())
        .contains("Mật khẩu hiện tại không đúng");
    Response done =
        here.submit(path, Map.of("current", People.PASSWORD, "password", fresh, "again", fresh));
    assertThat(parsed(done).text()).contains("Đã đổi mật khẩu.");
    assertThat(path(there.get("/ban-lam-viec"))).startsWith("/dang-nhap");
  }

  @Test
  void preferencesDecideTheFirstPage() {
    Person person = people.complete();
    var visit = new Visit(port);
    visit.signIn(people, person);
    visit.submit(
        visit.page("/ho-so-cua-toi"), "/tuy-chon", Map.of("language", "en", "shortcuts", "false"));
    assertThat(officers.inOffice(person.id()).orElseThrow().shortcuts()).isFalse();
    var again = new Visit(port);
    assertThat(path(again.signIn(people, person))).isEqualTo("/en/ban-lam-viec");
    assertThat(again.page("/en/ban-lam-viec").select(".who span").text())
        .isEqualTo("An Giang Market Surveillance Sub-department");
    assertThat(again.page("/ban-lam-viec").select(".who span").text())
        .isEqualTo("Chi cục Quản lý thị trường tỉnh An Giang");
  }
}

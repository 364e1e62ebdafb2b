package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.officers.signin.Visit.parsed;
import static vn.chosach.officers.signin.Visit.path;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Role;
import vn.chosach.officers.sessions.LocalPath;
import vn.chosach.officers.signin.People.Person;

@ChosachTest
class SignInTest {

  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void passwordAndCodeLeadToTheDesk() {
    var visit = new Visit(port);
    Response desk = visit.signIn(people, people.complete(Role.CASE_OFFICER));
    assertThat(path(desk)).isEqualTo("/ban-lam-viec");
    assertThat(parsed(desk).select("h1").text()).isEqualTo("Hôm nay");
    assertThat(parsed(desk).select("header").text()).contains("Cán bộ nguoi", "Quản lý thị trường");
  }

  @Test
  void theAskedPageIsShownAfterwardsInItsLanguage() {
    var visit = new Visit(port);
    Response form = visit.get("/en/ho-so-cua-toi?x=1%262");
    assertThat(path(form)).isEqualTo("/en/dang-nhap?ve=%2Fen%2Fho-so-cua-toi%3Fx%3D1%25262");
    Response profile = visit.signIn(people, people.complete(), path(form));
    assertThat(path(profile)).isEqualTo("/en/ho-so-cua-toi?x=1%262");
    assertThat(parsed(profile).select("h1").text()).isEqualTo("My profile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "/dang-xuat",
        "/en/dang-nhap?ve=/x",
        "/a\nb",
        "javascript:alert(1)",
        "/{page}",
        ""
      })
  void anAddressThatIsNotALocalPageIsForgotten(String back) {
    assertThat(LocalPath.checked(back)).isNull();
  }

  @Test
  void aLocalPageIsKept() {
    assertThat(LocalPath.checked("/en/quan-tri/tai-khoan?tu=a"))
        .isEqualTo("/en/quan-tri/tai-khoan?tu=a");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
    Person person = people.complete();
    String wrong = answer(person.account(), "Không phải câu đó 1");
    String unknown = answer("khong.co.nguoi.nay", "Không phải câu đó 1");
    assertThat(wrong).contains("Tên tài khoản hoặc mật khẩu không đúng");
    assertThat(unknown.replace("khong.co.nguoi.nay", person.account())).isEqualTo(wrong);
  }

  @Test
  void anAccountWithoutPasswordGetsThatAnswerToo() {
    assertThat(answer(people.opened().account(), ""))
        .contains("Tên tài khoản hoặc mật khẩu không đúng");
  }

  @Test
  void aNameOfTenThousandCharactersIsAnUnknownName() {
    assertThat(answer("ă".repeat(10_000), "x".repeat(10_000)))
        .contains("Tên tài khoản hoặc mật khẩu không đúng")
        .hasSizeLessThan(10_000);
  }

  @Test
  void aNameTypedInPiecesIsFound() {
    Person person = people.opened("trực." + System.nanoTime() % 100_000);
    people.withPassword(person);
    String pieces = Normalizer.normalize(person.account(), Normalizer.Form.NFD);
    assertThat(pieces).isNotEqualTo(person.account());
    Response next =
        new Visit(port)
            .submit(
                "/dang-nhap",
                Map.of(
                    "account",
                    " " + pieces.toUpperCase(java.util.Locale.ROOT),
                    "password",
                    Normalizer.normalize(People.PASSWORD, Normalizer.Form.NFD)));
    assertThat(path(next)).isEqualTo("/dang-nhap/thiet-lap-ma");
  }

  @Test
  void signingInRenewsTheCookieAndTheOldOneOpensNothing() {
    var visit = new Visit(port);
    visit.get("/dang-nhap");
    String before = visit.cookie();
    visit.signIn(people, people.complete());
    assertThat(visit.cookie()).isNotEmpty().isNotEqualTo(before);
    assertThat(sessionsNamed(before)).isZero();
  }

  @Test
  void theCookieIsHiddenFromScriptsAndFromOtherSites() {
    assertThat(new Visit(port).get("/dang-nhap").header("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void aSessionRowHoldsOnlyShortText() {
    var visit = new Visit(port);
    Person person = people.complete();
    visit.signIn(people, person);
    visit.page("/ho-so-cua-toi");
    var kept =
        jdbc.sql(
                """
                SELECT a.attribute_name, a.attribute_bytes, s.max_inactive_interval
                  FROM officers.spring_session s
                  JOIN officers.spring_session_attributes a ON a.session_primary_id = s.primary_id
                 WHERE s.principal_name = :id
                """)
            .param("id", person.id().toString())
            .query(
                (row, n) ->
                    row.getString(1)
                        + "="
                        + new String(row.getBytes(2), StandardCharsets.UTF_8)
                        + "/"
                        + row.getInt(3))
            .list();
    assertThat(kept)
        .allMatch(text -> text.matches("[a-zA-Z.]+_?[A-Z_]*=[\\p{L}0-9 ·_-]+/1800"))
        .anyMatch(text -> text.contains("=" + person.id()))
        .hasSizeBetween(3, 4);
  }

  @Test
  void signedInPagesAreStoredNowhere() {
    var visit = new Visit(port);
    Response desk = visit.signIn(people, people.complete());
    assertThat(desk.header("Cache-Control")).contains("no-store");
  }

  @Test
  void signingOutEndsTheSession() {
    var visit = new Visit(port);
    Response desk = visit.signIn(people, people.complete());
    Response out = visit.submit(parsed(desk), "/dang-xuat", Map.of());
    assertThat(path(out)).isEqualTo("/dang-nhap");
    assertThat(parsed(out).text()).contains("Bạn đã đăng xuất.");
    assertThat(path(visit.get("/ban-lam-viec"))).startsWith("/dang-nhap?ve=");
  }

  @Test
  void aFormOfASessionThatEndedLeadsBackToTheForm() {
    var visit = new Visit(port);
    var form = visit.page("/dang-nhap");
    visit.dropCookies();
    Response back =
        visit.submit(form, "/dang-nhap", Map.of("account", "ai", "password", "gì đó dài dài"));
    assertThat(path(back)).isEqualTo("/dang-nhap?het-phien");
    assertThat(parsed(back).text()).contains("Phiên trước đã hết hạn");
  }

  @Test
  void htmxIsSentToTheSignInPageAsAWhole() throws Exception {
    Response answer =
        org.jsoup.Jsoup.connect("http://localhost:" + port + "/ban-lam-viec")
            .header("HX-Request", "true")
            .ignoreHttpErrors(true)
            .execute();
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.header("HX-Redirect")).isEqualTo("/dang-nhap?ve=%2Fban-lam-viec");
  }

  private String answer(String account, String password) {
    Response response =
        new Visit(port).submit("/dang-nhap", Map.of("account", account, "password", password));
    assertThat(response.statusCode()).isEqualTo(422);
    return parsed(response).select("main").html().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  private long sessionsNamed(String cookie) {
    String id = new String(java.util.Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    return jdbc.sql(
            """
            SELECT count(*) FROM officers.spring_session
             WHERE session_id = encode(sha256(convert_to(:id, 'UTF8')), 'hex')
            """)
        .param("id", id)
        .query(Long.class)
        .single();
  }
}

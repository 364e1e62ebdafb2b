package vn.chosach.officers.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A visitor without scripting: follows redirects, keeps cookies, sends forms as they stand. */
public final class Visit {

  private static final String SECOND_STEP = "/dang-nhap/ma";

  private final String origin;
  private final Connection session;

  public Visit(int port) {
    this.origin = "http://localhost:" + port;
    this.session =
        Jsoup.newSession()
            .ignoreHttpErrors(true)
            .timeout(60_000)
            .userAgent("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36");
  }

  public Response get(String path) {
    return send(session.newRequest(origin + path).method(Connection.Method.GET));
  }

  public Document page(String path) {
    return parsed(get(path));
  }

  /**
   * Sends the form of a page that goes to an address, with these fields changed; each in its place,
   * as browsers do.
   */
  public Response submit(Document page, String action, Map<String, String> fields) {
    var form = (FormElement) page.selectFirst("main form[action$=" + action + "]");
    if (form == null) {
      form = (FormElement) page.selectFirst("form[action$=" + action + "]");
    }
    if (form == null) {
      throw new AssertionError("no form to " + action + " in " + page.select("form"));
    }
    Connection request = session.newRequest(form.absUrl("action")).method(Connection.Method.POST);
    var changed = new LinkedHashMap<>(fields);
    for (var field : form.formData()) {
      String typed = changed.remove(field.key());
      if (typed != null) {
        request.data(field.key(), typed);
      } else if (!fields.containsKey(field.key())) {
        request.data(field.key(), field.value());
      }
    }
    changed.forEach(request::data);
    return send(request);
  }

  public Response submit(String path, Map<String, String> fields) {
    return submit(page(path), path, fields);
  }

  /** Sends a form that no page offers, with the token of a page. */
  public Response forged(Document page, String path, Map<String, String> fields) {
    String token = page.select("input[name=_csrf]").attr("value");
    Connection request = session.newRequest(origin + path).method(Connection.Method.POST);
    return send(request.data("_csrf", token).data(fields));
  }

  /** Both steps of a sign-in. The desk that follows, which asks every room, is not drawn. */
  public void enter(People people, People.Person person) {
    Document code = parsed(named("/dang-nhap", person));
    session.followRedirects(false);
    Response answer = submit(code, SECOND_STEP, Map.of("code", people.code(person)));
    session.followRedirects(true);
    String next = answer.header("Location");
    if (next == null || next.contains("/dang-nhap")) {
      throw new AssertionError(answer.statusCode() + " to " + next);
    }
  }

  /** Both steps of a sign-in; the answer is the page that follows. */
  public Response signIn(People people, People.Person person) {
    return signIn(people, person, "/dang-nhap");
  }

  Response signIn(People people, People.Person person, String form) {
    Document code = parsed(named(form, person));
    return submit(code, SECOND_STEP, Map.of("code", people.code(person)));
  }

  private Response named(String form, People.Person person) {
    return submit(
        page(form), "/dang-nhap", Map.of("account", person.account(), "password", People.PASSWORD));
  }

  public String cookie() {
    return session.cookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("phien"))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  void dropCookies() {
    session.cookieStore().removeAll();
  }

  public static Document parsed(Response response) {
    try {
      return response.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String path(Response response) {
    var url = response.url();
    return url.getPath() + (url.getQuery() == null ? "" : "?" + url.getQuery());
  }

  private static Response send(Connection request) {
    try {
      return request.execute().readFully();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

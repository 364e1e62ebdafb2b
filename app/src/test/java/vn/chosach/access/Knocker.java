package vn.chosach.access;


import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knocks at one address and takes back whatever the knocking did, so that the next one finds the
 * records as they were.
 */
@Component
class Knocker {

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Map<Who, Pass> passes = new ConcurrentHashMap<>();

  Knocker(TransactionTemplate transaction, JdbcClient jdbc) {
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param body as text
   * @param acts entries that an act left in the journal
   * @param questions how often the database was asked
   * @param nanos how long it took, for the summary only
   */
  record Answer(int status, String body, int acts, int questions, long nanos) {

    /** The body without what differs from one request to the next. */
    String bare(String id) {
      return body.replace(id, "…")
          .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "id")
          .replaceAll("<div class=\"said\"[^>]*>.*?</div>", "said")
          .replaceAll("value=\"[^\"]{20,}\"", "token")
          .replaceAll("<(span|strong) class=\"code\">[^<]*</\\1>", "ref");
    }
  }

  Answer get(MockMvc browser, Who who, String path) {
    return knock(browser, who, path, false);
  }

  Answer post(MockMvc browser, Who who, String path) {
    return knock(browser, who, path, true);
  }

  private Answer knock(MockMvc browser, Who who, String path, boolean act) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              long begun = System.nanoTime();
              var counted = Questions.counted(() -> response(browser, who, path, act));
              MockHttpServletResponse response = counted.answer();
              int acts = !act || response.getStatus() >= 500 ? 0 : acts();
              return new Answer(response.getStatus(), text(response), acts, counted.questions(), System.nanoTime() - begun);
            }));
  }

  private MockHttpServletResponse response(MockMvc browser, Who who, String path, boolean act) {
    try {
      var request =
          act
              ? filled(browser, who, MockMvcRequestBuilders.post(path))
              : MockMvcRequestBuilders.get(path);
      return browser.perform(request.with(who.knocking())).andReturn().getResponse();
    } catch (Exception defect) {
      var broken = new MockHttpServletResponse();
      broken.setStatus(599);
      broken.setContentType("text/plain;charset=UTF-8");
      try {
        broken.getWriter().write(path + ": " + root(defect));
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return broken;
    }
  }

  /** With the token of the forms, which the desk gives to an officer once. */
  private MockHttpServletRequestBuilder filled(
      MockMvc browser, Who who, MockHttpServletRequestBuilder post) throws Exception {
    if (who.stranger()) {
      return post;
    }
    Pass pass = passes.get(who);
    if (pass == null) {
      var desk =
          browser
              .perform(MockMvcRequestBuilders.get("/ban-lam-viec").with(who.knocking()))
              .andReturn()
              .getResponse();
      String token =
          Jsoup.parse(desk.getContentAsString()).expectFirst("input[name=_csrf]").val();
      pass = new Pass(token, desk.getCookies());
      passes.put(who, pass);
    }
    return post.cookie(pass.cookies()).param("_csrf", pass.token());
  }

  private record Pass(String token, Cookie[] cookies) {}

  private static Throwable root(Throwable defect) {
    Throwable cause = defect;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private int acts() {
    return jdbc.sql("SELECT count(*) FROM journal.entry WHERE xid = pg_current_xact_id()")
        .query(Integer.class)
        .single();
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

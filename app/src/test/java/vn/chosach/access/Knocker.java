package vn.chosach.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knocks at one address and takes back whatever the knocking did, so that the next one finds the
 * records as they were.
 */
@Component
class Knocker {

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  Knocker(TransactionTemplate transaction, JdbcClient jdbc) {
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param body as text
   * @param acts entries that the knocking left in the journal under the name of the officer
   * @param questions how often the database was asked
   */
  record Answer(int status, String body, int acts, int questions) {

    /** The body without what differs from one request to the next. */
    String bare(String id) {
      return body.replace(id, "…")
          .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "id")
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
              int before = acts(who.officer());
              var counted = Questions.counted(() -> response(browser, who, path, act));
              MockHttpServletResponse response = counted.answer();
              int acts = response.getStatus() >= 500 ? 0 : acts(who.officer()) - before;
              return new Answer(response.getStatus(), text(response), acts, counted.questions());
            }));
  }

  private static MockHttpServletResponse response(
      MockMvc browser, Who who, String path, boolean act) {
    try {
      var request =
          act
              ? org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                  .with(csrf())
              : org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path);
      return browser.perform(request.with(who.knocking())).andReturn().getResponse();
    } catch (Exception defect) {
      var broken = new MockHttpServletResponse();
      broken.setStatus(599);
      broken.setContentType("text/plain;charset=UTF-8");
      try {
        broken.getWriter().write(path + ": " + defect);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return broken;
    }
  }

  private int acts(UUID officer) {
    return jdbc.sql("SELECT count(*) FROM journal.entry WHERE actor_id = :officer")
        .param("officer", officer)
        .query(Integer.class)
        .single();
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

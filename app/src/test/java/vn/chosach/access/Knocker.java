package vn.chosach.access;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
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

  /** Where no session counts: a partner comes with a key. */
  static final String BY_KEY = "/api/v1";

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Map<Who, Pass> passes = new ConcurrentHashMap<>();
  private final Map<Who, Map<String, Kept>> pages = new ConcurrentHashMap<>();

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
   * @param stored whether a browser may keep it
   * @param nanos how long it took, for the summary only
   */
  record Answer(int status, String body, int acts, int questions, boolean stored, long nanos) {

    /** The body without what differs from one request to the next. */
    String bare(String id) {
      String bare = body.replace(id, "…");
      for (Changing one : CHANGING) {
        bare = one.without(bare);
      }
      return withoutIdentifiers(bare);
    }

    /** What is said once, tokens of forms, references of errors. */
    private static final List<Changing> CHANGING =
        List.of(
            new Changing("<div class=\"said\"", "[^>]*>.*?</div>"),
            new Changing("value=\"", "[^\"]{20,}\""),
            new Changing("<span class=\"code\">", "[^<]*</span>"),
            new Changing("<strong class=\"code\">", "[^<]*</strong>"));

    /**
     * A pattern that begins with letters: a page is searched for those and not tried at each
     * letter.
     */
    private record Changing(String begins, Pattern goesOn) {

      Changing(String begins, String goesOn) {
        this(begins, Pattern.compile(goesOn));
      }

      String without(String page) {
        int at = page.indexOf(begins);
        if (at < 0) {
          return page;
        }
        var bare = new StringBuilder(page.length());
        var rest = goesOn.matcher(page);
        int kept = 0;
        while (at >= 0) {
          int after = at + begins.length();
          if (rest.region(after, page.length()).lookingAt()) {
            bare.append(page, kept, at).append('~');
            kept = rest.end();
            after = kept;
          }
          at = page.indexOf(begins, after);
        }
        return bare.append(page, kept, page.length()).toString();
      }
    }

    private static final int FIRST_DASH = 8;
    private static final int SECOND_DASH = 13;
    private static final int IDENTIFIER = 36;

    private static String withoutIdentifiers(String page) {
      var bare = new StringBuilder(page.length());
      int kept = 0;
      for (int dash = page.indexOf('-'); dash >= 0; dash = page.indexOf('-', dash + 1)) {
        int from = dash - FIRST_DASH;
        if (from >= kept && isIdentifier(page, from)) {
          bare.append(page, kept, from).append('~');
          kept = from + IDENTIFIER;
        }
      }
      return bare.append(page, kept, page.length()).toString();
    }

    private static boolean isIdentifier(String page, int from) {
      if (from + IDENTIFIER > page.length() || page.charAt(from + SECOND_DASH) != '-') {
        return false;
      }
      for (int at = 0; at < IDENTIFIER; at++) {
        char letter = page.charAt(from + at);
        boolean digit = letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f';
        boolean dash = letter == '-' && (at == FIRST_DASH || at >= SECOND_DASH);
        if (!digit && !dash) {
          return false;
        }
      }
      return true;
    }
  }

  /** What a page answers once: nobody looks at it again. */
  Answer ask(MockMvc browser, Who who, String path) {
    return knock(browser, who, path, false);
  }

  Answer get(MockMvc browser, Who who, String path) {
    Answer answer = ask(browser, who, path);
    pages
        .computeIfAbsent(who, one -> new ConcurrentHashMap<>())
        .put(path, Kept.of(answer.status(), answer.body()));
    return answer;
  }

  /**
   * What this one was shown there before, or is shown now: each page is asked for once, and every
   * test looks at the same. Acts and questions of the database are not told again.
   */
  Answer page(MockMvc browser, Who who, String path) {
    Kept kept = pages.getOrDefault(who, Map.of()).get(path);
    return kept == null
        ? get(browser, who, path)
        : new Answer(kept.status(), kept.body(), 0, 0, false, 0);
  }

  /** The same, of which only the status is asked. */
  int status(MockMvc browser, Who who, String path) {
    Kept kept = pages.getOrDefault(who, Map.of()).get(path);
    return kept == null ? get(browser, who, path).status() : kept.status();
  }

  Answer post(MockMvc browser, Who who, String path) {
    return knock(browser, who, path, true);
  }

  private Answer knock(MockMvc browser, Who who, String path, boolean act) {
    if (act) {
      pass(browser, who);
    }
    Answer answer = inside(browser, who, path, act);
    if (act && answer.status() == 302 && !who.stranger()) {
      // What was said about it waits in the session for the next page; it is read here.
      inside(browser, who, "/danh-muc", false);
    }
    return answer;
  }

  private Answer inside(MockMvc browser, Who who, String path, boolean act) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              long begun = System.nanoTime();
              var counted = Questions.counted(() -> response(browser, who, path, act));
              MockHttpServletResponse response = counted.answer();
              int acts = !act || response.getStatus() >= 500 ? 0 : acts();
              return new Answer(
                  response.getStatus(),
                  text(response),
                  acts,
                  counted.questions(),
                  !String.valueOf(response.getHeader("Cache-Control")).contains("no-store"),
                  System.nanoTime() - begun);
            }));
  }

  private MockHttpServletResponse response(MockMvc browser, Who who, String path, boolean act) {
    Pass pass = passes.get(who);
    MockHttpServletRequestBuilder request =
        act ? MockMvcRequestBuilders.post(path) : MockMvcRequestBuilders.get(path);
    if (path.startsWith(BY_KEY)) {
      // Whoever is signed in comes without it, else the tokens of that session would be renewed.
      return response(browser, Who.STRANGER, request);
    }
    if (pass != null) {
      request = request.cookie(pass.cookies());
      request = act ? request.param("_csrf", pass.token()) : request;
    }
    return response(browser, who, request);
  }

  private static MockHttpServletResponse response(
      MockMvc browser, Who who, MockHttpServletRequestBuilder request) {
    try {
      return browser.perform(request.with(who.knocking())).andReturn().getResponse();
    } catch (Exception defect) {
      var broken = new MockHttpServletResponse();
      broken.setStatus(599);
      broken.setContentType("text/plain;charset=UTF-8");
      try {
        broken.getWriter().write(String.valueOf(root(defect)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return broken;
    }
  }

  /** The token of the forms, which the desk gives to an officer once; none for a stranger. */
  private @Nullable Pass pass(MockMvc browser, Who who) {
    return who.stranger() ? null : passes.computeIfAbsent(who, one -> given(browser, one));
  }

  private static Pass given(MockMvc browser, Who who) {
    var desk = response(browser, who, MockMvcRequestBuilders.get("/ban-lam-viec"));
    return new Pass(
        Jsoup.parse(text(desk)).expectFirst("input[name=_csrf]").val(), desk.getCookies());
  }

  private record Pass(String token, Cookie[] cookies) {}

  /** A page as it came, packed: thousands of them are kept. */
  private record Kept(int status, byte[] packed) {

    static Kept of(int status, String body) {
      var packed = new ByteArrayOutputStream();
      var fast = new Deflater(Deflater.BEST_SPEED);
      try (var out = new DeflaterOutputStream(packed, fast)) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        fast.end();
      }
      return new Kept(status, packed.toByteArray());
    }

    String body() {
      try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

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

package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import vn.chosach.vault.Pictures;

/**
 * Somebody without scripting who begins at a door and then goes only where a link leads, and sends
 * only what a form on the page asks for.
 */
public final class Walker {

  private static final String ODD = "giai-thich";
  private static final String PHOTO = ".jpg";

  private final String origin;
  private final Connection session;
  private final String who;
  private Document here;

  public Walker(int port, String cookie, String who) {
    this.origin = "http://localhost:" + port;
    this.who = who;
    this.session =
        Jsoup.newSession()
            .ignoreHttpErrors(true)
            .ignoreContentType(true)
            .timeout(60_000)
            .maxBodySize(0)
            .userAgent("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36");
    if (!cookie.isEmpty()) {
      session.cookie("phien", cookie);
    }
    this.here = new Document(origin);
  }

  /** Begins anew: the desk of an officer, or the page that the public opens. */
  public Walker enters(String door) {
    return shows(sent(session.newRequest(origin + door).method(Connection.Method.GET)), door);
  }

  /** Goes where the first link leads whose address ends with this. */
  Walker follows(String end) {
    return shows(answer(end), end);
  }

  /** Goes through a list that begins at a door, part by part and page by page, to what it seeks. */
  Walker finds(String door, String end) {
    var ahead = new java.util.ArrayDeque<>(List.of(door));
    var seen = new java.util.HashSet<String>();
    while (!ahead.isEmpty()) {
      String next = ahead.poll();
      if (seen.add(next) && enters(next).sees(end)) {
        return follows(end);
      }
      here.select("main a[href^='" + door + "?']").eachAttr("href").forEach(ahead::add);
    }
    throw new AssertionError(who + ": nowhere in " + seen + " a link " + end);
  }

  /** Types into the field of a search on the page and presses enter. */
  Walker seeks(String field, String words) {
    Element form = here.selectFirst("main form[method=get]:has(input[name=" + field + "])");
    assertThat(form).as(who + ": search " + field + " on " + here.location()).isNotNull();
    Connection request =
        session
            .newRequest(Objects.requireNonNull(form).absUrl("action"))
            .method(Connection.Method.GET);
    for (var kept : ((FormElement) form).formData()) {
      request.data(kept.key(), kept.key().equals(field) ? words : kept.value());
    }
    return shows(sent(request), field);
  }

  /** Whether a link on the page leads there. */
  boolean sees(String end) {
    return links(end).stream().findFirst().isPresent();
  }

  /** The bytes behind a link. */
  byte[] takes(String end) {
    Response answer = answer(end);
    assertThat(answer.statusCode()).as(end).isEqualTo(200);
    return answer.bodyAsBytes();
  }

  /** What somebody is answered who types the address of a page. */
  public int status(String path) {
    return sent(session.newRequest(origin + path).method(Connection.Method.GET)).statusCode();
  }

  public String text() {
    return here.select("main").text();
  }

  public Document page() {
    return here;
  }

  public String path() {
    return URI.create(here.location()).getPath();
  }

  /** Fills the form that goes to an address and presses its button; it is done. */
  public Walker does(String action, String... filled) {
    Response answer = answersWhatIsOdd(action, filled);
    Document after = parsed(answer);
    assertThat(after.select(".errors, p.error:not(:empty)").text())
        .as(who + ": " + here.location() + " " + action)
        .isEmpty();
    assertThat(URI.create(after.location()).getPath())
        .as(
            who
                + ": it went on; "
                + answer.statusCode()
                + " "
                + after.select("main .note, main [role=alert]").text())
        .doesNotEndWith(action);
    return shows(answer, action);
  }

  /** Sends a form that shows first what will be done; the form stands there again as it was. */
  public Walker looks(String action, String... filled) {
    return shows(sends(action, filled), action);
  }

  /** The same, and it is refused with words or not now; the page that says so is what is seen. */
  public String refused(String action, String... filled) {
    Response answer = answersWhatIsOdd(action, filled);
    here = parsed(answer);
    String why = here.select(".errors").text();
    assertThat(answer.statusCode()).as(who + ": " + action + " " + why).isIn(409, 422, 503);
    assertThat(why).as(action).isNotEmpty();
    bare(action);
    return why;
  }

  /**
   * Sends, and says why it is right when the page finds an amount odd: which one is depends on what
   * other tests of the process have fined.
   */
  private Response answersWhatIsOdd(String action, String... filled) {
    Response answer = sends(action, filled);
    Document page = parsed(answer);
    if (answer.statusCode() != 422 || page.select("form [name=" + ODD + "]").isEmpty()) {
      return answer;
    }
    here = page;
    String[] more = Arrays.copyOf(filled, filled.length + 2);
    more[filled.length] = ODD;
    more[filled.length + 1] = "Đúng theo biên bản";
    return sends(action, more);
  }

  /**
   * Sends the form as it is filled: names and values by turns; into a field for files a PDF, or a
   * photo where the name says so.
   */
  Response sends(String action, String... filled) {
    FormElement form = form(action, filled);
    Map<String, List<String>> typed = typed(filled);
    Connection request = session.newRequest(form.absUrl("action")).method(Connection.Method.POST);
    var chosen = new LinkedHashMap<String, String>();
    for (Element file : form.select("input[type=file]")) {
      List<String> given = typed.remove(file.attr("name"));
      String named = given == null ? "" : given.getFirst();
      chosen.put(
          file.attr("name"), named.isEmpty() || named.endsWith(PHOTO) ? named : named + ".pdf");
    }
    for (var field : form.formData()) {
      if (!chosen.containsKey(field.key()) && !typed.containsKey(field.key())) {
        request.data(field.key(), field.value());
      }
    }
    typed.forEach(
        (name, values) ->
            values.forEach(
                value -> {
                  offered(form, name, value);
                  request.data(name, value);
                }));
    chosen.forEach(
        (name, file) ->
            request.data(
                name,
                file,
                new ByteArrayInputStream(
                    file.isEmpty()
                        ? new byte[0]
                        : file.endsWith(PHOTO) ? Pictures.jpeg(60, 40) : Pictures.pdf())));
    return sent(request);
  }

  /** What somebody is answered who sends to the form on this page what it does not offer. */
  int forged(String action, String... filled) {
    FormElement form = form(action, filled);
    Connection request = session.newRequest(form.absUrl("action")).method(Connection.Method.POST);
    Map<String, List<String>> typed = typed(filled);
    for (var field : form.formData()) {
      if (!typed.containsKey(field.key())) {
        request.data(field.key(), field.value());
      }
    }
    typed.forEach((name, values) -> values.forEach(value -> request.data(name, value)));
    return sent(request).statusCode();
  }

  private static Map<String, List<String>> typed(String... filled) {
    var typed = new LinkedHashMap<String, List<String>>();
    for (int at = 0; at < filled.length; at += 2) {
      typed.computeIfAbsent(filled[at], key -> new ArrayList<>()).add(filled[at + 1]);
    }
    return typed;
  }

  /** A person types only into fields that are there, and chooses only what is offered. */
  private void offered(FormElement form, String name, String value) {
    var fields = form.select("[name=" + name + "]");
    assertThat(fields).as(who + ": field " + name + " of " + form.attr("action")).isNotEmpty();
    Element field = Objects.requireNonNull(fields.first());
    if (field.tagName().equals("select")) {
      assertThat(field.select("option").eachAttr("value")).as(name).contains(value);
    } else if (field.attr("type").matches("radio|checkbox")) {
      assertThat(fields.eachAttr("value")).as(name).contains(value);
    }
  }

  private FormElement form(String action, String... filled) {
    List<Element> all =
        here.select("form[method=post]").stream()
            .filter(one -> one.attr("action").replaceFirst("[?].*", "").endsWith(action))
            .toList();
    assertThat(all).as(who + ": form " + action + " on " + here.location()).isNotEmpty();
    int act = List.of(filled).indexOf("viec");
    return (FormElement)
        all.stream()
            .filter(one -> act < 0 || hiddenAct(one).matches("|" + filled[act + 1]))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no form for " + filled[act + 1]));
  }

  /** Empty where the act is chosen in the form. */
  private static String hiddenAct(Element form) {
    return form.select("input[type=hidden][name=viec]").val();
  }

  private List<String> links(String end) {
    return here.select("a[href]").stream()
        .map(one -> one.absUrl("href"))
        .filter(one -> one.replaceFirst("[?#].*", "").endsWith(end) || one.endsWith(end))
        .toList();
  }

  private Response answer(String end) {
    String link =
        links(end).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        who
                            + ": no link "
                            + end
                            + " on "
                            + here.location()
                            + ": "
                            + here.select("main a").eachAttr("href")));
    return sent(session.newRequest(link.replaceFirst("#.*", "")).method(Connection.Method.GET));
  }

  private Walker shows(Response answer, String what) {
    here = parsed(answer);
    assertThat(answer.statusCode())
        .as(who + ": " + what + " " + here.select("h1").text())
        .isEqualTo(200);
    bare(what);
    return this;
  }

  /** No page shows the key of a text in place of the text. */
  private void bare(String what) {
    assertThat(here.text())
        .as(what)
        .doesNotContainPattern(
            "\\b(cases|petitions|plans|documents|signals|referrals)\\.[a-z]+[.-]");
    assertThat(here.select("h1")).as(what).hasSize(1);
  }

  private static Document parsed(Response response) {
    try {
      return response.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response sent(Connection request) {
    try {
      return request.execute().readFully();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

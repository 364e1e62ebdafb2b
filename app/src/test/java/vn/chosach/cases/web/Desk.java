package vn.chosach.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.cases.Office;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FormPass;
import vn.chosach.ui.Viewer;

/** A browser of an officer without pictures: reads pages, fills the very forms that stand there. */
public final class Desk {

  private final MockMvc mvc;
  private final ActingOfficer reader;

  public Desk(MockMvc mvc, ActingOfficer reader) {
    this.mvc = mvc;
    this.reader = reader;
  }

  public Document page(String path) throws Exception {
    MockHttpServletResponse answer = send(get(path));
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  /** Sends an empty form to an address. */
  public MockHttpServletResponse blank(String path) throws Exception {
    return send(post(path));
  }

  /** What is answered, page or not. */
  public MockHttpServletResponse answer(String path) throws Exception {
    return send(get(path));
  }

  /** Sends a request as it stands. */
  public MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return send(request);
  }

  public int status(String path) throws Exception {
    return send(get(path)).getStatus();
  }

  /**
   * Fills a form of a page and sends it: hidden fields and first values go along as they stand.
   *
   * @param action end of the address of the form
   * @param filled names and values by turns
   */
  public MockHttpServletResponse fill(String path, String action, String... filled)
      throws Exception {
    return send(request(form(page(path), action, filled), filled));
  }

  /** A page that stays open: its form can be sent as it stands as often as somebody clicks. */
  public Opened opened(String path, String action, String... filled) throws Exception {
    MockHttpServletResponse shown =
        mvc.perform(get(path).with(signedIn(reader))).andReturn().getResponse();
    assertThat(shown.getStatus()).as(path).isEqualTo(200);
    Element form = form(Jsoup.parse(shown.getContentAsString()), action, filled);
    return new Opened(form, filled, shown.getCookies());
  }

  /** A form in an open window. */
  public final class Opened {

    private final Element form;
    private final String[] filled;
    private final Cookie[] cookies;

    private Opened(Element form, String[] filled, Cookie[] cookies) {
      this.form = form;
      this.filled = filled;
      this.cookies = cookies;
    }

    public MockHttpServletResponse send() throws Exception {
      MockHttpServletRequestBuilder request =
          request(form, filled)
              .with(signedIn(reader))
              .contentType("application/x-www-form-urlencoded");
      Element token = form.selectFirst("input[name=_csrf]");
      if (token != null) {
        request = request.cookie(cookies).param("_csrf", token.val());
      }
      return mvc.perform(request).andReturn().getResponse();
    }
  }

  private static MockHttpServletRequestBuilder request(Element form, String... filled) {
    MockHttpServletRequestBuilder request = post(form.attr("action"));
    var given = Set.of(even(filled));
    for (Element field : form.select("input, textarea, select")) {
      String name = field.attr("name");
      boolean ticked = !field.attr("type").matches("radio|checkbox") || field.hasAttr("checked");
      if (!name.isEmpty() && !name.equals("_csrf") && !given.contains(name) && ticked) {
        String value =
            field.tagName().equals("select")
                ? field.select("option[selected]").attr("value")
                : field.val();
        request = request.param(name, value);
      }
    }
    for (int i = 0; i < filled.length; i += 2) {
      request = request.param(filled[i], filled[i + 1]);
    }
    return request;
  }

  /** Of several forms with one address the one whose hidden act is asked for, else the first. */
  private static Element form(Document page, String action, String... filled) {
    List<Element> all =
        page.select("form[method=post]").stream()
            .filter(one -> one.attr("action").endsWith(action))
            .toList();
    if (all.isEmpty()) {
      throw new AssertionError("no form " + action + " on " + page.title());
    }
    int act = java.util.Arrays.asList(filled).indexOf("viec");
    return all.stream()
        .filter(one -> act >= 0 && one.select("input[name=viec]").val().equals(filled[act + 1]))
        .findFirst()
        .orElse(all.getFirst());
  }

  /** The same, and expects that it was done; where it leads to. */
  public String does(String path, String action, String... filled) throws Exception {
    MockHttpServletResponse answer = fill(path, action, filled);
    String why = Jsoup.parse(answer.getContentAsString()).select(".error, .errors, .note").text();
    assertThat(answer.getStatus()).as(action + ": " + why).isEqualTo(302);
    return Objects.requireNonNull(answer.getRedirectedUrl());
  }

  private static String[] even(String... filled) {
    var names = new String[filled.length / 2];
    for (int i = 0; i < names.length; i++) {
      names[i] = filled[2 * i];
    }
    return java.util.Arrays.stream(names).distinct().toArray(String[]::new);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(signedIn(reader)).with(new FormPass()))
        .andReturn()
        .getResponse();
  }

  /** For a request of this officer that needs more than a form. */
  public static RequestPostProcessor signedIn(ActingOfficer reader) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(reader),
            null,
            reader.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList()));
  }

  private record SignedIn(ActingOfficer reader) implements Viewer {
    @Override
    public UUID officerId() {
      return Office.id(reader);
    }

    @Override
    public String displayName() {
      return "Cán bộ thử";
    }

    @Override
    public String agencyKey() {
      return Objects.requireNonNull(reader.actor().agency());
    }

    @Override
    public String agencyName() {
      return "Cơ quan thử";
    }

    @Override
    public Set<Role> roles() {
      return reader.roles();
    }
  }
}

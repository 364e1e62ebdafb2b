package vn.chosach.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ChosachTest;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pages;
import vn.chosach.ui.Viewer;

/** What becomes of a form, from the sending to the answer; shown with the forms of the roll. */
@ChosachTest
class FormFlowTest {

  private static final String NEW = "/quan-tri/co-quan/moi";
  private static final UUID OFFICER = new UUID(7, 8);

  /** Where a form of the roll waits for a second officer. */
  private static final String KEPT = "/quan-tri/de-nghi/";

  @LocalServerPort int port;
  @Autowired MockMvc mvc;
  @Autowired Journal journal;
  @Autowired FormFlow flow;
  @Autowired FormReader reader;
  @Autowired SubmissionGuard guard;
  @Autowired JdbcClient jdbc;
  @Autowired InstantSource clock;
  @Autowired TransactionTemplate transactions;

  private final List<String> said = new ArrayList<>();

  @Test
  void aFormSentTwiceIsCarriedOutOnceAndLedToTheSamePage() throws Exception {
    Shown form = shown();
    Map<String, String> body = body("GUI-1", "Sở Gửi hai lần");
    MockHttpServletResponse first = send(form, body);
    MockHttpServletResponse second = send(form, body);
    assertThat(first.getRedirectedUrl()).startsWith(KEPT);
    assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
    assertThat(kept("GUI-1")).isEqualTo(1);
  }

  /** How many forms with this key were carried out. */
  private int kept(String key) {
    return jdbc.sql("SELECT count(*) FROM approvals.request_value WHERE value = :key")
        .param("key", key)
        .query(Integer.class)
        .single();
  }

  @Test
  void otherWordsOnTheSamePageAndTheSameWordsOnAnotherPageAreOtherActs() throws Exception {
    Shown form = shown();
    send(form, body("GUI-2", "Sở Một"));
    send(form, body("GUI-3", "Sở Hai"));
    send(shown(), body("GUI-2", "Sở Một"));
    assertThat(kept("GUI-2")).isEqualTo(2);
    assertThat(kept("GUI-3")).isEqualTo(1);
  }

  @Test
  void aFormIsKnownAgainAfterARestart() throws Exception {
    Shown form = shown();
    Map<String, String> body = body("GUI-4", "Sở Khởi động lại");
    String led = String.valueOf(send(form, body).getRedirectedUrl());
    var fields = new LinkedHashMap<String, List<String>>();
    body.forEach((name, value) -> fields.put(name, List.of(value)));
    fields.put("_csrf", List.of(form.token()));
    var started = new SubmissionGuard(jdbc, clock);
    assertThat(started.ledTo(SubmissionGuard.key(OFFICER, NEW, fields))).contains(led);
  }

  @Test
  void aRefusedFormIsNotRememberedAndCanBeMended() throws Exception {
    Shown form = shown();
    assertThat(send(form, body("GUI-5", "")).getStatus()).isEqualTo(422);
    assertThat(send(form, body("GUI-5", "")).getStatus()).isEqualTo(422);
    assertThat(send(form, body("GUI-5", "Sở Sửa")).getStatus()).isEqualTo(302);
  }

  @Test
  void ofTwoThatComeTogetherOneIsCarriedOut() throws Exception {
    Shown form = shown();
    Map<String, String> body = body("GUI-6", "Sở Cùng lúc");
    List<CompletableFuture<String>> sent =
        IntStream.range(0, 4)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            return String.valueOf(send(form, body).getRedirectedUrl());
                          } catch (Exception defect) {
                            throw new IllegalStateException(defect);
                          }
                        }))
            .toList();
    assertThat(sent.stream().map(CompletableFuture::join).distinct())
        .singleElement()
        .asString()
        .startsWith(KEPT);
    assertThat(kept("GUI-6")).isEqualTo(1);
  }

  @Test
  void whatBreaksOffAfterTheActLeavesNeitherTheActNorTheForm() {
    Page page = Pages.of(Lang.VI, "/thu");
    FormDefinition form = FormDefinition.of("/thu", "ui.undo");
    String key = SubmissionGuard.key(OFFICER, "/thu", Map.of("_csrf", List.of("a")));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      guard.remember(key, "/da-lam");
                      flow.answer(
                          form.read(Map.of(), page),
                          () -> {
                            throw new IllegalStateException("disk full");
                          },
                          FormFlow.FlowAnswer.of(any -> "/", again -> new ModelAndView("x")));
                    }))
        .hasMessageContaining("disk full");
    assertThat(guard.ledTo(key)).isEmpty();
  }

  @Test
  void eachOutcomeHasItsOneAnswer() {
    assertThat(answer(ActOutcome.done("a")).getViewName()).isEqualTo("redirect:/xong/a");
    assertThat(answer(new ActOutcome.Waiting<>("a")).getViewName()).isEqualTo("redirect:/cho/a");
    ModelAndView refused = answer(ActOutcome.refused("cases.words-missing"));
    assertThat(Objects.requireNonNull(refused.getStatus()).value()).isEqualTo(422);
    ModelAndView overtaken = answer(new ActOutcome.Overtaken<>(4, List.of()));
    assertThat(Objects.requireNonNull(overtaken.getStatus()).value()).isEqualTo(409);
    assertThat(((FormView) Objects.requireNonNull(overtaken.getModel().get("form"))).version())
        .isEqualTo(4);
  }

  @Test
  void aPressTwiceIsOneAndWhatIsRefusedIsSaidWhereItWasPressed() {
    String token = UUID.randomUUID().toString();
    var done = new ArrayList<String>();
    for (int n = 0; n < 2; n++) {
      assertThat(press(done, "_csrf", token, "ai", "x")).isEqualTo("redirect:/sau");
    }
    assertThat(done).as("a double press").containsExactly("x");
    assertThat(press(done, "_csrf", token, "ai", "y")).isEqualTo("redirect:/sau");
    for (int n = 0; n < 2; n++) {
      assertThat(press(done, "_csrf", token)).isEqualTo("redirect:/sau");
    }
    assertThat(done).as("a press about nothing is one, too").containsExactly("x", "y", "");
    assertThat(press(done, "_csrf", token, "ai", "no")).isEqualTo("redirect:/day");
    assertThat(press(done, "_csrf", token, "ai", "x", "la", "y")).isEqualTo("redirect:/day");
    assertThat(done).containsExactly("x", "y", "");
    assertThat(said).hasSize(5).filteredOn(one -> one.startsWith("ui.form.not-done")).hasSize(2);
    assertThat(said.getLast()).contains("“la”");
    assertThat(press(done, "_csrf", token, "ai", "no", "loi", "Hai dòng"))
        .isEqualTo("redirect:/day");
    assertThat(said.getLast()).startsWith("ui.form.not-done-words").contains("Hai dòng");
  }

  /** Where a press leads, about somebody or, without that field, about nothing. */
  private @Nullable String press(List<String> done, String... fields) {
    var request = new MockHttpServletRequest("POST", "/nut");
    for (int n = 0; n < fields.length; n += 2) {
      request.setParameter(fields[n], fields[n + 1]);
    }
    Page bare = Pages.of(Lang.VI, "/nut");
    Page page =
        new Page(
            bare.lang(),
            bare.path(),
            null,
            new Officer(),
            false,
            bare.now(),
            bare.visit(),
            bare.parts());
    Function<SubmittedForm, ActOutcome<String>> act =
        sent -> {
          String who = sent.has("ai") ? sent.text("ai") : "";
          if (who.equals("no")) {
            return ActOutcome.refused("cases.words-missing");
          }
          done.add(who);
          return ActOutcome.done(who);
        };
    var visit = new FormVisit(flow, reader, request, page, new Said());
    return (fields.length == 2
            ? visit.press("/day", act, who -> visit.say("/sau", "ui.undo"))
            : visit.press("/day", act, who -> visit.say("/sau", "ui.undo"), "ai", "loi"))
        .getViewName();
  }

  private final class Said implements FlashMessage.Speaker {

    @Override
    public void say(String key, Object... arguments) {
      said.add(key + " " + List.of(arguments));
    }

    @Override
    public void sayWithUndo(String undo, String key, Object... arguments) {
      say(key, arguments);
    }

    @Override
    public void sayWithLink(String link, String undo, String key, Object... arguments) {
      say(key, arguments);
    }
  }

  @Test
  void aFieldThatTheFormDoesNotKnowIsRefusedByNameAndWhatWasTypedStays() throws Exception {
    Map<String, String> body = body("GUI-7", "Sở Thừa mục");
    body.put("quyen", "ADMINISTRATOR");
    MockHttpServletResponse answer = send(shown(), body);
    assertThat(answer.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.expectFirst(".errors a").text()).contains("“quyen”");
    assertThat(page.expectFirst(".errors a").attr("href")).isEqualTo("#form");
    assertThat(page.select("#form")).hasSize(1);
    assertThat(page.expectFirst("#nameVi").val()).isEqualTo("Sở Thừa mục");
    assertThat(journal.newest("agency", "GUI-7", null, 9)).isEmpty();
  }

  @Test
  void tenThousandFieldsGetAClearAnswerAndChangeNothing() throws Exception {
    Map<String, String> body = body("GUI-8", "Sở Mười nghìn");
    IntStream.range(0, 10_000).forEach(n -> body.put("f" + n, "x"));
    MockHttpServletResponse answer = send(shown(), body);
    assertThat(answer.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select(".errors li")).hasSize(1);
    assertThat(page.expectFirst("#nameVi").val()).isEqualTo("Sở Mười nghìn");
    assertThat(journal.newest("agency", "GUI-8", null, 9)).isEmpty();
  }

  @Test
  void theServerItselfAnswersTenThousandFieldsWithAPage() throws Exception {
    String body =
        IntStream.range(0, 10_000).mapToObj(n -> "f" + n + "=x").collect(Collectors.joining("&"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/phan-anh"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isBetween(400, 422);
      assertThat(Jsoup.parse(answer.body()).select("h1, .errors")).isNotEmpty();
    }
  }

  private ModelAndView answer(ActOutcome<String> outcome) {
    FormDefinition form = FormDefinition.of("/thu", "ui.undo").on(3);
    Page page = Pages.of(Lang.VI, "/thu");
    return flow.answer(
        form.read(Map.of("ban", List.of("3")), page),
        () -> outcome,
        FormFlow.FlowAnswer.<String>of(
                value -> "/xong/" + value, again -> new ModelAndView("x", "form", again))
            .waiting(value -> "/cho/" + value));
  }

  /** The form as a browser shows it. */
  private record Shown(String token, jakarta.servlet.http.Cookie[] cookies) {}

  private Shown shown() throws Exception {
    var page = mvc.perform(get(NEW).with(officer())).andReturn().getResponse();
    String token =
        Jsoup.parse(page.getContentAsString()).expectFirst("main input[name=_csrf]").val();
    return new Shown(token, page.getCookies());
  }

  private MockHttpServletResponse send(Shown form, Map<String, String> body) throws Exception {
    var request = post(NEW).with(officer()).cookie(form.cookies()).param("_csrf", form.token());
    body.forEach(request::param);
    return mvc.perform(request.contentType("application/x-www-form-urlencoded"))
        .andReturn()
        .getResponse();
  }

  private static Map<String, String> body(String key, String name) {
    var body = new LinkedHashMap<String, String>();
    body.put("key", key);
    body.put("nameVi", name);
    body.put("nameEn", "Trial");
    body.put("kind", "AGENCY");
    body.put("level", "PROVINCE");
    body.put("from", "2028-01-01");
    body.put("reason", "Thử nghiệm");
    return body;
  }

  private static RequestPostProcessor officer() {
    return authentication(
        new TestingAuthenticationToken(new Officer(), null, "ROLE_" + Role.ADMINISTRATOR));
  }

  private record Officer() implements Viewer {

    @Override
    public UUID officerId() {
      return OFFICER;
    }

    @Override
    public String displayName() {
      return "Cán bộ thử";
    }

    @Override
    public String agencyKey() {
      return "SCT-AG";
    }

    @Override
    public String agencyName() {
      return "Sở Công Thương tỉnh An Giang";
    }

    @Override
    public Set<Role> roles() {
      return Set.of(Role.ADMINISTRATOR);
    }
  }
}

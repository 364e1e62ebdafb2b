package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.tips.form.Citizen;
import vn.chosach.ui.figures.MachineFigure;

/** What machines see of the program: that it is well, what it counts, and what it logs. */
@ChosachTest
class OperationsTest {

  private static final String WORDS = "Khohangsaulungcho";
  private static final String NAME = "Nguoikechuyenlog";
  private static final String PHONE = "0907554433";
  private static final Pattern FIGURE = Pattern.compile("\\b(?:chosach|process)_[a-z_]+[a-z]");

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;

  @Test
  void whoeverStartsWatchesAndSpreadsTheLoadIsAnswered() throws Exception {
    for (String path : List.of("/suc-khoe", "/suc-khoe/san-sang")) {
      MockHttpServletResponse said = ask(path, "");
      assertThat(said.getStatus()).isEqualTo(200);
      assertThat(said.getContentAsString()).isEqualTo("ok\n");
      assertThat(said.getHeader("Cache-Control")).contains("no-store");
      assertThat(said.getHeader("Set-Cookie")).isNull();
    }
    for (String sent : List.of("", "Bearer ", "Bearer guessed", "Basic figures-of-the-tests")) {
      assertThat(ask("/suc-khoe/so-lieu", sent).getStatus()).as(sent).isEqualTo(404);
    }
  }

  /**
   * Alerts and dashboard ask for nothing that the program does not serve, and the notes name all.
   */
  @Test
  void everyFigureOfTheFilesIsServedAndEveryServedOneIsExplained() throws Exception {
    var away = new Replica(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none"));
    Set<String> replica =
        away.now().stream().map(MachineFigure::name).collect(Collectors.toCollection(TreeSet::new));
    Set<String> asked =
        names(file("deploy/prometheus/chosach.rules.yml") + file("deploy/grafana/chosach.json"));
    assertThat(asked).hasSizeGreaterThan(25);
    new Citizen(mvc, false).submit("/tra-cuu", "tin", PHONE);
    reported();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              Set<String> served = names(served());
              served.addAll(replica);
              assertThat(served).containsAll(asked);
              assertThat(names(file("docs/operations.md"))).containsAll(served);
            });
    assertThat(served())
        .contains("chosach_figures_missing 0.0")
        .containsPattern("chosach_job_failures_total\\{job=\"[a-z-]+\"} \\d")
        .containsPattern("chosach_inbox_waiting\\{age=\"under-1h\",agency=\"[^\"]+\"} \\d")
        .doesNotContain(PHONE, NAME, WORDS);
  }

  @Test
  void theLogOfAReportsWalkIsJsonAndNamesNobody() throws Exception {
    var heard = new ByteArrayOutputStream();
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat("logstash");
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    var appender = new OutputStreamAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(heard);
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    try {
      reported();
      new Citizen(mvc, false).open("/theo-doi/" + WORDS + "?x=" + PHONE);
      new Citizen(mvc, false).submit("/theo-doi", "ma", NAME);
      LoggerFactory.getLogger(OperationsTest.class).error("a row was refused", refusedRow());
    } finally {
      root.detachAppender(appender);
      appender.stop();
    }
    String log = heard.toString(StandardCharsets.UTF_8);
    assertThat(log.lines().filter(line -> json.readTree(line).get("message").isString()))
        .hasSize((int) log.lines().count())
        .anyMatch(line -> line.contains("a row was refused") && line.contains("stack_trace"));
    assertThat(log).doesNotContain(WORDS, NAME, PHONE, PHONE.substring(1));
  }

  /** What the server says of a row holds its words, unless it is told to keep them. */
  private DataIntegrityViolationException refusedRow() {
    String row =
        "INSERT INTO ui.submission (key, led_to, at) SELECT :phone, :words, now() FROM"
            + " generate_series(1, 2)";
    var refused = new DataIntegrityViolationException[1];
    assertThatThrownBy(() -> jdbc.sql(row).param("phone", PHONE).param("words", WORDS).update())
        .isInstanceOfSatisfying(DataIntegrityViolationException.class, one -> refused[0] = one);
    return refused[0];
  }

  private void reported() throws Exception {
    var citizen = new Citizen(mvc, true);
    String token = citizen.open("/phan-anh").hidden("token");
    citizen.submit("/phan-anh/chuyen-gi", "token", token, "story", WORDS, "go", "next");
    citizen.submit("/phan-anh", "token", token, "shared", "vt.example/" + WORDS, "go", "next");
    citizen.submit(
        "/phan-anh/lien-he", "token", token, "name", NAME, "phone", "không phải " + PHONE);
    citizen.submit("/phan-anh/lien-he", "token", token, "name", NAME, "phone", PHONE, "go", "next");
    citizen.submit("/phan-anh/gui", "token", token);
    assertThat(citizen.status()).as(citizen.text("main")).isLessThan(400);
  }

  private String served() throws Exception {
    MockHttpServletResponse figures = ask("/suc-khoe/so-lieu", "Bearer figures-of-the-tests");
    assertThat(figures.getStatus()).isEqualTo(200);
    return figures.getContentAsString();
  }

  private MockHttpServletResponse ask(String path, String authorization) throws Exception {
    return mvc.perform(get(path).header("Authorization", authorization)).andReturn().getResponse();
  }

  private static Set<String> names(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String file(String path) throws Exception {
    return Files.readString(Path.of("..").resolve(path));
  }
}

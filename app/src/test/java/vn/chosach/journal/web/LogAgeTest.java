package vn.chosach.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.journal.LogState;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Pages;

/** Nobody is to divide seconds by sixty while the log is late. */
class LogAgeTest {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  @ParameterizedTest
  @CsvSource({
    "PT0.4S, đã chờ 0 giây., the oldest for 0 s.",
    "PT119S, đã chờ 119 giây., the oldest for 119 s.",
    "PT56M31S, đã chờ 56 phút., the oldest for 56 min.",
    "PT119M, đã chờ 119 phút., the oldest for 119 min.",
    "PT47H59M, đã chờ 47 giờ., the oldest for 47 h.",
    "P3DT1H, đã chờ 3 ngày., the oldest for 3 days."
  })
  void theAgeIsSaidInOneUnit(Duration age, String vietnamese, String english) {
    assertThat(drawn("journal/alarm.jte", Lang.VI, age)).contains(vietnamese);
    assertThat(drawn("journal/alarm.jte", Lang.EN, age)).contains(english);
    assertThat(drawn("journal/state.jte", Lang.EN, age)).contains(english.replace(".", ""));
  }

  private String drawn(String template, Lang lang, Duration age) {
    var state = new LogState(0, null, 0, null, 7, age, Duration.ZERO, null, true, 0, List.of());
    var html = new StringOutput();
    templates.render(
        template, Map.<String, Object>of("page", Pages.of(lang, "/"), "state", state), html);
    return Jsoup.parse(html.toString()).text();
  }
}

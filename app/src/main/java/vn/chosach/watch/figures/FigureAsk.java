package vn.chosach.watch.figures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.chosach.ui.SentDay;

/** A question as an address carries it. */
final class FigureAsk {

  static final String FIGURES = "/giam-sat/so-lieu";
  static final String ROWS = FIGURES + "/tin";
  static final String OFFICERS = FIGURES + "/can-bo";

  private static final int USUAL_DAYS = 30;
  private static final int MOST_YEARS = 10;

  private FigureAsk() {}

  /** The last 30 days, unless two days in order are sent. */
  static FigureQuestion of(
      Map<String, String> sent, Map<String, List<String>> campaigns, LocalDate today) {
    LocalDate from = SentDay.of(sent.get("tu"));
    LocalDate to = SentDay.of(sent.get("den"));
    boolean good =
        from != null
            && to != null
            && !to.isBefore(from)
            && !from.plusYears(MOST_YEARS).isBefore(to);
    String campaign = text(sent.get("chien-dich"));
    List<String> rules = campaign == null ? null : campaigns.get(campaign);
    return new FigureQuestion(
        good && from != null ? from : today.minusDays(USUAL_DAYS - 1L),
        good && to != null ? to : today,
        sent.containsKey("san-trong") ? "" : text(sent.get("san")),
        sent.containsKey("nganh-trong") ? "" : text(sent.get("nganh")),
        sent.containsKey("dia-ban-trong") ? "" : text(sent.get("dia-ban")),
        rules == null ? null : campaign,
        rules == null ? List.of() : rules);
  }

  static String figures(FigureQuestion question) {
    return FIGURES + query(question);
  }

  static String officers(FigureQuestion question) {
    return OFFICERS + "?tu=" + question.from() + "&den=" + question.to();
  }

  static String rows(FigureQuestion question, Figure figure, int page) {
    return ROWS + query(question) + "&so=" + figure.path() + (page > 1 ? "&trang=" + page : "");
  }

  private static String query(FigureQuestion question) {
    return "?tu="
        + question.from()
        + "&den="
        + question.to()
        + part("san", question.platform())
        + part("nganh", question.category())
        + part("dia-ban", question.area())
        + part("chien-dich", question.campaign());
  }

  /** What the source names not has an empty name, which is another question than all. */
  private static String part(String name, @Nullable String value) {
    if (value == null) {
      return "";
    }
    return value.isEmpty()
        ? "&" + name + "-trong=1"
        : "&" + name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
  }

  private static @Nullable String text(@Nullable String sent) {
    return sent == null || sent.isBlank() ? null : sent.strip();
  }
}

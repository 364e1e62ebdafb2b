package vn.chosach.screening.batch;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screening;
import vn.chosach.screening.rules.RuleField;
import vn.chosach.screening.rules.RuleLibrary;

/**
 * A page that a person can read: counts, rules by frequency, the highest listings with the matched
 * text marked. At most {@link #SHOWN} listings are kept, so memory stays bounded. No script.
 */
public final class HtmlReport implements BatchReport {

  /** Listings shown, highest score first. */
  public static final int SHOWN = 1_000;

  private static final int TEXT = 400;
  private static final int SHORT = 120;

  /** A listing as it will stand in the page: texts of listings are not kept. */
  private record Hit(int score, long order, String article) {}

  private static final Comparator<Hit> LOWEST_FIRST =
      Comparator.comparingInt(Hit::score)
          .thenComparing(Comparator.comparingLong(Hit::order).reversed());

  private final PrintStream out;
  private final LocalDate day;
  private final int rules;
  private final PriorityQueue<Hit> highest = new PriorityQueue<>(LOWEST_FIRST);
  private final Map<String, String> titles = new HashMap<>();
  private final Set<String> files = new LinkedHashSet<>();
  private final Map<String, String> unread = new LinkedHashMap<>();
  private long order;

  public HtmlReport(PrintStream out, LocalDate day, int rules) {
    this.out = out;
    this.day = day;
    this.rules = rules;
  }

  @Override
  public void hit(String file, long row, Listing listing, Screening screening) {
    for (Screening.Reason reason : screening.reasons()) {
      titles.put(reason.rule(), reason.title());
    }
    Hit lowest = highest.peek();
    if (highest.size() == SHOWN && lowest != null && screening.score() <= lowest.score()) {
      return; // of equal scores the earlier stays
    }
    highest.add(new Hit(screening.score(), order++, article(file, row, listing, screening)));
    if (highest.size() > SHOWN) {
      highest.remove();
    }
  }

  @Override
  public void read(String file) {
    files.add(file);
  }

  @Override
  public void unread(String file, String reason) {
    unread.put(file, reason);
  }

  @Override
  public void end(Totals totals) {
    out.print(RuleLibrary.text("report.html"));
    out.printf(
        "<p class=\"lead\">Ngày %02d/%02d/%d · %s quy tắc · đã đọc %s dòng trong %s giây, loại %s"
            + " dòng. Điểm là gợi ý của máy; kết luận thuộc về cán bộ.</p>%n",
        day.getDayOfMonth(),
        day.getMonthValue(),
        day.getYear(),
        grouped(rules),
        grouped(totals.read()),
        String.format(Locale.ROOT, "%.1f", totals.seconds()).replace('.', ','),
        grouped(totals.refused()));
    files();
    out.println("<h2>Theo mức</h2><table><tr><th>Mức</th><th class=\"n\">Số tin</th></tr>");
    for (Band band : List.of(Band.CASE, Band.REVIEW, Band.NOTE)) {
      long count = totals.byBand().getOrDefault(band.name().toLowerCase(Locale.ROOT), 0L);
      out.printf(
          "<tr><td>%s (từ %d điểm)</td><td class=\"n\">%s</td></tr>%n",
          name(band), band.from(), grouped(count));
    }
    out.println("</table>");
    Map<String, Long> byRule = new HashMap<>(totals.byRule());
    byRule.remove("score.cap");
    table("Quy tắc đã bắt được", "Quy tắc", "Số tin", byRule, this::title);
    table("Dòng bị loại", "Lý do", "Số dòng", totals.refusals(), ReportWords::of);
    table("Dòng được giữ kèm lưu ý", "Lưu ý", "Số dòng", totals.remarks(), ReportWords::of);
    List<Hit> shown = new ArrayList<>(highest);
    shown.sort(LOWEST_FIRST.reversed());
    out.printf(
        "<h2>Tin rao (%s%s)</h2>%n",
        grouped(shown.size()),
        totals.hits() > shown.size() ? " cao điểm nhất trong " + grouped(totals.hits()) : "");
    if (shown.isEmpty()) {
      out.println("<p>Không có tin rao nào đạt ngưỡng điểm đã chọn.</p>");
    }
    shown.forEach(hit -> out.print(hit.article()));
    out.println("</main></body></html>");
    out.flush();
  }

  private void files() {
    for (String file : files) {
      out.printf("<p class=\"meta\">Đã đọc: %s</p>%n", escape(file));
    }
    unread.forEach(
        (file, reason) ->
            out.printf(
                "<p class=\"unread\">Không đọc được hết: %s (%s)</p>%n",
                escape(file), escape(ReportWords.of(reason))));
  }

  private String title(String rule) {
    String title = titles.getOrDefault(rule, "");
    return title.isEmpty() ? rule : title + " (" + rule + ")";
  }

  private void table(
      String title,
      String head,
      String counted,
      Map<String, Long> counts,
      UnaryOperator<String> words) {
    if (counts.isEmpty()) {
      return;
    }
    out.printf(
        "<h2>%s</h2><table><tr><th>%s</th><th class=\"n\">%s</th></tr>%n", title, head, counted);
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry ->
                out.printf(
                    "<tr><td>%s</td><td class=\"n\">%s</td></tr>%n",
                    escape(words.apply(entry.getKey())), grouped(entry.getValue())));
    out.println("</table>");
  }

  private static String article(String file, long row, Listing listing, Screening screening) {
    StringBuilder html = new StringBuilder(1024);
    String band = screening.band().name().toLowerCase(Locale.ROOT);
    html.append(
        "<article class=\"%s\"><span class=\"score\">%d</span>\n<h3>%s</h3>\n"
            .formatted(
                band, screening.score(), marked(listing.title(), RuleField.TITLE, screening)));
    html.append(
        "<p class=\"meta\">%s · %s · %s · %s, dòng %s · mã %s</p>\n"
            .formatted(
                name(screening.band()),
                listing.price() < 0 ? "không rõ giá" : grouped(listing.price()) + " đ",
                listing.seller().isEmpty() ? "không rõ người bán" : shortened(listing.seller()),
                escape(file),
                grouped(row),
                shortened(listing.id())));
    boolean inDescription =
        screening.reasons().stream().anyMatch(reason -> reason.field() == RuleField.DESCRIPTION);
    if (inDescription) {
      html.append("<p>")
          .append(marked(listing.description(), RuleField.DESCRIPTION, screening))
          .append("</p>\n");
    }
    html.append("<ul>\n");
    for (Screening.Reason reason : screening.reasons()) {
      html.append(
          "<li>%+d: %s%s%s <span class=\"meta\">%s, bản %d%s</span></li>\n"
              .formatted(
                  reason.weight(),
                  escape(reason.title()),
                  reason.text().isEmpty() ? "" : " “" + shortened(reason.text()) + "”",
                  reason.facts().isEmpty() ? "" : " (" + escape(reason.facts()) + ")",
                  escape(reason.rule()),
                  reason.version(),
                  reason.law().isEmpty() ? "" : "; " + escape(reason.law())));
    }
    return html.append("</ul></article>\n").toString();
  }

  /** Text of a listing within a line; isolated, so that letters written leftwards turn nothing. */
  private static String shortened(String text) {
    String shown = text.length() <= SHORT ? text : text.substring(0, SHORT) + " …";
    return "<bdi>" + escape(shown) + "</bdi>";
  }

  private static String marked(String text, RuleField ruleField, Screening screening) {
    List<Screening.Reason> here =
        screening.reasons().stream()
            .filter(reason -> reason.field() == ruleField && reason.start() >= 0)
            .sorted(Comparator.comparingInt(Screening.Reason::start))
            .toList();
    int from = 0;
    if (text.length() > TEXT && !here.isEmpty()) {
      from = Math.max(0, here.getFirst().start() - TEXT / 4);
    }
    int to = Math.min(text.length(), from + TEXT);
    StringBuilder html = new StringBuilder(from > 0 ? "… " : "");
    int at = from;
    for (Screening.Reason reason : here) {
      if (reason.start() < at || reason.end() > to) {
        continue;
      }
      html.append(escape(text.substring(at, reason.start()))).append("<mark>");
      html.append(escape(text.substring(reason.start(), reason.end()))).append("</mark>");
      at = reason.end();
    }
    html.append(escape(text.substring(at, to)));
    return html.append(to < text.length() ? " …" : "").toString();
  }

  private static String name(Band band) {
    return switch (band) {
      case CASE -> "Lập hồ sơ";
      case REVIEW -> "Cần xem";
      case NOTE -> "Ghi nhận";
      case CLEAN -> "Không có gì";
    };
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
  }

  /** Text as text; what no page may hold or what turns the direction of writing is a dot. */
  static String escape(String text) {
    return TerminalText.plain(text.replaceAll("\\s", " "))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

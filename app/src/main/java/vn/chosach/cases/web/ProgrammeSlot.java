package vn.chosach.cases.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.ProgrammeResults;
import vn.chosach.cases.ProgrammeResults.ProgrammeFigure;
import vn.chosach.kernel.Dong;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/** What a programme of checks came to, month by month, on its page; every agency reads the sums. */
@Component
record ProgrammeSlot(ProgrammeResults results, TemplateEngine templates) implements PageSlot {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  @Override
  public String slot() {
    return "watch.programme.results";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Map<LocalDate, Map<ProgrammeFigure, Long>> months =
        results.months(UUID.fromString(about.getOrDefault("programme", "")));
    if (page.viewer() == null || months.isEmpty()) {
      return null;
    }
    var sum = new EnumMap<ProgrammeFigure, Long>(ProgrammeFigure.class);
    var rows = new ArrayList<List<String>>();
    months.forEach(
        (month, figures) -> {
          rows.add(row(MONTH.format(month), figures, page));
          figures.forEach((figure, amount) -> sum.merge(figure, amount, Long::sum));
        });
    List<String> all = row(page.t("cases.programme.sum"), sum, page);
    return output ->
        templates.render(
            "cases/programme.jte", Map.of("page", page, "rows", rows, "sum", all), output);
  }

  private static List<String> row(String head, Map<ProgrammeFigure, Long> figures, Page page) {
    var row = new ArrayList<String>(List.of(head));
    Arrays.stream(ProgrammeFigure.values())
        .forEach(
            figure -> {
              long amount = figures.getOrDefault(figure, 0L);
              row.add(
                  switch (figure) {
                    case CHECKS, SIGNS, CASES -> page.number(amount);
                    case TAX, FINE, PAID -> page.money(new Dong(amount));
                  });
            });
    return row;
  }
}

package vn.chosach.reports.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/**
 * Số liệu mở: sums for everyone, as a page, as CSV, XLSX and JSON; and the month on the home page.
 */
@Controller
record OpenController(OpenFigures figures, TemplateEngine templates) {

  @GetMapping(ReportRoutes.OPEN)
  String page(Page page, Model model) {
    model.addAttribute("open", figures.all(page));
    return "reports/open";
  }

  @GetMapping(ReportRoutes.OPEN + "/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(@PathVariable String file, Page page) {
    return Downloads.of(figures.all(page).tables(), file);
  }

  @GetMapping(
      value = ReportRoutes.OPEN + "/so-lieu.json",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> json(Page page) {
    List<Table> tables = figures.all(page).tables();
    var json = new LinkedHashMap<String, Object>();
    json.put("asOf", OpenFigures.known(page).toString());
    json.put("countedAt", figures.counted(page).toString());
    json.put("leastCount", vn.chosach.reports.figures.Suppression.LEAST);
    tables.forEach(table -> json.put(table.name(), rows(table)));
    return ResponseEntity.ok(json);
  }

  /**
   * The same for partners, in a form that does not change with the language.
   *
   * @param leastCount smaller counts are hidden
   */
  record Figures(Instant asOf, Instant countedAt, int leastCount, List<FigureTable> tables) {}

  /**
   * A table; the first head is that of the labels.
   *
   * @param csv where it stands as a file
   */
  record FigureTable(
      String name, String title, List<String> heads, List<FigureRow> rows, String csv) {}

  /** A row; what is hidden is {@code null}. */
  record FigureRow(String label, List<@Nullable Long> values) {}

  @GetMapping(ReportRoutes.FIGURES)
  ResponseEntity<Figures> figures(Page page) {
    return ResponseEntity.ok(
        new Figures(
            OpenFigures.known(page),
            figures.counted(page),
            vn.chosach.reports.figures.Suppression.LEAST,
            figures.all(page).tables().stream()
                .map(
                    table ->
                        new FigureTable(
                            table.name(),
                            table.caption(),
                            table.heads(),
                            table.rows().stream().map(OpenController::row).toList(),
                            ReportRoutes.OPEN + "/bang/" + table.name() + ".csv"))
                .toList()));
  }

  private static FigureRow row(Table.TableRow row) {
    var values = new ArrayList<@Nullable Long>();
    row.values().forEach(value -> values.add(value.number()));
    return new FigureRow(row.label(), values);
  }

  private static List<Map<String, Object>> rows(Table table) {
    return table.rows().stream()
        .<Map<String, Object>>map(
            row -> {
              var one = new LinkedHashMap<String, Object>();
              one.put(table.heads().getFirst(), row.label());
              for (int column = 0; column < row.values().size(); column++) {
                one.put(table.heads().get(column + 1), row.values().get(column).number());
              }
              return one;
            })
        .toList();
  }

  @Bean
  PageSlot monthOnHome() {
    return new PageSlot() {
      @Override
      public String slot() {
        return "ui.home.side";
      }

      @Override
      public @Nullable Content content(Page page, Map<String, String> about) {
        return figures
            .running(page)
            .<Content>map(
                open ->
                    output ->
                        templates.render(
                            "reports/home.jte", Map.of("page", page, "open", open), output))
            .orElse(null);
      }
    };
  }
}

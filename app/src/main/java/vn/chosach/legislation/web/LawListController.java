package vn.chosach.legislation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * What everybody may read of proposals, and the yearly list of texts that ceased, which is
 * published by 31 January (Nghị định 79/2025/NĐ-CP; K).
 */
@Controller
record LawListController(LegislationPages pages, LegislationNames names, Catalogue catalogue) {

  private static final int YEARS = 5;

  @GetMapping(LegislationRoutes.PUBLIC)
  ModelAndView known(Page page) {
    return new ModelAndView("legislation/public", "known", pages.known(page));
  }

  @GetMapping(LegislationRoutes.EXPIRED)
  ModelAndView expired(
      Page page, Viewer viewer, @RequestParam(name = "nam", defaultValue = "") String asked) {
    int now = page.today().getYear();
    int year = asked.matches("20[0-9]{2}") ? Integer.parseInt(asked) : now;
    List<LegislationView.ExpiredRow> rows =
        catalogue.legalBases(null).stream()
            .filter(one -> ceased(one.validity().to(), year))
            .map(
                one ->
                    new LegislationView.ExpiredRow(
                        one.number(),
                        one.title(),
                        page.day(one.validity().to()),
                        one.successor() == null ? "" : names.law(one.successor(), page),
                        one.provenance().published()))
            .toList();
    return new ModelAndView(
        "legislation/expired",
        "expired",
        new LegislationView.Expired(
            year,
            rows,
            IntStream.rangeClosed(0, YEARS)
                .mapToObj(back -> String.valueOf(now - back))
                .map(one -> Choice.of(one, one))
                .toList()));
  }

  private static boolean ceased(@org.jspecify.annotations.Nullable LocalDate last, int year) {
    return last != null && last.plusDays(1).getYear() == year;
  }
}

package vn.chosach.watch.figures;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Số liệu giám sát: the board, the rows behind each number, and how verdicts held. */
@Controller
record FigureController(FigurePages pages, FigureRowPages rows) {

  private static final int LAST_PAGE = 10_000;

  @GetMapping(FigureAsk.FIGURES)
  ModelAndView board(Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return new ModelAndView(
        "watch/figures", "board", pages.board(pages.question(sent, page), page, viewer));
  }

  @GetMapping(FigureAsk.ROWS)
  ModelAndView rows(Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    Figure figure =
        Figure.of(sent.getOrDefault("so", Figure.FLAGGED.path())).orElseThrow(Page::absent);
    String at = sent.getOrDefault("trang", "1");
    int number = at.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(at), LAST_PAGE) : 1;
    return new ModelAndView(
        "watch/figureRows",
        "rows",
        rows.rows(pages.question(sent, page), figure, number, page, viewer));
  }

  @GetMapping(FigureAsk.OFFICERS)
  ModelAndView officers(Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return new ModelAndView(
        "watch/figureOfficers", "ranks", rows.officers(pages.question(sent, page), page, viewer));
  }
}

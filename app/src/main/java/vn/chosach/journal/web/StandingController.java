package vn.chosach.journal.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chosach.journal.Journal;
import vn.chosach.journal.LogState;
import vn.chosach.ui.Page;
import vn.chosach.ui.figures.FiguresText;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;

/** How the log stands, without any act: a page for people and figures for machines that watch. */
@Controller
record StandingController(Journal journal) {

  @GetMapping(JournalRoutes.STANDING)
  String show(Page page, Model model) {
    model.addAttribute("state", journal.state());
    return "journal/standing";
  }

  /** Nothing in them that the tree does not show anyway. */
  @GetMapping("/log/metrics")
  ResponseEntity<String> figures() {
    return FiguresText.answer(of(journal.state()));
  }

  @Bean
  static MachineFigures logFigures(Journal journal) {
    return () -> of(journal.state());
  }

  private static List<MachineFigure> of(LogState state) {
    return List.of(
        MachineFigure.of("chosach_log_published_entries", state.size()),
        MachineFigure.of("chosach_log_witnessed_entries", state.witnessedSize()),
        MachineFigure.of("chosach_log_waiting_entries", state.waiting()),
        MachineFigure.of("chosach_log_oldest_waiting_seconds", MachineFigure.seconds(state.age())),
        MachineFigure.of("chosach_log_publish_lag_seconds", MachineFigure.seconds(state.lag())),
        MachineFigure.of("chosach_log_halted", state.halted() != null),
        MachineFigure.of("chosach_log_alarm", state.alarm()));
  }
}

package vn.chosach.journal.web;

import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chosach.journal.Journal;
import vn.chosach.journal.LogState;
import vn.chosach.ui.Page;

/** How the log stands, without any act: a page for people and figures for machines that watch. */
@Controller
record StandingController(Journal journal) {

  private static final MediaType EXPOSITION =
      MediaType.valueOf("text/plain;version=0.0.4;charset=utf-8");

  @GetMapping(JournalRoutes.STANDING)
  String show(Page page, Model model) {
    model.addAttribute("state", journal.state());
    return "journal/standing";
  }

  /** Figures in the text form of Prometheus; nothing in them that the tree does not show anyway. */
  @GetMapping("/log/metrics")
  ResponseEntity<String> figures() {
    LogState state = journal.state();
    String text =
        String.format(
            Locale.ROOT,
            """
            # TYPE chosach_log_published_entries gauge
            chosach_log_published_entries %d
            # TYPE chosach_log_witnessed_entries gauge
            chosach_log_witnessed_entries %d
            # TYPE chosach_log_waiting_entries gauge
            chosach_log_waiting_entries %d
            # TYPE chosach_log_oldest_waiting_seconds gauge
            chosach_log_oldest_waiting_seconds %.3f
            # TYPE chosach_log_publish_lag_seconds gauge
            chosach_log_publish_lag_seconds %.3f
            # TYPE chosach_log_halted gauge
            chosach_log_halted %d
            # TYPE chosach_log_alarm gauge
            chosach_log_alarm %d
            """,
            state.size(),
            state.witnessedSize(),
            state.waiting(),
            state.age().toMillis() / 1000.0,
            state.lag().toMillis() / 1000.0,
            state.halted() == null ? 0 : 1,
            state.alarm() ? 1 : 0);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(EXPOSITION)
        .body(text);
  }
}

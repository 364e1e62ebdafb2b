package vn.chosach.journal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.journal.Journal;
import vn.chosach.journal.JournalEntry;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Viewer;

/** Nhật ký: how the log stands, and for those who oversee, who did what. */
@Controller
record JournalController(Journal journal) {

  private static final int ROWS = 25;

  @GetMapping(JournalRoutes.DESK)
  String list(
      Page page,
      Viewer viewer,
      Model model,
      @RequestParam(defaultValue = "") String viec,
      @RequestParam(required = false) @Nullable String truoc) {
    boolean reads = viewer.has(Role.AUDITOR) || viewer.has(Role.INTEGRITY_OFFICER);
    List<JournalEntry> acts = reads ? acts(viec.strip(), number(truoc)) : List.of();
    String question = viec.isBlank() ? "" : "viec=" + encoded(viec.strip()) + "&";
    Pager pager =
        new Pager(
            truoc == null
                ? null
                : JournalRoutes.DESK + (viec.isBlank() ? "" : "?viec=" + encoded(viec.strip())),
            acts.size() < ROWS
                ? null
                : JournalRoutes.DESK + "?" + question + "truoc=" + acts.getLast().number(),
            page.t("journal.acts.count", acts.size()));
    List<ActLine> lines =
        acts.stream().map(journalEntry -> ActLine.of(page, journalEntry)).toList();
    model.addAttribute(
        "journal", new JournalPage(journal.state(), reads, lines, viec.strip(), pager));
    return "journal/journal";
  }

  /** Acts on one subject, written {@code kind/identifier}, or on all. */
  private List<JournalEntry> acts(String subject, @Nullable Long before) {
    int cut = subject.indexOf('/');
    return cut < 0
        ? journal.newest(null, subject.isEmpty() ? null : subject, before, ROWS)
        : journal.newest(subject.substring(0, cut), subject.substring(cut + 1), before, ROWS);
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}

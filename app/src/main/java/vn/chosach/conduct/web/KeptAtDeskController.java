package vn.chosach.conduct.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.conduct.desk.KeptCases;
import vn.chosach.conduct.desk.KeptCases.KeptCase;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Stage;
import vn.chosach.tips.integrity.KeptReports;
import vn.chosach.tips.integrity.KeptReports.KeptReport;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/**
 * Nothing lies at the integrity desk unseen: auditors read how much is kept there, in which state,
 * why, and for how many days; of what it is about, nothing (decision 0105).
 */
@Controller
record KeptAtDeskController(KeptReports reports, KeptCases cases) {

  private static final int SHOWN = 500;

  @GetMapping(ConductRoutes.KEPT)
  ModelAndView show(Page page) {
    Map<UUID, KeptCase> opened = new HashMap<>();
    var lines = new ArrayList<KeptLine>();
    for (KeptCase one : cases.all()) {
      UUID tip = one.tip();
      if (tip == null) {
        lines.add(line(one, page));
      } else {
        opened.put(tip, one);
      }
    }
    reports.all().forEach(one -> lines.add(line(one, opened.remove(one.id()), page)));
    // Cases whose report lies at another desk by now.
    opened.values().forEach(one -> lines.add(line(one, page)));
    lines.sort(
        Comparator.comparing((KeptLine one) -> !one.open()).thenComparing(KeptLine::received));
    long open = lines.stream().filter(KeptLine::open).count();
    return new ModelAndView(
        "conduct/kept",
        "kept",
        new KeptPage(
            page.t("conduct.kept.counts", open, lines.size() - open)
                + (lines.size() > SHOWN ? " " + page.t("conduct.kept.cut", SHOWN) : ""),
            lines.stream().limit(SHOWN).map(KeptLine::row).toList()));
  }

  private record KeptLine(boolean open, Instant received, KeptPage.KeptRow row) {}

  private static KeptLine line(KeptReport one, @Nullable KeptCase opened, Page page) {
    String came =
        page.t(one.steered() ? "conduct.kept.why.steered" : "conduct.kept.why.direct")
            + " "
            + (one.accused() == 0
                ? page.t("conduct.kept.why.unnamed")
                : page.t("conduct.kept.why.named", one.accused()));
    if (opened != null) {
      return line(came, opened, page);
    }
    boolean open = one.stage() != Stage.ANSWERED;
    String state =
        one.backAsked() == null
            ? page.t("conduct.kept.no-case", page.t(one.stage().textKey()))
            : page.t("conduct.kept.back-asked", days(one.backAsked(), page));
    return new KeptLine(
        open, one.received(), row(open, one.received(), one.since(), came, state, null, page));
  }

  private static KeptLine line(KeptCase one, Page page) {
    return line(page.t("conduct.kept.why.case"), one, page);
  }

  private static KeptLine line(String why, KeptCase one, Page page) {
    String state = page.t(one.state().textKey());
    return new KeptLine(
        one.open(),
        one.received(),
        row(
            one.open(),
            one.received(),
            one.since(),
            why,
            one.asked() && one.open() ? page.t("conduct.kept.second", state) : state,
            one.open() ? one.due() : null,
            page));
  }

  private static KeptPage.KeptRow row(
      boolean open,
      Instant received,
      Instant since,
      String why,
      String state,
      @Nullable Instant due,
      Page page) {
    boolean late = due != null && page.now().isAfter(due);
    return new KeptPage.KeptRow(
        page.day(Vietnam.dayOf(received)),
        why,
        state,
        open ? days(received, page) : "",
        days(since, page),
        late ? Tone.LATE : Tone.LATER,
        due == null
            ? ""
            : page.t(
                late ? "conduct.due.over" : "conduct.due.until",
                page.day(Vietnam.dayOf(due.minusNanos(1)))));
  }

  private static String days(Instant since, Page page) {
    return page.t("conduct.kept.days", Duration.between(since, page.now()).toDays());
  }
}

package vn.chosach.watch.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.officers.Officers;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.watch.privacy.Covering;
import vn.chosach.watch.privacy.PrivateSellerPolicy;
import vn.chosach.watch.rules.RuleSheet;
import vn.chosach.watch.rules.Trial;
import vn.chosach.watch.rules.TrialRun;
import vn.chosach.watch.rules.TrialState;

/** Draws up the trial of a version. */
@Component
record TrialPages(RulePages rules, Catalogue catalogue, Officers officers) {

  private static final int PLATFORMS = 20;

  /**
   * The page.
   *
   * @param quick what the newest listings say; {@code null} when the trial on all is shown
   */
  TrialView.TrialPage page(
      RuleSheet sheet,
      int version,
      @Nullable TrialRun run,
      @Nullable Trial quick,
      List<RuleDefect> findings,
      boolean mayChange,
      Page page) {
    Integer live = sheet.live();
    return new TrialView.TrialPage(
        sheet.kind(),
        sheet.name(),
        version,
        live != null && live == version && sheet.state().equals("LIVE"),
        RulePages.text(sheet, version),
        run == null ? null : full(run, page),
        result(sheet, run, quick, page),
        rules.problems(findings, page),
        mayChange);
  }

  private TrialView.TrialResult result(
      RuleSheet sheet, @Nullable TrialRun run, @Nullable Trial quick, Page page) {
    if (quick != null) {
      return result(
          sheet,
          quick,
          page.t("watch.trial.of", page.number(quick.listings()), page.number(quick.stored())),
          page);
    }
    Trial all = Objects.requireNonNull(run).trial();
    return result(
        sheet,
        all,
        page.t("watch.trial.of-all", page.number(all.listings()), page.moment(run.askedAt())),
        page);
  }

  private TrialView.Full full(TrialRun run, Page page) {
    var by = run.askedBy();
    String who =
        by == null
            ? page.t("watch.program")
            : officers.displayNames(Set.of(by)).getOrDefault(by, page.t("watch.somebody"));
    return new TrialView.Full(
        tone(run.state()),
        page.t(run.state().textKey()),
        run.state().open(),
        run.state() == TrialState.DONE
            ? 100
            : (int) Math.min(99, run.done() * 100 / Math.max(1, run.total())),
        page.t("watch.trial.progress", page.number(run.done()), page.number(run.total())),
        page.t("watch.trial.asked", page.moment(run.askedAt()), who),
        run.stale() && !run.state().open() ? page.t("watch.trial.stale") : null);
  }

  private static Tone tone(TrialState state) {
    return switch (state) {
      case WAITING, CANCELLED -> Tone.NONE;
      case RUNNING -> Tone.WEEK;
      case DONE -> Tone.OK;
      case FAILED -> Tone.WARN;
    };
  }

  private TrialView.TrialResult result(RuleSheet sheet, Trial trial, String basis, Page page) {
    var facts = new FactList(page);
    facts.add("watch.trial.listings", basis);
    if (sheet.kind().equals("rule")) {
      facts.add(
          "watch.trial.fires",
          page.t("watch.trial.from-to", page.number(trial.before()), page.number(trial.after()))
              + " · "
              + page.t("watch.trial.share", share(trial.after(), trial.listings())));
    }
    facts.add("watch.trial.raised", page.number(trial.raised()));
    facts.add("watch.trial.lowered", page.number(trial.lowered()));
    Map<String, String> names =
        catalogue.platforms(page.today()).stream()
            .collect(Collectors.toMap(one -> one.code(), one -> one.name(), (one, two) -> one));
    return new TrialView.TrialResult(
        facts.list(),
        trial.bands().stream()
            .map(
                one ->
                    counted(
                        page.t("watch.band." + one.band().name().toLowerCase(Locale.ROOT)),
                        one.before(),
                        one.after(),
                        page))
            .toList(),
        trial.platforms().stream()
            .limit(PLATFORMS)
            .map(
                one ->
                    new TrialView.PlatformRow(
                        named(one.platform(), names, page),
                        page.number(one.listings()),
                        page.number(one.before()),
                        page.number(one.after()),
                        page.number(one.raised()),
                        page.number(one.lowered())))
            .toList(),
        Math.max(0, trial.platforms().size() - PLATFORMS),
        trial.counts().entrySet().stream()
            .map(
                one -> counted(one.getKey(), one.getValue().before(), one.getValue().after(), page))
            .toList(),
        trial.samples().stream().map(one -> sample(one, names, page)).toList());
  }

  private static TrialView.SampleRow sample(
      Trial.Sample one, Map<String, String> names, Page page) {
    return new TrialView.SampleRow(
        one.title().isEmpty() ? page.t("watch.trial.gone") : one.title(),
        named(one.platform(), names, page),
        seller(one),
        page.number(one.before()),
        page.number(one.after()),
        one.words());
  }

  private static String seller(Trial.Sample one) {
    if (one.seller().isEmpty()) {
      return "–";
    }
    return PrivateSellerPolicy.isPrivate(one.seller(), one.official())
        ? Covering.name(one.seller(), null)
        : one.seller();
  }

  private static String named(String platform, Map<String, String> names, Page page) {
    return platform.isEmpty()
        ? page.t("watch.columns.platform.none")
        : names.getOrDefault(platform, platform);
  }

  private static TrialView.Counted counted(String name, long before, long after, Page page) {
    long change = after - before;
    return new TrialView.Counted(
        name,
        page.number(before),
        page.number(after),
        change == 0 ? "–" : (change > 0 ? "+" : "−") + page.number(Math.abs(change)));
  }

  /** A share in percent, small ones with two places. */
  static String share(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    long hundredths = Math.round(part * 10_000.0 / whole);
    return hundredths >= 1_000
        ? hundredths / 100 + "%"
        : hundredths / 100 + "," + String.format(Locale.ROOT, "%02d", hundredths % 100) + "%";
  }
}

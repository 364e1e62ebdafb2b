package vn.chosach.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.law.LimitationPolicy;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.papers.Transfers.TransferRow;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/**
 * What the page of a case says of the times within which a sanction is decided, or no more (Luật
 * 15/2012 art. 6, 65, 66).
 */
final class SanctionTimes {

  private static final Set<String> SANCTION =
      Set.of("VP.DECIDE", "VP.DECIDE.EXPLAIN", "VP.LIMIT.GOODS", "VP.LIMIT.GENERAL");

  private SanctionTimes() {}

  /** From which day a time bar counts (art. 6); nothing for another clock. */
  static String from(ClockExplanation one, Dossier dossier, Page page) {
    return !CaseClocks.LIMITS.contains(one.clock().ruleKey())
        ? ""
        : dossier.minutes().stream()
            .flatMap(row -> Stream.ofNullable(row.act()))
            .filter(act -> act.begins().equals(one.clock().startedAt()))
            .map(act -> act.goesOn() ? "cases.bar.found" : "cases.bar.ended")
            .findFirst()
            .or(() -> Optional.of("cases.bar.received"))
            .map(key -> " (" + page.t(key) + ")")
            .orElseThrow();
  }

  /**
   * Why a time bar that is shown refuses nobody, as whoever signs is told: that of tax, and the
   * shorter one of a file that a criminal body gave back about an act of before the law knew the
   * longer one (art. 6, Luật 88/2025 art. 1.1; K).
   */
  static Optional<String> doubt(ClockExplanation one, Dossier dossier) {
    if (!CaseClocks.LIMITS.contains(one.clock().ruleKey())) {
      return Optional.empty();
    }
    if (LimitationPolicy.unconfirmed(dossier.file().matter().violation())) {
      return Optional.of("cases.odd-bar-unconfirmed");
    }
    return one.rule().option("from-prosecution").isEmpty()
            && dossier.transfers().stream().anyMatch(row -> gaveBack(row, one.clock()))
        ? Optional.of("cases.odd-bar-returned")
        : Optional.empty();
  }

  private static boolean gaveBack(TransferRow row, Clock bar) {
    boolean own = bar.subjectKind().equals(CaseClocks.TRANSFER);
    return row.byBody()
        && "RETURNED".equals(row.result())
        && (own ? bar.subjectId().equals(row.id().toString()) : row.whole());
  }

  /** The times that have passed undecided. */
  static List<CaseView.Warning> over(Dossier dossier, Page page) {
    var warnings = new ArrayList<CaseView.Warning>();
    List<ClockExplanation> late =
        dossier.file().state() == CaseState.CRIMINAL
            ? List.of()
            : dossier.clocks().stream()
                .filter(one -> SANCTION.contains(one.clock().ruleKey()))
                .filter(one -> one.clock().state() == ClockState.RUNNING)
                .filter(one -> one.clock().late(page.now()))
                .toList();
    String sure =
        late.stream()
            .filter(one -> doubt(one, dossier).isEmpty())
            .map(one -> one.rule().name().in(page.lang()))
            .collect(Collectors.joining("; "));
    if (!sure.isEmpty()) {
      warnings.add(new CaseView.Warning(Tone.WARN, page.t("cases.warn.too-late", sure), null));
    }
    for (ClockExplanation one : late) {
      doubt(one, dossier)
          .map(code -> Refusal.of(code, "date", one.clock().dueDay().toString()))
          .map(said -> new CaseView.Warning(Tone.CARE, page.t(said), null))
          .ifPresent(warnings::add);
    }
    return warnings;
  }
}

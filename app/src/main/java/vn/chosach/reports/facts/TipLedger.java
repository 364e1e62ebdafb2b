package vn.chosach.reports.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;

/** What a tip counts for. It is admitted once and answered once, however often it is reopened. */
final class TipLedger {

  private TipLedger() {}

  static List<TipFact> of(Tip.Story tip) {
    var facts = new ArrayList<TipFact>();
    facts.add(fact(tip, 0, ReportFactKind.RECEIVED, tip.receivedAt(), tip.enteredAt(), 0L));
    Map<ReportFactKind, TipFact> seen = new EnumMap<>(ReportFactKind.class);
    for (Tip.Story.Move move : tip.moves()) {
      ReportFactKind reportFactKind = kind(move.stage());
      if (reportFactKind != null && !seen.containsKey(reportFactKind)) {
        long waited = Math.max(0, Duration.between(tip.receivedAt(), move.at()).toSeconds());
        TipFact fact = fact(tip, move.step(), reportFactKind, move.at(), move.at(), waited);
        seen.put(reportFactKind, fact);
        facts.add(fact);
      }
    }
    return List.copyOf(facts);
  }

  private static @Nullable ReportFactKind kind(Stage stage) {
    return switch (stage) {
      case RECEIVED, SORTING -> null;
      case VERIFYING, HANDLING -> ReportFactKind.ADMITTED;
      case ANSWERED -> ReportFactKind.ANSWERED;
    };
  }

  private static TipFact fact(
      Tip.Story tip,
      int step,
      ReportFactKind reportFactKind,
      Instant at,
      Instant knownAt,
      Long waited) {
    return new TipFact(
        tip.id(), tip.id(), step, 0, reportFactKind, Vietnam.dayOf(at), knownAt, 1, waited);
  }
}

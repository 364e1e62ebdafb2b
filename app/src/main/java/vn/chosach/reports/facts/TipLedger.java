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
    facts.add(fact(tip, 0, Kind.RECEIVED, tip.receivedAt(), tip.enteredAt(), 0L));
    Map<Kind, TipFact> seen = new EnumMap<>(Kind.class);
    for (Tip.Story.Move move : tip.moves()) {
      Kind kind = kind(move.stage());
      if (kind != null && !seen.containsKey(kind)) {
        long waited = Math.max(0, Duration.between(tip.receivedAt(), move.at()).toSeconds());
        TipFact fact = fact(tip, move.step(), kind, move.at(), move.at(), waited);
        seen.put(kind, fact);
        facts.add(fact);
      }
    }
    return List.copyOf(facts);
  }

  private static @Nullable Kind kind(Stage stage) {
    return switch (stage) {
      case RECEIVED, SORTING -> null;
      case VERIFYING, HANDLING -> Kind.ADMITTED;
      case ANSWERED -> Kind.ANSWERED;
    };
  }

  private static TipFact fact(
      Tip.Story tip, int step, Kind kind, Instant at, Instant knownAt, Long waited) {
    return new TipFact(tip.id(), tip.id(), step, 0, kind, Vietnam.dayOf(at), knownAt, 1, waited);
  }
}

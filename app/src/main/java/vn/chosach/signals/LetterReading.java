package vn.chosach.signals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.searching.Titles;
import vn.chosach.tips.Tip;

/** Reads the letter that a signal is a part of. */
@Component
class LetterReading {

  private final SignalRows rows;
  private final LetterParts parts;

  LetterReading(SignalRows rows, LetterParts parts) {
    this.rows = rows;
    this.parts = parts;
  }

  /** The beginning of what a signal is about. */
  String title(Signal signal, @Nullable Tip tip) {
    return Titles.of(tip, parts.excerpts(List.of(signal)).get(signal.id()));
  }

  Sheet.Letter of(Signal signal, @Nullable Tip tip, Reach reach) {
    if (tip == null || !signal.isPart()) {
      return new Sheet.Letter(null, List.of());
    }
    List<Signal> all = rows.partsOf(tip.id());
    Map<UUID, String> excerpts = parts.excerpts(all);
    return new Sheet.Letter(
        excerpts.get(signal.id()),
        LetterParts.standing(all).stream()
            .filter(part -> !part.id().equals(signal.id()))
            .filter(part -> reach.covers(part.agency(), part.referredTo()))
            .map(part -> new Sheet.Other(part, Titles.of(tip, excerpts.get(part.id()))))
            .toList());
  }
}

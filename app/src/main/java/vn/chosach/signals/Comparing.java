package vn.chosach.signals;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.signals.life.Reader;

/** A person says whether two signals are about the same. */
@Component
class Comparing {

  private final SheetReading sheets;
  private final ActRows acts;
  private final Journal journal;

  Comparing(SheetReading sheets, ActRows acts, Journal journal) {
    this.sheets = sheets;
    this.acts = acts;
    this.journal = journal;
  }

  Optional<Refusal> judge(UUID signal, UUID other, boolean same, Reader reader) {
    if (sheets.one(signal, reader).isEmpty() || sheets.one(other, reader).isEmpty()) {
      return Optional.of(Refusal.of("signals.unknown"));
    }
    acts.alike(signal, other, same, reader.actor());
    journal.append(
        Act.of(reader.actor(), "signals.compared", "signal", signal)
            .with(Map.of("other", other.toString(), "same", String.valueOf(same))));
    return Optional.empty();
  }
}

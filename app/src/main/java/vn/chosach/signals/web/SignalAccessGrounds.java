package vn.chosach.signals.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signals;

/** Reads on what grounds an officer sees a signal, and notes that it was asked. */
@Component
class SignalAccessGrounds {

  private final Signals signals;
  private final Journal journal;

  SignalAccessGrounds(Signals signals, Journal journal) {
    this.signals = signals;
    this.journal = journal;
  }

  /** Empty alike for a signal that is foreign and one that does not exist. */
  @Transactional
  public Optional<Sheet> read(UUID id, ActingOfficer reader) {
    Optional<Sheet> sheet = signals.read(id, reader);
    sheet.ifPresent(
        one ->
            journal.append(
                Act.of(reader.actor(), "signals.grounds-read", "signal", id)
                    .with(Map.of("number", one.signal().number()))));
    return sheet;
  }
}

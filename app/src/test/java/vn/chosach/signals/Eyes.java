package vn.chosach.signals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.searching.SignalRowSecurity;

/** Looks at the rows of signals past the security of the rows, for tests that count and compare. */
@Component
public class Eyes {

  private final TransactionTemplate transaction;
  private final SignalRowSecurity rowSecurity;
  private final SignalRepository repository;

  Eyes(
      TransactionTemplate transaction, SignalRowSecurity rowSecurity, SignalRepository repository) {
    this.transaction = transaction;
    this.rowSecurity = rowSecurity;
    this.repository = repository;
  }

  public <T> T see(Supplier<T> question) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              rowSecurity.ofTheProgram();
              return question.get();
            }));
  }

  /** What a reader is answered. */
  <T> T as(ActingOfficer reader, Supplier<T> question) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              rowSecurity.of(reader);
              return question.get();
            }));
  }

  public Optional<Signal> ofTip(UUID tip) {
    return see(() -> repository.ofTip(tip));
  }

  List<Signal> partsOf(UUID tip) {
    return see(() -> repository.partsOf(tip));
  }

  Signal now(Signal signal) {
    return see(() -> repository.read(signal.id(), Reach.EVERYTHING)).orElseThrow();
  }

  List<UUID> escalate(UUID clock, boolean passed) {
    return see(() -> repository.escalate(clock, passed));
  }
}

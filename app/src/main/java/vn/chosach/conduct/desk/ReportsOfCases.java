package vn.chosach.conduct.desk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.tips.integrity.HeldByIntegrity;

/** A report behind an integrity case stays at the integrity desk. */
@Component
class ReportsOfCases implements HeldByIntegrity {

  private final IntegrityRepository repository;
  private final IntegritySight sight;

  ReportsOfCases(IntegrityRepository repository, IntegritySight sight) {
    this.repository = repository;
    this.sight = sight;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean holds(UUID tip) {
    // Nothing else of this room is read in the transaction of a handing back.
    sight.ofTheProgram();
    return repository.ofTip(tip).isPresent();
  }
}

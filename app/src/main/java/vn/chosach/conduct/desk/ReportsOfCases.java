package vn.chosach.conduct.desk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.integrity.HeldByIntegrity;
import vn.chosach.tips.opening.TipAssignment;

/**
 * A report behind an integrity case stays at the integrity desk, and is worked on by whoever did
 * something in that case.
 */
@Component
class ReportsOfCases implements HeldByIntegrity, TipAssignment {

  private final IntegrityRepository repository;
  private final IntegritySight sight;

  ReportsOfCases(IntegrityRepository repository, IntegritySight sight) {
    this.repository = repository;
    this.sight = sight;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean holds(UUID tip) {
    return sight.asTheProgram(() -> repository.ofTip(tip).isPresent());
  }

  @Override
  public boolean assigned(UUID tip, ActingOfficer officer) {
    return sight.as(
        officer,
        () ->
            repository.ofTip(tip).stream()
                .flatMap(one -> repository.steps(one.id()).stream())
                .anyMatch(done -> done.officer().equals(officer.actor().id())));
  }
}

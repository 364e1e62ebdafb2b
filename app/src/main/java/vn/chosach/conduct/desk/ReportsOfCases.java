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
  private final IntegrityRowSecurity rowSecurity;

  ReportsOfCases(IntegrityRepository repository, IntegrityRowSecurity rowSecurity) {
    this.repository = repository;
    this.rowSecurity = rowSecurity;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean holds(UUID tip) {
    return rowSecurity.asTheProgram(() -> repository.ofTip(tip).isPresent());
  }

  @Override
  public boolean assigned(UUID tip, ActingOfficer officer) {
    return rowSecurity.as(
        officer,
        () ->
            repository.ofTip(tip).stream()
                .flatMap(one -> repository.steps(one.id()).stream())
                .anyMatch(done -> done.officer().equals(officer.actor().id())));
  }
}

package vn.chosach.signals;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.searching.Sight;
import vn.chosach.tips.opening.TipAssignment;

/** Whoever was given a signal to sift works on the tip behind it. */
@Component
class SiftedTips implements TipAssignment {

  private final SignalRepository repository;
  private final Sight sight;

  SiftedTips(SignalRepository repository, Sight sight) {
    this.sight = sight;
    this.repository = repository;
  }

  @Override
  public boolean assigned(UUID tip, ActingOfficer officer) {
    return sight.as(
        officer,
        () ->
            repository.partsOf(tip).stream()
                .anyMatch(one -> Objects.equals(officer.actor().id(), one.desk().officer())));
  }
}

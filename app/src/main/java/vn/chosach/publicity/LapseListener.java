package vn.chosach.publicity;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseMoved;
import vn.chosach.publicity.life.EditionState;

/**
 * Takes from the public what lost its ground: a decision that was annulled, a case that went to the
 * investigators. Nobody has to remember that it was published.
 */
@Component
class LapseListener {

  private final PublicationRepository repository;
  private final PublicationPolicy gate;
  private final Proceeding proceeding;

  LapseListener(PublicationRepository repository, PublicationPolicy gate, Proceeding proceeding) {
    this.repository = repository;
    this.gate = gate;
    this.proceeding = proceeding;
  }

  @ApplicationModuleListener
  void on(CaseMoved moved) {
    repository
        .ofCase(moved.caseId())
        .ifPresent(
            publication ->
                repository.editions(publication.id()).stream()
                    .filter(one -> one.state() == EditionState.LIVE)
                    .filter(one -> gate.lapsed(publication, one))
                    .forEach(one -> proceeding.lapse(one.id())));
  }
}

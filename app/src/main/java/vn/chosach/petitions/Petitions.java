package vn.chosach.petitions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.desk.PetitionClocks;
import vn.chosach.petitions.desk.PetitionHandler;
import vn.chosach.petitions.desk.PetitionPaperRepository;
import vn.chosach.petitions.desk.PetitionRepository;
import vn.chosach.petitions.desk.PetitionRowSecurity;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionTerms;

/**
 * The door of the petitions: list, read, proceed. Whoever asks sees only what agency, assignment,
 * secrecy and recusal give; anything else does not exist.
 */
@Service
public class Petitions {

  private final PetitionHandler handler;
  private final PetitionRepository repository;
  private final PetitionClocks clocks;
  private final PetitionPaperRepository papers;
  private final PetitionRowSecurity rowSecurity;

  Petitions(
      PetitionHandler handler,
      PetitionRepository repository,
      PetitionClocks clocks,
      PetitionPaperRepository papers,
      PetitionRowSecurity rowSecurity) {
    this.handler = handler;
    this.repository = repository;
    this.clocks = clocks;
    this.papers = papers;
    this.rowSecurity = rowSecurity;
  }

  /**
   * What an officer sees of one.
   *
   * @param waiting event of the paper that waits for its signature; {@code null} for none
   * @param document that paper
   * @param unplaced whether the trader stands on the warning list without act and place
   */
  public record PetitionFile(
      Petition petition,
      List<ClockExplanation> clocks,
      @Nullable PetitionEvent waiting,
      @Nullable UUID document,
      Optional<Petition> following,
      Optional<Petition> prior,
      boolean unplaced) {

    public PetitionFile {
      clocks = List.copyOf(clocks);
    }

    /** Whether no paper waits for its signature, so that one may be drawn up. */
    public boolean unsigned() {
      return waiting == null;
    }

    /** Act and place of a listed trader are completed where they are missing. */
    public boolean fits(PetitionEvent event) {
      return event != PetitionEvent.LOCATE || unplaced;
    }
  }

  /** All that the officer sees, the newest first. */
  @Transactional(readOnly = true)
  public List<Petition> list(ActingOfficer officer) {
    rowSecurity.of(officer);
    return repository.all();
  }

  /** The clocks that run on some of them. */
  @Transactional(readOnly = true)
  public List<Clock> running(List<Petition> petitions, ActingOfficer officer) {
    rowSecurity.of(officer);
    return clocks.running(petitions);
  }

  /** One with all that belongs to it; empty alike when it is foreign or does not exist. */
  @Transactional(readOnly = true)
  public Optional<PetitionFile> read(String number, ActingOfficer officer) {
    rowSecurity.of(officer);
    return repository
        .numbered(number)
        .map(
            one -> {
              var open = papers.open(one.id());
              UUID prior = one.prior();
              return new PetitionFile(
                  one,
                  clocks.of(one.id()),
                  open.map(paper -> paper.terms().event()).orElse(null),
                  open.map(PetitionPaperRepository.DrawnPaper::document).orElse(null),
                  repository.following(one.id()),
                  prior == null ? Optional.empty() : repository.one(prior),
                  papers.unplaced(one));
            });
  }

  /** Those of a signal that the officer sees, the newest first. */
  @Transactional(readOnly = true)
  public List<Petition> ofSignal(UUID signal, ActingOfficer officer) {
    rowSecurity.of(officer);
    return repository.ofSignal(signal);
  }

  /** Complaints against decisions of a case that the officer sees. */
  @Transactional(readOnly = true)
  public List<Petition> ofCase(UUID caseId, ActingOfficer officer) {
    rowSecurity.of(officer);
    return repository.ofCase(caseId);
  }

  /**
   * Does something with a petition, or draws up the paper whose signature will do it.
   *
   * @param seen version that the page showed
   * @return refused with {@code petitions.unknown}, {@code .not-possible}, {@code .not-yours},
   *     {@code .words-missing}, {@code .too-long} or by the name of what stands against it
   */
  @Transactional
  public ActOutcome<Petition> proceed(
      UUID id, PetitionTerms terms, int seen, ActingOfficer officer) {
    return handler.proceed(id, terms, seen, officer);
  }
}

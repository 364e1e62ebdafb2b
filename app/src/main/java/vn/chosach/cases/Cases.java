package vn.chosach.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseOpenings;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.acts.CaseSteps;
import vn.chosach.cases.acts.Successions;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.Checklist;
import vn.chosach.cases.life.ListingWish;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.cases.reading.ListQuery;
import vn.chosach.cases.reading.PinnedListings;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;

/**
 * The door of the cases: list, read, open, proceed, answer as the second person. Whoever asks sees
 * only what agency, assignment, secrecy and recusal give; anything else does not exist, also in
 * counts, in search and among links.
 */
@Service
public class Cases {

  private final CaseRowSecurity rowSecurity;
  private final ListQuery lists;
  private final DossierQuery dossiers;
  private final CaseSteps steps;
  private final CaseOpenings openings;
  private final Flagged flagged;
  private final PinnedListings listings;
  private final Successions successions;

  Cases(
      CaseRowSecurity rowSecurity,
      ListQuery lists,
      DossierQuery dossiers,
      CaseSteps steps,
      CaseOpenings openings,
      Flagged flagged,
      PinnedListings listings,
      Successions successions) {
    this.rowSecurity = rowSecurity;
    this.lists = lists;
    this.dossiers = dossiers;
    this.steps = steps;
    this.openings = openings;
    this.flagged = flagged;
    this.listings = listings;
    this.successions = successions;
  }

  /** A page of cases with their count. */
  @Transactional(readOnly = true)
  public CaseList list(CaseQuestion question, ActingOfficer reader) {
    rowSecurity.of(reader);
    return lists.page(question, reader);
  }

  /** How many cases answer; counting stops after {@code most} and one. */
  @Transactional(readOnly = true)
  public int count(CaseQuestion question, int most, ActingOfficer reader) {
    rowSecurity.of(reader);
    return lists.count(question, most, reader);
  }

  /** A case with all that belongs to it; empty alike when it is foreign or does not exist. */
  @Transactional(readOnly = true)
  public Optional<Dossier> read(String number, ActingOfficer reader) {
    rowSecurity.of(reader);
    return dossiers.read(number, reader);
  }

  /** What must be in order before events, by event; the step waits for it. */
  @Transactional(readOnly = true)
  public Map<CaseEvent, List<Checklist.ChecklistLine>> checklists(
      Collection<CaseEvent> events, CaseFile file, ActingOfficer reader) {
    rowSecurity.of(reader);
    return steps.checklists(events, file, reader);
  }

  /**
   * Opens a case in the agency of the reader.
   *
   * @return refused with {@code cases.not-yours}, {@code cases.line-missing}, {@code
   *     cases.line-too-long}, {@code cases.words-missing}, {@code cases.words-too-long}, {@code
   *     cases.in-future} or {@code cases.unknown-code}
   */
  @Transactional
  public ActOutcome<CaseFile> open(CaseOpening caseOpening, ActingOfficer reader) {
    return openings.open(caseOpening, reader);
  }

  /**
   * Makes a flagged listing evidence of a new case of the reader's agency, or of one that is open:
   * verdict, sealed text, case and exhibit in one act.
   *
   * @return refused with {@code cases.not-yours}, {@code cases.unknown-listing}, {@code
   *     cases.unknown-open-case}, {@code cases.listing-overtaken}, or as the watch refuses a
   *     verdict
   */
  @Transactional
  public ActOutcome<CaseFile> admit(ListingWish wish, ActingOfficer reader) {
    return flagged.admit(wish, reader);
  }

  /** The flagged listings that are evidence of a case; none alike when it is foreign. */
  @Transactional(readOnly = true)
  public List<PinnedListing> listings(UUID id, ActingOfficer reader) {
    rowSecurity.of(reader);
    return listings.of(id);
  }

  /** Open cases in sight that are about a seller, for a listing that may join one. */
  @Transactional(readOnly = true)
  public List<CaseFile> aboutSeller(String seller, ActingOfficer reader) {
    rowSecurity.of(reader);
    return listings.aboutSeller(seller, reader);
  }

  /**
   * Does something with a case. What needs two persons is written down as a proposal.
   *
   * @param seen version that the page showed
   */
  @Transactional
  public ActOutcome<CaseFile> proceed(UUID id, CaseAct act, int seen, ActingOfficer reader) {
    return steps.take(id, act, seen, reader);
  }

  /**
   * Answers, as the second person, what another officer proposed.
   *
   * @return refused with {@code cases.no-proposal}, {@code cases.second-person}, {@code
   *     cases.second-unit} when the rule asks another agency, {@code cases.second-conflicted},
   *     {@code cases.statement-missing} or {@code cases.words-missing}
   */
  @Transactional
  public ActOutcome<CaseFile> answer(
      UUID id, boolean agreed, String words, int seen, ActingOfficer reader) {
    return steps.answer(id, agreed, words, seen, reader);
  }

  /** Agencies that ended and still lead cases, for the standing office; one that is shown too. */
  @Transactional(readOnly = true)
  public List<Successions.Orphaned> orphaned(String shown, ActingOfficer reader) {
    return successions.orphaned(shown, reader);
  }

  /**
   * Moves the cases of an ended agency to whoever carries on its work, with number and clocks as
   * they were.
   *
   * @param words why, for the record
   */
  @Transactional
  public ActOutcome<Successions.SuccessionMoved> succeed(
      String from, String to, String words, ActingOfficer reader) {
    return successions.move(from, to, words, reader);
  }
}

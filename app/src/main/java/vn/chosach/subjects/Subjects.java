package vn.chosach.subjects;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.LinkHandler;
import vn.chosach.subjects.desk.LinkPicture;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.subjects.desk.Node;
import vn.chosach.subjects.desk.ProposedPair;
import vn.chosach.subjects.desk.RoleBook;
import vn.chosach.subjects.desk.SubjectBook;
import vn.chosach.subjects.life.LinkEvent;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.RoleAssertion;
import vn.chosach.subjects.life.RoleAssertion.RoleWish;
import vn.chosach.subjects.life.SubjectLink;

/**
 * The door of subjects. Everything is computed from the cases that the officer sees: what stands
 * behind another case is neither shown nor counted, and a judgement about it does not exist.
 */
@Service
public class Subjects {

  private final SubjectBook book;
  private final LinkHandler links;
  private final RoleBook roles;
  private final Cases cases;
  private final InstantSource time;

  Subjects(SubjectBook book, LinkHandler links, RoleBook roles, Cases cases, InstantSource time) {
    this.book = book;
    this.links = links;
    this.roles = roles;
    this.cases = cases;
    this.time = time;
  }

  /**
   * A subject in one line.
   *
   * @param members all that are the same, the oldest first
   */
  public record SubjectLine(NamedSubject of, List<NamedSubject> members) {}

  /**
   * A subject with what an officer sees of it.
   *
   * @param of its oldest member
   * @param shares numbers and places that it states, with who else states them
   * @param judgements all about it, the newest first
   * @param bridges judgements that alone hold it together
   * @param beside subjects of the same cases, for roles
   */
  public record SubjectFile(
      NamedSubject of,
      List<NamedSubject> members,
      List<Shared> shares,
      List<RoleAssertion> roles,
      List<JudgedPair> judgements,
      List<SubjectLink> bridges,
      List<ProposedPair> proposals,
      List<NamedSubject> beside) {}

  /**
   * A number or place and who else states it; that is no identity.
   *
   * @param seen when it was stated; empty where nobody knows
   */
  public record Shared(Node what, List<Node> others, boolean hub, SortedSet<Instant> seen) {}

  /**
   * A pair side by side, with what a merge would make of it.
   *
   * @param proposal what the engine says; empty where it says nothing
   * @param left all that are the same as the left one, the oldest first
   * @param right likewise
   * @param link the judgement that waits or stands; empty for none
   * @param walled whether a "not the same" stands between them
   */
  public record PairFile(
      NamedSubject one,
      NamedSubject other,
      List<NamedSubject> left,
      List<NamedSubject> right,
      Optional<ProposedPair> proposal,
      Optional<SubjectLink> link,
      boolean walled,
      List<Shared> shared) {}

  /** A page of subjects, of cases in sight; words look in names, notes and identifiers. */
  @Transactional(readOnly = true)
  public RowSlice<SubjectLine> list(String words, int offset, int limit, ActingOfficer officer) {
    return book.list(words, offset, limit, officer);
  }

  /** A subject by any of its members; empty alike for one that is absent and not in sight. */
  @Transactional(readOnly = true)
  public Optional<SubjectFile> read(UUID id, ActingOfficer officer) {
    return book.read(id, officer);
  }

  /**
   * What is to be judged.
   *
   * @param waiting for a second officer, the oldest first
   * @param proposals of the engine that nobody judged, the surest first
   */
  public record Queue(List<JudgedPair> waiting, List<ProposedPair> proposals) {}

  /** A judgement with its two subjects. */
  public record JudgedPair(SubjectLink link, NamedSubject left, NamedSubject right) {}

  /** What is to be judged, as the officer sees it. */
  @Transactional(readOnly = true)
  public Queue queue(ActingOfficer officer) {
    return book.queue(officer);
  }

  /** Judgements that wait for a second officer, the oldest first. */
  @Transactional(readOnly = true)
  public List<SubjectLink> waiting(ActingOfficer officer) {
    return book.waiting(officer);
  }

  /** Two subjects side by side. */
  @Transactional(readOnly = true)
  public Optional<PairFile> pair(UUID one, UUID other, ActingOfficer officer) {
    return book.pair(one, other, officer);
  }

  /**
   * Judges a pair. "Not the same" stands at once; "the same" waits for a second officer.
   *
   * @return refused with {@code subjects.unknown}, {@code .not-yours}, {@code .itself}, {@code
   *     .nobody}, {@code .other-kind}, {@code .words-missing}, {@code .wall}, {@code
   *     .judged-already}
   */
  @Transactional
  public ActOutcome<SubjectLink> judge(
      UUID one, UUID other, boolean same, String words, ActingOfficer officer) {
    return links.judge(one, other, same, words, officer);
  }

  /**
   * The same for one of many pairs: what waits for a second officer is confirmed or refused.
   *
   * @return refused as {@link #judge} and {@link #proceed} are
   */
  @Transactional
  public ActOutcome<SubjectLink> answer(
      UUID one, UUID other, boolean same, String words, ActingOfficer officer) {
    return book.pair(one, other, officer)
        .flatMap(PairFile::link)
        .filter(link -> link.state() == LinkState.PROPOSED)
        .map(
            link ->
                links.proceed(
                    link.id(),
                    same ? LinkEvent.CONFIRM : LinkEvent.REFUSE,
                    words,
                    link.version(),
                    officer))
        .orElseGet(() -> links.judge(one, other, same, words, officer));
  }

  /**
   * Confirms, refuses, withdraws or undoes a judgement.
   *
   * @param seen version that the page showed
   * @return refused with {@code subjects.unknown}, {@code .not-yours}, {@code .not-possible},
   *     {@code .second-person}, {@code .words-missing}, {@code .wall}
   */
  @Transactional
  public ActOutcome<SubjectLink> proceed(
      UUID id, LinkEvent event, String words, int seen, ActingOfficer officer) {
    return links.proceed(id, event, words, seen, officer);
  }

  /**
   * States a role.
   *
   * @return refused with {@code subjects.unknown}, {@code .not-yours}, {@code .nobody}, {@code
   *     .role-missing}, {@code .target-elsewhere}, {@code .source-missing}, {@code
   *     .confidence-missing}, {@code .words-too-long}, {@code .until-wrong}
   */
  @Transactional
  public ActOutcome<RoleAssertion> state(RoleWish wish, ActingOfficer officer) {
    return roles.state(wish, book.seen(officer), officer);
  }

  /**
   * Takes a role back; also one whose author has left.
   *
   * @return refused with {@code subjects.unknown}, {@code .not-yours}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<RoleAssertion> retract(UUID role, String words, ActingOfficer officer) {
    book.seen(officer);
    return roles.retract(role, words, officer);
  }

  /** Draws what is around a node; empty alike for one that is absent and not in sight. */
  @Transactional(readOnly = true)
  public Optional<LinkPicture> draw(PictureQuestion question, ActingOfficer officer) {
    return book.draw(question, officer);
  }

  /**
   * Writes a diagram in words into the timeline of a case.
   *
   * @return refused with {@code subjects.unknown} for a case that is not in sight, and as {@link
   *     Cases#proceed} refuses a note
   */
  @Transactional
  public ActOutcome<CaseFile> note(String number, String words, ActingOfficer officer) {
    return cases
        .read(number, officer)
        .map(
            dossier ->
                cases.proceed(
                    dossier.file().id(),
                    new CaseAct.Plainly(CaseEvent.NOTE, Vietnam.dayOf(time.instant()), words),
                    dossier.file().version(),
                    officer))
        .orElseGet(() -> ActOutcome.refused("subjects.unknown"));
  }
}

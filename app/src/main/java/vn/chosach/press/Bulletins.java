package vn.chosach.press;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.press.desk.BulletinHandler;
import vn.chosach.press.desk.BulletinRepository;
import vn.chosach.press.desk.BulletinRepository.BulletinPile;
import vn.chosach.press.desk.BulletinSigning;
import vn.chosach.press.desk.BulletinSigning.BulletinPaper;
import vn.chosach.press.desk.BulletinTransitions;
import vn.chosach.press.desk.Spokespersons;
import vn.chosach.press.life.Bulletin;
import vn.chosach.press.life.BulletinAct;
import vn.chosach.press.life.BulletinEvent;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinParty.BulletinPart;
import vn.chosach.press.life.BulletinQuestion;
import vn.chosach.press.life.BulletinState;
import vn.chosach.press.life.BulletinWish;
import vn.chosach.press.life.Designation;

/**
 * The door of press notes and joint alerts. A draft is known to the agency that writes it; an alert
 * also to the agencies that are asked to sign it; what was sent, to whom it was sent, a note under
 * embargo to the newsrooms alone.
 */
@Service
public class Bulletins {

  private final BulletinHandler handler;
  private final BulletinRepository repository;
  private final BulletinTransitions transitions;
  private final BulletinSigning signing;
  private final Spokespersons spokespersons;
  private final InstantSource time;

  Bulletins(
      BulletinHandler handler,
      BulletinRepository repository,
      BulletinTransitions transitions,
      BulletinSigning signing,
      Spokespersons spokespersons,
      InstantSource time) {
    this.handler = handler;
    this.repository = repository;
    this.transitions = transitions;
    this.signing = signing;
    this.spokespersons = spokespersons;
    this.time = time;
  }

  /**
   * A bulletin with what an officer may know of it.
   *
   * @param waiting the own paper that waits for its signature
   * @param questions all for the agency that issued it, the own ones for a newsroom
   * @param acts what the officer may do now
   * @param own keys of the agencies for which the officer acts
   */
  public record BulletinFile(
      Bulletin of,
      Optional<BulletinPaper> waiting,
      List<BulletinQuestion> questions,
      List<BulletinEvent> acts,
      Set<String> own) {}

  /** A page of what an officer's agency has to do with, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<Bulletin> page(BulletinPile pile, int offset, int limit, ActingOfficer officer) {
    return repository.page(pile, transitions.heirs().of(officer), offset, limit);
  }

  /** A bulletin by number; empty for one that is absent or none of the officer's business. */
  @Transactional(readOnly = true)
  public Optional<BulletinFile> read(String number, ActingOfficer officer) {
    return repository
        .numbered(number)
        .filter(one -> knows(one, officer))
        .map(one -> file(one, officer));
  }

  private boolean knows(Bulletin one, ActingOfficer who) {
    Set<String> own = transitions.heirs().of(who);
    if (own.contains(one.agency())) {
      return !who.has(Role.PRESS);
    }
    boolean sent = one.state() == BulletinState.OUT || one.state() == BulletinState.WITHDRAWN;
    return one.state() != BulletinState.DRAFT && one.party(BulletinPart.SIGNS, own).isPresent()
        || sent && one.party(BulletinPart.RECEIVES, own).isPresent();
  }

  private BulletinFile file(Bulletin one, ActingOfficer who) {
    Set<String> own = transitions.heirs().of(who);
    boolean owner = own.contains(one.agency());
    Optional<UUID> row =
        owner ? Optional.of(one.id()) : one.party(BulletinPart.SIGNS, own).map(party -> party.id());
    return new BulletinFile(
        one,
        row.flatMap(signing::waiting),
        repository.questions(one.id()).stream()
            .filter(asked -> owner || own.contains(asked.agency()))
            .toList(),
        List.of(BulletinEvent.values()).stream()
            .filter(event -> transitions.offers(one, event, who))
            .toList(),
        own);
  }

  /**
   * Opens a bulletin as a draft.
   *
   * @return refused with {@code press.not-yours}, {@code .title-missing}, {@code .words-missing},
   *     {@code .source-not-public}, {@code .embargo-wrong}, {@code .newsrooms-missing}, {@code
   *     .signers-missing}, {@code .receivers-missing}, {@code .unknown-unit}, {@code .answer-day},
   *     {@code .expiry-wrong}, and for what may not be said {@code .names-somebody}, {@code
   *     .number-not-public}, {@code .subject-not-public}
   */
  @Transactional
  public ActOutcome<Bulletin> open(BulletinWish wish, ActingOfficer officer) {
    return handler.open(wish, officer);
  }

  /**
   * An act on a bulletin.
   *
   * @return refused with {@code press.not-yours}, {@code .not-possible}, {@code .paper-open},
   *     {@code .reason-missing}, {@code .answer-over}, {@code .received-before}, {@code
   *     .question-missing}, {@code .unknown-question}, {@code .reply-missing}, and as {@link #open}
   */
  @Transactional
  public ActOutcome<Bulletin> proceed(UUID id, BulletinAct act, int seen, ActingOfficer officer) {
    return handler.proceed(id, act, seen, officer);
  }

  /** What everybody may read now, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<Bulletin> shown(BulletinKind kind, int offset, int limit) {
    return repository.shown(kind, now(), offset, limit);
  }

  /** What everybody may know of by its number, also when it was withdrawn or has ended. */
  @Transactional(readOnly = true)
  public Optional<Bulletin> publicly(BulletinKind kind, String number) {
    return repository.numbered(number).filter(one -> one.kind() == kind && one.reached(now()));
  }

  /**
   * Draws up the decision that designates who speaks for the own agency.
   *
   * @return refused with {@code press.not-yours}, {@code .works-elsewhere}, {@code
   *     .designation-days}, {@code .paper-open}
   */
  @Transactional
  public ActOutcome<Designation> designate(
      UUID speaker, LocalDate begins, LocalDate ends, ActingOfficer officer) {
    return spokespersons.name(speaker, begins, ends, officer);
  }

  /** Who spoke, speaks and shall speak for an agency, the newest first. */
  @Transactional(readOnly = true)
  public List<Designation> speakers(String agency) {
    return spokespersons.of(agency);
  }

  /** Who speaks today for an agency, or for whoever carries on its work. */
  @Transactional(readOnly = true)
  public Optional<Designation> speaker(String agency) {
    return transitions.heirs().actors(agency).stream()
        .flatMap(key -> spokespersons.on(key, Vietnam.dayOf(now())).stream())
        .findFirst();
  }

  private Instant now() {
    return time.instant();
  }
}

package vn.chosach.tips;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.tips.opening.IdentityPurpose;

/**
 * The door of the tips: receive, read, move, talk with the reporter. Who told it is not part of a
 * tip and has a verb of its own.
 *
 * <p>A question that is one statement opens no transaction of its own.
 */
@Service
public class Tips {

  /** Verb of the act by which a tip is received, and kind of its subject, in the journal. */
  public static final String RECEIVED = "tips.received";

  public static final String SUBJECT = "tip";

  private final Receiving receiving;
  private final TipRepository repository;
  private final HappeningRepository happenings;
  private final Moves moves;
  private final TipWords tipWords;
  private final Naming naming;

  Tips(
      Receiving receiving,
      TipRepository repository,
      HappeningRepository happenings,
      Moves moves,
      TipWords tipWords,
      Naming naming) {
    this.receiving = receiving;
    this.repository = repository;
    this.happenings = happenings;
    this.moves = moves;
    this.tipWords = tipWords;
    this.naming = naming;
  }

  /**
   * Receives a report. When it returns {@code Received}, tip and journal entry are committed. The
   * same sending twice is one tip: by its key for ever, and for somebody who is named by its
   * content within half an hour.
   *
   * @param tip identifier of the new tip, under which its files were staged
   * @param key made by the sender, at least 128 bits nobody can guess; the code follows from it
   * @param reporter who tells it; {@link Reporter#UNKNOWN} for somebody who stays unknown
   * @param actor the reporter ({@code CITIZEN} with the tip as id), or who enters it
   */
  public Reception receive(UUID tip, String key, Report report, Reporter reporter, Actor actor) {
    return receiving.receive(tip, key, report, reporter, actor);
  }

  /** What would be refused of a report that is not finished yet; empty when it could be sent. */
  public List<Reception.ReceptionFault> check(Report report, Reporter reporter) {
    return receiving.check(report, reporter);
  }

  /** What was received under a key before, for a sender who lost the answer. */
  public Optional<Reception.Received> sent(String key) {
    return receiving.sent(key);
  }

  /**
   * The tip that a typed code opens. A code that is misspelt, unknown or expired gives nothing,
   * after the same work.
   */
  public Optional<UUID> find(String typed) {
    return naming.find(typed);
  }

  /**
   * The reporter showed that the code is kept, or wants none.
   *
   * @param wanted whether the code is kept
   */
  public void codeKept(Code code, boolean wanted) {
    naming.codeKept(code, wanted);
  }

  /** Tips of a desk by identifier, in the order of their identifiers; others are absent. */
  public List<Tip> read(Collection<UUID> tips, TipDesk tipDesk) {
    return repository.read(tips, tipDesk);
  }

  /**
   * The newest tips of a desk.
   *
   * @param enteredBy only those that this officer or partner entered; {@code null} for all
   * @param limit at most this many, 1 to 200
   */
  @Transactional(readOnly = true)
  public List<Tip> newest(TipDesk tipDesk, @Nullable UUID enteredBy, int limit) {
    return repository.newest(tipDesk, enteredBy, Math.clamp(limit, 1, 200));
  }

  /** What happened to a tip, oldest first, as its reporter may read it. */
  public List<Happening> history(UUID tip) {
    return happenings.of(tip);
  }

  /**
   * What is counted of tips of the common desk: nothing that was told, nobody who told it. For the
   * rooms that count and for nobody's screen.
   */
  @Transactional(readOnly = true)
  public List<Tip.Story> history(Tip.Story.Which which) {
    return happenings.stories(which);
  }

  /**
   * Moves a tip on, with words for its reporter.
   *
   * @param seen version of {@link Tip.Progress} from which the mover decided
   * @param roles of the actor today; empty for the reporter
   */
  @Transactional
  public TipMoveOutcome move(
      UUID tip, TipStep tipStep, int seen, TipNotice tipNotice, Actor actor, Set<Role> roles) {
    return moves.move(tip, tipStep, seen, tipNotice, actor, roles);
  }

  /** The same from where a tip stood when it was read, in the transaction that read it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public TipMoveOutcome move(
      Tip tip, TipStep tipStep, TipNotice tipNotice, Actor actor, Set<Role> roles) {
    int seen = tip.progress().version();
    return moves.move(
        tip.id(), TipRepository.TipStanding.of(tip), tipStep, seen, tipNotice, actor, roles);
  }

  /** Says a word to the reporter or, as the reporter, to the office. Restarts no clock. */
  @Transactional
  public ActOutcome<UUID> say(UUID tip, Word word, Actor actor) {
    return tipWords.say(tip, word, actor);
  }

  /**
   * A reporter gives a name later; the newest counts.
   *
   * @param happening identifier of what this becomes in the history; another name under it is
   *     refused
   */
  @Transactional
  public Optional<Reception.ReceptionRefused> name(
      UUID tip, UUID happening, Reporter reporter, Actor actor) {
    return naming.name(tip, happening, reporter, actor);
  }

  /**
   * Opens who told it to an officer who is assigned or has a consent, and asks for the consent
   * otherwise. Each opening is written into the journal and told to the integrity desk.
   *
   * @param words why the task needs it, at most 2,000 characters
   * @param roles of the actor today
   */
  @Transactional
  public ActOutcome<Reporter> openReporter(
      UUID tip, IdentityPurpose purpose, String words, Actor actor, Set<Role> roles) {
    return naming.reveal(tip, purpose, words, actor, roles);
  }
}

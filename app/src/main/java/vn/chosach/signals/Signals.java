package vn.chosach.signals;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.TipDesk;

/**
 * The door of the signals: look into the inbox, take or read one, decide, take back. Whoever asks
 * sees only what the reach of the roles gives; for anyone else a signal does not exist, also in
 * counts, in search and among alike ones.
 */
@Service
public class Signals implements TipDesk.Sifting {

  private final InboxQuery inbox;
  private final SheetQuery sheets;
  private final SuggestionQuery machine;
  private final Wording wording;
  private final Desks desks;
  private final SignalRowSecurity rowSecurity;

  Signals(
      InboxQuery inbox,
      SheetQuery sheets,
      SuggestionQuery machine,
      Wording wording,
      Desks desks,
      SignalRowSecurity rowSecurity) {
    this.inbox = inbox;
    this.sheets = sheets;
    this.machine = machine;
    this.wording = wording;
    this.desks = desks;
    this.rowSecurity = rowSecurity;
  }

  /** A page of the inbox with its count. */
  @Transactional(readOnly = true)
  public Inbox inbox(Inbox.InboxQuestion question, ActingOfficer reader) {
    rowSecurity.of(reader);
    Inbox page = inbox.page(question, reader);
    return rowSecurity.reach(reader).all()
        ? page.beside(rowSecurity.beyond(reader, () -> inbox.withPolice(reader)))
        : page;
  }

  /** What there is to do. */
  @Transactional(readOnly = true)
  public Inbox.InboxTally tally(ActingOfficer reader) {
    rowSecurity.of(reader);
    return inbox.tally(reader);
  }

  @Override
  @Transactional(readOnly = true)
  public TipDesk.TipDeskWaiting tally(int named, @Nullable String own) {
    rowSecurity.ofTheProgram();
    return inbox.waiting(named, own);
  }

  /** The officer has seen all news of a tab. */
  @Transactional
  public void looked(Inbox.InboxTab tab, ActingOfficer reader) {
    rowSecurity.ofTheProgram();
    inbox.seen(tab, reader);
  }

  /** One signal with what a person needs to decide about it. */
  @Transactional(readOnly = true)
  public Optional<Sheet> read(UUID signal, ActingOfficer reader) {
    rowSecurity.of(reader);
    return sheets.read(signal, reader);
  }

  /** By the number that people say; empty alike for a foreign signal and for none. */
  @Transactional(readOnly = true)
  public Optional<Signal> numbered(String number, ActingOfficer reader) {
    rowSecurity.of(reader);
    return sheets.numbered(number, reader);
  }

  /** What machines propose about a signal that was read; empty without a tip. */
  @Transactional(readOnly = true)
  public Optional<Sheet.Machine> machine(Sheet sheet, ActingOfficer reader) {
    rowSecurity.of(reader);
    return Optional.ofNullable(sheet.tip()).map(tip -> machine.read(sheet.signal(), tip, reader));
  }

  /**
   * Words for the reporter of a decision, as an officer may begin them.
   *
   * @param procedure under which it falls; a letter with a life of its own is told of no inspection
   * @param agency agency that the words name: the receiving one of a referral, else the own
   */
  public String words(SignalEvent event, Procedure procedure, String agency) {
    return wording.proposed(event, procedure, agency);
  }

  /** The same of a decision as it is written: exactly what would be read, to the letter. */
  @Transactional(readOnly = true)
  public Optional<String> words(UUID signal, Decision decision, ActingOfficer reader) {
    rowSecurity.of(reader);
    String own = reader.actor().agency();
    return sheets
        .one(signal, reader)
        .map(one -> wording.sent(decision, own == null ? one.agency() : own, one));
  }

  /**
   * Decides about a signal. The words leave for the reporter half a minute later, unless the act is
   * undone.
   *
   * @param seen version that the page showed
   */
  @Transactional
  public ActOutcome<SignalActed> decide(
      UUID signal, Decision decision, int seen, ActingOfficer reader) {
    rowSecurity.of(reader);
    return desks.decide(signal, decision, seen, reader);
  }

  /**
   * Gives the reader the most pressing open signal that nobody holds and that the reader may sift,
   * so that the reader sifts it. Many at once each get another, and none waits for the other.
   *
   * @param question of what: channel, goods and procedure count; whose and which page do not, for
   *     what is asked for has no holder
   * @return refused with {@code signals.nothing-free} when there is none, also where the question
   *     is about other than open ones or looks for words, which have another order; and with {@code
   *     signals.not-yours} for who sifts nothing
   */
  @Transactional
  public ActOutcome<SignalActed> take(Inbox.InboxQuestion question, ActingOfficer reader) {
    rowSecurity.of(reader);
    return desks.take(question, reader);
  }

  /** Does something at the desk without deciding. */
  @Transactional
  public ActOutcome<SignalActed> handle(UUID signal, DeskAct act, int seen, ActingOfficer reader) {
    rowSecurity.of(reader);
    return desks.handle(signal, act, seen, reader);
  }

  /**
   * Takes back the last act on a signal; a merge comes apart. The history keeps both.
   *
   * @param act the act, as {@link SignalActed} or the history names it
   */
  @Transactional
  public ActOutcome<SignalActed> undo(UUID act, ActingOfficer reader) {
    rowSecurity.of(reader);
    return desks.undo(act, reader);
  }

  /**
   * A person says whether two signals are about the same; the proposal goes when they are not.
   *
   * @return {@code signals.unknown} when the reader may not see both
   */
  @Transactional
  public Optional<Refusal> judgeAlike(UUID signal, UUID other, boolean same, ActingOfficer reader) {
    rowSecurity.of(reader);
    return desks.judgeAlike(signal, other, same, reader);
  }
}

package vn.chosach.cases.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to a case. */
public enum CaseEvent {
  /** It is opened; only what does not exist yet can be. */
  OPEN("opened"),
  /** An inspection is planned, or its plan changed. */
  PLAN("inspection-planned"),
  /** The competent person signed the decision to inspect. */
  ORDER("inspection-ordered"),
  CALL_OFF("inspection-called-off"),
  /** The leader of the team signed the minutes that the decision was made known at the place. */
  ANNOUNCE("inspection-announced"),
  /** The leader of the team signed the minutes: the inspection was held. */
  INSPECT("inspected", CaseFact.CaseFactFinding.class),
  /** A member of the team signed the minutes of a violation. */
  MINUTE_VIOLATION("violation-minuted"),
  /** The leader of the team reported to whoever ordered the inspection. */
  REPORT("inspection-reported"),
  /** The subject is told of its right to explain. */
  INVITE("explanation-invited"),
  /** The explanation came, or the time for it is over. */
  HEAR("explanation-heard"),
  /** Whoever held the session signed the minutes of what the subject explained in person. */
  HEAR_IN_PERSON("explained-in-person"),
  /** A paper was drawn up whose signature will be an act. */
  PREPARE("paper-prepared"),
  /** A paper was signed that lays the file before a higher office, which decides from now on. */
  HAND_UP("handed-up"),
  /** The higher office gave the file back undecided. */
  HAND_DOWN("handed-down"),
  /** The competent person signed the decision to sanction. */
  FINE("fined", CaseFact.Money.class),
  /** The competent person signed a decision that fines without minutes of a violation (art. 56). */
  FINE_AT_ONCE("fined-at-once", CaseFact.Money.class),
  /** The competent person signed a decision that annuls another. */
  ANNUL("decision-annulled"),
  /** The competent person signed a decision that changes or corrects another. */
  AMEND("decision-amended"),
  /** The decision reached whom it concerns. */
  SERVE("decision-served"),
  RECOVER("tax-recovery-decided", CaseFact.Money.class),
  TRANSFER("transferred"),
  /** The investigating body did not take the file, or the sender took it back. */
  DECLINE("transfer-declined"),
  /** Another agency is asked to take the case over. */
  REFER("offered-to-agency"),
  /** The other agency accepted and leads from now on. */
  TAKE_OVER("taken-over", CaseFact.Agency.class),
  /** The agency ended; whoever carries on its work leads, with number and clocks as they were. */
  SUCCEED("moved-to-successor", CaseFact.Agency.class),
  /** Something happened with a referral of the case. */
  REFERRAL("referral-moved"),
  /** The reporters were told, in words that the officer saw as they will. */
  TELL("reporters-told"),
  RECEIVE_BACK("received-back"),
  PROSECUTE("prosecuted"),
  /** A paper of procuracy or court on what is prosecuted came in. */
  TRY("trial-recorded"),
  /** The procuracy is told that a report of a crime was received, or what was decided on it. */
  NOTIFY("procuracy-told"),
  EXECUTE("executed"),
  CLOSE("closed"),
  REOPEN("reopened"),
  /** No violation. Needs two persons. */
  CLEAR("cleared"),
  /** Closed without result. Needs two persons. */
  DROP("dropped"),
  /** Stays administrative although a threshold of the Penal Code is reached. Needs two persons. */
  KEEP("kept-administrative"),
  /** May be read by more people. Needs two persons. */
  DISCLOSE("disclosed"),
  /** One person asks for what needs two. */
  PROPOSE("proposed"),
  /** The second person does not agree. */
  DENY("denied"),
  ASSIGN("assigned"),
  /** Another agency works along. */
  INVOLVE("agency-involved", CaseFact.Agency.class),
  /** A word by hand. */
  NOTE("noted"),
  RETITLE("retitled"),
  NAME_SUBJECT("subject-named", CaseFact.Named.class),
  SECURE("exhibit-secured", CaseFact.Secured.class),
  PASS_ON("exhibit-passed-on"),
  /** Somebody who works on it signed minutes of one of the forms of the decree. */
  RECORD("minutes-recorded"),
  /** The competent person signed that an exhibit is taken out of the file. */
  STRIKE_OUT("exhibit-struck-out"),
  /** The competent person signed that an expert body is asked what exhibits are. */
  EXPERTISE("expertise-asked"),
  /** The competent person signed what becomes of things, or a remedy, without a sanction. */
  UNSANCTIONED("decided-without-sanction"),
  /** The competent person signed that exhibits are seized. */
  SEIZE("exhibits-seized"),
  /** The competent person signed that they are held longer. */
  PROLONG("seizure-prolonged"),
  /** The competent person signed that they are given back. */
  RELEASE("seizure-lifted"),
  /** An officer estimates; it binds nobody. */
  VALUE("valued"),
  /** The competent person signed what the exhibits are worth. */
  APPRAISE("appraised", CaseFact.Money.class),
  /** A test purchase took a step of its own life. */
  PURCHASE("test-purchase-moved"),
  /** A receipt is entered; it counts when a second person found it right. */
  BOOK("receipt-entered"),
  /** The second person found a receipt right: what it says is paid. */
  PAY("payment-booked", CaseFact.Money.class),
  /** The second person found a receipt wrong. */
  REFUSE_RECEIPT("receipt-refused"),
  /** The competent person signed that a fine is paid later. */
  POSTPONE("fine-postponed"),
  /** The competent person signed that a fine, or the rest of it, is not owed any more. */
  REMIT("fine-remitted"),
  /** The competent person signed that a fine is paid in parts. */
  SPLIT("instalments-allowed"),
  /** The competent person signed that a decision is carried out by force. */
  COERCE("coercion-decided"),
  /** An additional penalty or a remedy was carried out. */
  FULFIL("measure-carried-out"),
  SET_TASK("task-set"),
  FINISH_TASK("task-finished"),
  LINK("linked"),
  /** May be read by fewer people. */
  RESTRICT("restricted"),
  TAKE_DOWN("take-down-requested"),
  /** The platform answered, and somebody looked whether it is gone. */
  CHECK_TAKE_DOWN("take-down-checked"),
  EXTEND("clock-extended"),
  PAUSE("clock-paused"),
  RESUME("clock-resumed"),
  /** An officer states that there is no conflict of interest. */
  DECLARE("no-conflict-stated"),
  /** An officer steps aside because of a conflict of interest. */
  RECUSE("recused"),
  /** A signal joined it. */
  JOIN("signal-joined", CaseFact.Tied.class),
  /** The admission of its signal was taken back. */
  TAKE_BACK("signal-taken-back", CaseFact.Tied.class),
  /** It went to another officer because the first left. */
  HAND_OVER("handed-over");

  private static final Set<CaseEvent> BY_PAPER =
      EnumSet.of(
          ORDER,
          ANNOUNCE,
          HEAR_IN_PERSON,
          INSPECT,
          MINUTE_VIOLATION,
          RECORD,
          FINE_AT_ONCE,
          SEIZE,
          PROLONG,
          RELEASE,
          STRIKE_OUT,
          EXPERTISE,
          UNSANCTIONED,
          APPRAISE,
          HAND_UP,
          TRANSFER,
          FINE,
          RECOVER,
          ANNUL,
          AMEND,
          POSTPONE,
          REMIT,
          SPLIT,
          COERCE);

  private final String words;
  private final @Nullable Class<? extends CaseFact> states;

  CaseEvent(String words) {
    this(words, null);
  }

  CaseEvent(String words, @Nullable Class<? extends CaseFact> states) {
    this.words = words;
    this.states = states;
  }

  /**
   * Whether what is counted of it stands in these changes. One that states nothing may still state
   * an amount, as a valuation that changed only its quantity does not.
   */
  public boolean statedBy(List<Delta> changes) {
    return states == null || changes.stream().map(Delta::fact).anyMatch(states::isInstance);
  }

  /** The verb in the journal. */
  public String verb() {
    return "cases." + words;
  }

  /** Whether one person asks and another agrees before it happens. */
  public boolean fourEyes() {
    return this == CLEAR || this == DROP || this == KEEP || this == DISCLOSE;
  }

  /**
   * Whether it happens by the signature of the competent person under its paper, and no other way.
   */
  public boolean byPaper() {
    return BY_PAPER.contains(this);
  }

  /** Whether a fine stands from then on. */
  public boolean fines() {
    return this == FINE || this == FINE_AT_ONCE;
  }

  /** Message key of what happened. */
  public String textKey() {
    return "cases.event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

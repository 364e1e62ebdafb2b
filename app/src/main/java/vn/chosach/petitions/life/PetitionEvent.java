package vn.chosach.petitions.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a petition. */
public enum PetitionEvent implements StepEvent {
  OPEN(PetitionWay.PROGRAM),
  TAKE_BACK(PetitionWay.PROGRAM),
  /** A paper was drawn up; it changes nothing before it is signed. */
  PREPARE(PetitionWay.PROGRAM),
  /** It is given to an officer. */
  ASSIGN(PetitionWay.WORDS),
  RECUSE(PetitionWay.WORDS),
  NOTE(PetitionWay.WORDS),
  /** Against what, by whom, and since when the sender knows of it. */
  CONTEST(PetitionWay.WORDS),
  ACCEPT(PetitionWay.PAPER),
  /** Both sides are told that a denunciation was accepted. */
  NOTIFY(PetitionWay.PAPER),
  REFUSE(PetitionWay.PAPER),
  PASS(PetitionWay.PAPER),
  /** Who verifies, by decision. */
  VERIFY(PetitionWay.PAPER),
  /** Minutes of a verification, signed by both sides. */
  RECORD(PetitionWay.FILE),
  /** Both sides are called to a dialogue. */
  CALL(PetitionWay.PAPER),
  /** The dialogue was held. */
  HOLD(PetitionWay.FILE),
  EXTEND(PetitionWay.PAPER),
  /** The sender withdraws it, in writing. */
  WITHDRAW(PetitionWay.FILE),
  STOP(PetitionWay.PAPER),
  /** A consumer's request goes to the trader. */
  FORWARD(PetitionWay.PAPER),
  /** The trader answered. */
  REPLY(PetitionWay.FILE),
  /** What came of negotiation, mediation or court. */
  RESULT(PetitionWay.FILE),
  /** It is settled: decision, conclusion or answer. */
  DECIDE(PetitionWay.PAPER),
  /** A paper that was signed was sent. */
  SEND(PetitionWay.PROGRAM),
  /** What follows from the conclusion. */
  HANDLE(PetitionWay.PAPER),
  /** The conclusion was made public. */
  PUBLISH(PetitionWay.FILE),
  /** The trader comes onto the warning list. */
  WARN(PetitionWay.PAPER),
  /** A decision that listed the trader without act and place is completed. */
  LOCATE(PetitionWay.PAPER),
  /** The days of the decision that listed the trader are over. */
  UNLIST(PetitionWay.WORDS),
  /** What was found opens a separate case. */
  SPIN_OFF(PetitionWay.WORDS),
  /** The decision against which it was is corrected. */
  CORRECT(PetitionWay.PROGRAM),
  /** It goes to the body above. */
  SECOND(PetitionWay.FILE),
  SUE(PetitionWay.FILE),
  CLOSE(PetitionWay.WORDS);

  /** How an event comes about. */
  public enum PetitionWay {
    /** Nobody asks for it: it follows from something else. */
    PROGRAM,
    /** By an officer, with words. */
    WORDS,
    /** By an officer, with a signed paper of somebody else. */
    FILE,
    /** By the signature under a paper. */
    PAPER
  }

  private final PetitionWay way;

  PetitionEvent(PetitionWay way) {
    this.way = way;
  }

  public PetitionWay way() {
    return way;
  }

  /** Its part of an address. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String textKey() {
    return "petitions.event." + slug();
  }

  @Override
  public String verb() {
    return "petitions." + slug();
  }
}

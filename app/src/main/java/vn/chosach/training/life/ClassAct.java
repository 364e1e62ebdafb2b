package vn.chosach.training.life;

/** What the organiser does with a class. */
public sealed interface ClassAct {

  /** What happens. */
  default ClassEvent event() {
    return switch (this) {
      case AddQuestion _ -> ClassEvent.ADD_QUESTION;
      case DropQuestion _ -> ClassEvent.DROP_QUESTION;
      case Prepare _ -> ClassEvent.PREPARE;
      case Close _ -> ClassEvent.CLOSE;
      case CallOff _ -> ClassEvent.CALL_OFF;
    };
  }

  /** One more question of the test. */
  record AddQuestion(TestQuestion question) implements ClassAct {}

  /**
   * One less.
   *
   * @param number from 1
   */
  record DropQuestion(int number) implements ClassAct {}

  /** Draws the decision up whose signature announces the class. */
  record Prepare() implements ClassAct {}

  /** The class was held; certificates go to whom they are due. */
  record Close(String report) implements ClassAct {}

  /** It is not held. */
  record CallOff(String words) implements ClassAct {}
}

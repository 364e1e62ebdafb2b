package vn.chosach.training.life;

/** What the organiser does with a class. */
public sealed interface ClassAct {

  /** What happens. */
  ClassEvent event();

  /** One more question of the test. */
  record AddQuestion(TestQuestion question) implements ClassAct {
    @Override
    public ClassEvent event() {
      return ClassEvent.ADD_QUESTION;
    }
  }

  /**
   * One less.
   *
   * @param number from 1
   */
  record DropQuestion(int number) implements ClassAct {
    @Override
    public ClassEvent event() {
      return ClassEvent.DROP_QUESTION;
    }
  }

  /** Draws the decision up whose signature announces the class. */
  record Prepare() implements ClassAct {
    @Override
    public ClassEvent event() {
      return ClassEvent.PREPARE;
    }
  }

  /** The class was held; certificates go to whom they are due. */
  record Close(String report) implements ClassAct {
    @Override
    public ClassEvent event() {
      return ClassEvent.CLOSE;
    }
  }

  /** It is not held. */
  record CallOff(String words) implements ClassAct {
    @Override
    public ClassEvent event() {
      return ClassEvent.CALL_OFF;
    }
  }
}

package vn.chosach.national;

/** The command was called wrongly; the message says how. */
final class WrongUse extends Exception {

  private static final long serialVersionUID = 1;

  WrongUse(String message) {
    super(message);
  }
}

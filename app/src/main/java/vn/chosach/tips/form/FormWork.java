package vn.chosach.tips.form;

import org.springframework.stereotype.Component;
import vn.chosach.ui.form.BrowserWork;
import vn.chosach.ui.form.WorkForms;
import vn.chosach.vault.Vault;

/**
 * Work that a browser does for a form before it hands in files, behind a secret that is given out
 * for this one form and counts for a day ({@link WorkForms}). A phone needs a second or two; who
 * fills the disk with forms needs it for each, and four times as much when half of the room is
 * taken, sixteen times when four fifths are. A browser without script does no work and has less
 * room.
 */
@Component
record FormWork(Vault vault, WorkForms forms) {

  private static final int BITS = 15;
  private static final int BUSY = 17;
  private static final int FULL = 19;

  /** Zero bits that are asked of a form at this moment. */
  int bits() {
    double pressure = vault.pressure();
    return pressure < 0.5 ? BITS : pressure < 0.8 ? BUSY : FULL;
  }

  /** The secret behind which the browser works for a form. */
  String secret(Token token) {
    return forms.fresh(token.text());
  }

  /** Whether what a browser shows is the work that is asked of this form at this moment. */
  boolean isDone(Token token, BrowserWork work) {
    return forms.counts(work.form(), token.text()) && work.reaches(bits());
  }

  /**
   * What a browser is told whose work does not count: how many bits, and behind which secret. It is
   * another one when the form was open for more than a day.
   */
  String asked(Token token, BrowserWork work) {
    boolean same = forms.counts(work.form(), token.text());
    return bits() + " " + (same ? work.form() : secret(token));
  }
}

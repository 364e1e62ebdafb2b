package vn.chosach.tips.form;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chosach.ui.form.BrowserWork;
import vn.chosach.vault.Vault;

/**
 * Work that a browser does for a form before it hands in files: a number is looked for that gives,
 * behind the token of the form, a SHA-256 that begins with so many zero bits. A phone needs a
 * second or two; who fills the disk with forms needs it for each, and four times as much when half
 * of the room is taken, sixteen times when four fifths are. A browser without script does no work
 * and has less room.
 */
@Component
record FormWork(Vault vault) {

  private static final int BITS = 15;
  private static final int BUSY = 17;
  private static final int FULL = 19;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

  /** Zero bits that are asked of a form at this moment. */
  int bits() {
    double pressure = vault.pressure();
    return pressure < 0.5 ? BITS : pressure < 0.8 ? BUSY : FULL;
  }

  /** Whether a number is the work that is asked at this moment. */
  boolean isDone(Token token, String number) {
    return NUMBER.matcher(number).matches()
        && BrowserWork.zeros(token.text() + ":" + number) >= bits();
  }
}

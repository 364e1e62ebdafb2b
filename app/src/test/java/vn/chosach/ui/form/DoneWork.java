package vn.chosach.ui.form;

import java.util.UUID;

/** Does what a browser does for a form of nobody known. */
public final class DoneWork {

  /** A form that brings neither a secret nor work. */
  public static final BrowserWork NONE = new BrowserWork("", "");

  private DoneWork() {}

  /** A form with so much work. */
  public static BrowserWork of(int bits) {
    return of(UUID.randomUUID().toString().replace("-", ""), bits);
  }

  /** Work for a form that was drawn. */
  public static BrowserWork of(String form, int bits) {
    for (int number = 0; ; number++) {
      var work = new BrowserWork(form, String.valueOf(number));
      if (work.reaches(bits)) {
        return work;
      }
    }
  }
}

package vn.chosach.officers.signin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chosach.officers.Officer;
import vn.chosach.ui.Lang;

/** Where an officer arrives after signing in. */
final class Landing {

  private static final String DESK = "/ban-lam-viec";

  private Landing() {}

  /**
   * The page that was asked for, else the desk in the language of the officer.
   *
   * @return full path with its language prefix
   */
  static String of(Officer officer, @Nullable String asked) {
    String path = LocalPath.checked(asked);
    return path != null ? path : languageOf(officer).prefix() + DESK;
  }

  private static Lang languageOf(Officer officer) {
    return Lang.valueOf(officer.language().toUpperCase(Locale.ROOT));
  }
}

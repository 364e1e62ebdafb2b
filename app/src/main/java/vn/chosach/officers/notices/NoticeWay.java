package vn.chosach.officers.notices;

import java.util.Locale;

/** How an officer is told. */
enum NoticeWay {
  /** On the desk; so it is without a wish. */
  BELL,
  /** On the desk and, without words of the record, in the daily mail. */
  MAIL,
  OFF;

  /** Message key of its name. */
  String textKey() {
    return "officers.notices.way." + name().toLowerCase(Locale.ROOT);
  }
}

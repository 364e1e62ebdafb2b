package vn.chosach.tips.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Why something that was made public should be corrected. */
enum CorrectionCause {
  /** What it says is not so. */
  WRONG,
  /** The number, account or shop belongs to somebody else now. */
  NOT_MINE,
  /** The decision was annulled, changed, or is being contested. */
  DECISION,
  /** It shows who may not be named. */
  PERSON;

  /** Message key of its words. */
  String textKey() {
    return "tips.correction.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<Choice> choices(Page page) {
    return Stream.of(values()).map(one -> Choice.of(one.name(), page.t(one.textKey()))).toList();
  }
}

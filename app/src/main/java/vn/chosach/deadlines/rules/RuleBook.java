package vn.chosach.deadlines.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The legal time limits as they are kept; the version in force on the date of an act counts. */
public interface RuleBook {

  /** The version of a rule that is in force on a day. */
  Optional<LegalRule> inForce(String key, LocalDate day);

  /** All versions of a rule, the newest first; empty for an unknown key. */
  List<LegalRule> versions(String key);

  /** The rules in force on a day, by procedure in the order of the tables. */
  List<LegalRule> inForce(LocalDate day);

  /**
   * The rules in force on a day that contain all the words, without regard to case and diacritics,
   * anywhere in key, names, article or note.
   */
  List<LegalRule> search(LocalDate day, String words);

  /** A version was entered or confirmed: what was read before is read anew. */
  void forget();
}

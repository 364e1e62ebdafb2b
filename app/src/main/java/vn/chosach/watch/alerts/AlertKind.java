package vn.chosach.watch.alerts;

import java.util.Locale;

/** Where an alert comes from. */
public enum AlertKind {
  /** An authority or the maker calls the goods back. */
  RECALL,
  /** Such goods were seized. */
  SEIZURE,
  /** The holder of a right says that they are fake. */
  HOLDER,
  /** An authority abroad warns of them. */
  ABROAD;

  /** Message key of its name. */
  public String textKey() {
    return "watch.alert.kind." + name().toLowerCase(Locale.ROOT);
  }
}

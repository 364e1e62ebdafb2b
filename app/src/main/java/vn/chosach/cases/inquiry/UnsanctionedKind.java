package vn.chosach.cases.inquiry;

import java.util.Locale;

/** What is decided where nobody is sanctioned; each has its form and the minutes of doing it. */
public enum UnsanctionedKind {
  /** Seized exhibits are confiscated (mẫu quyết định 14, mẫu biên bản 20). */
  CONFISCATION("MQD14", "MBB20"),
  /** A remedy is ordered (mẫu quyết định 15); that it was done stands in mẫu biên bản 02. */
  REMEDY("MQD15", "MBB02"),
  /** Seized exhibits are destroyed (mẫu quyết định 16, mẫu biên bản 21). */
  DESTRUCTION("MQD16", "MBB21");

  private final String form;
  private final String minutes;

  UnsanctionedKind(String form, String minutes) {
    this.form = form;
    this.minutes = minutes;
  }

  /** Code of the kind of document. */
  public String form() {
    return form;
  }

  /** Code of the minutes without which it is not carried out. */
  public String minutes() {
    return minutes;
  }

  /** Last part of the keys of its words. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String textKey() {
    return "cases.unsanctioned." + key();
  }
}

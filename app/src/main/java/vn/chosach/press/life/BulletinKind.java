package vn.chosach.press.life;

import java.util.Locale;

/** What sort of bulletin it is. */
public enum BulletinKind {
  /** Thông cáo báo chí: one agency tells the press, through its spokesperson. */
  NOTE("TC", "/thong-cao-bao-chi"),
  /** Cảnh báo chung: several agencies warn of a trick together. */
  ALERT("CBC", "/canh-bao-chung");

  private final String series;
  private final String path;

  BulletinKind(String series, String path) {
    this.series = series;
    this.path = path;
  }

  /** First part of its numbers. */
  public String series() {
    return series;
  }

  /** Where everybody reads those of this sort. */
  public String path() {
    return path;
  }

  /** Message key of its name. */
  public String textKey() {
    return "press.kind." + name().toLowerCase(Locale.ROOT);
  }
}

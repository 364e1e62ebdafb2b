package vn.chosach.deadlines.counting;

import java.util.Locale;

/** The law that says how a limit is counted. Both count alike; only the article cited differs. */
public enum CountingGround {
  /** Civil Code 2015, art. 147 and 148; also for sanctions (art. 8.1 of the law on sanctions). */
  CIVIL,
  /** Criminal Procedure Code 2015, art. 134. */
  CRIMINAL;

  /** The name in tables and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

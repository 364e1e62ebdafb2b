package vn.chosach.watch.web.register;

import java.util.List;

/** What the pages of the platforms show. */
public interface PlatformView {

  /**
   * A platform in the list; entity and contact are empty while nobody entered them.
   *
   * @param said entity that general knowledge names; empty once somebody entered one
   */
  record PlatformViewRow(
      String href,
      String name,
      String kind,
      String hosts,
      String entity,
      String said,
      boolean confirmed,
      String contact) {}

  /**
   * One platform.
   *
   * @param confirms whether the viewer can confirm it
   */
  record PlatformOne(
      String code,
      String name,
      String kind,
      String hosts,
      boolean confirms,
      String said,
      List<PlatformVersion> versions) {}

  /** What was entered once, and by whom it was confirmed; empty for by nobody. */
  record PlatformVersion(
      String when, String who, String entity, String contact, String note, String confirmed) {}
}

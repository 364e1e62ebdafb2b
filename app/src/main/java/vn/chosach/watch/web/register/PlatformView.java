package vn.chosach.watch.web.register;

import java.util.List;
import vn.chosach.ui.FormErrors;

/** What the pages of the platforms show. */
public interface PlatformView {

  /** A platform in the list; entity and contact are empty while nobody entered them. */
  record PlatformViewRow(
      String href, String name, String kind, String hosts, String entity, String contact) {}

  /**
   * One platform.
   *
   * @param version number of the version that is shown, 0 for none
   */
  record PlatformOne(
      String code,
      String name,
      String kind,
      String hosts,
      int version,
      String entity,
      String contact,
      String note,
      List<PlatformVersion> versions,
      FormErrors errors) {}

  /** What was entered once. */
  record PlatformVersion(String when, String who, String entity, String contact, String note) {}
}

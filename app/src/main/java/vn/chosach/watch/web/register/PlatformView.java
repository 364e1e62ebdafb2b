package vn.chosach.watch.web.register;

import java.util.List;
import java.util.Map;
import vn.chosach.ui.FormErrors;

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
   * @param version number of the version that is shown, 0 for none
   * @param confirms whether the viewer can confirm it
   * @param values what stands in the form, by field
   */
  record PlatformOne(
      String code,
      String name,
      String kind,
      String hosts,
      int version,
      boolean confirms,
      String said,
      Map<String, String> values,
      List<PlatformVersion> versions,
      FormErrors errors) {

    public String value(String field) {
      return values.getOrDefault(field, "");
    }
  }

  /** What was entered once, and by whom it was confirmed; empty for by nobody. */
  record PlatformVersion(
      String when, String who, String entity, String contact, String note, String confirmed) {}
}

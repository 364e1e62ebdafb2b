package vn.chosach.watch.barcodes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;

/** What pages say of barcodes. */
public interface BarcodeView {

  /** One number: what it is worth, in words, and the facts behind it. */
  record BarcodeRow(
      String digits, String href, Tone tone, String verdict, String reason, List<Fact> facts) {}

  /**
   * The page that looks at one number.
   *
   * @param row {@code null} before a number was given, and for one that is none
   */
  record BarcodeLook(String sent, String claim, @Nullable BarcodeRow row, FormErrors errors) {}
}

package vn.chosach.identifiers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** QR codes by ZXing: first with local thresholds, for shadows, then with one for all. */
final class ZxingQrReader implements QrReader {

  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8");

  @Override
  public List<String> read(int[] pixels, int width) {
    if (width <= 0 || pixels.length % width != 0) {
      throw new IllegalArgumentException("not whole rows: " + pixels.length + " by " + width);
    }
    if (pixels.length == 0 || pixels.length > MOST_PIXELS) {
      return List.of();
    }
    var source = new RGBLuminanceSource(width, pixels.length / width, pixels);
    var texts = new LinkedHashSet<String>();
    texts.addAll(decode(new BinaryBitmap(new HybridBinarizer(source))));
    if (texts.isEmpty()) {
      texts.addAll(decode(new BinaryBitmap(new GlobalHistogramBinarizer(source))));
    }
    if (texts.isEmpty()) {
      LuminanceSource inverted = source.invert();
      texts.addAll(decode(new BinaryBitmap(new HybridBinarizer(inverted))));
    }
    return List.copyOf(texts);
  }

  private static List<String> decode(BinaryBitmap bitmap) {
    try {
      var texts = new ArrayList<String>();
      for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
        texts.add(result.getText());
      }
      return texts;
    } catch (NotFoundException none) {
      return List.of();
    }
  }
}

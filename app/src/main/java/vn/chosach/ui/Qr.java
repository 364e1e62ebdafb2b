package vn.chosach.ui;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as dark modules, without its quiet zone. */
public record Qr(ByteMatrix modules) {

  /**
   * @throws IllegalArgumentException if the text is too long for a code
   */
  public static Qr of(String text) {
    try {
      return new Qr(
          Encoder.encode(
                  text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too long for a QR code", tooLong);
    }
  }

  /** Modules of a side. */
  public int size() {
    return modules.getWidth();
  }

  public boolean dark(int x, int y) {
    return modules.get(x, y) == 1;
  }

  /** Path of an SVG in which a module is one unit. */
  public String path() {
    var path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      for (int x = 0; x < size(); x++) {
        int from = x;
        while (x < size() && dark(x, y)) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
        }
      }
    }
    return path.toString();
  }
}

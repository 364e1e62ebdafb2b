package vn.chosach.verify.pdf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value of a PDF (ISO 32000-1, 7.3). */
sealed interface PdfValue {

  /** What has no value; two of them are the same. */
  record PdfNothing() implements PdfValue {}

  record PdfTruth(boolean value) implements PdfValue {}

  /** 0 and 0.0 are the same. */
  record PdfNumber(BigDecimal value) implements PdfValue {}

  record PdfName(String text) implements PdfValue {}

  /** Bytes of a string, each as one character, however it is written. */
  record PdfString(String bytes) implements PdfValue {}

  record PdfRow(List<PdfValue> values) implements PdfValue {}

  record PdfTable(Map<String, PdfValue> values) implements PdfValue {

    PdfValue get(String key) {
      return values.getOrDefault(key, NOTHING);
    }

    boolean is(String key, String name) {
      return get(key).equals(new PdfName(name));
    }
  }

  /** A stream with its bytes as they lie in the file. */
  record PdfStream(PdfTable table, String bytes) implements PdfValue {}

  record PdfReference(int number, int generation) implements PdfValue {}

  PdfValue NOTHING = new PdfNothing();
}

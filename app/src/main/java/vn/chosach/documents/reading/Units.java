package vn.chosach.documents.reading;

import org.jspecify.annotations.Nullable;

/** Lengths as a DOCX writes them: whole numbers, or words such as {@code 12pt} and {@code auto}. */
final class Units {

  private static final double TWIPS_IN_MM = 1440 / 25.4;

  private Units() {}

  static int twips(@Nullable Object value, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    String text = value.toString();
    try {
      return text.matches("-?\\d+(\\.\\d+)?")
          ? (int) Math.round(Double.parseDouble(text))
          : measured(text, otherwise);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static int measured(String text, int otherwise) {
    if (!text.matches("-?\\d+(\\.\\d+)?(mm|cm|in|pt)")) {
      return otherwise;
    }
    double number = Double.parseDouble(text.substring(0, text.length() - 2));
    double twips =
        switch (text.substring(text.length() - 2)) {
          case "mm" -> number * TWIPS_IN_MM;
          case "cm" -> number * 10 * TWIPS_IN_MM;
          case "in" -> number * 1440;
          default -> number * 20;
        };
    return (int) Math.round(twips);
  }
}

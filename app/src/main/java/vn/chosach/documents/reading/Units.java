package vn.chosach.documents.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths as a DOCX writes them: whole numbers, or words such as {@code 12pt} and {@code auto}. */
final class Units {

  private static final double TWIPS_IN_MM = 1440 / 25.4;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern MEASURED = Pattern.compile(NUMBER + "(mm|cm|in|pt)");

  private Units() {}

  static int twips(@Nullable Object value, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    String text = value.toString();
    try {
      return NUMBER.matcher(text).matches()
          ? (int) Math.round(Double.parseDouble(text))
          : measured(text, otherwise);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static int measured(String text, int otherwise) {
    if (!MEASURED.matcher(text).matches()) {
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

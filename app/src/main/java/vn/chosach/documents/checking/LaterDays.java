package vn.chosach.documents.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chosach.documents.checking.Deviation.DeviationFound;
import vn.chosach.documents.reading.Sheet;
import vn.chosach.kernel.Folding;

/** Days that a report tells as past although they come after its own. */
final class LaterDays {

  private static final Pattern TOLD =
      Pattern.compile(
          "(?iu)(?:^|[.;] )ngày (\\d{1,2})/(\\d{1,2})/(\\d{4}),"
              + "|(?:chốt|đến)(?: hết)?(?: lúc [^,]*,?)? ngày (\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern AHEAD =
      Pattern.compile("(?iuU)\\b(sẽ|dự kiến|kế hoạch|trước ngày|đề nghị|kiến nghị)\\b");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.;])\\s+");

  private LaterDays() {}

  static void check(List<Sheet.Paragraph> paragraphs, LocalDate day, Findings findings) {
    for (Sheet.Paragraph one : paragraphs) {
      for (String sentence : SENTENCE.split(Folding.nfc(one.text().strip()))) {
        Matcher told = TOLD.matcher(sentence);
        while (told.find() && !AHEAD.matcher(sentence).find()) {
          if (later(told, day)) {
            findings.at(PaperRule.LATER_DAY, DeviationFound.WORDING, told.group(), one);
          }
        }
      }
    }
  }

  private static boolean later(Matcher told, LocalDate day) {
    int first = told.group(1) == null ? 4 : 1;
    try {
      return LocalDate.of(
              Integer.parseInt(told.group(first + 2)),
              Integer.parseInt(told.group(first + 1)),
              Integer.parseInt(told.group(first)))
          .isAfter(day);
    } catch (DateTimeException noDay) {
      return false;
    }
  }
}

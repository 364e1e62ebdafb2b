package vn.chosach.documents.checking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chosach.documents.checking.Deviation.DeviationFound;
import vn.chosach.documents.layout.Letters;
import vn.chosach.documents.reading.Sheet;
import vn.chosach.kernel.Folding;

/** Country, motto, issuer, number, place and day, marks, subject of a letter. */
record HeadCheck(Parts parts, Findings findings) {

  private static final Pattern NUMBERED = Pattern.compile("^\\s*Số\\s*:\\s*(\\d*)\\s*/.*");
  private static final Pattern DATED = Pattern.compile(".*ngày\\s+(\\d+)\\s+tháng\\s+(\\d+)\\s.*");

  void run() {
    parts.nation().ifPresentOrElse(this::nation, () -> findings.missing(LayoutRule.NATION));
    parts.motto().ifPresentOrElse(this::motto, () -> findings.missing(LayoutRule.MOTTO));
    issuers(parts.issuers());
    parts.number().ifPresentOrElse(this::number, () -> findings.missing(LayoutRule.NUMBER));
    parts.placeAndDay().ifPresentOrElse(this::day, () -> findings.missing(LayoutRule.PLACE_DAY));
    parts.letterSubject().ifPresent(this::letterSubject);
    parts.marks().forEach(this::mark);
  }

  private void nation(Sheet.Paragraph nation) {
    findings.capitals(LayoutRule.NATION, nation);
    findings.size(LayoutRule.NATION, nation, 12, 13);
    findings.bold(LayoutRule.NATION, nation);
    findings.upright(LayoutRule.NATION, nation);
  }

  private void motto(Sheet.Paragraph motto) {
    if (!motto.text().strip().equals("Độc lập - Tự do - Hạnh phúc")) {
      findings.at(LayoutRule.MOTTO, DeviationFound.WORDING, motto.text().strip(), motto);
    }
    findings.size(LayoutRule.MOTTO, motto, 13, 14);
    findings.bold(LayoutRule.MOTTO, motto);
    findings.upright(LayoutRule.MOTTO, motto);
    boolean underlined = motto.inked().stream().allMatch(Sheet.Run::underlined);
    if (!underlined) {
      line(LayoutRule.MOTTO_LINE, motto, 0.95, 1.07);
    }
  }

  private void issuers(List<Sheet.Paragraph> all) {
    if (all.isEmpty()) {
      findings.missing(LayoutRule.ISSUER);
      return;
    }
    Sheet.Paragraph issuer = all.getLast();
    findings.capitals(LayoutRule.ISSUER, issuer);
    findings.size(LayoutRule.ISSUER, issuer, 12, 13);
    findings.bold(LayoutRule.ISSUER, issuer);
    findings.upright(LayoutRule.ISSUER, issuer);
    line(LayoutRule.ISSUER_LINE, issuer, 0.3, 0.53);
    for (Sheet.Paragraph superior : all.subList(0, all.size() - 1)) {
      findings.capitals(LayoutRule.SUPERIOR, superior);
      findings.size(LayoutRule.SUPERIOR, superior, 12, 13);
      findings.notBold(LayoutRule.SUPERIOR, superior);
      findings.upright(LayoutRule.SUPERIOR, superior);
    }
  }

  /** A line of some share of the text above it; the text may fill its column and break. */
  void line(LayoutRule layoutRule, Sheet.Paragraph above, double least, double most) {
    int length = parts.ruleAfter(above);
    if (length == 0) {
      findings.missing(layoutRule);
      return;
    }
    int text = width(above);
    double share = (double) length / Math.min(text, above.place().room());
    if (share < least || share > most) {
      findings.at(layoutRule, DeviationFound.LENGTH, Long.toString(Math.round(share * 100)), above);
    }
  }

  private static int width(Sheet.Paragraph paragraph) {
    return paragraph.inked().stream()
        .mapToInt(run -> Letters.twips(run.text().strip(), run.size(), run.bold()))
        .sum();
  }

  private void number(Sheet.Paragraph number) {
    Matcher parts = NUMBERED.matcher(number.text());
    if (!parts.matches()) {
      findings.at(LayoutRule.NUMBER, DeviationFound.WORDING, number.text().strip(), number);
    } else if (parts.group(1).length() == 1) {
      findings.at(LayoutRule.NUMBER_ZERO, DeviationFound.WORDING, parts.group(1), number);
    }
    findings.size(LayoutRule.NUMBER, number, 13, 13);
    findings.notBold(LayoutRule.NUMBER, number);
    findings.upright(LayoutRule.NUMBER, number);
  }

  private void day(Sheet.Paragraph day) {
    Matcher parts = DATED.matcher(day.text());
    if (parts.matches()) {
      boolean month =
          parts.group(2).length() == 1
              && (parts.group(2).equals("1") || parts.group(2).equals("2"));
      if (parts.group(1).length() == 1 || month) {
        findings.at(LayoutRule.DAY_ZERO, DeviationFound.WORDING, day.text().strip(), day);
      }
    }
    if (day.text().strip().startsWith(",")) {
      findings.at(LayoutRule.PLACE_DAY, DeviationFound.WORDING, day.text().strip(), day);
    }
    findings.size(LayoutRule.PLACE_DAY, day, 13, 14);
    findings.italic(LayoutRule.PLACE_DAY, day);
  }

  private void letterSubject(Sheet.Paragraph subject) {
    findings.size(LayoutRule.LETTER_SUBJECT, subject, 12, 13);
    findings.upright(LayoutRule.LETTER_SUBJECT, subject);
    findings.notBold(LayoutRule.LETTER_SUBJECT, subject);
  }

  /** A secret document has no place in the program: only a reference is kept (D6). */
  private void mark(Sheet.Paragraph mark) {
    if (Folding.fold(mark.text()).endsWith("mat")) {
      findings.at(LayoutRule.SECRECY, DeviationFound.PRESENT, mark.text().strip(), mark);
      return;
    }
    findings.capitals(LayoutRule.URGENCY, mark);
    findings.bold(LayoutRule.URGENCY, mark);
    findings.size(LayoutRule.URGENCY, mark, 13, 14);
    if (!mark.look().framed()) {
      findings.at(LayoutRule.URGENCY, DeviationFound.NOT_FRAMED, "", mark);
    }
  }
}

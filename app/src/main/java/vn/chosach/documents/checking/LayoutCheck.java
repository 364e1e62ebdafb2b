package vn.chosach.documents.checking;

import java.util.List;
import vn.chosach.documents.checking.Deviation.DeviationFound;
import vn.chosach.documents.reading.Sheet;
import vn.chosach.documents.reading.SheetReader;
import vn.chosach.kernel.Folding;

/** Reads a DOCX back and names what deviates. */
public final class LayoutCheck {

  private LayoutCheck() {}

  /**
   * All deviations, in the order of the document; empty when it is in order.
   *
   * @throws SheetReader.Unreadable if it is no DOCX
   */
  public static List<Deviation> of(byte[] docx) throws SheetReader.Unreadable {
    return of(SheetReader.read(docx));
  }

  public static List<Deviation> of(Sheet sheet) {
    var findings = new Findings();
    Sheet.SheetSection main = sheet.sections().getFirst();
    var parts = new Parts(main);
    pages(main.pages(), findings);
    faces(sheet, findings);
    new HeadCheck(parts, findings).run();
    new BodyCheck(parts, findings).run();
    new FootCheck(parts, findings).run();
    sheet.sections().stream().skip(1).forEach(section -> annex(section, findings));
    return findings.all();
  }

  private static void pages(Sheet.Pages pages, Findings findings) {
    if (near(pages.width(), 210) || near(pages.height(), 297)) {
      findings.pages(
          LayoutRule.PAGE_SIZE,
          DeviationFound.MILLIMETRES,
          mm(pages.width()) + " × " + mm(pages.height()));
    }
    margin(pages.top(), 20, 25, findings);
    margin(pages.bottom(), 20, 25, findings);
    margin(pages.left(), 30, 35, findings);
    margin(pages.right(), 15, 20, findings);
    Sheet.PageNumber number = pages.number();
    if (number == null) {
      findings.missing(LayoutRule.PAGE_NUMBER);
      return;
    }
    if (number.size() < 26 || number.size() > 28) {
      findings.pages(LayoutRule.PAGE_NUMBER, DeviationFound.SIZE, Findings.points(number.size()));
    }
    if (!number.centred()) {
      findings.pages(LayoutRule.PAGE_NUMBER, DeviationFound.NOT_CENTRED, "");
    }
    if (!number.atTop()) {
      findings.pages(LayoutRule.PAGE_NUMBER, DeviationFound.NOT_ON_TOP, "");
    }
    if (pages.onFirst()) {
      findings.pages(LayoutRule.PAGE_NUMBER, DeviationFound.ON_FIRST_PAGE, "");
    }
  }

  private static void margin(int twips, int least, int most, Findings findings) {
    double wide = tenths(twips);
    if (wide < least - 0.1 || wide > most + 0.1) {
      findings.pages(LayoutRule.MARGINS, DeviationFound.MILLIMETRES, mm(twips));
    }
  }

  private static boolean near(int twips, int millimetres) {
    return Math.abs(tenths(twips) - millimetres) > 1;
  }

  private static double tenths(int twips) {
    return Math.round(twips / 1440.0 * 254) / 10.0;
  }

  private static String mm(int twips) {
    return Long.toString(Math.round(tenths(twips)));
  }

  /** Font and colour of everything that is printed. */
  private static void faces(Sheet sheet, Findings findings) {
    var fonts = new java.util.HashSet<String>();
    var colours = new java.util.HashSet<String>();
    sheet.sections().stream()
        .flatMap(Sheet.SheetSection::paragraphs)
        .forEach(
            paragraph -> {
              for (Sheet.Run run : paragraph.inked()) {
                if (!run.font().equals("Times New Roman") && fonts.add(run.font())) {
                  findings.at(LayoutRule.FONT, DeviationFound.FONT, run.font(), paragraph);
                }
                boolean black = run.color().equals("auto") || run.color().equals("000000");
                if (!black && colours.add(run.color())) {
                  findings.at(LayoutRule.COLOUR, DeviationFound.COLOUR, run.color(), paragraph);
                }
              }
            });
  }

  private static void annex(Sheet.SheetSection section, Findings findings) {
    List<Sheet.Paragraph> texts =
        section.paragraphs().filter(one -> !one.text().isBlank()).toList();
    if (texts.isEmpty()) {
      return;
    }
    if (!section.pages().startsAnew()) {
      findings.at(LayoutRule.ANNEX, DeviationFound.NOT_COUNTED_ANEW, "", texts.getFirst());
    }
    Sheet.Paragraph head = texts.getFirst();
    if (!Folding.fold(head.text()).matches("phu luc( [ivxl]+)?\\.?")) {
      findings.at(LayoutRule.ANNEX, DeviationFound.WORDING, head.text(), head);
      return;
    }
    findings.bold(LayoutRule.ANNEX, head);
    findings.centred(LayoutRule.ANNEX, head);
    findings.size(LayoutRule.ANNEX, head, 13, 14);
  }
}

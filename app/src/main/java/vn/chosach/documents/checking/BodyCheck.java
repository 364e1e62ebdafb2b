package vn.chosach.documents.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.chosach.documents.checking.Deviation.DeviationFound;
import vn.chosach.documents.reading.Sheet;
import vn.chosach.kernel.Folding;

/** Kind, abstract, addressees and what the document says. */
final class BodyCheck {

  private static final int CENTIMETRE = 567;

  private final Parts parts;
  private final Findings findings;
  private final List<Sheet.Paragraph> rest;

  BodyCheck(Parts parts, Findings findings) {
    this.parts = parts;
    this.findings = findings;
    this.rest = new ArrayList<>(parts.middle());
  }

  void run() {
    boolean letter = parts.letterSubject().isPresent();
    if (!letter) {
      title();
    }
    addressees(letter);
    rest.removeIf(one -> one.text().isBlank());
    rest.forEach(this::paragraph);
    Sheet.Paragraph last = Parts.last(rest);
    if (last == null || !last.text().strip().endsWith("./.")) {
      if (last == null) {
        findings.missing(LayoutRule.END);
      } else {
        String text = last.text().strip();
        findings.at(
            LayoutRule.END,
            DeviationFound.WORDING,
            text.substring(Math.max(0, text.length() - 3)),
            last);
      }
    }
  }

  private void title() {
    if (rest.isEmpty() || heading(rest.getFirst())) {
      findings.missing(LayoutRule.KIND);
      return;
    }
    Sheet.Paragraph kind = rest.removeFirst();
    findings.capitals(LayoutRule.KIND, kind);
    findings.bold(LayoutRule.KIND, kind);
    findings.centred(LayoutRule.KIND, kind);
    findings.size(LayoutRule.KIND, kind, 13, 14);
    if (rest.isEmpty() || rest.getFirst().text().isBlank() || heading(rest.getFirst())) {
      findings.missing(LayoutRule.SUBJECT);
      return;
    }
    Sheet.Paragraph subject = rest.removeFirst();
    findings.bold(LayoutRule.SUBJECT, subject);
    findings.centred(LayoutRule.SUBJECT, subject);
    findings.size(LayoutRule.SUBJECT, subject, 13, 14);
    new HeadCheck(parts, findings).line(LayoutRule.SUBJECT_LINE, subject, 0.3, 0.53);
  }

  private static boolean heading(Sheet.Paragraph one) {
    return one.text().strip().matches("(?s)([IVX]+|\\d+)\\. .*|Điều \\d+.*");
  }

  private void addressees(boolean letter) {
    int at = 0;
    while (at < rest.size() && !Folding.fold(rest.get(at).text()).startsWith("kinh gui")) {
      at++;
    }
    if (at == rest.size()) {
      if (letter) {
        findings.missing(LayoutRule.ADDRESSEES);
      }
      return;
    }
    boolean more = true;
    while (more && at < rest.size()) {
      Sheet.Paragraph line = rest.remove(at);
      findings.size(LayoutRule.ADDRESSEES, line, 13, 14);
      findings.upright(LayoutRule.ADDRESSEES, line);
      String text = line.text().strip();
      more = text.endsWith(":") || text.endsWith(";") || text.endsWith(",");
    }
  }

  private void paragraph(Sheet.Paragraph one) {
    String text = one.text().strip();
    boolean bold = one.inked().stream().allMatch(Sheet.Run::bold);
    boolean centred = one.look().align().equals("center");
    if (Folding.fold(text).matches("(phan|chuong) (thu )?[ivx\\d]+\\b.*")) {
      findings.bold(LayoutRule.CHAPTER, one);
      findings.centred(LayoutRule.CHAPTER, one);
      findings.size(LayoutRule.CHAPTER, one, 13, 14);
      return;
    }
    if (bold && centred || text.equals("./.")) {
      findings.size(LayoutRule.BODY_SIZE, one, 13, 14);
      return;
    }
    if (text.matches("(?s)Điều \\d+\\..*") && !one.inked().getFirst().bold()) {
      findings.at(LayoutRule.ARTICLE, DeviationFound.NOT_BOLD, "", one);
    }
    findings.size(LayoutRule.BODY_SIZE, one, 13, 14);
    text(one);
  }

  private void text(Sheet.Paragraph one) {
    Sheet.SheetLook look = Objects.requireNonNull(one.look());
    if (!look.align().equals("both")) {
      findings.at(LayoutRule.BODY_ALIGN, DeviationFound.NOT_JUSTIFIED, "", one);
    }
    boolean indented =
        Math.abs(look.firstLine() - CENTIMETRE) <= 15 || Math.abs(look.firstLine() - 720) <= 15;
    if (!indented) {
      findings.at(
          LayoutRule.BODY_INDENT,
          DeviationFound.MILLIMETRES,
          Long.toString(Math.round(look.firstLine() / 56.7)),
          one);
    }
    if (look.before() + look.after() < 120) {
      findings.at(
          LayoutRule.BODY_SPACING,
          DeviationFound.POINTS,
          Integer.toString((look.before() + look.after()) / 20),
          one);
    }
    int size = one.inked().isEmpty() ? 28 : one.inked().getFirst().size();
    double lines = look.exact() ? look.spacing() / (size * 11.5) : look.spacing() / 240.0;
    if (lines < 0.99 || lines > 1.51) {
      findings.at(
          LayoutRule.BODY_LINES,
          DeviationFound.LINES,
          String.format(java.util.Locale.of("vi"), "%.2f", lines),
          one);
    }
  }
}

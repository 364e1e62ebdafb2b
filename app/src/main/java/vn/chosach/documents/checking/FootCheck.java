package vn.chosach.documents.checking;

import java.util.List;
import java.util.regex.Pattern;
import vn.chosach.documents.checking.Deviation.DeviationFound;
import vn.chosach.documents.reading.Sheet;
import vn.chosach.kernel.Folding;

/** Recipients and signature. */
record FootCheck(Parts parts, Findings findings) {

  private static final Pattern PREFIX = Pattern.compile("(\\p{L}+)\\.\\s*\\S.*");
  private static final Pattern TITLED =
      Pattern.compile("(?i)(ts|ths|pgs|gs|bs|ks|cn|ls|ông|bà)\\.?\\s.*");

  void run() {
    parts
        .recipientsHead()
        .ifPresentOrElse(this::recipients, () -> findings.missing(LayoutRule.RECIPIENTS_HEAD));
    signature(parts.signature());
  }

  private void recipients(Sheet.Paragraph head) {
    findings.size(LayoutRule.RECIPIENTS_HEAD, head, 12, 12);
    findings.bold(LayoutRule.RECIPIENTS_HEAD, head);
    findings.italic(LayoutRule.RECIPIENTS_HEAD, head);
    List<Sheet.Paragraph> lines = parts.recipients();
    if (lines.isEmpty()) {
      findings.missing(LayoutRule.RECIPIENTS_LIST);
      findings.missing(LayoutRule.ARCHIVE);
      return;
    }
    for (Sheet.Paragraph line : lines) {
      boolean last = line == lines.getLast();
      String text = line.text().strip();
      findings.size(LayoutRule.RECIPIENTS_LIST, line, 11, 11);
      if (!text.startsWith("-") || !text.endsWith(last ? "." : ";")) {
        findings.at(LayoutRule.RECIPIENTS_LIST, DeviationFound.WORDING, text, line);
      }
    }
    Sheet.Paragraph last = lines.getLast();
    if (!Folding.fold(last.text()).matches("-\\s*luu:\\s*vt\\b.*")) {
      findings.at(LayoutRule.ARCHIVE, DeviationFound.WORDING, last.text().strip(), last);
    }
  }

  private void signature(List<Sheet.Paragraph> lines) {
    if (lines.isEmpty()) {
      return;
    }
    boolean named = lines.size() > 1;
    for (Sheet.Paragraph line : named ? lines.subList(0, lines.size() - 1) : lines) {
      findings.capitals(LayoutRule.SIGNER_TITLE, line);
      findings.bold(LayoutRule.SIGNER_TITLE, line);
      findings.size(LayoutRule.SIGNER_TITLE, line, 13, 14);
      var prefix = PREFIX.matcher(line.text().strip());
      if (prefix.matches() && !prefix.group(1).matches("TM|KT|TL|TUQ|Q")) {
        findings.at(LayoutRule.SIGNER_TITLE, DeviationFound.WORDING, line.text().strip(), line);
      }
    }
    if (named) {
      Sheet.Paragraph name = lines.getLast();
      findings.bold(LayoutRule.SIGNER_NAME, name);
      findings.size(LayoutRule.SIGNER_NAME, name, 13, 14);
      if (TITLED.matcher(name.text().strip()).matches()) {
        findings.at(LayoutRule.SIGNER_NAME, DeviationFound.WORDING, name.text().strip(), name);
      }
    }
  }
}

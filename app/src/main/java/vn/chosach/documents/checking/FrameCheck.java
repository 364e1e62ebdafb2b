package vn.chosach.documents.checking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chosach.documents.checking.Deviation.DeviationFound;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.FormSymbols;
import vn.chosach.documents.layout.SubjectLine;
import vn.chosach.documents.reading.Sheet;
import vn.chosach.kernel.Folding;

/** Head and foot as the kind and the issuing body ask for them. */
record FrameCheck(Parts parts, DocumentKind kind, Findings findings) {

  private static final Pattern NUMBER = Pattern.compile("Số:\\s*(\\d*)\\s*/([^/]+?)-?([^-/]*)");
  private static final Pattern OFFICE_OF_SEAL =
      Pattern.compile("(PHÓ )?CHỦ TỊCH (UBND|ỦY BAN NHÂN DÂN).*");
  private static final Pattern BY_ORDER = Pattern.compile("(TL|TUQ)\\..*");
  private static final int ABSTRACT = 10;

  void run() {
    parts.number().ifPresent(this::number);
    List<Sheet.Paragraph> issuers = parts.issuers();
    if (!issuers.isEmpty()) {
      Sheet.Paragraph above = issuers.getFirst();
      String name = text(above);
      if (issuers.size() > 1
          && name.startsWith("SỞ ")
          && !name.contains(" TỈNH ")
          && !name.contains(" THÀNH PHỐ ")) {
        findings.at(PaperRule.SUPERIOR_PLACE, DeviationFound.WORDING, name, above);
      }
      signature(text(issuers.getLast()).startsWith("BAN CHỈ ĐẠO"));
    }
    parts.letterSubject().ifPresent(this::subject);
    recipients();
  }

  private void number(Sheet.Paragraph one) {
    String said = text(one).replaceFirst("\\s+/", "/");
    FormSymbols.symbol(kind)
        .filter(symbol -> !said.endsWith("/" + kind.abbreviation() + "-" + symbol))
        .ifPresent(symbol -> findings.at(PaperRule.FORM_SYMBOL, DeviationFound.WORDING, said, one));
    Matcher number = NUMBER.matcher(said);
    if (number.matches() && !number.group(1).isEmpty()) {
      String issuer = parts.issuers().isEmpty() ? "" : text(parts.issuers().getLast());
      int digits = FormSymbols.digits(kind, issuer);
      if (number.group(1).length() < digits) {
        findings.at(PaperRule.NUMBER_WIDTH, DeviationFound.WORDING, number.group(1), one);
      }
    }
  }

  private void signature(boolean committee) {
    List<Sheet.Paragraph> lines = parts.signature();
    if (lines.size() < 2) {
      return;
    }
    String first = text(lines.getFirst());
    if (first.startsWith("KT. PHÓ")
        || first.startsWith("KT.") && !text(lines.get(1)).startsWith("PHÓ")) {
      findings.at(PaperRule.FOR_HEAD, DeviationFound.WORDING, first, lines.getFirst());
    }
    if (committee
        && !BY_ORDER.matcher(first).matches()
        && lines.stream().noneMatch(one -> OFFICE_OF_SEAL.matcher(text(one)).matches())) {
      findings.at(PaperRule.OFFICE_OF_SEAL, DeviationFound.LACKS, "", lines.getFirst());
    }
  }

  private void subject(Sheet.Paragraph one) {
    String said = text(one).replaceFirst("(?iu)^V/v\\s*", "");
    boolean shouts = said.length() > ABSTRACT && Findings.capitals(said);
    if (shouts || !said.isEmpty() && !SubjectLine.of(said).equals(said)) {
      findings.at(PaperRule.SUBJECT_CAPITALS, DeviationFound.WORDING, said, one);
    }
  }

  /** "Như trên", "Như Điều …", then whoever is above, then the others. */
  private void recipients() {
    boolean others = false;
    for (Sheet.Paragraph one : parts.recipients()) {
      String said = text(one);
      boolean above = said.contains("(để b/c)");
      if (above && others) {
        findings.at(PaperRule.SUPERIOR_FIRST, DeviationFound.MISPLACED, said, one);
      }
      others |= !above && !said.startsWith("- Như ");
    }
  }

  private static String text(Sheet.Paragraph one) {
    return Folding.nfc(one.text().strip());
  }
}

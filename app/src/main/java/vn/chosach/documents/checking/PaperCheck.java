package vn.chosach.documents.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chosach.documents.checking.Deviation.DeviationFound;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.reading.Sheet;
import vn.chosach.documents.reading.SheetReader;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.DongInWords;
import vn.chosach.kernel.Folding;

/**
 * Reads a paper back and names what deviates: of its layout, and of what a paper of its kind must
 * say. The same for each kind, whichever room drew it up.
 */
public final class PaperCheck {

  private static final Pattern LOG = Pattern.compile("(?iu)nhật ký \\S+/log|bên đối chứng");
  private static final Pattern OPEN = Pattern.compile("…{2,}|\\.{5,}|_{4,}");
  private static final Pattern NUMBER_AS_NAME =
      Pattern.compile("(\\d\\. )?(Họ và tên|Tên tổ chức[^:]*): [\\d\\s.+()-]+");
  private static final Pattern HINT =
      Pattern.compile("(?iu)\\((cán bộ|người soạn|ghi rõ|điền|chọn) [^)]*\\)");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4},? \\d{1,2}:\\d{2}|\\d{1,2}:\\d{2},? \\d{1,2}/\\d");
  private static final Pattern PERCENT =
      Pattern.compile("(?<!\\d)[+−]\\d+(,\\d+)?[\\s\u00a0]?%|\\d[\\s\u00a0]+%|\\d,0%");
  private static final Pattern AMOUNT =
      Pattern.compile("(?iu)(\\d{1,3}(?:\\.\\d{3})*) đồng \\([^:()]*bằng chữ: ([^)]+)\\)");
  private static final Pattern AMENDED_UNSAID =
      Pattern.compile("\\((được |đã được )?sửa đổi, bổ sung\\)");

  private static final int LONGEST_AMOUNT = 15;

  private final Sheet sheet;
  private final PaperFacts facts;
  private final Findings findings;
  private final List<Sheet.Paragraph> main;
  private final String text;

  private PaperCheck(Sheet sheet, PaperFacts facts, Findings findings) {
    this.sheet = sheet;
    this.facts = facts;
    this.findings = findings;
    this.main = printed(sheet.sections().getFirst());
    this.text =
        main.stream().map(one -> Folding.nfc(one.text().strip())).collect(Collectors.joining("\n"));
  }

  /**
   * All deviations; empty when the paper is in order.
   *
   * @throws SheetReader.Unreadable if it is no DOCX
   */
  public static List<Deviation> of(byte[] docx, PaperFacts facts) throws SheetReader.Unreadable {
    return of(SheetReader.read(docx), facts);
  }

  /** The same, of one that was read. */
  public static List<Deviation> of(Sheet sheet, PaperFacts facts) {
    var all = new ArrayList<>(LayoutCheck.of(sheet));
    var findings = new Findings();
    new PaperCheck(sheet, facts, findings).run();
    all.addAll(findings.all());
    return all;
  }

  private void run() {
    sheet.sections().forEach(section -> printed(section).forEach(this::words));
    main.forEach(this::basis);
    sheet.sections().stream().skip(1).forEach(this::annex);
    DocumentKind kind = facts.kind();
    if (kind != null) {
      main.forEach(one -> found(PaperRule.OPEN_PLACE, OPEN.matcher(one.text()), one));
      parts(kind);
      if (kind.shape() == DocumentKind.Shape.DECISION) {
        new DecisionCheck(main, findings).run();
      }
      new FrameCheck(new Parts(sheet.sections().getFirst()), kind, findings).run();
      if (kind.abbreviation().equals("BC")) {
        LaterDays.check(main, facts.day(), findings);
      }
    }
    String old = facts.replaces();
    if (old != null && !text.contains(Folding.nfc(old))) {
      findings.pages(PaperRule.REPLACES, DeviationFound.LACKS, old);
    }
  }

  private static List<Sheet.Paragraph> printed(Sheet.SheetSection section) {
    return section.paragraphs().filter(one -> !one.text().isBlank()).toList();
  }

  private void words(Sheet.Paragraph one) {
    String said = Folding.nfc(one.text());
    found(PaperRule.LOG_LINE, LOG.matcher(said), one);
    found(PaperRule.NAMELESS, NUMBER_AS_NAME.matcher(said.strip()), one, true);
    found(PaperRule.HINT, HINT.matcher(said), one);
    found(PaperRule.MOMENT, MOMENT.matcher(said), one);
    found(PaperRule.PERCENT, PERCENT.matcher(said), one);
    found(PaperRule.AMENDED_BY, AMENDED_UNSAID.matcher(said), one);
    AMOUNT
        .matcher(said)
        .results()
        .filter(amount -> !spoken(amount.group(2)).equals(spoken(inWords(amount.group(1)))))
        .forEach(
            amount ->
                findings.at(PaperRule.AMOUNT_WORDS, DeviationFound.WORDING, amount.group(), one));
  }

  private static String inWords(String figures) {
    String digits = figures.replace(".", "");
    return digits.length() > LONGEST_AMOUNT
        ? figures
        : DongInWords.of(new Dong(Long.parseLong(digits)));
  }

  /** As people say it: the same numbers have more than one word. */
  private static String spoken(String words) {
    return Folding.fold(words)
        .replaceAll("[.,]", " ")
        .replaceAll("\\b(chan|viet nam)\\b", " ")
        .replaceAll("\\ble\\b", "linh")
        .replaceAll("\\bngan\\b", "nghin")
        .replaceAll("\\btu\\b", "bon")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private void basis(Sheet.Paragraph one) {
    String said = Folding.nfc(one.text().strip());
    if (said.startsWith("Căn cứ")) {
      AmendedLaws.missing(said, facts.day())
          .forEach(by -> findings.at(PaperRule.AMENDED_BY, DeviationFound.LACKS, by, one));
    }
  }

  private void found(PaperRule rule, Matcher matcher, Sheet.Paragraph where) {
    found(rule, matcher, where, false);
  }

  private void found(PaperRule rule, Matcher matcher, Sheet.Paragraph where, boolean whole) {
    if (whole ? matcher.matches() : matcher.find()) {
      findings.at(rule, DeviationFound.WORDING, matcher.group(), where);
    }
  }

  /** Each part of the form once, and none before the one that precedes it. */
  private void parts(DocumentKind kind) {
    int at = 0;
    for (FormParts.FormPart part : FormParts.all()) {
      if (!part.asked(kind, text)) {
        continue;
      }
      Matcher matcher = part.pattern().matcher(text);
      if (matcher.find(at)) {
        at = matcher.start();
      } else if (matcher.reset().find()) {
        findings.pages(PaperRule.FORM_ORDER, DeviationFound.MISPLACED, part.name().vi());
      } else {
        findings.pages(PaperRule.FORM_PART, DeviationFound.LACKS, part.name().vi());
      }
    }
  }

  private void annex(Sheet.SheetSection section) {
    if (section.pages().onFirst()) {
      findings.pages(PaperRule.ANNEX_FIRST_PAGE, DeviationFound.ON_FIRST_PAGE, "");
    }
  }
}

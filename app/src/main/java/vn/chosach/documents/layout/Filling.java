package vn.chosach.documents.layout;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.kernel.Folding;

/** Fills a template. Fields hold text or whole paragraphs; nothing in a text is read as a field. */
public final class Filling {

  private static final Locale VI = Locale.of("vi");

  /** Between the mark of a digital signature and the name, in twentieths of a point. */
  private static final int MARK_BELOW = 240;

  private final PrintedPaper printedPaper;
  private final Blocks blocks;

  private Filling(PrintedPaper printedPaper) {
    this.printedPaper = printedPaper;
    this.blocks = new Blocks(printedPaper);
  }

  /**
   * The document as DOCX.
   *
   * @param template one that was checked when it was taken in
   */
  public static byte[] of(byte[] template, PrintedPaper printedPaper) {
    return of(template, printedPaper, Filling::bytes);
  }

  /** What is made of the filled document, which is closed afterwards. */
  public static <T> T of(
      byte[] template, PrintedPaper printedPaper, Function<XWPFDocument, T> making) {
    var filling = new Filling(printedPaper);
    try (var filled =
        XWPFTemplate.compile(new ByteArrayInputStream(template), filling.configuration())
            .render(Map.of())) {
      var properties = filled.getXWPFDocument().getProperties().getCoreProperties();
      properties.setTitle(printedPaper.kind().nameVi() + ": " + printedPaper.subject());
      properties.setCreator(printedPaper.head().issuer());
      // Nothing but the paper itself is printed on it (NĐ 30/2020/NĐ-CP, Phụ lục I).
      properties.setKeywords(Objects.requireNonNullElse(printedPaper.log(), ""));
      return making.apply(filled.getXWPFDocument());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A filled document as a file. */
  public static byte[] bytes(XWPFDocument filled) {
    try (var bytes = new ByteArrayOutputStream()) {
      filled.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Configure configuration() {
    var builder = Configure.builder();
    for (LayoutField layoutField : LayoutField.values()) {
      builder.bind(layoutField.tag(), policy(layoutField));
    }
    return builder.build();
  }

  private RenderPolicy policy(LayoutField layoutField) {
    return switch (layoutField) {
      case SUPERIOR -> words(printedPaper.head().superior());
      case ISSUER -> words(printedPaper.head().issuer());
      case ISSUER_LINE -> rule(printedPaper.head().issuer(), 24);
      case NUMBER -> words(printedPaper.numberAndSymbol());
      case PLACE_DAY -> words(printedPaper.placeAndDay());
      case URGENCY -> onParagraph(this::stamp);
      case KIND -> words(printedPaper.kind().titleVi());
      case SUBJECT -> words(subject());
      case SUBJECT_LINE -> rule(printedPaper.subject(), 28);
      case ADDRESSEES -> onRun(blocks::addressees);
      case HEAD -> words(printedPaper.head().head());
      case BASIS -> onRun(blocks::basis);
      case BODY -> onRun(blocks::body);
      case SCRIBE -> words(printedPaper.kind().signedInRows() ? "" : "NGƯỜI GHI BIÊN BẢN");
      case CAPACITY -> words(printedPaper.signature().first());
      case TITLE -> words(printedPaper.signature().second());
      case SIGNER -> signer();
      case RECIPIENTS -> onRun(blocks::recipients);
      case ANNEXES -> onRun(blocks::annexes);
    };
  }

  private String subject() {
    return printedPaper.kind().shape() == DocumentKind.Shape.LETTER
        ? SubjectLine.of(printedPaper.subject())
        : printedPaper.subject();
  }

  /** Text in the place of the field; nothing to say takes a line of its own away. */
  private static RenderPolicy words(@org.jspecify.annotations.Nullable String text) {
    return (template, data, whole) -> {
      var run = ((RunTemplate) template).getRun();
      run.setText(text == null ? "" : Letters.visible(Folding.nfc(text)), 0);
      if (text == null || text.isEmpty()) {
        XWPFParagraph paragraph = (XWPFParagraph) run.getParent();
        if (paragraph.getText().isEmpty()) {
          takeAway(paragraph);
        }
      }
    };
  }

  /**
   * The lines of a digital signature take the room that ink would have; the office in the body that
   * lends its seal stands between the signature and the name.
   */
  private RenderPolicy signer() {
    String name = printedPaper.signature().name();
    String office = printedPaper.signature().officeOfSeal();
    RenderPolicy words = words(name.isEmpty() ? " " : name);
    return (template, data, whole) -> {
      var run = ((RunTemplate) template).getRun();
      XWPFParagraph line = (XWPFParagraph) run.getParent();
      if (!printedPaper.mark().isEmpty()) {
        blocks.mark(run, line.getSpacingBefore());
        line.setSpacingBefore(MARK_BELOW);
      }
      if (office != null) {
        blocks.officeOfSeal(run, office, line.getSpacingBefore());
        line.setSpacingBefore(0);
      }
      words.render(template, data, whole);
    };
  }

  private static RenderPolicy rule(String above, int halfPoints) {
    return (template, data, whole) -> {
      var run = ((RunTemplate) template).getRun();
      XWPFParagraph paragraph = (XWPFParagraph) run.getParent();
      paragraph.removeRun(paragraph.getRuns().indexOf(run));
      int column = column(paragraph);
      String longest =
          above.lines().max(java.util.Comparator.comparingInt(String::length)).orElse("");
      int text = Math.min(Letters.twips(longest, halfPoints, true), column);
      Ink.rule(paragraph, text * 2 / 5, column);
    };
  }

  private void stamp(XWPFParagraph paragraph, org.apache.poi.xwpf.usermodel.XWPFRun run) {
    if (printedPaper.urgency() == null) {
      run.setText("", 0);
      takeAway(paragraph);
      return;
    }
    String stamp = Objects.requireNonNull(printedPaper.urgency()).stamp();
    run.setText(stamp, 0);
    Ink.frame(paragraph, Letters.twips(stamp, 26, true), column(paragraph));
  }

  private static RenderPolicy onParagraph(
      BiConsumer<XWPFParagraph, org.apache.poi.xwpf.usermodel.XWPFRun> act) {
    return (template, data, whole) -> {
      var run = ((RunTemplate) template).getRun();
      act.accept((XWPFParagraph) run.getParent(), run);
    };
  }

  private static RenderPolicy onRun(
      BiConsumer<org.apache.poi.xwpf.usermodel.XWPFRun, XWPFParagraph> act) {
    return (template, data, whole) -> {
      var run = ((RunTemplate) template).getRun();
      act.accept(run, (XWPFParagraph) run.getParent());
    };
  }

  /** Width of the column in which a paragraph stands. */
  private static int column(XWPFParagraph paragraph) {
    return paragraph.getBody() instanceof XWPFTableCell cell && cell.getWidth() > 0
        ? cell.getWidth()
        : Ink.MEASURE;
  }

  /** A cell keeps its last paragraph. */
  static void takeAway(XWPFParagraph paragraph) {
    switch (paragraph.getBody()) {
      case XWPFTableCell cell -> {
        if (cell.getParagraphs().size() > 1) {
          cell.removeParagraph(cell.getParagraphs().indexOf(paragraph));
        }
      }
      case XWPFDocument document ->
          document.removeBodyElement(document.getPosOfParagraph(paragraph));
      case org.apache.poi.xwpf.usermodel.IBody other -> {}
    }
  }

  /** {@code Kế hoạch số 05/KH-BCĐ389 …} as annexes name it. */
  static String named(PrintedPaper printedPaper) {
    String kind =
        printedPaper.kind().shape() == DocumentKind.Shape.LETTER
            ? "Công văn"
            : printedPaper.kind().titleVi().charAt(0)
                + printedPaper.kind().titleVi().substring(1).toLowerCase(VI);
    return kind + " số " + printedPaper.numberAndSymbol();
  }
}

package vn.chosach.documents.layout;

import com.deepoove.poi.xwpf.BodyContainer;
import com.deepoove.poi.xwpf.BodyContainerFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Recipient;
import vn.chosach.kernel.Folding;

/** Fields that hold paragraphs and tables. Each is written before the field, which then goes. */
record Blocks(PrintedPaper printedPaper) {

  private static final String[] ROMAN = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"
  };

  /** Between the head of an annex, its line and what follows, in twentieths of a point. */
  private static final int ANNEX_LINE = 120;

  private static final int ABOVE_TABLE = 80;

  private static final String AS_NAMED = "Như Điều";
  private static final Pattern LAST_ARTICLE = Pattern.compile("^Điều (\\d+)[.]");

  void addressees(XWPFRun field, XWPFParagraph home) {
    List<String> all = printedPaper.addressees();
    if (all.size() == 1) {
      XWPFParagraph line = before(field);
      Ink.tight(line, ParagraphAlignment.CENTER).setSpacingBefore(240);
      line.setSpacingAfter(120);
      Ink.write(line, "Kính gửi: " + Folding.nfc(all.getFirst()) + ".", 14, "");
    } else if (!all.isEmpty()) {
      XWPFParagraph first = before(field);
      Ink.tight(first, ParagraphAlignment.LEFT).setSpacingBefore(240);
      first.setIndentationLeft(1700);
      Ink.write(first, "Kính gửi:", 14, "");
      for (int at = 0; at < all.size(); at++) {
        XWPFParagraph line = Ink.tight(before(field), ParagraphAlignment.LEFT);
        line.setIndentationLeft(2840);
        String end = at == all.size() - 1 ? "." : ";";
        Ink.write(line, "- " + Folding.nfc(all.get(at)) + end, 14, "");
        if (at == all.size() - 1) {
          line.setSpacingAfter(120);
        }
      }
    }
    Filling.takeAway(home);
  }

  void basis(XWPFRun field, XWPFParagraph home) {
    List<String> all = printedPaper.content().basis();
    for (int at = 0; at < all.size(); at++) {
      String bare = all.get(at).strip().replaceAll("[;.]+$", "");
      styled(field, Styles.BASIS, bare + (at == all.size() - 1 ? "." : ";"));
    }
    Filling.takeAway(home);
  }

  void body(XWPFRun field, XWPFParagraph home) {
    List<Block> all = printedPaper.content().body();
    boolean closed = false;
    for (int at = 0; at < all.size(); at++) {
      boolean last = at == all.size() - 1;
      closed |= last && ends(all.get(at));
      block(field, all.get(at), last, !last && tableFollows(all.get(at + 1)));
    }
    if (!closed) {
      styled(field, Styles.BODY, "./.").setAlignment(ParagraphAlignment.RIGHT);
    }
    Filling.takeAway(home);
  }

  /** Size 10, upright, black, as NĐ 30/2020/NĐ-CP, Phụ lục I says of digital signatures. */
  void mark(XWPFRun field, int room) {
    List<String> all = printedPaper.mark();
    for (int at = 0; at < all.size(); at++) {
      XWPFParagraph line = Ink.tight(before(field), ParagraphAlignment.CENTER);
      line.setSpacingBefore(at == 0 ? Math.max(room / 3, 120) : 0);
      Ink.write(line, Folding.nfc(all.get(at)), 10, "");
    }
  }

  void officeOfSeal(XWPFRun field, String office, int room) {
    XWPFParagraph line = Ink.tight(before(field), ParagraphAlignment.CENTER);
    line.setSpacingBefore(Math.max(room, 0));
    Ink.write(line, Folding.nfc(office), 14, "b");
  }

  void recipients(XWPFRun field, XWPFParagraph home) {
    if (printedPaper.kind().shape() == DocumentKind.Shape.LETTER
        || !printedPaper.addressees().isEmpty()) {
      recipient(field, "- Như trên;");
    }
    asArticle().ifPresent(line -> recipient(field, line));
    printedPaper.recipients().stream()
        .filter(one -> !addressed(one))
        .sorted(Comparator.comparing(Blocks::rank))
        .forEach(
            one -> recipient(field, "- " + Folding.nfc(one.name()) + one.purpose().mark() + ";"));
    recipient(field, "- Lưu: VT, " + printedPaper.head().unit() + ".");
    Filling.takeAway(home);
  }

  /** Who is named in a decision, then whoever is above, then the others as they were entered. */
  private static int rank(Recipient one) {
    return one.name().startsWith(AS_NAMED) ? 0 : one.purpose() == Recipient.Purpose.REPORT ? 1 : 2;
  }

  /** Whoever carries a decision out receives it, by its last article. */
  private Optional<String> asArticle() {
    boolean said =
        printedPaper.recipients().stream().anyMatch(one -> one.name().startsWith(AS_NAMED));
    return printedPaper.kind().shape() != DocumentKind.Shape.DECISION || said
        ? Optional.empty()
        : printedPaper.content().body().stream()
            .filter(Block.Heading.class::isInstance)
            .map(one -> LAST_ARTICLE.matcher(((Block.Heading) one).text().strip()))
            .filter(Matcher::find)
            .reduce((earlier, later) -> later)
            .map(article -> "- " + AS_NAMED + " " + article.group(1) + ";");
  }

  /** Whoever stands under "Kính gửi" is meant by "Như trên", which is said once. */
  private boolean addressed(Recipient recipient) {
    return !printedPaper.addressees().isEmpty() && recipient.name().equals("Như trên")
        || printedPaper.addressees().stream()
            .anyMatch(one -> Folding.fold(one).equals(Folding.fold(recipient.name())));
  }

  /** Each annex is a section with page numbers of its own. */
  void annexes(XWPFRun field, XWPFParagraph home) {
    List<Content.Annex> all = printedPaper.content().annexes();
    var document = home.getDocument();
    var last = document.getDocument().getBody().getSectPr();
    for (int at = 0; at < all.size(); at++) {
      var end = before(field);
      Ink.tight(end, ParagraphAlignment.LEFT);
      end.getCTPPr().setSectPr(last);
      if (at == 0) {
        var pages = last.isSetPgNumType() ? last.getPgNumType() : last.addNewPgNumType();
        pages.setStart(java.math.BigInteger.ONE);
      }
      annex(field, at, all.get(at));
    }
    Filling.takeAway(home);
  }

  private void annex(XWPFRun field, int at, Content.Annex annex) {
    String number = all(at);
    styled(field, Styles.ANNEX, "Phụ lục" + number).setSpacingBefore(0);
    XWPFParagraph title = Ink.tight(before(field), ParagraphAlignment.CENTER);
    Ink.write(title, Folding.nfc(annex.title()).toUpperCase(java.util.Locale.of("vi")), 14, "b");
    XWPFParagraph with = Ink.tight(before(field), ParagraphAlignment.CENTER);
    String text =
        "(Kèm theo "
            + Filling.named(printedPaper)
            + " "
            + printedPaper.placeAndDay().substring(printedPaper.head().place().length() + 2)
            + ")";
    Ink.write(with, text, 14, "i");
    XWPFParagraph line = before(field);
    Ink.rule(
        line, Math.min(Letters.twips(annex.title(), 28, true), Ink.MEASURE) * 2 / 5, Ink.MEASURE);
    line.setSpacingBefore(ANNEX_LINE);
    line.setSpacingAfter(2 * ANNEX_LINE);
    List<Block> all = annex.body();
    for (int of = 0; of < all.size(); of++) {
      block(field, all.get(of), false, of + 1 < all.size() && tableFollows(all.get(of + 1)));
    }
  }

  /** One annex has no number. */
  private String all(int at) {
    return printedPaper.content().annexes().size() == 1 ? "" : " " + ROMAN[at % ROMAN.length];
  }

  private static boolean tableFollows(Block next) {
    return next instanceof Block.Figures figures && figures.caption().isEmpty();
  }

  private void block(XWPFRun field, Block block, boolean last, boolean aboveTable) {
    switch (block) {
      case Block.Heading heading ->
          apart(
              aboveTable,
              styled(
                  field,
                  switch (heading.level()) {
                    case CHAPTER -> Styles.CHAPTER;
                    case SECTION -> Styles.SECTION;
                    case SUBSECTION -> Styles.SUBSECTION;
                    case ARTICLE -> Styles.ARTICLE;
                  },
                  last && ends(heading) ? closed(heading.text()) : heading.text()));
      case Block.BlockWords words ->
          apart(aboveTable, styled(field, Styles.BODY, last ? closed(words.text()) : words.text()));
      case Block.Figures figures -> {
        if (!figures.caption().isEmpty()) {
          XWPFParagraph caption = styled(field, Styles.CAPTION, figures.caption());
          apart(true, caption);
        }
        FigureTable.draw(
            box(field).insertNewTable(field, figures.rows().size() + 1, figures.columns().size()),
            figures);
      }
    }
  }

  /** A table does not touch the line above it, and is not parted from it by a page. */
  private static void apart(boolean aboveTable, XWPFParagraph line) {
    if (aboveTable) {
      line.setSpacingAfter(ABOVE_TABLE);
      line.setKeepNext(true);
    }
  }

  /** Whether the end mark stands in the block itself: in a paragraph, or in the last article. */
  private static boolean ends(Block block) {
    return switch (block) {
      case Block.BlockWords words -> true;
      case Block.Heading heading -> heading.level() == Block.Level.ARTICLE;
      case Block.Figures figures -> false;
    };
  }

  /** The end mark takes the place of the full stop. */
  private static String closed(String text) {
    return text.strip().replaceAll("(\\s*\\./\\.|[.;,])+$", "") + "./.";
  }

  private static void recipient(XWPFRun field, String text) {
    XWPFParagraph line = Ink.tight(before(field), ParagraphAlignment.LEFT);
    Ink.write(line, text, 11, "");
  }

  private static XWPFParagraph styled(XWPFRun field, String style, String text) {
    XWPFParagraph paragraph = before(field);
    paragraph.setStyle(style);
    String whole = Folding.nfc(text);
    if (style.equals(Styles.ARTICLE) && whole.matches("(?s)Điều \\d+[.].*")) {
      int end = whole.indexOf('.') + 1;
      Ink.write(paragraph, whole.substring(0, end));
      XWPFRun rest = Ink.write(paragraph, whole.substring(end));
      rest.setBold(false);
      return paragraph;
    }
    Ink.write(paragraph, whole);
    return paragraph;
  }

  private static XWPFParagraph before(XWPFRun field) {
    return box(field).insertNewParagraph(field);
  }

  private static BodyContainer box(XWPFRun field) {
    return BodyContainerFactory.getBodyContainer(field);
  }
}

package vn.chosach.documents.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chosach.documents.reading.Sheet.Box;
import vn.chosach.documents.reading.Sheet.Paragraph;
import vn.chosach.documents.reading.Sheet.Run;
import vn.chosach.documents.reading.Sheet.SheetItem;
import vn.chosach.documents.reading.Sheet.SheetLook;
import vn.chosach.documents.reading.Sheet.Table;
import vn.chosach.kernel.Folding;

/** A sheet as XHTML: the very paragraphs, sizes and lines of the DOCX. */
final class Markup {

  static final String FAMILY = "Liberation Serif";

  /**
   * Days, times, numbers of papers and cases, and the last words of the name of a body do not break
   * at the end of a line, nor part from the word before or the stop behind them.
   */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:\\((?:\\p{L}+ ){0,2}|(?<!\\p{L})\\p{Ll}{2,4} )?"
              + "(?:\\p{Lu}{2}-\\d{4}-\\d+|\\d+(?:[/:][\\p{L}\\p{N}-]+)+"
              + "|(?<!\\p{L})(?:\\p{Lu}+ ){2}\\p{Lu}+$)[.,;:)]*");

  private final StringBuilder out = new StringBuilder();

  private Markup() {}

  /** The whole page with its style sheet, for the PDF. */
  public static String page(Sheet sheet, String title) {
    var markup = new Markup();
    markup
        .out
        .append("<!DOCTYPE html><html lang=\"vi\"><head><title>")
        .append(escaped(title))
        .append("</title><meta name=\"subject\" content=\"")
        .append(escaped(title))
        .append("\"/><meta name=\"description\" content=\"")
        .append(escaped(title))
        .append("\"/><meta name=\"keywords\" content=\"")
        .append(escaped(sheet.keywords()))
        .append("\"/><style>");
    markup.styles(sheet);
    markup.out.append("</style></head><body>");
    for (int at = 0; at < sheet.sections().size(); at++) {
      Sheet.SheetSection section = sheet.sections().get(at);
      markup.out.append("<div class=\"s").append(at > 0 ? " a" : "").append("\">");
      markup.numbered(section.pages());
      section.items().forEach(markup::item);
      markup.out.append("</div>");
    }
    return markup.out.append("</body></html>").toString();
  }

  /** The page number of a section, after nothing on a first page that shows none. */
  private void numbered(Sheet.Pages pages) {
    if (pages.number() != null) {
      out.append(pages.onFirst() ? "" : "<div class=\"pn\"></div>")
          .append("<div class=\"pn\"><span class=\"pc\"></span></div>");
    }
  }

  private void styles(Sheet sheet) {
    Sheet.Pages pages = sheet.sections().getFirst().pages();
    Sheet.PageNumber number = pages.number();
    out.append(
        String.format(
            Locale.ROOT,
            "@page{size:%dmm %dmm;margin:%s %s %s %s;",
            Math.round(pages.width() * 25.4 / 1440),
            Math.round(pages.height() * 25.4 / 1440),
            pt(pages.top()),
            pt(pages.right()),
            pt(pages.bottom()),
            pt(pages.left())));
    String place =
        number == null
            ? null
            : (number.atTop() ? "@top-" : "@bottom-") + (number.centred() ? "center" : "right");
    if (number != null) {
      // A running element begins anew with each section, so that the first page of each has none.
      out.append(place)
          .append("{content:element(pn,first)}}.pn{position:running(pn);text-align:")
          .append(number.centred() ? "center" : "right")
          .append(";font-family:'")
          .append(FAMILY)
          .append("';font-size:")
          .append(number.size() / 2.0)
          .append("pt}.pc:before{content:counter(page)}");
    } else {
      out.append("}");
    }
    out.append("body{margin:0;font-family:'")
        .append(FAMILY)
        .append("'}p,h1,h2{margin:0;font-weight:400;orphans:2;widows:2}")
        .append("h1,h2{page-break-after:avoid}.a{page-break-before:always;-fs-page-sequence:start}")
        .append("table{border-collapse:collapse;table-layout:fixed}")
        .append(".w{white-space:nowrap}td,th{padding:0;vertical-align:top;font-weight:400}")
        .append("tr{page-break-inside:avoid}.g{-fs-table-paginate:paginate}")
        .append(".g td,.g th{border:.6pt solid #000;padding:1pt 4pt;vertical-align:middle}");
  }

  private void item(SheetItem item) {
    switch (item) {
      case Paragraph paragraph -> paragraph(paragraph);
      case Table table -> table(table);
    }
  }

  private void paragraph(Paragraph paragraph) {
    SheetLook look = paragraph.look();
    boolean text = !paragraph.text().isBlank();
    if (look.rule() > 0 && !text) {
      rule(look);
      return;
    }
    if (!text && look.spacing() < 100 && look.exact()) {
      return;
    }
    Integer outline = look.outline();
    String tag = outline == null || !text ? "p" : outline == 0 ? "h1" : "h2";
    out.append('<').append(tag).append(" style=\"").append(css(look, size(paragraph)));
    out.append("\">");
    if (look.framed()) {
      out.append("<span style=\"border:.7pt solid #000;padding:1pt 5pt\">");
    }
    paragraph.runs().forEach(this::run);
    if (!text) {
      out.append("&#160;");
    }
    out.append(look.framed() ? "</span></" : "</").append(tag).append('>');
    if (look.rule() > 0 && text) {
      rule(look);
    }
  }

  /** A line drawn by a block of its length in the middle of the column. */
  private void rule(SheetLook look) {
    out.append("<div style=\"width:")
        .append(pt(look.rule()))
        .append(";margin:")
        .append(pt(Math.max(look.before(), 20)))
        .append(" auto 2pt auto")
        .append(";border-top:.75pt solid #000;height:0;font-size:1pt;line-height:0\"></div>");
  }

  private static int size(Paragraph paragraph) {
    return paragraph.runs().stream().mapToInt(Run::size).max().orElse(16);
  }

  private static String css(SheetLook look, int size) {
    double lines = look.exact() ? look.spacing() / (size * 10.0) : look.spacing() / 240.0 * 1.15;
    String align =
        switch (look.align()) {
          case "both" -> "justify";
          case "center", "right" -> look.align();
          default -> "left";
        };
    return String.format(
        Locale.ROOT,
        "text-align:%s;text-indent:%s;margin:%s %s %s %s;line-height:%.2f;font-size:%.1fpt",
        align,
        pt(look.firstLine()),
        pt(look.before()),
        pt(look.framed() ? 0 : look.right()),
        pt(look.after()),
        pt(look.framed() ? 0 : look.left()),
        lines,
        size / 2.0);
  }

  private void run(Run run) {
    var style = new StringBuilder();
    style.append(String.format(Locale.ROOT, "font-size:%.1fpt", run.size() / 2.0));
    style.append(run.bold() ? ";font-weight:700" : "");
    style.append(run.italic() ? ";font-style:italic" : "");
    style.append(run.underlined() ? ";text-decoration:underline" : "");
    style.append(run.color().matches("[0-9A-Fa-f]{6}") ? ";color:#" + run.color() : "");
    out.append("<span style=\"").append(style).append("\">");
    String words =
        escaped(run.text())
            .replace("\n", "<br/>")
            .replace("\t", "&#160;&#160;&#160;")
            .replace("  ", "&#160;&#160;");
    whole(words);
    out.append("</span>");
  }

  /**
   * Each piece is a box of its own: a renderer paints bare words of a line before the boxes in it,
   * and whoever reads the file aloud or copies from it would hear the days and numbers last.
   */
  private void whole(String words) {
    Matcher found = WHOLE.matcher(words);
    int at = 0;
    while (found.find()) {
      plain(words.substring(at, found.start()));
      out.append("<span class=\"w\">").append(found.group()).append("</span>");
      at = found.end();
    }
    if (at == 0) {
      out.append(words);
    } else {
      plain(words.substring(at));
    }
  }

  private void plain(String words) {
    if (!words.isEmpty()) {
      out.append("<span>").append(words).append("</span>");
    }
  }

  private void table(Table table) {
    int whole = table.widths().stream().mapToInt(Integer::intValue).sum();
    out.append("<table class=\"").append(table.ruled() ? "g" : "n").append("\" style=\"width:");
    out.append(whole > 0 ? pt(whole) : "100%").append("\">");
    out.append("<colgroup>");
    table
        .widths()
        .forEach(width -> out.append("<col style=\"width:").append(pt(width)).append("\"/>"));
    out.append("</colgroup>");
    int heads = table.heads();
    if (heads > 0) {
      out.append("<thead>");
      table.rows().subList(0, heads).forEach(row -> row(row, "th"));
      out.append("</thead>");
    }
    out.append("<tbody>");
    table.rows().subList(heads, table.rows().size()).forEach(row -> row(row, "td"));
    out.append("</tbody></table>");
  }

  private void row(List<Box> row, String tag) {
    out.append("<tr>");
    for (Box box : row) {
      out.append('<').append(tag);
      if (tag.equals("th")) {
        out.append(" scope=\"col\"");
      }
      if (box.span() > 1) {
        out.append(" colspan=\"").append(box.span()).append('"');
      }
      out.append('>');
      box.items().forEach(this::item);
      out.append("</").append(tag).append('>');
    }
    out.append("</tr>");
  }

  private static String pt(int twips) {
    return String.format(Locale.ROOT, "%.2fpt", twips / 20.0);
  }

  private static String escaped(String text) {
    var safe = new StringBuilder();
    Folding.nfc(text)
        .codePoints()
        .filter(letter -> letter == '\n' || letter == '\t' || letter >= ' ')
        .forEach(
            letter -> {
              switch (letter) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(letter);
              }
            });
    return safe.toString();
  }
}

package vn.chosach.documents.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Reads a DOCX into a {@link Sheet}. Reading never follows a link out of the file. */
public final class SheetReader {

  private final XWPFDocument document;
  private final Looks looks;
  private int tables;
  private int paragraphs;

  private SheetReader(XWPFDocument document) {
    this.document = document;
    this.looks = new Looks(document);
  }

  /**
   * Reads a file.
   *
   * @throws Unreadable if it is no DOCX
   */
  public static Sheet read(byte[] docx) throws Unreadable {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return of(document);
    } catch (IOException | RuntimeException notReadable) {
      // The library answers a broken file with many kinds of exceptions, one of them when a part
      // unpacks to more than it may; each means the same here.
      throw new Unreadable(notReadable);
    }
  }

  /** Reads a document that is open. */
  static Sheet of(XWPFDocument document) {
    return new SheetReader(document).sheet();
  }

  private Sheet sheet() {
    var sections = new ArrayList<Sheet.SheetSection>();
    var items = new ArrayList<Sheet.SheetItem>();
    CTSectPr last = document.getDocument().getBody().getSectPr();
    var pages = new PageReader(document, looks);
    int width = PageReader.measure(first(last));
    for (IBodyElement element : document.getBodyElements()) {
      switch (element) {
        case XWPFParagraph paragraph -> {
          items.add(paragraph(paragraph, 0, 0, 0, width));
          CTSectPr end = sectionEnd(paragraph);
          if (end != null) {
            sections.add(
                new Sheet.SheetSection(pages.of(end, sections.isEmpty()), List.copyOf(items)));
            items.clear();
          }
        }
        case XWPFTable table -> items.add(table(table, width));
        case IBodyElement other -> {}
      }
    }
    sections.add(new Sheet.SheetSection(pages.of(last, sections.isEmpty()), List.copyOf(items)));
    String keywords = document.getProperties().getCoreProperties().getKeywords();
    return new Sheet(List.copyOf(sections), Objects.requireNonNullElse(keywords, ""));
  }

  private @Nullable CTSectPr first(@Nullable CTSectPr last) {
    return document.getParagraphs().stream()
        .map(SheetReader::sectionEnd)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(last);
  }

  private static @Nullable CTSectPr sectionEnd(XWPFParagraph paragraph) {
    var properties = paragraph.getCTP().getPPr();
    return properties == null ? null : properties.getSectPr();
  }

  private Sheet.Table table(XWPFTable table, int room) {
    int number = ++tables;
    var grid = table.getCTTbl().getTblGrid();
    var widths = new ArrayList<Integer>();
    if (grid != null) {
      grid.getGridColList().forEach(column -> widths.add(Units.twips(column.getW(), 0)));
    }
    var rows = new ArrayList<List<Sheet.Box>>();
    int heads = 0;
    for (var row : table.getRows()) {
      var boxes = new ArrayList<Sheet.Box>();
      int column = 0;
      for (var cell : row.getTableCells()) {
        var properties = cell.getCTTc().getTcPr();
        int span =
            properties != null && properties.isSetGridSpan()
                ? properties.getGridSpan().getVal().intValue()
                : 1;
        int wide = 0;
        for (int at = column; at < Math.min(column + span, widths.size()); at++) {
          wide += widths.get(at);
        }
        column += span;
        int inside = Math.max(0, (wide > 0 ? wide : room) - CellSides.of(table, cell));
        var items = new ArrayList<Sheet.SheetItem>();
        for (IBodyElement element : cell.getBodyElements()) {
          switch (element) {
            case XWPFParagraph paragraph ->
                items.add(paragraph(paragraph, number, rows.size() + 1, boxes.size() + 1, inside));
            case XWPFTable inner -> items.add(table(inner, inside));
            case IBodyElement other -> {}
          }
        }
        boxes.add(new Sheet.Box(List.copyOf(items), span));
      }
      if (row.isRepeatHeader()) {
        heads++;
      }
      rows.add(List.copyOf(boxes));
    }
    return new Sheet.Table(ruled(table), List.copyOf(widths), heads, List.copyOf(rows));
  }

  private static boolean ruled(XWPFTable table) {
    var type = table.getInsideHBorderType();
    var properties = table.getCTTbl().getTblPr();
    boolean styled = properties != null && properties.isSetTblStyle();
    return type == null
        ? styled && properties.getTblBorders() == null
        : type != XWPFTable.XWPFBorderType.NONE && type != XWPFTable.XWPFBorderType.NIL;
  }

  private Sheet.Paragraph paragraph(
      XWPFParagraph paragraph, int table, int row, int column, int room) {
    var runs = new ArrayList<Sheet.Run>();
    for (XWPFRun run : paragraph.getRuns()) {
      String text = run.text();
      if (!text.isEmpty()) {
        runs.add(looks.run(run, paragraph, text));
      }
    }
    return new Sheet.Paragraph(
        List.copyOf(runs),
        looks.look(paragraph, room),
        new Sheet.SheetPlace(table, row, column, ++paragraphs, room));
  }

  /** The file is no DOCX, or a broken one. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(Exception cause) {
      super(cause);
    }
  }
}

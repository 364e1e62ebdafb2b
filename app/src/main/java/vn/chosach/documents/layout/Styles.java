package vn.chosach.documents.layout;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of the shipped templates. An official changes the look of all paragraphs of a sort by
 * changing its style in Word.
 */
final class Styles {

  static final String BODY = "VBThan";
  static final String BASIS = "VBCanCu";
  static final String CHAPTER = "VBChuong";
  static final String SECTION = "VBMuc";
  static final String SUBSECTION = "VBTieuMuc";
  static final String ARTICLE = "VBDieu";
  static final String CAPTION = "VBTenBang";
  static final String CELL = "VBO";
  static final String ANNEX = "VBPhuLuc";

  private static final String FONT = "Times New Roman";

  private Styles() {}

  static void plant(XWPFDocument document) {
    var styles = document.createStyles();
    var defaults = styles.getDefaultRunStyle() == null ? null : styles.getDefaultRunStyle();
    if (defaults == null) {
      var fonts = CTFonts.Factory.newInstance();
      font(fonts);
      styles.setDefaultFonts(fonts);
    }
    CTStyle normal = style("Normal", "Normal", null);
    normal.setDefault(true);
    CTRPr run = normal.addNewRPr();
    font(run.addNewRFonts());
    size(run, 28);
    run.addNewLang().setVal("vi-VN");
    styles.addStyle(new XWPFStyle(normal));
    add(styles, BODY, "VB Thân văn bản", STJc.BOTH, 720, false, false, null);
    add(styles, BASIS, "VB Căn cứ", STJc.BOTH, 720, false, true, null);
    add(styles, CHAPTER, "VB Phần, chương", STJc.CENTER, 0, true, false, 0);
    add(styles, SECTION, "VB Mục", STJc.BOTH, 720, true, false, 0);
    add(styles, SUBSECTION, "VB Tiểu mục", STJc.BOTH, 720, true, false, 1);
    add(styles, ARTICLE, "VB Điều", STJc.BOTH, 720, true, false, 0);
    add(styles, CAPTION, "VB Tên bảng", STJc.CENTER, 0, true, false, null);
    add(styles, ANNEX, "VB Phụ lục", STJc.CENTER, 0, true, false, 0);
    cell(styles);
  }

  private static void add(
      org.apache.poi.xwpf.usermodel.XWPFStyles styles,
      String id,
      String name,
      STJc.Enum alignment,
      int firstLine,
      boolean bold,
      boolean italic,
      @org.jspecify.annotations.Nullable Integer outline) {
    CTStyle style = style(id, name, "Normal");
    CTPPrBase paragraph = style.addNewPPr();
    if (outline != null) {
      paragraph.addNewKeepNext();
    }
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(120));
    spacing.setAfter(BigInteger.ZERO);
    spacing.setLine(BigInteger.valueOf(264));
    spacing.setLineRule(STLineSpacingRule.AUTO);
    paragraph.addNewInd().setFirstLine(BigInteger.valueOf(firstLine));
    paragraph.addNewJc().setVal(alignment);
    if (outline != null) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    CTRPr run = style.addNewRPr();
    if (bold) {
      run.addNewB();
    }
    if (italic) {
      run.addNewI();
    }
    styles.addStyle(new XWPFStyle(style));
  }

  private static void cell(org.apache.poi.xwpf.usermodel.XWPFStyles styles) {
    CTStyle style = style(CELL, "VB Ô của bảng", "Normal");
    var spacing = style.addNewPPr().addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(40));
    spacing.setAfter(BigInteger.valueOf(40));
    size(style.addNewRPr(), 24);
    styles.addStyle(new XWPFStyle(style));
  }

  private static CTStyle style(
      String id, String name, @org.jspecify.annotations.Nullable String basedOn) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (basedOn != null) {
      style.addNewBasedOn().setVal(basedOn);
    }
    style.addNewQFormat();
    return style;
  }

  private static void size(CTRPr run, int halfPoints) {
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
  }

  private static void font(CTFonts fonts) {
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
  }
}

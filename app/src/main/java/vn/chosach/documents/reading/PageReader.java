package vn.chosach.documents.reading;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/** Reads the settings of the pages of a section. */
record PageReader(XWPFDocument document, Looks looks) {

  private static final int A4_WIDTH = 11906;

  static int measure(@Nullable CTSectPr section) {
    if (section == null || !section.isSetPgSz() || !section.isSetPgMar()) {
      return A4_WIDTH - 2551;
    }
    return Units.twips(section.getPgSz().getW(), A4_WIDTH)
        - Units.twips(section.getPgMar().getLeft(), 1701)
        - Units.twips(section.getPgMar().getRight(), 850);
  }

  Sheet.Pages of(@Nullable CTSectPr section, boolean first) {
    if (section == null) {
      return new Sheet.Pages(0, 0, 0, 0, 0, 0, null, false, false);
    }
    var size = section.getPgSz();
    var margins = section.getPgMar();
    boolean differs = section.isSetTitlePg();
    Sheet.PageNumber number = number(section, STHdrFtr.DEFAULT);
    return new Sheet.Pages(
        size == null ? 0 : Units.twips(size.getW(), 0),
        size == null ? 0 : Units.twips(size.getH(), 0),
        margins == null ? 0 : Units.twips(margins.getTop(), 0),
        margins == null ? 0 : Units.twips(margins.getBottom(), 0),
        margins == null ? 0 : Units.twips(margins.getLeft(), 0),
        margins == null ? 0 : Units.twips(margins.getRight(), 0),
        number,
        differs ? number(section, STHdrFtr.FIRST) != null : number != null,
        first
            || section.isSetPgNumType()
                && section.getPgNumType().isSetStart()
                && section.getPgNumType().getStart().intValue() == 1);
  }

  private Sheet.@Nullable PageNumber number(CTSectPr section, STHdrFtr.Enum sort) {
    for (boolean top : new boolean[] {true, false}) {
      var references =
          top ? own(section).getHeaderReferenceList() : own(section).getFooterReferenceList();
      for (CTHdrFtrRef reference : references) {
        XWPFHeaderFooter part = reference.getType() == sort ? part(reference) : null;
        if (part != null) {
          for (XWPFParagraph paragraph : part.getParagraphs()) {
            if (paragraph.getCTP().xmlText().contains("PAGE")) {
              return new Sheet.PageNumber(
                  looks.size(paragraph),
                  looks.look(paragraph, measure(section)).align().equals("center"),
                  top);
            }
          }
        }
      }
    }
    return null;
  }

  /** A section without headers of its own has those of the section before it. */
  private CTSectPr own(CTSectPr section) {
    if (section.sizeOfHeaderReferenceArray() > 0 || section.sizeOfFooterReferenceArray() > 0) {
      return section;
    }
    return document.getParagraphs().stream()
        .map(paragraph -> paragraph.getCTP().getPPr())
        .filter(properties -> properties != null && properties.isSetSectPr())
        .map(properties -> properties.getSectPr())
        .filter(earlier -> earlier.sizeOfHeaderReferenceArray() > 0)
        .findFirst()
        .orElse(section);
  }

  private @Nullable XWPFHeaderFooter part(CTHdrFtrRef reference) {
    return document.getRelationById(reference.getId()) instanceof XWPFHeaderFooter part
        ? part
        : null;
  }
}

package vn.chosach.documents.checking;

/**
 * What a paper must say, or must not, beyond its layout. Each names the point of the examination of
 * November 2026 that it answers, and where it stands; what was not read in a text is marked K.
 */
public enum PaperRule implements CheckedRule {
  /** Nothing of the program's log is printed: it reads as witnesses of the violation. */
  LOG_LINE(1, "NĐ 30/2020/NĐ-CP, Phụ lục I", ""),
  /** Each part of its form, see {@link FormParts}; what is missing is named. */
  FORM_PART(2, "", ""),
  /** The parts stand in the order of the form. */
  FORM_ORDER(2, "", ""),
  /** A law that was amended is cited with what amended it, see {@link AmendedLaws}. */
  AMENDED_BY(2, "NĐ 30/2020/NĐ-CP, Phụ lục I, II.6 (K)", ""),
  /** An amount in words is the amount in figures before it. */
  AMOUNT_WORDS(2, "NĐ 118/2021/NĐ-CP (K)", ""),
  /** No place is left to be filled in by hand. */
  OPEN_PLACE(2, "NĐ 118/2021/NĐ-CP (K)", ""),
  /** The violator has a name, which is no number. */
  NAMELESS(2, "Luật 15/2012/QH13, Điều 68 (K)", ""),
  /** The symbol of its form. */
  FORM_SYMBOL(4, "NĐ 118/2021/NĐ-CP (V2)", "/QĐ-XPHC"),
  /** The digits that the agency gives numbers of its forms. */
  NUMBER_WIDTH(4, "TT 22/2021/TT-BCT, Điều 6", "00000012"),
  /** A department above the issuing body is named with its province. */
  SUPERIOR_PLACE(6, "NĐ 30/2020/NĐ-CP, Phụ lục I, II.2 (K)", "SỞ … TỈNH …"),
  /** Who signs for a committee under the seal of another body bears the office in that body. */
  OFFICE_OF_SEAL(6, "NĐ 30/2020/NĐ-CP, Phụ lục I, II.7 (K)", "CHỦ TỊCH, PHÓ CHỦ TỊCH UBND"),
  /** A deputy signs for the head, not for a deputy. */
  FOR_HEAD(6, "NĐ 30/2020/NĐ-CP, Điều 13", "KT. TRƯỞNG … / PHÓ TRƯỞNG …"),
  /** A decision names what gives the power for it; the decree on papers gives none. */
  POWER_BASIS(7, "NĐ 30/2020/NĐ-CP, Phụ lục I, II.6", ""),
  /** The last article of a decision says who carries it out. */
  CARRY_OUT(7, "NĐ 30/2020/NĐ-CP, Phụ lục III", ""),
  /** Who is named there receives it. */
  AS_ARTICLE(7, "NĐ 30/2020/NĐ-CP, Phụ lục III", "- Như Điều …;"),
  /** Nothing that is said to whoever drafts is printed. */
  HINT(8, "NĐ 30/2020/NĐ-CP, Phụ lục I", ""),
  /** A moment is written as officials write it. */
  MOMENT(8, "NĐ 30/2020/NĐ-CP, Phụ lục I (K)", "09 giờ 00 ngày 17/11/2026"),
  /** So is a share. */
  PERCENT(8, "NĐ 30/2020/NĐ-CP, Phụ lục I (K)", "12,5%"),
  /** No number on the first page of an annex. */
  ANNEX_FIRST_PAGE(8, "NĐ 30/2020/NĐ-CP, Phụ lục I, III.1", ""),
  /** The abstract of a letter is no heading. */
  SUBJECT_CAPITALS(10, "NĐ 30/2020/NĐ-CP, Phụ lục I, II.5", "V/v tăng cường …"),
  /** Who is above the issuing body leads those who receive it. */
  SUPERIOR_FIRST(10, "NĐ 30/2020/NĐ-CP, Phụ lục I, II.9 (K)", "- …(để b/c);"),
  /** What is wrong in substance is replaced by a paper that names the old one. */
  REPLACES(11, "NĐ 30/2020/NĐ-CP, Điều 18 (K)", ""),
  /** A report tells of nothing that comes after it. */
  LATER_DAY(12, "NĐ 30/2020/NĐ-CP, Điều 5 (K)", "");

  private final int point;
  private final String article;
  private final String measure;

  PaperRule(int point, String article, String measure) {
    this.point = point;
    this.article = article;
    this.measure = measure;
  }

  /** Point of the examination, 1 to 12. */
  public int point() {
    return point;
  }

  @Override
  public String article() {
    return article;
  }

  @Override
  public String measure() {
    return measure;
  }
}

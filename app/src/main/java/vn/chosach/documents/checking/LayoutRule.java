package vn.chosach.documents.checking;

/**
 * The rules of layout that are checked. Articles of Nghị định 30/2020/NĐ-CP; {@code I.II.1} is Phụ
 * lục I, phần I or II, number. Sizes in points as read in third-party copies (K 95 %).
 */
public enum LayoutRule implements CheckedRule {
  PAGE_SIZE("Phụ lục I, I.1", "A4"),
  MARGINS("Phụ lục I, I.3", "20–25, 20–25, 30–35, 15–20 mm"),
  FONT("Phụ lục I, I.4", "Times New Roman"),
  COLOUR("Phụ lục I, I.4", "000000"),
  PAGE_NUMBER("Phụ lục I, I.7", "13–14"),
  NATION("Phụ lục I, II.1.a", "12–13"),
  MOTTO("Phụ lục I, II.1.b", "13–14"),
  MOTTO_LINE("Phụ lục I, II.1.b", "100 %"),
  SUPERIOR("Phụ lục I, II.2", "12–13"),
  ISSUER("Phụ lục I, II.2", "12–13"),
  ISSUER_LINE("Phụ lục I, II.2", "33–50 %"),
  NUMBER("Phụ lục I, II.3", "13"),
  NUMBER_ZERO("Phụ lục I, II.3", "05"),
  PLACE_DAY("Phụ lục I, II.4", "13–14"),
  DAY_ZERO("Phụ lục I, II.4", "05/02"),
  KIND("Phụ lục I, II.5", "13–14"),
  SUBJECT("Phụ lục I, II.5", "13–14"),
  SUBJECT_LINE("Phụ lục I, II.5", "33–50 %"),
  LETTER_SUBJECT("Phụ lục I, II.5", "12–13"),
  ADDRESSEES("Phụ lục I, II.9", "13–14"),
  BODY_SIZE("Phụ lục I, II.6", "13–14"),
  BODY_ALIGN("Phụ lục I, II.6", ""),
  BODY_INDENT("Phụ lục I, II.6", "1; 1,27 cm"),
  BODY_SPACING("Phụ lục I, II.6", "≥ 6 pt"),
  BODY_LINES("Phụ lục I, II.6", "1,0–1,5"),
  CHAPTER("Phụ lục I, II.6", "13–14"),
  ARTICLE("Phụ lục I, II.6", "13–14"),
  END("Phụ lục I, II.6", "./."),
  RECIPIENTS_HEAD("Phụ lục I, II.9", "12"),
  RECIPIENTS_LIST("Phụ lục I, II.9", "11"),
  ARCHIVE("Phụ lục I, II.9", "Lưu: VT, …"),
  SIGNER_TITLE("Phụ lục I, II.7", "13–14"),
  SIGNER_NAME("Phụ lục I, II.7", "13–14"),
  URGENCY("Phụ lục I, II.10", "13–14"),
  SECRECY("Luật 117/2025/QH15", ""),
  ANNEX("Phụ lục I, III.1", "13–14");

  private final String article;
  private final String measure;

  LayoutRule(String article, String measure) {
    this.article = article;
    this.measure = measure;
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

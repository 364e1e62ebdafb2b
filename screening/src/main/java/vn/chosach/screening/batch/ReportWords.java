package vn.chosach.screening.batch;

import java.util.Map;

/** The reason codes of rows and files in words, for the page that a person reads. */
final class ReportWords {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("row.title-is-missing", "thiếu tên hàng"),
          Map.entry("row.quote-is-broken", "dấu ngoặc kép hỏng"),
          Map.entry("row.has-too-few-cells", "thiếu ô"),
          Map.entry("row.is-too-long", "dòng quá dài"),
          Map.entry("row.json-is-malformed", "JSON sai"),
          Map.entry("row.has-other-number-of-cells", "số ô khác dòng tiêu đề"),
          Map.entry("row.has-undecodable-bytes", "có chữ không giải mã được"),
          Map.entry("row.text-is-cut", "chữ quá dài, chỉ đọc phần đầu"),
          Map.entry("price.is-unreadable", "giá không đọc được"),
          Map.entry("price.is-implausible", "giá khó tin"),
          Map.entry("price.taken-in-shopee-units", "giá đã chia 100.000"),
          Map.entry("file.does-not-exist", "không có tệp như vậy"),
          Map.entry("file.is-a-folder", "là thư mục, không phải tệp"),
          Map.entry("file.is-not-readable", "không có quyền đọc"),
          Map.entry("file.is-empty", "tệp trống"),
          Map.entry("file.is-packed", "tệp đang nén"),
          Map.entry("file.is-no-table", "không phải bảng"),
          Map.entry("file.is-no-json-lines", "không có đối tượng JSON nào trọn vẹn"),
          Map.entry("file.is-an-old-xls", "tệp XLS cũ"),
          Map.entry("file.is-no-workbook", "không phải sổ XLSX"),
          Map.entry("file.has-no-header", "không có dòng tiêu đề"),
          Map.entry("file.has-no-title-column", "không có cột tên hàng"),
          Map.entry("file.has-no-such-column", "không có cột đã nêu"),
          Map.entry("file.zip-is-broken", "tệp nén hỏng"),
          Map.entry("file.zip-unpacks-too-large", "bung ra quá lớn"),
          Map.entry("file.xml-is-broken", "XML hỏng"));

  private ReportWords() {}

  /** The words for a code, behind which details may stand; an unknown code is its own word. */
  static String of(String code) {
    return WORDS.getOrDefault(code.replaceFirst("(?s):.*$", "").strip(), code);
  }
}

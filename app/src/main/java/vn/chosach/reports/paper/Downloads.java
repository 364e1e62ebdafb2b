package vn.chosach.reports.paper;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** Tables as files to keep: {@code <table>.csv}, {@code <table>.xlsx}, {@code tat-ca.xlsx}. */
public final class Downloads {

  /** Name of the workbook with all tables. */
  public static final String ALL = "tat-ca";

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private Downloads() {}

  public static ResponseEntity<byte[]> of(List<Table> tables, String file) {
    int dot = file.lastIndexOf('.');
    String name = file.substring(0, dot);
    boolean sheet = file.endsWith(".xlsx");
    List<Table> wanted =
        sheet && name.equals(ALL)
            ? tables
            : tables.stream().filter(table -> table.name().equals(name)).toList();
    if (wanted.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .contentType(sheet ? XLSX : CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(sheet ? Xlsx.of(wanted) : Csv.of(wanted.getFirst()));
  }
}

package vn.chosach.watch.barcodes;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The barcodes that a flagged listing names. */
@Component
record ListingBarcodes(JdbcClient jdbc) {

  List<Barcode> of(UUID hit) {
    return jdbc.sql(
            """
            SELECT l.title || ' . ' || left(l.description, 20000) || ' . ' || l.brand AS words
              FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
             WHERE h.id = :hit
            """)
        .param("hit", hit)
        .query((row, n) -> read(row.getString("words")))
        .optional()
        .orElse(List.of());
  }

  static List<Barcode> read(String words) {
    List<String> numbers = BarcodeText.of(words);
    ClaimedOrigin claim = numbers.isEmpty() ? null : ClaimedOrigin.of(words).orElse(null);
    return numbers.stream().map(digits -> Barcode.of(digits, claim)).toList();
  }
}
